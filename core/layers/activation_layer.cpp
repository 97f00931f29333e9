// Activation: an elementwise non-linearity without weights.
#include "core/base/sums.h"
#include "core/layers/catalogue.h"
#include "core/nn/activation.h"

#include <vector>

namespace hourglass {

namespace {

/// What every layer can end with, and softmax, which belongs to no single value.
std::span<const Option> options()
{
    static const std::vector<Option> all = [] {
        std::vector<Option> list(activationOptions().begin(), activationOptions().end());
        list.push_back({"softmax", "Softmax"}); // e^zᵢ / Σ e^zⱼ over the values of a vector or the channels of a pixel
        return list;
    }();
    return all;
}

const Param params[] = {
    {"activation", "Activation", "Function applied to every value; softmax normalises all of them to sum to 1.", OneOf{options(), "relu"},
     Role::Activation},
};

/// y = softmax(x) over the channels of each pixel; dx = y ⊙ (dy − y · dy).
class SoftmaxLayer : public Layer
{
public:
    explicit SoftmaxLayer(Shape shape) : m_shape(shape) {}

    Shape out() const override { return m_shape; }
    double operations() const override { return 4 * static_cast<double>(m_shape.size()); }

    void forward(ConstWeights, Tape tape, const Pass &) const override
    {
        tape.y = tape.x;
        Out y = pixels(tape.y);
        for (Index i = 0; i < y.cols(); ++i) {
            auto z = y.col(i).array();
            z = exponentialOf(z - z.maxCoeff());
            z /= sumOf(z);
        }
    }

    void backward(ConstWeights, Tape tape, const Pass &) const override
    {
        if (tape.dx.cols() == 0)
            return;
        const Out y = pixels(tape.y);
        const Out dy = pixels(tape.dy);
        Out dx = pixels(tape.dx);
        for (Index i = 0; i < y.cols(); ++i)
            dx.col(i).array() = y.col(i).array() * (dy.col(i).array() - sumOf(y.col(i).cwiseProduct(dy.col(i))));
    }

private:
    Out pixels(Out m) const { return {m.data(), m_shape.channels, m.size() / m_shape.channels}; }

    Shape m_shape;
};

class ActivationLayer : public Layer
{
public:
    ActivationLayer(Shape shape, Activation activation) : m_shape(shape), m_activation(activation) {}

    Shape out() const override { return m_shape; }
    double operations() const override { return static_cast<double>(m_shape.size()); }
    Index memoSize() const override { return needsInput(m_activation) ? m_shape.size() : 0; }
    Tangents tangents() const override { return Tangents::Own; }

    void forward(ConstWeights, Tape tape, const Pass &) const override
    {
        tape.y = tape.x;
        activate(m_activation, tape.y, tape.memo);
        if (tape.tangent.wanted())
            activateTangent(m_activation, asIn(tape.y), asIn(tape.memo), tape.tangent.x, tape.tangent.y);
    }

    void backward(ConstWeights, Tape tape, const Pass &) const override
    {
        if (tape.dx.cols() == 0)
            return;
        tape.dx = tape.dy;
        activateBackward(m_activation, asIn(tape.y), asIn(tape.memo), tape.dx);
        if (!tape.tangent.wanted())
            return;
        activateTangentBackward(m_activation, asIn(tape.y), asIn(tape.memo), tape.tangent.x, tape.tangent.dy, tape.dx);
        tape.tangent.dx = tape.tangent.dy;
    }

private:
    Shape m_shape;
    Activation m_activation;
};

std::unique_ptr<Layer> make(const Settings &settings, Shape in)
{
    if (settings.option("activation") == "softmax")
        return std::make_unique<SoftmaxLayer>(in);
    return std::make_unique<ActivationLayer>(in, activationFrom(settings.option("activation")));
}

} // namespace

const LayerKind activationKind{{"activation", "Activation", "layer",
                                "Elementwise non-linearity, y = f(x), without weights; for layers that have no activation.", params,
                                "y = f(x)"},
                               make};

} // namespace hourglass
