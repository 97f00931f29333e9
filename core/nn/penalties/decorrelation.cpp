// Decorrelation of the code's units.
// M. Cogswell et al., "Reducing Overfitting in Deep Networks by Decorrelating Representations", ICLR 2016.
#include "core/nn/catalogue.h"

#include "core/base/buffer.h"
#include "core/base/products.h"

namespace hourglass {

namespace {

const Param params[] = {penaltyWeightParam(0.1)};

/// ½ Σ_{i≠j} C²ᵢⱼ, C the covariance of the code over the batch.
class Decorrelation : public CodePenalty
{
public:
    using CodePenalty::CodePenalty;
    bool needsWholeBatch() const override { return true; }
    Index memoSize() const override { return out().size(); } // the gradient of a sample's term

protected:
    void term(In x, Out terms, Out memo) const override
    {
        const Index size = x.rows();
        const auto n = static_cast<Scalar>(x.cols());
        thread_local Buffer scratch;
        if (scratch.size() < size * (size + 1 + x.cols()))
            scratch = Buffer(size * (size + 1 + x.cols()));
        Out centre(scratch.data(), size, 1);
        Out centred(scratch.data() + size, size, x.cols());
        Out covariance(scratch.data() + size * (1 + x.cols()), size, size);
        rowSums(x, centre.data());
        centre /= n;
        for (Index s = 0; s < x.cols(); ++s)
            centred.col(s) = x.col(s) - centre.col(0);
        multiplyByTransposed(size, size, x.cols(), centred.data(), size, centred.data(), size, covariance.data(), size);
        covariance *= 1 / n;
        covariance.diagonal().setZero();
        terms.row(0).setConstant(kernels().dot(covariance.data(), covariance.data(), covariance.size()) / 2);
        // ∂/∂z of ½ΣC² is 2/n · C₀ (z − mean), C₀ the covariance without its diagonal; n samples have the same term.
        multiply(size, x.cols(), size, covariance.data(), size, centred.data(), size, nullptr, memo.data(), size);
        memo *= Scalar(2);
    }

    void addGradient(In, Scalar scale, Out dx, Out memo) const override { dx += scale * memo; }
};

} // namespace

const PenaltyKind decorrelation{{"decorrelation", "Decorrelated code", "penalty",
                                 "λ/2 Σ C²ᵢⱼ over i ≠ j, C the code's covariance: decorrelates the units (Cogswell et al. 2016).", params,
                                 "λ/2 Σ_{i≠j} C_ij², C the covariance of z over the batch",
                                 "M. Cogswell et al., \"Reducing Overfitting in Deep Networks by Decorrelating Representations\", 2016"},
                                [](const Settings &s, Shape code) -> std::unique_ptr<Layer> {
                                    return std::make_unique<Decorrelation>(code, s.real("weight"), decorrelation.label);
                                }};

} // namespace hourglass
