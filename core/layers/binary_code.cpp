// Binary code: bits, for codes that are looked up as addresses.
// R. Salakhutdinov & G. Hinton, "Semantic Hashing", 2009; the straight-through estimate of Y. Bengio et al., "Estimating or
// Propagating Gradients Through Stochastic Neurons", 2013.
#include "core/base/sums.h"
#include "core/layers/catalogue.h"
#include "core/layers/dense_layer.h"
#include "core/nn/initialiser.h"

#include <cmath>
#include <numbers>

namespace hourglass {

namespace {

const Param params[] = {
    {"size", "Bits", "Number of bits per code.", Integer{1, 4096, 32, Scale::Logarithmic}, Role::Width},
    {"stochastic", "Sample while training", "Samples each bit with its probability; otherwise a bit is 1 above one half.", Toggle{true}},
    {"initialiser", "Initialiser", "Distribution of the initial weights.", OneOf{initialiserOptions(), "lecun-uniform"}, Role::Initialiser},
};

/// p = σ(W x + b); in training y is 1 with probability p or, unless stochastic, where p > ½; afterwards where p > ½.
/// Backward goes through p as if y were p.
class BinaryCode : public DenseLayer
{
public:
    Tangents tangents() const override { return Tangents::None; }
    BinaryCode(Index in, Index size, bool stochastic, std::string initialiser)
        : DenseLayer(in, size, Activation::Sigmoid, std::move(initialiser)), m_size(size), m_stochastic(stochastic)
    {
    }

    Index memoSize() const override { return m_size; } // p

    Prior prior() const override { return Prior::Bits; }
    void forward(ConstWeights w, Tape tape, const Pass &pass) const override
    {
        DenseLayer::forward(w, tape, pass);
        flat(tape.memo) = flat(tape.y);
        const Random random(pass.seed, Purpose::Code, pass.step, pass.layer);
        for (Index s = 0; s < tape.y.cols(); ++s) {
            auto bits = tape.y.col(s);
            if (m_stochastic && (pass.training || pass.draws)) {
                random.fillUniform(static_cast<std::uint32_t>(pass.firstSample + s), {bits.data(), static_cast<std::size_t>(m_size)});
                bits.array() = (bits.array() < tape.memo.col(s).array()).template cast<Scalar>();
            } else {
                bits.array() = (tape.memo.col(s).array() > Scalar(0.5)).template cast<Scalar>();
            }
        }
    }

    void backward(ConstWeights w, Tape tape, const Pass &pass) const override
    {
        flat(tape.y) = flat(tape.memo);
        DenseLayer::backward(w, tape, pass);
    }

    std::vector<Gauge> gauges(ConstWeights, Tape tape, const Pass &) const override
    {
        Gauge gauge{"Bit entropy", 0, {}};
        for (Index j = 0; j < m_size; ++j) {
            const double p = static_cast<double>(meanOf(tape.y.row(j).transpose()));
            gauge.units.push_back(p > 0 && p < 1 ? -(p * logarithm(p) + (1 - p) * logarithm(1 - p)) / std::numbers::ln2 : 0);
            gauge.value += gauge.units.back();
        }
        return {std::move(gauge)};
    }

private:
    Index m_size;
    bool m_stochastic;
};

std::unique_ptr<Layer> make(const Settings &s, Shape in)
{
    return std::make_unique<BinaryCode>(in.size(), s.integer("size"), s.toggle("stochastic"), s.option("initialiser"));
}

} // namespace

const LayerKind binaryCode{{"binary", "Binary", "code",
                            "Each unit is a bit; similar samples differ in few bits: semantic hashing (Salakhutdinov & Hinton 2009). "
                            "Gradients pass straight through the threshold.",
                            params, "z = 1 with probability σ(W x + b), else 0",
                            "R. Salakhutdinov & G. Hinton, \"Semantic hashing\", 2009; Y. Bengio, N. Léonard & A. Courville 2013"},
                           make,
                           nullptr,
                           nullptr,
                           true,
                           [](const Settings &s) {
                               return CodeCapacity{0, static_cast<double>(s.integer("size"))};
                           }};

} // namespace hourglass
