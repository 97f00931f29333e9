// The step that Adam and AdamW share.
#pragma once

#include "core/kernels/functions.h"
#include "core/kernels/kernels.h"
#include "core/nn/optimiser.h"

#include <cmath>

namespace hourglass {

/// Their Params.
struct AdamParams {
    static constexpr Param beta1{"beta1", "Momentum β₁", "Decay of the moving average of gradients.", Real{0, 0.9999, 0.9}};
    static constexpr Param beta2{"beta2", "Decay β₂", "Decay of the moving average of squared gradients.", Real{0, 0.99999, 0.999}};
    static constexpr Param epsilon{"epsilon", "Epsilon", "Keeps the division finite for vanishing gradients.",
                                   Real{1e-12, 1e-2, 1e-8, Scale::Logarithmic}};
};

/// m ← β₁ m + (1 − β₁) g · v ← β₂ v + (1 − β₂) g² · w ← (1 − η λ) w − η m̂ / (√v̂ + ε), hats correct the start's bias.
class Adam : public Optimiser
{
public:
    Adam(const Settings &s, double decay) : m_beta1(s.real("beta1")), m_beta2(s.real("beta2")), m_epsilon(s.real("epsilon")), m_decay(decay)
    {
    }

    int states() const override { return 2; }

    void update(const Update &u, std::span<const Scalar> gradient, Weights weights, const States &states) const override
    {
        const auto t = static_cast<double>(u.t);
        const auto correction1 = 1 - power(m_beta1, t);
        const auto correction2 = 1 - power(m_beta2, t);
        const auto stepSize = static_cast<Scalar>(u.rate / correction1);
        const auto rootScale = static_cast<Scalar>(1 / std::sqrt(correction2));
        const AdamStep step{static_cast<Scalar>(m_beta1),
                            static_cast<Scalar>(m_beta2),
                            static_cast<Scalar>(1 - m_beta1),
                            static_cast<Scalar>(1 - m_beta2),
                            stepSize,
                            rootScale,
                            static_cast<Scalar>(m_epsilon),
                            static_cast<Scalar>(1 - u.rate * m_decay),
                            u.gradientScale};
        kernels().adam(step, gradient.data(), weights.data(), states[0].data(), states[1].data(), static_cast<Index>(gradient.size()));
    }

private:
    double m_beta1;
    double m_beta2;
    double m_epsilon;
    double m_decay;
};

} // namespace hourglass
