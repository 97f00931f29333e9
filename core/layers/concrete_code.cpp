// Concrete code: chooses single inputs, ever more sharply.
// A. Abid, M. Balin & J. Zou, "Concrete Autoencoders for Differentiable Feature Selection and Reconstruction", ICML 2019;
// the distribution is of C. Maddison et al. and E. Jang et al., ICLR 2017.
#include "core/base/buffer.h"
#include "core/base/parallel.h"
#include "core/base/products.h"
#include "core/base/sums.h"
#include "core/layers/catalogue.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

const Param params[] = {
    {"size", "Selected inputs", "Number of selected inputs; the decoder gets no others.", Integer{1, 4096, 20, Scale::Logarithmic},
     Role::Width},
    {"warm", "Initial temperature", "At high temperature each selector mixes all inputs.", Real{0.01, 100, 10, Scale::Logarithmic}},
    {"cold", "Final temperature", "At low temperature each selector uses a single input.", Real{0.001, 10, 0.1, Scale::Logarithmic}},
    {"annealing", "Annealing", "Epochs over which the temperature falls from initial to final.", Real{0, 1000, 10}, Role::None, false,
     "epochs"},
};

/// Selector j mixes the inputs by m_j = softmax((α_j + g_j) / T), g Gumbel noise drawn once a step; y_j = m_j · x. After training
/// y_j is the input with the largest α_j. T = T₀ (T₁ / T₀)^(epoch / annealing).
/// Weights: α, inputs × selectors.
class ConcreteCode : public Layer
{
public:
    ConcreteCode(Index in, const Settings &s)
        : m_in(in), m_size(s.integer("size")), m_warm(s.real("warm")), m_cold(s.real("cold")), m_annealing(s.real("annealing"))
    {
    }

    Shape out() const override { return vectorShape(m_size); }
    Index weightCount() const override { return m_in * m_size; }
    std::vector<Tensor> tensors() const override { return {{"logits", {m_size, m_in}, {0, weightCount()}}}; }
    double operations() const override { return 2.0 * static_cast<double>(m_in * m_size); }
    void initialise(Weights w, const Random &random) const override
    {
        for (Index j = 0; j < m_size; ++j) { // nearly equal, so that nothing is chosen yet
            const auto logits = slice(w, {j * m_in, (j + 1) * m_in});
            random.fillUniform(static_cast<std::uint32_t>(j), logits);
            flat(logits) *= Scalar(0.01);
        }
    }

    void forward(ConstWeights w, Tape tape, const Pass &pass) const override
    {
        if (!pass.training && !pass.draws) {
            for (Index j = 0; j < m_size; ++j)
                tape.y.row(j) = tape.x.row(chosen(w, j));
            return;
        }
        const Scalar *m = mixture(w, pass, {0, m_size});
        multiplyTransposed(m_size, tape.x.cols(), m_in, m, m_in, tape.x.data(), m_in, tape.y.data(), m_size);
    }

    void backward(ConstWeights w, Tape tape, const Pass &pass) const override
    {
        if (tape.dx.cols() > 0)
            multiply(m_in, tape.dy.cols(), m_size, mixture(w, pass, {0, m_size}), m_in, tape.dy.data(), m_size, nullptr, tape.dx.data(),
                     m_in);
    }

    Index gradientBlocks() const override { return blockCount(m_size, blockSize); }
    void gradient(ConstWeights w, Tape tape, const Pass &pass, Index block, const GradientSink &sink) const override
    {
        // dα = m ⊙ (dm − m · dm) / T with dm = x dyᵀ
        thread_local Buffer dm;
        if (dm.size() < m_in)
            dm = Buffer(m_in);
        const Range selectors = blockAt(m_size, blockSize, block);
        const Scalar *m = mixture(w, pass, selectors);
        for (Index j = selectors.begin; j < selectors.end; ++j) {
            const Eigen::Map<const Vector> weights(m + (j - selectors.begin) * m_in, m_in);
            Eigen::Map<Vector> change(dm.data(), m_in);
            change.setZero();
            for (Index s = 0; s < tape.x.cols(); ++s)
                change += tape.dy(j, s) * tape.x.col(s);
            const Scalar mean = sumOf(weights.cwiseProduct(change));
            change.array() = weights.array() * (change.array() - mean) / temperature(pass);
            sink.ready({j * m_in, (j + 1) * m_in}, slice(dm.span(), {0, m_in}));
        }
    }

    std::vector<Gauge> gauges(ConstWeights w, Tape, const Pass &pass) const override
    {
        Gauge sure{"Selector confidence", 0, {}};
        Gauge inputs{"Selected inputs", 0, {}};
        std::vector<Index> distinct;
        for (Index j = 0; j < m_size; ++j) {
            const ConstFlat logits = flat(slice(w, {j * m_in, (j + 1) * m_in}));
            const Index best = chosen(w, j);
            const double largest = static_cast<double>(1 / sumOf(exponentialOf(logits - logits(best))));
            sure.units.push_back(largest);
            sure.value += largest / static_cast<double>(m_size);
            inputs.units.push_back(static_cast<double>(best));
            distinct.push_back(best);
        }
        std::ranges::sort(distinct);
        inputs.value = static_cast<double>(std::distance(distinct.begin(), std::ranges::unique(distinct).begin()));
        return {{"Temperature", static_cast<double>(temperature(pass)), {}}, std::move(sure), std::move(inputs)};
    }

private:
    static constexpr Index blockSize = 4; // selectors

    Scalar temperature(const Pass &pass) const
    {
        const double done = m_annealing > 0 ? std::min(1.0, pass.epoch / m_annealing) : 1;
        return static_cast<Scalar>(m_warm * power(m_cold / m_warm, done));
    }

    /// −log(−log u). Uniform numbers have 24 bits and may be 0: half a step more keeps both logarithms finite. Near 1 only the
    /// distance to 1 has the digits for a logarithm.
    static Scalar gumbel(Scalar u)
    {
        constexpr auto half = Scalar(0x1p-25);
        return -logarithm(-(u < Scalar(0.75) ? logarithm(u + half) : logarithmOf(Scalar(0), half - (1 - u))));
    }

    Index chosen(ConstWeights w, Index selector) const
    {
        Index best = 0;
        flat(slice(w, {selector * m_in, (selector + 1) * m_in})).maxCoeff(&best);
        return best;
    }

    /// The mixtures of some selectors, inputs × selectors, with the noise of this step. In memory of the calling thread.
    const Scalar *mixture(ConstWeights w, const Pass &pass, Range selectors) const
    {
        thread_local Buffer memory;
        if (memory.size() < m_in * selectors.size())
            memory = Buffer(m_in * selectors.size());
        const Random random(pass.seed, Purpose::Code, pass.step, pass.layer);
        for (Index j = selectors.begin; j < selectors.end; ++j) {
            const auto place = slice(memory.span(), {(j - selectors.begin) * m_in, (j - selectors.begin + 1) * m_in});
            random.fillUniform(static_cast<std::uint32_t>(j), place);
            Flat m = flat(place);
            m = (m.unaryExpr(&gumbel) + flat(slice(w, {j * m_in, (j + 1) * m_in}))) / temperature(pass);
            m = exponentialOf(m - m.maxCoeff());
            m /= sumOf(m);
        }
        return memory.data();
    }

    Index m_in;
    Index m_size;
    double m_warm;
    double m_cold;
    double m_annealing;
};

std::unique_ptr<Layer> make(const Settings &s, Shape in) { return std::make_unique<ConcreteCode>(in.size(), s); }

} // namespace

const LayerKind concreteCode{{"concrete", "Concrete (feature selection)", "code",
                              "Each unit selects one input, softly and noisily at first, firmly as the temperature falls (Abid et al. "
                              "2019). Without an encoder it finds the most informative inputs.",
                              params, "z_j = Σ_i m_ji x_i, m_j = softmax((log α_j + Gumbel noise) / T)",
                              "A. Abid, M. Balin & J. Zou, \"Concrete Autoencoders\", 2019"},
                             make};

} // namespace hourglass
