// The optimisers' updates of a stretch of weights; the formulas stand with each in core/nn/optimisers.
#pragma once

#include "core/kernels/kernels.h"
#include "core/kernels/loops.h"

namespace hourglass {
namespace {

/// Calls step(g, w, states …) with a vector of each, and writes back what it leaves in all but the gradient.
template <typename F, typename... S>
HOURGLASS_INLINE void updateAll(Index n, const Scalar *g, Scalar *w, F step, S *...states)
{
    Index i = 0;
    const auto whole = [&](Vec wi, auto... s) __attribute__((always_inline))
    {
        step(load(g + i), wi, s...);
        store(w + i, wi);
        (store(states + i, s), ...);
    };
    for (; i + lanes <= n; i += lanes)
        whole(load(w + i), load(states + i)...);
    if (i == n)
        return;
    const auto rest = static_cast<int>(n - i);
    const auto part = [&](Vec wi, auto... s) __attribute__((always_inline))
    {
        step(loadPartial(g + i, rest), wi, s...);
        storePartial(w + i, wi, rest);
        (storePartial(states + i, s, rest), ...);
    };
    part(loadPartial(w + i, rest), loadPartial(states + i, rest)...);
}

/// √v for v ≥ 0 as v · 1/√v; where v is 0, as for pixels that never light up, the smallest number stands in for it.
HOURGLASS_INLINE Vec rootOf(Vec v)
{
    const Vec p = atLeast(v, Format<Scalar>::leastNormal);
    return p * inverseRoot(p);
}

/// Running means of the gradient, scaled first, and of its square: what Adam and NAdam share.
template <typename Step>
HOURGLASS_INLINE void takeMoments(const Step &s, Vec &g, Vec &m, Vec &v)
{
    g *= s.gradientScale;
    m = fma(broadcast(s.beta1), m, s.rest1 * g);
    v = fma(broadcast(s.beta2), v, s.rest2 * g * g);
}

void adamUpdate(const AdamStep &c, const Scalar *gradient, Scalar *weights, Scalar *means, Scalar *squares, Index n)
{
    const AdamStep s = c;
    updateAll(
        n, gradient, weights,
        [s](Vec g, Vec &w, Vec &m, Vec &v) {
            takeMoments(s, g, m, v);
            const Vec below = fma(rootOf(v), broadcast(s.rootScale), broadcast(s.epsilon));
            w = s.shrink * w - s.stepSize * m / below;
        },
        means, squares);
}

void nadamUpdate(const NadamStep &c, const Scalar *gradient, Scalar *weights, Scalar *means, Scalar *squares, Index n)
{
    const NadamStep s = c;
    updateAll(
        n, gradient, weights,
        [s](Vec g, Vec &w, Vec &m, Vec &v) {
            takeMoments(s, g, m, v);
            w -= fma(broadcast(s.ofGradient), g, s.ofMean * m) / (squareRoot(v * s.correction) + s.epsilon);
        },
        means, squares);
}

void rmsPropUpdate(const RmsPropStep &c, const Scalar *gradient, Scalar *weights, Scalar *squares, Scalar *momenta, Index n)
{
    const RmsPropStep s = c;
    updateAll(
        n, gradient, weights,
        [s](Vec g, Vec &w, Vec &v, Vec &m) {
            g *= s.gradientScale;
            v = fma(broadcast(s.smoothing), v, s.rest * g * g);
            m = fma(broadcast(s.momentum), m, g / (squareRoot(v) + s.epsilon));
            w -= s.rate * m;
        },
        squares, momenta);
}

void sgdUpdate(const SgdStep &c, const Scalar *gradient, Scalar *weights, Scalar *momenta, Index n)
{
    const SgdStep s = c;
    updateAll(
        n, gradient, weights,
        [s](Vec g, Vec &w, Vec &m) {
            g *= s.gradientScale;
            m = fma(broadcast(s.momentum), m, g);
            w -= s.rate * (s.nesterov ? fma(broadcast(s.momentum), m, g) : m);
        },
        momenta);
}

void lionUpdate(const LionStep &c, const Scalar *gradient, Scalar *weights, Scalar *momenta, Index n)
{
    const LionStep s = c;
    updateAll(
        n, gradient, weights,
        [s](Vec g, Vec &w, Vec &m) {
            g *= s.gradientScale;
            const Vec way = fma(broadcast(s.beta1), m, s.rest1 * g);
            const Vec one = every<Vec>(1);
            const Vec sign = way > Vec{} ? one : (way < Vec{} ? -one : way);
            w = w * s.shrink - s.rate * sign;
            m = fma(broadcast(s.beta2), m, s.rest2 * g);
        },
        momenta);
}

} // namespace
} // namespace hourglass
