// L1 penalty on the code: few units stay active.
#include "core/base/sums.h"
#include "core/nn/catalogue.h"

namespace hourglass {

namespace {

const Param params[] = {penaltyWeightParam(1e-3)};

/// Σⱼ |zⱼ| for each sample.
class SparseL1 : public CodePenalty
{
public:
    using CodePenalty::CodePenalty;

protected:
    void term(In x, Out terms, Out) const override
    {
        for (Index s = 0; s < x.cols(); ++s)
            terms(0, s) = sumOf(x.col(s).cwiseAbs());
    }
    void addGradient(In x, Scalar scale, Out dx, Out) const override { flat(dx) += scale * flat(x).sign(); }
};

} // namespace

const PenaltyKind sparseL1{{"l1", "Sparse code (L1)", "penalty",
                            "λ Σ |z|: penalises active code units, so each sample uses few of them (sparse autoencoder).", params,
                            "λ Σ_j |z_j|", "B. Olshausen & D. Field, \"Emergence of simple-cell receptive field properties\", 1996"},
                           [](const Settings &s, Shape code) -> std::unique_ptr<Layer> {
                               return std::make_unique<SparseL1>(code, s.real("weight"), sparseL1.label);
                           }};

} // namespace hourglass
