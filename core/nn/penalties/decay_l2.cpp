// L2 decay of weights (ridge): A. Krogh & J. Hertz, "A simple weight decay can improve generalization", NIPS 1991.
#include "core/kernels/kernels.h"
#include "core/nn/catalogue.h"

namespace hourglass {

namespace {

const Param params[] = {penaltyWeightParam(1e-4)};

/// λ/2 Σ w².
class DecayL2 : public WeightPenalty
{
public:
    explicit DecayL2(double weight) : m_weight(static_cast<Scalar>(weight)) {}
    double value(In w) const override { return static_cast<double>(kernels().dot(w.data(), w.data(), w.size())) / 2; }
    void add(In w, Index first, Gradient gradient) const override
    {
        flat(gradient) += m_weight * ConstFlat(w.data() + first, static_cast<Index>(gradient.size()));
    }

private:
    Scalar m_weight;
};

} // namespace

const PenaltyKind decayL2{
    {"weight-l2", "Weight decay (L2)", "penalty", "λ/2 Σ w²: penalises large weights for a smoother network (ridge).", params, "λ/2 Σ w²",
     "A. Krogh & J. Hertz, \"A Simple Weight Decay Can Improve Generalization\", 1991"},
    nullptr,
    [](const Settings &s, Index, Index) -> std::unique_ptr<WeightPenalty> { return std::make_unique<DecayL2>(s.real("weight")); }};

} // namespace hourglass
