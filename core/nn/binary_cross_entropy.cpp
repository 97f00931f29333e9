// Binary cross-entropy, computed from logits so that it neither overflows nor loses digits.
#include "core/nn/activation.h"
#include "core/nn/catalogue.h"

namespace hourglass {

namespace {

/// For logits z and targets t in [0, 1]:  max(z, 0) − z t + log(1 + e^−|z|), whose derivative is σ(z) − t.
class BinaryCrossEntropy : public Loss
{
public:
    bool fromLogits() const override { return true; }

    void value(In z, In target, std::span<Scalar> losses) const override
    {
        for (Index s = 0; s < z.cols(); ++s) {
            const auto l = z.col(s).array();
            const auto t = target.col(s).array();
            losses[static_cast<std::size_t>(s)] =
                (l.max(Scalar(0)) - l * t + (Scalar(1) + (-l.abs()).exp()).log()).sum() / static_cast<Scalar>(z.rows());
        }
    }

    void gradient(In z, In target, Scalar scale, Out dz) const override
    {
        dz = z;
        activate(Activation::Sigmoid, dz, dz);
        flat(dz) = (flat(dz) - flat(target)) * (scale / static_cast<Scalar>(z.rows()));
    }

    void reconstruct(Out z) const override { activate(Activation::Sigmoid, z, z); }
};

} // namespace

const LossKind binaryCrossEntropy{{"bce",
                                   "Binary cross-entropy",
                                   "loss",
                                   "−t log y − (1 − t) log(1 − y), a mean over all values; for values between 0 and 1 and a sigmoid at the "
                                   "end. Grey values have a floor above zero.",
                                   {}},
                                  [](const Settings &) -> std::unique_ptr<Loss> { return std::make_unique<BinaryCrossEntropy>(); }};

} // namespace hourglass
