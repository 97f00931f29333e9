// Layer normalisation: every sample with mean 0 and deviation 1 over its own values.
// J. L. Ba, J. R. Kiros & G. E. Hinton, "Layer normalization", 2016, equation 4.
#include "core/base/buffer.h"
#include "core/base/sums.h"
#include "core/layers/catalogue.h"

#include <cmath>

namespace hourglass {

namespace {

constexpr double epsilon = 1e-5;

/// Weights: scale γ, shift β, one for each value.
class LayerNorm : public Layer
{
public:
    explicit LayerNorm(Shape shape) : m_shape(shape), m_size(shape.size()) {}

    Shape out() const override { return m_shape; }
    Index weightCount() const override { return 2 * m_size; }
    double operations() const override { return 8 * static_cast<double>(m_size); }
    Index memoSize() const override { return 2; } // mean and 1/deviation of the sample

    std::vector<Tensor> tensors() const override
    {
        std::vector<Index> shape{m_size};
        if (m_shape.isPicture())
            shape = {m_shape.height, m_shape.width, m_shape.channels};
        return {{"weight", shape, {0, m_size}, {}, true, true}, {"bias", shape, {m_size, 2 * m_size}, {}, true, true}};
    }

    void initialise(Weights w, const Random &) const override
    {
        flat(slice(w, {0, m_size})).setOnes();
        flat(slice(w, {m_size, 2 * m_size})).setZero();
    }

    void forward(ConstWeights w, Tape tape, const Pass &) const override
    {
        const ConstFlat gamma(w.data(), m_size);
        const ConstFlat beta(w.data() + m_size, m_size);
        for (Index s = 0; s < tape.x.cols(); ++s) {
            const auto x = tape.x.col(s).array();
            const Scalar mean = meanOf(x);
            const Scalar inverse = 1 / std::sqrt(meanOf((x - mean).square()) + static_cast<Scalar>(epsilon));
            tape.memo(0, s) = mean;
            tape.memo(1, s) = inverse;
            tape.y.col(s).array() = (x - mean) * inverse * gamma + beta;
        }
    }

    void backward(ConstWeights w, Tape tape, const Pass &) const override
    {
        if (tape.dx.cols() == 0)
            return;
        const ConstFlat gamma(w.data(), m_size);
        for (Index s = 0; s < tape.x.cols(); ++s) {
            const Scalar inverse = tape.memo(1, s);
            const auto normal = (tape.x.col(s).array() - tape.memo(0, s)) * inverse;
            const auto dn = tape.dy.col(s).array() * gamma;
            const Scalar mean = meanOf(dn);
            const Scalar along = meanOf(dn * normal);
            tape.dx.col(s).array() = inverse * (dn - mean - normal * along);
        }
    }

    Index gradientBlocks() const override { return 1; }

    void gradient(ConstWeights, Tape tape, const Pass &, Index, const GradientSink &sink) const override
    {
        thread_local Buffer buffer;
        if (buffer.size() < 2 * m_size)
            buffer = Buffer(2 * m_size);
        Flat scale(buffer.data(), m_size);
        Flat shift(buffer.data() + m_size, m_size);
        scale.setZero();
        shift.setZero();
        for (Index s = 0; s < tape.x.cols(); ++s) {
            scale += tape.dy.col(s).array() * (tape.x.col(s).array() - tape.memo(0, s)) * tape.memo(1, s);
            shift += tape.dy.col(s).array();
        }
        sink.ready({0, 2 * m_size}, {buffer.data(), static_cast<std::size_t>(2 * m_size)});
    }

private:
    Shape m_shape;
    Index m_size;
};

} // namespace

const LayerKind layerNorm{{"layer-norm",
                           "Layer norm",
                           "layer",
                           "Normalises each sample over its own values to mean 0 and SD 1, then scales and shifts each value; the same in "
                           "and after training (Ba et al. 2016).",
                           {},
                           "y = γ (x − mean_x) / √(variance_x + ε) + β",
                           "J. L. Ba, J. R. Kiros & G. Hinton, \"Layer Normalization\", 2016"},
                          [](const Settings &, Shape in) -> std::unique_ptr<Layer> { return std::make_unique<LayerNorm>(in); }};

} // namespace hourglass
