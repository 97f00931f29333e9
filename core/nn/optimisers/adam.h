// The step that Adam and AdamW share.
#pragma once

#include "core/base/simd.h"
#include "core/nn/optimiser.h"

#include <cmath>
#include <limits>

namespace hourglass {

/// Their Params.
struct AdamParams {
    static constexpr Param beta1{"beta1", "Momentum β₁", "How long the mean of past gradients remembers.", Real{0, 0.9999, 0.9}};
    static constexpr Param beta2{"beta2", "Memory β₂", "How long the mean of squared gradients remembers.", Real{0, 0.99999, 0.999}};
    static constexpr Param epsilon{"epsilon", "Epsilon", "Keeps the division finite where gradients vanish.",
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
        const auto correction1 = 1 - std::pow(m_beta1, t);
        const auto correction2 = 1 - std::pow(m_beta2, t);
        const auto stepSize = static_cast<Scalar>(u.rate / correction1);
        const auto rootScale = static_cast<Scalar>(1 / std::sqrt(correction2));
        const Constants c{static_cast<Scalar>(m_beta1),
                          static_cast<Scalar>(m_beta2),
                          static_cast<Scalar>(1 - m_beta1),
                          static_cast<Scalar>(1 - m_beta2),
                          stepSize,
                          rootScale,
                          static_cast<Scalar>(m_epsilon),
                          static_cast<Scalar>(1 - u.rate * m_decay),
                          u.gradientScale};
        const Scalar *g = gradient.data();
        Scalar *w = weights.data();
        Scalar *m = states[0].data();
        Scalar *v = states[1].data();
        const auto n = static_cast<Index>(gradient.size());
        Index i = 0;
        for (; i + lanes <= n; i += lanes) {
            Vec mi = load(m + i);
            Vec vi = load(v + i);
            const Vec wi = step(c, load(g + i), load(w + i), mi, vi);
            store(m + i, mi);
            store(v + i, vi);
            store(w + i, wi);
        }
        if (i < n) {
            const int rest = static_cast<int>(n - i);
            Vec mi = loadPartial(m + i, rest);
            Vec vi = loadPartial(v + i, rest);
            const Vec wi = step(c, loadPartial(g + i, rest), loadPartial(w + i, rest), mi, vi);
            storePartial(m + i, mi, rest);
            storePartial(v + i, vi, rest);
            storePartial(w + i, wi, rest);
        }
    }

private:
    struct Constants {
        Scalar b1, b2, c1, c2, stepSize, rootScale, epsilon, shrink, scale;
    };

    static Vec step(const Constants &c, Vec g, Vec w, Vec &m, Vec &v)
    {
        g *= c.scale;
        m = c.b1 * m + c.c1 * g;
        v = c.b2 * v + c.c2 * g * g;
        // √v as v · 1/√v; where v is 0, as for pixels that never light up, the smallest number stands in for it.
        const Vec least = broadcast(std::numeric_limits<Scalar>::min());
        const Vec positive = v > least ? v : least;
        const Vec root = positive * inverseRoot(positive);
        return c.shrink * w - c.stepSize * m * inverse(root * c.rootScale + c.epsilon);
    }

    double m_beta1;
    double m_beta2;
    double m_epsilon;
    double m_decay;
};

} // namespace hourglass
