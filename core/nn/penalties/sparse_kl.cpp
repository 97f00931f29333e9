// Kullback-Leibler penalty on the mean activity of each unit.
// A. Ng, "Sparse autoencoder", CS294A lecture notes, 2011.
#include "core/base/sums.h"
#include "core/nn/catalogue.h"

#include <algorithm>

namespace hourglass {

namespace {

const Param params[] = {
    penaltyWeightParam(0.01),
    {"target", "Target ρ", "Target mean activation of a unit; needs a code between 0 and 1.", Real{0.001, 0.5, 0.05, Scale::Logarithmic}},
};

constexpr Scalar edge = Scalar(1e-6); // keeps the logarithms finite

/// Σⱼ ρ log(ρ/ρ̂ⱼ) + (1 − ρ) log((1 − ρ)/(1 − ρ̂ⱼ)), ρ̂ⱼ the mean of zⱼ over the batch.
class SparseKl : public CodePenalty
{
public:
    SparseKl(Shape shape, double weight, double target) : CodePenalty(shape, weight, sparseKl.label), m_target(static_cast<Scalar>(target))
    {
    }
    bool needsWholeBatch() const override { return true; }

protected:
    void term(In x, Out terms, Out) const override
    {
        Scalar sum = 0;
        for (Index j = 0; j < x.rows(); ++j) {
            const Scalar mean = activity(x, j);
            sum += m_target * logarithm(m_target / mean) + (1 - m_target) * logarithm((1 - m_target) / (1 - mean));
        }
        terms.row(0).setConstant(sum);
    }

    void addGradient(In x, Scalar scale, Out dx, Out) const override
    {
        // The terms of all samples are the same number, so their sum's derivative by ρ̂ⱼ is n times its own, and ∂ρ̂ⱼ/∂z = 1/n.
        for (Index j = 0; j < x.rows(); ++j) {
            const Scalar mean = activity(x, j);
            dx.row(j).array() += scale * ((1 - m_target) / (1 - mean) - m_target / mean);
        }
    }

private:
    static Scalar activity(In x, Index unit) { return std::clamp(meanOf(x.row(unit).transpose()), edge, 1 - edge); }
    Scalar m_target;
};

} // namespace

const PenaltyKind sparseKl{{"sparsity-kl", "Sparse code (KL)", "penalty",
                            "λ Σ KL(ρ ‖ ρ̂): pulls each unit's mean activation ρ̂ over the batch to a small target ρ (Ng 2011). Needs a code "
                            "between 0 and 1, such as a sigmoid gives.",
                            params, "λ Σ_j ρ log(ρ/ρ̂_j) + (1 − ρ) log((1 − ρ)/(1 − ρ̂_j)), ρ̂_j = mean over the batch of z_j",
                            "A. Ng, \"Sparse autoencoder\", 2011"},
                           [](const Settings &s, Shape code) -> std::unique_ptr<Layer> {
                               return std::make_unique<SparseKl>(code, s.real("weight"), s.real("target"));
                           }};

} // namespace hourglass
