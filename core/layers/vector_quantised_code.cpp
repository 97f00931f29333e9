// Vector-quantised code: every part of the code is one of a few learned vectors.
// A. van den Oord, O. Vinyals & K. Kavukcuoglu, "Neural Discrete Representation Learning", NeurIPS 2017, equation 3 and appendix A.1;
// revival of dead entries after J. Williams et al., "Hierarchical Quantized Autoencoders", 2020.
#include "core/base/sums.h"
#include "core/base/words.h"
#include "core/layers/catalogue.h"
#include "core/layers/dense_layer.h"
#include "core/nn/initialiser.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

const Param params[] = {
    {"size", "Dimensions", "Code size over all its vectors.", Integer{1, 16384, 64, Scale::Logarithmic}, Role::Width},
    {"vectors", "Vectors", "Number of vectors per code; each is replaced by its nearest codebook entry.",
     Integer{1, 1024, 16, Scale::Logarithmic}},
    {"entries", "Codebook entries", "Number of vectors in the codebook.", Integer{1, 4096, 256, Scale::Logarithmic}},
    {"commitment", "Commitment β", "Weight of the loss that pulls the encoder towards its entries.", Real{0, 100, 0.25}},
    {"decay", "EMA decay γ", "Decay of the moving average that updates the entries; higher is slower.", Real{0, 0.9999, 0.99}},
    {"revive", "Reset below", "Entries used below this fraction of their fair share restart at a sample's vector; 0 is off.",
     Real{0, 1, 0.1}},
    {"initialiser", "Initialiser", "Distribution of the initial weights.", OneOf{initialiserOptions(), "lecun-uniform"}, Role::Initialiser},
};

/// z = W x + b; every stretch of z of the entries' length becomes the nearest entry e of the codebook. Backward passes dy straight
/// through and adds the commitment, β mean (z − e)². The codebook follows the vectors it stands for:
/// N ← γ N + (1 − γ) n, m ← γ m + (1 − γ) Σ z, e = m / N.
/// Weights: W, b, entries (length × count), N (count), m (length × count).
class VectorQuantisedCode : public DenseLayer
{
public:
    Tangents tangents() const override { return Tangents::None; }
    VectorQuantisedCode(Index in, const Settings &s)
        : DenseLayer(in, s.integer("size"), Activation::Identity, s.option("initialiser")), m_size(s.integer("size")),
          m_vectors(s.integer("vectors")), m_length(m_size / m_vectors), m_entries(s.integer("entries")),
          m_commitment(s.real("commitment")), m_decay(static_cast<Scalar>(s.real("decay"))), m_revive(static_cast<Scalar>(s.real("revive")))
    {
    }

    Index weightCount() const override { return m().end; }
    std::vector<Tensor> tensors() const override
    {
        auto all = DenseLayer::tensors();
        all.push_back({"codebook", {m_entries, m_length}, book(), {}, false});
        all.push_back({"uses", {m_entries}, uses(), {}, false});
        all.push_back({"sums", {m_entries, m_length}, m(), {}, false});
        return all;
    }
    void initialise(Weights w, const Random &random) const override
    {
        DenseLayer::initialise(w, random);
        // Until the first step moves them to samples, entries are small normal vectors apart from those of W.
        random.fillNormal(0xffffffffu, slice(w, book()));
        flat(slice(w, book())) *= Scalar(0.1);
        flat(slice(w, uses())) = Scalar(0);
        flat(slice(w, m())) = Scalar(0);
    }

    Index memoSize() const override { return m_size + m_vectors; } // z, then the chosen entries
    std::span<const std::string_view> terms() const override
    {
        static constexpr std::string_view names[] = {"Commitment"};
        return names;
    }
    double termWeight(std::size_t, const Pass &) const override { return m_commitment; }

    void forward(ConstWeights w, Tape tape, const Pass &pass) const override
    {
        DenseLayer::forward(w, tape, pass);
        const In entries(slice(w, book()).data(), m_length, m_entries);
        for (Index s = 0; s < tape.y.cols(); ++s) {
            tape.memo.col(s).head(m_size) = tape.y.col(s);
            for (Index v = 0; v < m_vectors; ++v) {
                auto z = tape.y.col(s).segment(v * m_length, m_length);
                Index nearest = 0;
                Scalar least = sumOf((entries.col(0) - z).cwiseAbs2());
                for (Index e = 1; e < m_entries; ++e)
                    if (const Scalar distance = sumOf((entries.col(e) - z).cwiseAbs2()); distance < least) {
                        least = distance;
                        nearest = e;
                    }
                z = entries.col(nearest);
                tape.memo(m_size + v, s) = static_cast<Scalar>(nearest);
            }
            tape.terms(0, s) = sumOf((tape.memo.col(s).head(m_size) - tape.y.col(s)).cwiseAbs2()) / static_cast<Scalar>(m_size);
        }
    }

    void backward(ConstWeights w, Tape tape, const Pass &pass) const override
    {
        const auto weight = static_cast<Scalar>(2 * m_commitment / static_cast<double>(m_size * pass.samples));
        for (Index s = 0; s < tape.dy.cols(); ++s)
            tape.dy.col(s) += weight * tape.weight(s) * (tape.memo.col(s).head(m_size) - tape.y.col(s));
        DenseLayer::backward(w, tape, pass);
    }

    void updateRunningState(Weights w, Tape tape, const Pass &pass) const override
    {
        Flat used = flat(slice(w, uses()));
        Out entries(slice(w, book()).data(), m_length, m_entries);
        Out sums(slice(w, m()).data(), m_length, m_entries);
        const Index samples = tape.x.cols();
        used *= m_decay;
        flat(sums) *= m_decay;
        for (Index s = 0; s < samples; ++s)
            for (Index v = 0; v < m_vectors; ++v) {
                const auto e = static_cast<Index>(tape.memo(m_size + v, s));
                used(e) += 1 - m_decay;
                sums.col(e) += (1 - m_decay) * tape.memo.col(s).segment(v * m_length, m_length);
            }
        const Scalar share = static_cast<Scalar>(samples * m_vectors) / static_cast<Scalar>(m_entries);
        const Random random(pass.seed, Purpose::Revival, pass.step, pass.layer);
        for (Index e = 0; e < m_entries; ++e) {
            if (used(e) < m_revive * share || (pass.first && m_revive > 0)) {
                const Index pick = random.below(static_cast<std::uint32_t>(samples * m_vectors), static_cast<std::uint32_t>(e));
                entries.col(e) = tape.memo.col(pick / m_vectors).segment(pick % m_vectors * m_length, m_length);
                used(e) = share;
                sums.col(e) = share * entries.col(e);
            } else if (used(e) > Scalar(1e-6)) {
                entries.col(e) = sums.col(e) / used(e);
            }
        }
    }

    std::vector<Gauge> gauges(ConstWeights, Tape tape, const Pass &) const override
    {
        Gauge use{"Entries used", 0, std::vector<double>(static_cast<std::size_t>(m_entries), 0)};
        for (Index s = 0; s < tape.x.cols(); ++s)
            for (Index v = 0; v < m_vectors; ++v)
                use.units[static_cast<std::size_t>(tape.memo(m_size + v, s))] += 1.0 / static_cast<double>(tape.x.cols() * m_vectors);
        double entropy = 0;
        for (const double p : use.units)
            if (p > 0) {
                entropy -= p * logarithm(p);
                ++use.value;
            }
        return {{"Codebook perplexity", exponential(entropy), {}}, std::move(use)};
    }

private:
    Range book() const { return {DenseLayer::weightCount(), DenseLayer::weightCount() + m_length * m_entries}; }
    Range uses() const { return {book().end, book().end + m_entries}; }
    Range m() const { return {uses().end, uses().end + m_length * m_entries}; }

    Index m_size;
    Index m_vectors;
    Index m_length;
    Index m_entries;
    double m_commitment;
    Scalar m_decay;
    Scalar m_revive;
};

std::unique_ptr<Layer> make(const Settings &s, Shape in) { return std::make_unique<VectorQuantisedCode>(in.size(), s); }

std::optional<SettingConflict> conflict(const Settings &s, Shape)
{
    const std::int64_t size = s.integer("size");
    const std::int64_t vectors = s.integer("vectors");
    if (size % vectors == 0)
        return {};
    std::int64_t best = std::min(size, vectors);
    while (size % best != 0)
        --best;
    Settings fixed = s;
    fixed.set("vectors", best);
    return SettingConflict{
        say("%1 dimensions cannot be split into %2 vectors of equal length.", {std::to_string(size), std::to_string(vectors)}),
        say("Split into %1", {std::to_string(best)}), std::move(fixed)};
}

} // namespace

const LayerKind vectorQuantisedCode{{"vector-quantised", "Vector-quantised", "code",
                                     "Splits the code into vectors and replaces each by the nearest entry of a learned codebook: a "
                                     "discrete code (van den Oord et al. 2017).",
                                     params, "z = e_k, k = argmin_j |W x + b − e_j|²; loss + β |W x + b − e_k|²",
                                     "A. van den Oord, O. Vinyals & K. Kavukcuoglu, \"Neural Discrete Representation Learning\", 2017"},
                                    make,
                                    conflict,
                                    nullptr,
                                    true,
                                    [](const Settings &s) {
                                        return CodeCapacity{0, static_cast<double>(s.integer("vectors")) *
                                                                   logarithm(static_cast<double>(s.integer("entries"))) / logarithm(2.0)};
                                    }};

} // namespace hourglass
