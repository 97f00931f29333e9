// Mean squared error.
#include "core/kernels/kernels.h"
#include "core/nn/catalogue.h"

namespace hourglass {

namespace {

class MeanSquared : public Loss
{
public:
    void value(In y, In target, std::span<Scalar> losses) const override
    {
        for (Index s = 0; s < y.cols(); ++s)
            losses[static_cast<std::size_t>(s)] =
                kernels().squaredDistance(y.col(s).data(), target.col(s).data(), y.rows()) / static_cast<Scalar>(y.rows());
    }

    void gradient(In y, In target, Scalar scale, Out dy) const override
    {
        kernels().meanSquaredSlope(y.data(), target.data(), 2 * scale / static_cast<Scalar>(y.rows()), dy.data(), y.size());
    }
};

} // namespace

const LossKind meanSquared{{"mse",
                            "Mean squared error",
                            "loss",
                            "Mean of (reconstruction − original)². Large errors count most; its optimum is the mean.",
                            {},
                            "L = mean (y − t)²",
                            "K. Pearson, \"On lines and planes of closest fit\", 1901"},
                           [](const Settings &, const OutputLayout &) -> std::unique_ptr<Loss> { return std::make_unique<MeanSquared>(); }};

} // namespace hourglass
