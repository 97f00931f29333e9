// Activation: a bend of its own, apart from any weights.
#include "core/layers/catalogue.h"
#include "core/nn/activation.h"

namespace hourglass {

namespace {

const Param params[] = {
    {"activation", "Activation", "The function that every value goes through on its own.", OneOf{activationOptions(), "relu"}},
};

class ActivationLayer : public Layer
{
public:
    ActivationLayer(Shape shape, Activation activation) : m_shape(shape), m_activation(activation) {}

    Shape out() const override { return m_shape; }
    double operations() const override { return static_cast<double>(m_shape.size()); }
    Index memoSize() const override { return needsInput(m_activation) ? m_shape.size() : 0; }

    void forward(ConstWeights, Tape tape, const Pass &) const override
    {
        tape.y = tape.x;
        activate(m_activation, tape.y, tape.memo);
    }

    void backward(ConstWeights, Tape tape, const Pass &) const override
    {
        if (tape.dx.cols() == 0)
            return;
        tape.dx = tape.dy;
        activateBackward(m_activation, In(tape.y.data(), tape.y.rows(), tape.y.cols()),
                         In(tape.memo.data(), tape.memo.rows(), tape.memo.cols()), tape.dx);
    }

private:
    Shape m_shape;
    Activation m_activation;
};

std::unique_ptr<Layer> make(const Settings &settings, Shape in)
{
    return std::make_unique<ActivationLayer>(in, activationFrom(settings.option("activation")));
}

} // namespace

const LayerKind activationKind{{"activation", "Activation", "layer",
                                "Puts every value through a function, y = f(x), without weights; for use after layers that have no "
                                "activation of their own.",
                                params},
                               make};

} // namespace hourglass
