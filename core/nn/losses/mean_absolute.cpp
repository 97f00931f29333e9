// Mean absolute error.
#include "core/kernels/kernels.h"
#include "core/nn/catalogue.h"

namespace hourglass {

namespace {

class MeanAbsolute : public Loss
{
public:
    void value(In y, In target, std::span<Scalar> losses) const override
    {
        for (Index s = 0; s < y.cols(); ++s)
            losses[static_cast<std::size_t>(s)] =
                kernels().distance(y.col(s).data(), target.col(s).data(), y.rows()) / static_cast<Scalar>(y.rows());
    }

    void gradient(In y, In target, Scalar scale, Out dy) const override
    {
        flat(dy) = (flat(y) - flat(target)).sign() * (scale / static_cast<Scalar>(y.rows()));
    }
};

} // namespace

const LossKind meanAbsolute{
    {"mae",
     "Mean absolute error",
     "loss",
     "Mean of |reconstruction − original|. Robust to outliers; its optimum is the median.",
     {},
     "L = mean |y − t|",
     "P.-S. Laplace 1774"},
    [](const Settings &, const OutputLayout &) -> std::unique_ptr<Loss> { return std::make_unique<MeanAbsolute>(); }};

} // namespace hourglass
