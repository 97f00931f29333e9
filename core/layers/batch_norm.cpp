// Batch normalisation: every channel with mean 0 and deviation 1 over the batch.
// S. Ioffe & C. Szegedy, "Batch normalization", ICML 2015, algorithm 1; the running statistics as PyTorch keeps them.
#include "core/base/buffer.h"
#include "core/base/products.h"
#include "core/layers/catalogue.h"

#include <cmath>

namespace hourglass {

namespace {

constexpr double epsilon = 1e-5;

const Param params[] = {
    {"momentum", "Momentum", "How fast the running statistics follow those of the batches.", Real{0.001, 1, 0.1}},
};

/// Weights, channels each: scale γ, shift β, running mean, running variance.
/// A channel is a value of vectors and a colour or filter of pictures, whose pixels count as more samples.
class BatchNorm : public Layer
{
public:
    BatchNorm(Shape shape, double momentum) : m_shape(shape), m_channels(shape.channels), m_momentum(momentum) {}

    Shape out() const override { return m_shape; }
    Index weightCount() const override { return 4 * m_channels; }
    double operations() const override { return 4 * static_cast<double>(m_shape.size()); }
    // In the first sample's column: mean and 1/deviation of the batch, then Σ dy and Σ dy x̂ of the backward pass.
    Index memoSize() const override { return 4 * m_channels; }
    bool needsWholeBatch() const override { return true; }

    std::vector<Tensor> tensors() const override
    {
        const Index n = m_channels;
        return {{"weight", {n}, {0, n}},
                {"bias", {n}, {n, 2 * n}},
                {"running_mean", {n}, {2 * n, 3 * n}, {}, false},
                {"running_var", {n}, {3 * n, 4 * n}, {}, false}};
    }

    void initialise(Weights w, const Random &) const override
    {
        part(w, 0).setOnes();
        part(w, 1).setZero();
        part(w, 2).setZero();
        part(w, 3).setOnes();
    }

    void forward(ConstWeights w, Tape tape, const Pass &pass) const override
    {
        const In x = pixels(tape.x);
        const auto n = static_cast<Scalar>(x.cols());
        auto mean = moment(tape, 0);
        auto inverse = moment(tape, 1);
        if (pass.training) {
            rowSums(x, mean.data());
            mean /= n;
            inverse.setZero();
            for (Index i = 0; i < x.cols(); ++i)
                inverse += (x.col(i).array() - mean).square();
            inverse = (inverse / n + static_cast<Scalar>(epsilon)).sqrt().inverse();
        } else {
            mean = part(w, 2);
            inverse = (part(w, 3) + static_cast<Scalar>(epsilon)).sqrt().inverse();
        }
        auto scale = moment(tape, 2); // y = x · scale + shift
        auto shift = moment(tape, 3);
        scale = part(w, 0) * inverse;
        shift = part(w, 1) - mean * scale;
        Out y = pixels(tape.y);
        for (Index i = 0; i < x.cols(); ++i)
            y.col(i).array() = x.col(i).array() * scale + shift;
    }

    void backward(ConstWeights w, Tape tape, const Pass &pass) const override
    {
        const In x = pixels(tape.x);
        const Out dy = pixels(tape.dy);
        const auto mean = moment(tape, 0);
        const auto inverse = moment(tape, 1);
        auto sum = moment(tape, 2);
        auto product = moment(tape, 3);
        rowSums(asIn(dy), sum.data());
        product.setZero();
        for (Index i = 0; i < x.cols(); ++i)
            product += dy.col(i).array() * (x.col(i).array() - mean);
        product *= inverse;
        if (tape.dx.cols() == 0)
            return;
        Out dx = pixels(tape.dx);
        const auto gamma = part(w, 0);
        const auto n = static_cast<Scalar>(x.cols());
        for (Index i = 0; i < x.cols(); ++i)
            if (pass.training)
                dx.col(i).array() = gamma * inverse * (dy.col(i).array() - (sum + (x.col(i).array() - mean) * inverse * product) / n);
            else
                dx.col(i).array() = gamma * inverse * dy.col(i).array();
    }

    Index gradientBlocks() const override { return 1; }

    void gradient(ConstWeights, Tape tape, const Pass &, Index, const GradientSink &sink) const override
    {
        // The sink may work in the memory it gets, which is no longer needed.
        const auto give = [&](Index moments, Index place) {
            auto values = moment(tape, moments);
            sink.ready({place * m_channels, (place + 1) * m_channels}, {values.data(), static_cast<std::size_t>(m_channels)});
        };
        give(3, 0);
        give(2, 1);
    }

    void updateRunningState(Weights w, Tape tape, const Pass &) const override
    {
        const auto n = static_cast<double>(tape.x.size() / m_channels);
        if (n < 2) // a last batch of one has no variance to follow
            return;
        const auto follow = static_cast<Scalar>(m_momentum);
        const auto unbiased = static_cast<Scalar>(n / (n - 1));
        part(w, 2) += follow * (moment(tape, 0) - part(w, 2));
        const auto variance = moment(tape, 1).square().inverse() - static_cast<Scalar>(epsilon);
        part(w, 3) += follow * (unbiased * variance - part(w, 3));
    }

private:
    In pixels(In m) const { return {m.data(), m_channels, m.size() / m_channels}; }
    Out pixels(Out m) const { return {m.data(), m_channels, m.size() / m_channels}; }
    Flat moment(Tape &tape, Index i) const { return {tape.memo.data() + i * m_channels, m_channels}; }
    Flat part(Weights w, Index i) const { return {w.data() + i * m_channels, m_channels}; }
    ConstFlat part(ConstWeights w, Index i) const { return {w.data() + i * m_channels, m_channels}; }

    Shape m_shape;
    Index m_channels;
    double m_momentum;
};

} // namespace

const LayerKind batchNorm{
    {"batch-norm", "Batch norm", "layer",
     "Normalises each channel over the batch to mean 0 and SD 1, then scales and shifts it. Outside training it uses running statistics. "
     "Deep networks train faster (Ioffe & Szegedy 2015).",
     params, "y = γ (x − mean_batch) / √(variance_batch + ε) + β", "S. Ioffe & C. Szegedy, \"Batch Normalization\", 2015"},
    [](const Settings &s, Shape in) -> std::unique_ptr<Layer> { return std::make_unique<BatchNorm>(in, s.real("momentum")); }};

} // namespace hourglass
