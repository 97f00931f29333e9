// Binary cross-entropy, computed from logits so that it neither overflows nor loses digits.
#include "core/kernels/kernels.h"
#include "core/nn/catalogue.h"

namespace hourglass {

namespace {

const Param params[] = {
    {"without-floor", "Subtract entropy", "Subtracts the targets' entropy, so that 0 is perfect. Training does not change.", Toggle{false}},
};

/// For logits z and targets t in [0, 1]:  max(z, 0) − z t + log(1 + e^−|z|), whose derivative is σ(z) − t.
class BinaryCrossEntropy : public Loss
{
public:
    explicit BinaryCrossEntropy(bool withoutFloor) : m_withoutFloor(withoutFloor) {}

    std::string_view outputActivation() const override { return "sigmoid"; }

    void value(In z, In target, std::span<Scalar> losses) const override
    {
        const Kernels &with = kernels();
        for (Index s = 0; s < z.cols(); ++s) {
            const Scalar *t = target.col(s).data();
            Scalar sum = with.crossEntropy(z.col(s).data(), t, z.rows());
            if (m_withoutFloor)
                sum += with.entropy(t, z.rows());
            losses[static_cast<std::size_t>(s)] = sum / static_cast<Scalar>(z.rows());
        }
    }

    void gradient(In z, In target, Scalar scale, Out dz) const override
    {
        kernels().crossEntropySlope(z.data(), target.data(), scale / static_cast<Scalar>(z.rows()), dz.data(), z.size());
    }

    void reconstruct(In z, Out y) const override { kernels().activate(Activation::Sigmoid, z.data(), y.data(), z.size()); }

private:
    bool m_withoutFloor;
};

} // namespace

const LossKind binaryCrossEntropy{
    {"bce", "Binary cross-entropy", "loss",
     "Mean of −t log y − (1 − t) log(1 − y), for values between 0 and 1 and a sigmoid output. Grey values cannot reach zero.", params,
     "L = −mean (t log y + (1 − t) log(1 − y))", "D. Rumelhart et al. 1986; P. Vincent et al. 2008"},
    [](const Settings &s, const OutputLayout &) -> std::unique_ptr<Loss> {
        return std::make_unique<BinaryCrossEntropy>(s.toggle("without-floor"));
    },
    {.minimum = 0, .maximum = 1}};

} // namespace hourglass
