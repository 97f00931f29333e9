// Gaussian code: the bottleneck of a variational autoencoder.
// D. Kingma & M. Welling, "Auto-Encoding Variational Bayes", ICLR 2014, equations 7 and 10; β of I. Higgins et al., ICLR 2017;
// free bits of D. Kingma et al., "Improving Variational Inference with Inverse Autoregressive Flow", 2016.
#include "core/base/products.h"
#include "core/base/sums.h"
#include "core/layers/catalogue.h"
#include "core/layers/dense_layer.h"
#include "core/nn/gauge_names.h"
#include "core/nn/initialiser.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

const Param params[] = {
    {"size", "Dimensions", "Number of latent dimensions, each an independent Gaussian.", Integer{1, 4096, 2, Scale::Logarithmic},
     Role::Width},
    {"beta", "KL weight β", "1 gives the evidence lower bound (ELBO); more favours the Gaussian prior and disentangled units.",
     Real{0, 1000, 1, Scale::Logarithmic}},
    {"kl-warm-up", "KL warm-up", "Epochs over which β rises from zero; keeps units from collapsing early.", Real{0, 1000, 0}, Role::None,
     false, "epochs"},
    {"free-bits", "Free nats λ", "KL up to this value, per unit and sample, is not penalised; keeps units active.", Real{0, 10, 0}},
    {"initialiser", "Initialiser", "Distribution of the initial weights.", OneOf{initialiserOptions(), "lecun-uniform"}, Role::Initialiser},
};

/// (μ, log σ²) = W x + b; y = μ + σ ε in training and μ afterwards.
/// Term: the divergence of N(μ, σ²) from N(0, 1), −½ Σ (1 + log σ² − μ² − σ²), in nats; it counts β / values of a sample,
/// because the reconstruction loss is a mean over values where the evidence bound has a sum.
class GaussianCode : public DenseLayer
{
public:
    Tangents tangents() const override { return Tangents::None; }
    GaussianCode(Index in, Index size, const Settings &s)
        : DenseLayer(in, 2 * size, Activation::Identity, s.option("initialiser")), m_in(in), m_size(size), m_beta(s.real("beta")),
          m_warmUp(s.real("kl-warm-up")), m_free(static_cast<Scalar>(s.real("free-bits")))
    {
    }

    Shape out() const override { return vectorShape(m_size); }
    // μ, log σ², ε; after backward the gradient by the first two. Then what a penalty behind the code adds to these gradients.
    Index memoSize() const override { return 5 * m_size; }
    std::span<const std::string_view> terms() const override
    {
        static constexpr std::string_view names[] = {divergenceTerm};
        return names;
    }
    double termWeight(std::size_t, const Pass &pass) const override
    {
        const double warm = m_warmUp > 0 ? std::min(1.0, pass.epoch / m_warmUp) : 1;
        return m_beta * warm / static_cast<double>(pass.values);
    }

    void forward(ConstWeights w, Tape tape, const Pass &pass) const override
    {
        const Index wide = 2 * m_size;
        multiply(wide, tape.x.cols(), m_in, w.data(), wide, tape.x.data(), m_in, w.data() + wide * m_in, tape.memo.data(), memoSize());
        const Random random(pass.seed, Purpose::Code, pass.step, pass.layer);
        for (Index s = 0; s < tape.x.cols(); ++s) {
            const auto mean = tape.memo.col(s).head(m_size).array();
            const auto logVariance = tape.memo.col(s).segment(m_size, m_size).array();
            auto noise = tape.memo.col(s).segment(2 * m_size, m_size);
            tape.memo.col(s).tail(2 * m_size).setZero();
            if (pass.training || pass.draws) {
                random.fillNormal(static_cast<std::uint32_t>(pass.firstSample + s), {noise.data(), static_cast<std::size_t>(m_size)});
                tape.y.col(s).array() = mean + exponentialOf(logVariance / 2) * noise.array();
            } else {
                tape.y.col(s).array() = mean;
            }
            Scalar sum = 0;
            for (Index j = 0; j < m_size; ++j)
                sum += std::max(m_free, divergence(mean(j), logVariance(j)));
            tape.terms(0, s) = sum;
        }
    }

    void backward(ConstWeights w, Tape tape, const Pass &pass) const override
    {
        const auto weight = static_cast<Scalar>(termWeight(0, pass) / static_cast<double>(pass.samples));
        for (Index s = 0; s < tape.dy.cols(); ++s) {
            const Scalar cost = weight * tape.weight(s);
            for (Index j = 0; j < m_size; ++j) {
                Scalar &mean = tape.memo(j, s);
                Scalar &logVariance = tape.memo(m_size + j, s);
                const Scalar dy = tape.dy(j, s);
                const Scalar variance = exponential(logVariance);
                const Scalar counts = divergence(mean, logVariance) > m_free ? cost : Scalar(0);
                mean = dy + counts * mean + tape.memo(3 * m_size + j, s);
                logVariance = dy * tape.memo(2 * m_size + j, s) * std::sqrt(variance) / 2 + counts * (variance - 1) / 2 +
                              tape.memo(4 * m_size + j, s);
            }
        }
        if (tape.dx.cols() > 0)
            multiplyTransposed(m_in, tape.x.cols(), 2 * m_size, w.data(), 2 * m_size, tape.memo.data(), memoSize(), tape.dx.data(), m_in);
    }

    void gradient(ConstWeights, Tape tape, const Pass &, Index block, const GradientSink &sink) const override
    {
        gradientOf(asIn(tape.memo), tape, block, sink);
    }

    Prior prior() const override { return Prior::Normal; }
    bool deviations(const Tape &tape, Out result) const override
    {
        result.array() = exponentialOf(tape.memo.middleRows(m_size, m_size).array() / 2);
        return true;
    }

    std::vector<Gauge> gauges(ConstWeights, Tape tape, const Pass &) const override
    {
        // A unit that says less than a hundredth of a nat is as good as silent (Y. Burda et al. 2016 count by its variance).
        constexpr double silent = 0.01;
        Gauge said{std::string(divergenceOfUnits), 0, std::vector<double>(static_cast<std::size_t>(m_size), 0)};
        double active = 0;
        for (Index j = 0; j < m_size; ++j) {
            double &unit = said.units[static_cast<std::size_t>(j)];
            for (Index s = 0; s < tape.x.cols(); ++s)
                unit += static_cast<double>(divergence(tape.memo(j, s), tape.memo(m_size + j, s))) / static_cast<double>(tape.x.cols());
            said.value += unit;
            active += unit > silent ? 1 : 0;
        }
        return {std::move(said), {"Active units", active, {}}};
    }

private:
    static Scalar divergence(Scalar mean, Scalar logVariance) { return (mean * mean + exponential(logVariance) - 1 - logVariance) / 2; }

    Index m_in;
    Index m_size;
    double m_beta;
    double m_warmUp;
    Scalar m_free;
};

std::unique_ptr<Layer> make(const Settings &s, Shape in) { return std::make_unique<GaussianCode>(in.size(), s.integer("size"), s); }

} // namespace

const LayerKind gaussianCode{{"gaussian", "Gaussian (variational)", "code",
                              "The encoder gives a mean and a variance for each dimension, z = μ + σε, and the KL divergence from the "
                              "prior is penalised: a variational autoencoder (Kingma & Welling 2014), which can generate new samples.",
                              params, "z = μ + σ ε, ε ~ N(0, 1); loss + β KL, KL = ½ Σ (μ² + σ² − 1 − log σ²)",
                              "D. Kingma & M. Welling, \"Auto-Encoding Variational Bayes\", 2014; I. Higgins et al., \"β-VAE\", 2017"},
                             make};

} // namespace hourglass
