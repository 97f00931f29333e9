// L1 decay of weights (lasso): R. Tibshirani, "Regression shrinkage and selection via the lasso", 1996.
#include "core/base/sums.h"
#include "core/nn/catalogue.h"

namespace hourglass {

namespace {

const Param params[] = {penaltyWeightParam(1e-4)};

/// λ Σ |w|.
class DecayL1 : public WeightPenalty
{
public:
    explicit DecayL1(double weight) : m_weight(static_cast<Scalar>(weight)) {}
    double value(In w) const override { return static_cast<double>(sumOf(flat(w).abs())); }
    void add(In w, Index first, Gradient gradient) const override
    {
        flat(gradient) += m_weight * ConstFlat(w.data() + first, static_cast<Index>(gradient.size())).sign();
    }

private:
    Scalar m_weight;
};

} // namespace

const PenaltyKind decayL1{
    {"weight-l1", "Weight decay (L1)", "penalty", "λ Σ |w|: drives unneeded weights to zero (lasso).", params, "λ Σ |w|",
     "R. Tibshirani, \"Regression Shrinkage and Selection via the Lasso\", 1996"},
    nullptr,
    [](const Settings &s, Index, Index) -> std::unique_ptr<WeightPenalty> { return std::make_unique<DecayL1>(s.real("weight")); }};

} // namespace hourglass
