// k-sparse code: keeps the k largest activations.
// A. Makhzani & B. Frey, "k-Sparse Autoencoders", 2014.
#include "core/base/buffer.h"
#include "core/base/sums.h"
#include "core/base/words.h"
#include "core/layers/catalogue.h"
#include "core/layers/dense_layer.h"
#include "core/nn/initialiser.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace hourglass {

namespace {

const Param params[] = {
    {"size", "Units", "Number of units to choose from; usually more than the data needs.", Integer{1, 16384, 128, Scale::Logarithmic},
     Role::Width},
    {"k", "Active units k", "Units kept per sample; all others are set to zero.", Integer{1, 16384, 16, Scale::Logarithmic}},
    {"alpha", "Encoding factor α", "Keeps αk units outside training; α above 1 can help classifiers of the codes.", Real{1, 10, 1}},
    {"initialiser", "Initialiser", "Distribution of the initial weights.", OneOf{initialiserOptions(), "lecun-uniform"}, Role::Initialiser},
};

/// z = W x + b; y keeps the k largest of z and is zero elsewhere, gradients included.
class KSparseCode : public DenseLayer
{
public:
    Tangents tangents() const override { return Tangents::None; }
    KSparseCode(Index in, Index size, Index k, double alpha, std::string initialiser)
        : DenseLayer(in, size, Activation::Identity, std::move(initialiser)), m_size(size), m_k(std::min(k, size)),
          m_encodingK(std::min(size, static_cast<Index>(std::lround(alpha * static_cast<double>(k)))))
    {
    }

    Index memoSize() const override { return m_size; } // 1 where a unit was kept, else 0

    void forward(ConstWeights w, Tape tape, const Pass &pass) const override
    {
        DenseLayer::forward(w, tape, pass);
        const Index keep = pass.training ? m_k : m_encodingK;
        thread_local Buffer sorted;
        if (sorted.size() < m_size)
            sorted = Buffer(m_size);
        for (Index s = 0; s < tape.y.cols(); ++s) {
            std::copy_n(tape.y.col(s).data(), m_size, sorted.data());
            std::nth_element(sorted.data(), sorted.data() + keep - 1, sorted.data() + m_size, std::greater<>());
            const Scalar least = sorted.data()[keep - 1];
            auto kept = tape.memo.col(s).array();
            kept = (tape.y.col(s).array() > least).template cast<Scalar>();
            auto room = keep - static_cast<Index>(std::lround(sumOf(kept)));
            for (Index i = 0; i < m_size && room > 0; ++i) // of equals, the first
                if (tape.y(i, s) == least) {
                    kept(i) = 1;
                    --room;
                }
            tape.y.col(s).array() *= kept;
        }
    }

    void backward(ConstWeights w, Tape tape, const Pass &pass) const override
    {
        flat(tape.dy) *= flat(tape.memo);
        DenseLayer::backward(w, tape, pass);
    }

    std::vector<Gauge> gauges(ConstWeights, Tape tape, const Pass &) const override
    {
        Gauge use{"Activation frequency", 0, std::vector<double>(static_cast<std::size_t>(m_size), 0)};
        double used = 0;
        for (Index j = 0; j < m_size; ++j) {
            const auto share = static_cast<double>(meanOf(tape.memo.row(j).transpose()));
            use.units[static_cast<std::size_t>(j)] = share;
            use.value += share / static_cast<double>(m_size);
            used += share > 0 ? 1 : 0;
        }
        return {std::move(use), {"Units used", used, {}}};
    }

private:
    Index m_size;
    Index m_k;
    Index m_encodingK;
};

std::unique_ptr<Layer> make(const Settings &s, Shape in)
{
    return std::make_unique<KSparseCode>(in.size(), s.integer("size"), s.integer("k"), s.real("alpha"), s.option("initialiser"));
}

std::optional<SettingConflict> conflict(const Settings &s, Shape)
{
    const std::int64_t size = s.integer("size");
    if (s.integer("k") <= size)
        return {};
    Settings fixed = s;
    fixed.set("k", size);
    return SettingConflict{say("k is %1, but the code has only %2 units.", {std::to_string(s.integer("k")), std::to_string(size)}),
                           say("Set k to %1", {std::to_string(size)}), std::move(fixed)};
}

} // namespace

const LayerKind kSparseCode{
    {"k-sparse", "k-sparse", "code",
     "Keeps only the k largest activations of each sample, so units become distinct features (Makhzani & Frey 2014).", params,
     "z = W x + b, kept where it is among the k largest, else 0", "A. Makhzani & B. Frey, \"k-Sparse Autoencoders\", 2014"},
    make,
    conflict,
    nullptr,
    false,
    [](const Settings &s) {
        return CodeCapacity{s.integer("k"), 0};
    }};

} // namespace hourglass
