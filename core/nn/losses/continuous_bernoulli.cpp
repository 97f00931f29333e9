// The continuous Bernoulli distribution's negative log likelihood.
// G. Loaiza-Ganem & J. P. Cunningham, "The continuous Bernoulli: fixing a pervasive error in variational autoencoders", 2019.
#include "core/kernels/kernels.h"
#include "core/nn/catalogue.h"

namespace hourglass {

namespace {

/// For logits z and targets t in [0, 1]: binary cross-entropy less the log of the constant that makes it a density,
/// C(z) = z / tanh(z / 2)  (their equation 5 in terms of the logit), whose derivative is 1/z − 1/sinh z.
class ContinuousBernoulli : public Loss
{
public:
    std::string_view outputActivation() const override { return "sigmoid"; }

    void value(In z, In target, std::span<Scalar> losses) const override
    {
        for (Index s = 0; s < z.cols(); ++s)
            losses[static_cast<std::size_t>(s)] =
                kernels().continuousBernoulli(z.col(s).data(), target.col(s).data(), z.rows()) / static_cast<Scalar>(z.rows());
    }

    void gradient(In z, In target, Scalar scale, Out dz) const override
    {
        kernels().continuousBernoulliSlope(z.data(), target.data(), scale / static_cast<Scalar>(z.rows()), dz.data(), z.size());
    }

    /// The mean of the distribution, 1 / (1 − e^−z) − 1/z, which is greyer than σ(z).
    void reconstruct(In z, Out y) const override { kernels().continuousBernoulliMean(z.data(), y.data(), z.size()); }
};

} // namespace

const LossKind continuousBernoulli{
    {"continuous-bernoulli",
     "Continuous Bernoulli",
     "loss",
     "Binary cross-entropy as a true likelihood for grey values between 0 and 1; may be negative (Loaiza-Ganem & Cunningham 2019).",
     {},
     "L = −mean (t log y + (1 − t) log(1 − y) + log C(y)), C(y) = 2 atanh(1 − 2y) / (1 − 2y)",
     "G. Loaiza-Ganem & J. Cunningham, \"The continuous Bernoulli\", 2019"},
    [](const Settings &, const OutputLayout &) -> std::unique_ptr<Loss> { return std::make_unique<ContinuousBernoulli>(); },
    {.minimum = 0, .maximum = 1}};

} // namespace hourglass
