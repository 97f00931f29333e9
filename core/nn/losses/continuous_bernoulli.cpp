// The continuous Bernoulli distribution's negative log likelihood.
// G. Loaiza-Ganem & J. P. Cunningham, "The continuous Bernoulli: fixing a pervasive error in variational autoencoders", 2019.
#include "core/nn/activation.h"
#include "core/nn/catalogue.h"

namespace hourglass {

namespace {

constexpr Scalar small = Scalar(0.1); // below it, differences of large numbers are taken from their series
constexpr Scalar half = Scalar(0.5);
constexpr Scalar one = Scalar(1);

/// For logits z and targets t in [0, 1]: binary cross-entropy less the log of the constant that makes it a density,
/// C(z) = z / tanh(z / 2)  (their equation 5 in terms of the logit), whose derivative is 1/z − 1/sinh z.
class ContinuousBernoulli : public Loss
{
public:
    std::string_view outputActivation() const override { return "sigmoid"; }

    void value(In z, In target, std::span<Scalar> losses) const override
    {
        for (Index s = 0; s < z.cols(); ++s) {
            const auto l = z.col(s).array();
            const auto t = target.col(s).array();
            const auto size = l.abs().max(Scalar(1e-4)); // C is flat around 0: 2 + z²/6
            losses[static_cast<std::size_t>(s)] =
                (l.max(Scalar(0)) - l * t + (one + (-l.abs()).exp()).log() - (size / (size * half).tanh()).log()).sum() /
                static_cast<Scalar>(z.rows());
        }
    }

    void gradient(In z, In target, Scalar scale, Out dz) const override
    {
        dz = z;
        activate(Activation::Sigmoid, dz, dz);
        const ConstFlat l = flat(z);
        const auto square = l.square();
        const auto series =
            l * (Scalar(1. / 6) - square * (Scalar(7. / 360) - square * (Scalar(31. / 15120) - square * Scalar(127. / 604800))));
        const auto exact = l.inverse() - l.sinh().inverse();
        flat(dz) = (flat(dz) - flat(target) - (l.abs() < small).select(series, exact)) * (scale / static_cast<Scalar>(z.rows()));
    }

    /// The mean of the distribution, 1 / (1 − e^−z) − 1/z, which is greyer than σ(z).
    void reconstruct(In z, Out y) const override
    {
        const ConstFlat l = flat(z);
        flat(y) = (l.abs() < small)
                      .select(half + l * (Scalar(1. / 12) - l.square() * Scalar(1. / 720)),
                              (one - (-l).min(Scalar(80)).exp()).inverse() - l.inverse());
    }
};

} // namespace

const LossKind continuousBernoulli{
    {"continuous-bernoulli",
     "Continuous Bernoulli",
     "loss",
     "Binary cross-entropy made a true likelihood for grey values between 0 and 1; its number may be negative "
     "(Loaiza-Ganem & Cunningham 2019).",
     {},
     "L = −mean (t log y + (1 − t) log(1 − y) + log C(y)), C(y) = 2 atanh(1 − 2y) / (1 − 2y)",
     "G. Loaiza-Ganem & J. Cunningham, \"The continuous Bernoulli\", 2019"},
    [](const Settings &, const OutputLayout &) -> std::unique_ptr<Loss> { return std::make_unique<ContinuousBernoulli>(); },
    {.minimum = 0, .maximum = 1}};

} // namespace hourglass
