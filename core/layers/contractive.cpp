// Contractive penalty: on the code's sensitivity to the input.
// S. Rifai et al., "Contractive Auto-Encoders: Explicit Invariance During Feature Extraction", ICML 2011, equations 6 and 7.
#include "core/base/buffer.h"
#include "core/base/parallel.h"
#include "core/base/sums.h"
#include "core/layers/catalogue.h"
#include "core/layers/dense_layer.h"

namespace hourglass {

namespace {

const Param params[] = {penaltyWeightParam(0.01)};

template <int>
struct Mine; // this file's memory

/// A plain code y = f(W x + b) that pays for the squared Frobenius norm of its Jacobian, ‖∂y/∂x‖² = Σⱼ f′(zⱼ)² ‖Wⱼ‖², exactly.
/// By zⱼ that is 2 f′ f″ ‖Wⱼ‖², which joins dz; by Wⱼ it is 2 f′² Wⱼ, which joins the gradient of the weights.
class ContractiveCode : public DenseLayer
{
public:
    ContractiveCode(Index in, Index size, Activation activation, std::string initialiser, double weight)
        : DenseLayer(in, size, activation, std::move(initialiser)), m_in(in), m_size(size), m_activation(activation), m_weight(weight)
    {
    }

    std::span<const std::string_view> terms() const override { return {&contractive.label, 1}; }
    double termWeight(std::size_t, const Pass &) const override { return m_weight; }
    Index memoSize() const override { return 2 * m_size; } // z where f′ needs it; f′

    void forward(ConstWeights w, Tape tape, const Pass &pass) const override
    {
        const Index samples = tape.x.cols();
        Scalar *z = scratch<Mine<0>>(m_size * samples);
        Tape inner = tape;
        new (&inner.memo) Out(z, m_size, samples);
        DenseLayer::forward(w, inner, pass);
        if (needsInput(m_activation))
            tape.memo.topRows(m_size) = inner.memo;
        Scalar *slope = scratch<Mine<1>>(m_size * samples);
        Out f(slope, m_size, samples);
        f.setOnes();
        activateBackward(m_activation, asIn(tape.y), asIn(inner.memo), f);
        tape.memo.bottomRows(m_size) = f;
        const auto norms = rowNorms(w);
        for (Index s = 0; s < samples; ++s)
            tape.terms(0, s) = sumOf(f.col(s).array().square() * norms);
    }

    void backward(ConstWeights w, Tape tape, const Pass &pass) const override
    {
        const Index samples = tape.x.cols();
        Scalar *z = scratch<Mine<0>>(m_size * samples);
        Scalar *curve = scratch<Mine<1>>(m_size * samples);
        Out inputs(z, m_size, samples);
        inputs = tape.memo.topRows(m_size);
        Out curvature(curve, m_size, samples);
        activationCurvature(m_activation, asIn(tape.y), asIn(inputs), curvature);
        // DenseLayer multiplies dy by f′ again: what is added here lacks that factor.
        const auto scale = static_cast<Scalar>(2 * m_weight / static_cast<double>(pass.samples));
        const auto norms = rowNorms(w);
        for (Index s = 0; s < samples; ++s)
            tape.dy.col(s).array() += scale * tape.weight(s) * curvature.col(s).array() * norms;
        Tape inner = tape;
        new (&inner.memo) Out(z, m_size, samples);
        DenseLayer::backward(w, inner, pass);
    }

    void gradient(ConstWeights w, Tape tape, const Pass &pass, Index block, const GradientSink &sink) const override
    {
        DenseLayer::gradient(w, tape, pass, block, Shrinking(*this, w, tape, pass, sink));
    }

private:
    /// Adds 2 λ f′² W to what a dense layer announces.
    class Shrinking : public GradientSink
    {
    public:
        Shrinking(const ContractiveCode &code, ConstWeights w, const Tape &tape, const Pass &pass, const GradientSink &sink)
            : m_code(code), m_w(w), m_sink(sink)
        {
            Scalar *memory = scratch<Mine<2>>(code.m_size);
            m_factors = memory;
            Flat factors(m_factors, code.m_size);
            factors.setZero();
            for (Index s = 0; s < tape.memo.cols(); ++s)
                factors += tape.weight(s) * tape.memo.col(s).tail(code.m_size).array().square();
            factors *= static_cast<Scalar>(2 * code.m_weight / static_cast<double>(pass.samples));
        }

        void ready(Range range, std::span<Scalar> gradient) const override
        {
            const Index size = m_code.m_size;
            if (range.begin < m_code.m_in * size) // the bias does not move the Jacobian directly
                for (Index at = 0; at < range.size(); at += size)
                    flat(gradient.subspan(static_cast<std::size_t>(at), static_cast<std::size_t>(size))) +=
                        Flat(m_factors, size) * ConstFlat(m_w.data() + range.begin + at, size);
            m_sink.ready(range, gradient);
        }
        PrefetchTargets prefetchTargets(Range range) const override { return m_sink.prefetchTargets(range); }

    private:
        const ContractiveCode &m_code;
        ConstWeights m_w;
        const GradientSink &m_sink;
        Scalar *m_factors; // size
    };

    /// ‖Wⱼ‖² of each unit.
    ConstFlat rowNorms(ConstWeights w) const
    {
        Scalar *memory = scratch<Mine<3>>(m_size);
        Flat norms(memory, m_size);
        norms.setZero();
        for (Index i = 0; i < m_in; ++i)
            norms += ConstFlat(w.data() + i * m_size, m_size).square();
        return {memory, m_size};
    }

    Index m_in;
    Index m_size;
    Activation m_activation;
    double m_weight;
};

/// Behind a deeper encoder: ‖∂y/∂x v‖² for a random v with entries ±1, whose mean over v is the squared Frobenius norm of the
/// Jacobian. The layers before it carry v forward and the gradient back, through second derivatives too, so that the gradient of the
/// estimate is exact.
class ContractionEstimate : public PenaltyLayer
{
public:
    ContractionEstimate(Shape shape, double weight) : PenaltyLayer(shape, weight, contractive.label) {}

    bool readsTangent() const override { return true; }

    void forward(ConstWeights, Tape tape, const Pass &) const override
    {
        tape.y = tape.x;
        tape.terms.setZero();
        if (tape.tangent.wanted())
            for (Index s = 0; s < tape.tangent.x.cols(); ++s)
                tape.terms(0, s) = sumOf(tape.tangent.x.col(s).cwiseAbs2());
    }

    void backward(ConstWeights, Tape tape, const Pass &pass) const override
    {
        tape.dx = tape.dy;
        const auto scale = static_cast<Scalar>(2 * termWeight(0, pass) / static_cast<double>(pass.samples));
        if (tape.tangent.wanted())
            for (Index s = 0; s < tape.x.cols(); ++s)
                tape.tangent.dx.col(s) = tape.tangent.x.col(s) * (scale * tape.weight(s));
    }
};

} // namespace

const PenaltyKind contractive{{"contractive", "Contractive", "penalty",
                               "λ ‖∂z/∂x‖²: penalises the code's sensitivity to the input (Rifai et al. 2011). Exact for a plain code "
                               "directly after the input, otherwise estimated along one random direction per sample and step.",
                               params, "λ ‖∂z/∂x‖²_F", "S. Rifai et al., \"Contractive Auto-Encoders\", 2011"},
                              [](const Settings &settings, Shape code) -> std::unique_ptr<Layer> {
                                  return std::make_unique<ContractionEstimate>(code, settings.real("weight"));
                              },
                              nullptr,
                              [](const Settings &penalty, const Settings &code, Shape in) -> std::unique_ptr<Layer> {
                                  return std::make_unique<ContractiveCode>(in.size(), code.integer("size"),
                                                                           activationFrom(code.option("activation")),
                                                                           code.option("initialiser"), penalty.real("weight"));
                              }};

} // namespace hourglass
