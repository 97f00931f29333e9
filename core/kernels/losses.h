// Sums and slopes of losses over the values of one sample.
#pragma once

#include "core/kernels/curves.h"

namespace hourglass {
namespace {

// Below it, differences of large numbers in the continuous Bernoulli are taken from their series.
constexpr double smallLogit = 0.1;

/// max(z, 0) − z t + log(1 + e^−|z|)
HOURGLASS_INLINE Vec crossEntropyOf(Vec z, Vec t) { return positive(z) - z * t + logarithmOfOneAnd(exponential(-magnitude(z))); }

Scalar huberSum(const Scalar *y, const Scalar *t, Scalar delta, Index n)
{
    const Vec bound = broadcast(delta);
    return fold(
        n,
        [bound](Vec sum, Vec a, Vec b) {
            const Vec size = magnitude(a - b);
            const Vec inner = size > bound ? bound : size; // d²/2 up to δ, then a straight line from there
            return sum + inner * (size - all(0.5) * inner);
        },
        y, t);
}

Scalar crossEntropySum(const Scalar *z, const Scalar *t, Index n)
{
    return fold(
        n, [](Vec sum, Vec l, Vec x) { return sum + crossEntropyOf(l, x); }, z, t);
}

/// t log t is 0 at 0.
HOURGLASS_INLINE Vec timesOwnLogarithm(Vec t) { return t * logarithm(atLeast(t, Format<Scalar>::leastNormal)); }

Scalar entropySum(const Scalar *t, Index n)
{
    return fold(
        n, [](Vec sum, Vec x) { return sum + (timesOwnLogarithm(x) + timesOwnLogarithm(all(1) - x)); }, t);
}

void crossEntropySlopes(const Scalar *z, const Scalar *t, Scalar scale, Scalar *dz, Index n)
{
    map(
        n, dz, [s = broadcast(scale)](Vec l, Vec x) { return (sigmoid(l) - x) * s; }, z, t);
}

/// The cross-entropy less log C(z), C(z) = z / tanh(z / 2), which is flat around 0: 2 + z²/6.
Scalar continuousBernoulliSum(const Scalar *z, const Scalar *t, Index n)
{
    return fold(
        n,
        [](Vec sum, Vec l, Vec x) {
            const Vec size = atLeast(magnitude(l), 1e-4);
            return sum + (crossEntropyOf(l, x) - logarithm(size / hyperbolicTangent(size * all(0.5))));
        },
        z, t);
}

void continuousBernoulliSlopes(const Scalar *z, const Scalar *t, Scalar scale, Scalar *dz, Index n)
{
    map(
        n, dz,
        [s = broadcast(scale)](Vec l, Vec x) {
            const Vec square = l * l;
            const Vec series = l * (all(1. / 6) - square * (all(7. / 360) - square * (all(31. / 15120) - square * all(127. / 604800))));
            const Vec exact = all(1) / l - all(1) / hyperbolicSine(l);
            return (sigmoid(l) - x - (magnitude(l) < all(smallLogit) ? series : exact)) * s;
        },
        z, t);
}

/// 1 / (1 − e^−z) − 1/z
void continuousBernoulliMeans(const Scalar *z, Scalar *y, Index n)
{
    map(
        n, y,
        [](Vec l) {
            const Vec series = all(0.5) + l * (all(1. / 12) - l * l * all(1. / 720));
            const Vec exact = all(-1) / exponentialLessOne(atMost(-l, 80)) - all(1) / l;
            return magnitude(l) < all(smallLogit) ? series : exact;
        },
        z);
}

/// log σ² + (t − μ)² / σ², σ² not below its least.
Scalar gaussianSum(const Scalar *mean, const Scalar *logVariance, const Scalar *t, Scalar least, Index n)
{
    return fold(
        n,
        [bound = broadcast(least)](Vec sum, Vec m, Vec raw, Vec x) {
            const Vec v = raw < bound ? bound : raw;
            return sum + (v + (x - m) * (x - m) * exponential(-v));
        },
        mean, logVariance, t);
}

void gaussianSlopes(const Scalar *mean, const Scalar *logVariance, const Scalar *t, Scalar least, Scalar scale, Scalar *dMean,
                    Scalar *dLogVariance, Index n)
{
    const Vec bound = broadcast(least);
    const Vec each = broadcast(scale);
    map(
        n, dMean, [=](Vec m, Vec raw, Vec x) { return (m - x) * exponential(-(raw < bound ? bound : raw)) * each; }, mean, logVariance, t);
    map(
        n, dLogVariance,
        [=](Vec m, Vec raw, Vec x) {
            const Vec slope = (all(1) - (x - m) * (x - m) * exponential(-raw)) * (all(0.5) * each);
            return raw > bound ? slope : Vec{};
        },
        mean, logVariance, t);
}

} // namespace
} // namespace hourglass
