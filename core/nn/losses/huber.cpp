// Huber's loss.
#include "core/kernels/kernels.h"
#include "core/nn/catalogue.h"

namespace hourglass {

namespace {

const Param params[] = {
    {"delta", "Threshold δ", "Errors below it count quadratically, those above linearly.", Real{1e-3, 10, 0.1, Scale::Logarithmic}},
};

/// d² / 2 for |d| < δ, else δ (|d| − δ / 2).  P. Huber 1964, in PyTorch's scaling.
class Huber : public Loss
{
public:
    explicit Huber(const Settings &s) : m_delta(static_cast<Scalar>(s.real("delta"))) {}

    void value(In y, In target, std::span<Scalar> losses) const override
    {
        const auto n = static_cast<Scalar>(y.rows());
        for (Index s = 0; s < y.cols(); ++s)
            losses[static_cast<std::size_t>(s)] = kernels().huber(y.col(s).data(), target.col(s).data(), m_delta, y.rows()) / n;
    }

    void gradient(In y, In target, Scalar scale, Out dy) const override
    {
        flat(dy) = (flat(y) - flat(target)).min(m_delta).max(-m_delta) * (scale / static_cast<Scalar>(y.rows()));
    }

private:
    Scalar m_delta;
};

} // namespace

const LossKind huber{{"huber", "Huber", "loss", "Quadratic for small errors, linear for large ones; robust to outliers (Huber 1964).",
                      params, "L = mean ½ e² where |e| ≤ δ, else δ (|e| − δ/2), e = y − t",
                      "P. Huber, \"Robust Estimation of a Location Parameter\", 1964"},
                     [](const Settings &s, const OutputLayout &) -> std::unique_ptr<Loss> { return std::make_unique<Huber>(s); }};

} // namespace hourglass
