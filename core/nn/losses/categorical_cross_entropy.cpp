// Categorical cross-entropy: one-hot groups and bags of words.
#include "core/base/sums.h"
#include "core/base/words.h"
#include "core/nn/catalogue.h"

#include <algorithm>

namespace hourglass {

namespace {

const Param params[] = {
    {"group", "Group size", "Number of consecutive values in one category group; 0 makes all values one group.", Integer{0, 65536, 0}},
};

/// −Σ tᵢ log pᵢ with p = softmax(z) in each group, over the number of values, so that penalties weigh the same under every loss.
/// Its derivative is (pᵢ Σt − tᵢ) / values.
class CategoricalCrossEntropy : public Loss
{
public:
    explicit CategoricalCrossEntropy(Index group) : m_group(group) {}

    std::string_view outputActivation() const override { return "identity"; }

    void value(In z, In target, std::span<Scalar> losses) const override
    {
        for (Index s = 0; s < z.cols(); ++s) {
            Scalar sum = 0;
            forGroups(z.rows(), [&](Index first, Index size) {
                const auto l = z.col(s).segment(first, size).array();
                const auto t = target.col(s).segment(first, size).array();
                const Scalar most = l.maxCoeff();
                sum += sumOf(t) * (most + logarithm(sumOf(exponentialOf(l - most)))) - sumOf(t * l);
            });
            losses[static_cast<std::size_t>(s)] = sum / static_cast<Scalar>(z.rows());
        }
    }

    void gradient(In z, In target, Scalar scale, Out dz) const override
    {
        dz = z;
        shares(dz);
        for (Index s = 0; s < z.cols(); ++s)
            forGroups(z.rows(), [&](Index first, Index size) {
                const auto t = target.col(s).segment(first, size).array();
                auto d = dz.col(s).segment(first, size).array();
                d = (d * sumOf(t) - t) * (scale / static_cast<Scalar>(z.rows()));
            });
    }

    void reconstruct(In z, Out y) const override
    {
        y = z;
        shares(y);
    }

private:
    template <typename Use>
    void forGroups(Index values, const Use &use) const
    {
        const Index group = m_group > 0 ? m_group : values;
        for (Index first = 0; first < values; first += group)
            use(first, std::min(group, values - first));
    }

    /// Logits → shares of each group.
    void shares(Out z) const
    {
        for (Index s = 0; s < z.cols(); ++s)
            forGroups(z.rows(), [&](Index first, Index size) {
                auto l = z.col(s).segment(first, size).array();
                l = exponentialOf(l - l.maxCoeff());
                l /= sumOf(l);
            });
    }

    Index m_group;
};

std::optional<SettingConflict> conflict(const Settings &settings, Shape data)
{
    const Index group = settings.integer("group");
    if (group == 0 || data.size() % group == 0)
        return std::nullopt;
    Settings fixed = settings;
    fixed.set("group", std::int64_t{0});
    return SettingConflict{say("%1 values cannot be split into groups of %2.", {std::to_string(data.size()), std::to_string(group)}),
                           say("Use one group"), std::move(fixed)};
}

} // namespace

const LossKind categoricalCrossEntropy{
    {"categorical", "Categorical cross-entropy", "loss",
     "−Σ t log softmax(z): for values that sum to 1, such as one-hot columns or word frequencies. Applies softmax itself.", params,
     "L = −1/n Σ t log softmax(z)", "J. Bridle, \"Probabilistic interpretation of feedforward classification network outputs\", 1990"},
    [](const Settings &s, const OutputLayout &) -> std::unique_ptr<Loss> {
        return std::make_unique<CategoricalCrossEntropy>(s.integer("group"));
    },
    {.wholeSample = true, .minimum = 0},
    conflict};

} // namespace hourglass
