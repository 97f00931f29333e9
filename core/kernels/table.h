// The table of kernels of the instruction set this is compiled for. Included by one file for each.
#pragma once

#include "core/kernels/losses.h"
#include "core/kernels/patches.h"
#include "core/kernels/products.h"
#include "core/kernels/updates.h"

namespace hourglass {
namespace {

Scalar sumOf(const Scalar *x, Index n)
{
    return fold(
        n, [](Vec sum, Vec a) { return sum + a; }, x);
}

Scalar dotOf(const Scalar *x, const Scalar *y, Index n)
{
    return fold(
        n, [](Vec sum, Vec a, Vec b) { return fma(a, b, sum); }, x, y);
}

Scalar squaredDistanceOf(const Scalar *x, const Scalar *y, Index n)
{
    return fold(
        n, [](Vec sum, Vec a, Vec b) { return fma(a - b, a - b, sum); }, x, y);
}

Scalar distanceOf(const Scalar *x, const Scalar *y, Index n)
{
    return fold(
        n, [](Vec sum, Vec a, Vec b) { return sum + magnitude(a - b); }, x, y);
}

void exponentials(const Scalar *from, Scalar *to, Index n)
{
    map(
        n, to, [](Vec x) { return exponential(x); }, from);
}

void logarithms(const Scalar *from, Scalar *to, Index n)
{
    map(
        n, to, [](Vec x) { return logarithm(x); }, from);
}

void scaledBytes(const std::uint8_t *from, Scalar factor, Scalar *to, Index n)
{
    for (Index i = 0; i < n; ++i)
        to[i] = static_cast<Scalar>(from[i]) * factor;
}

void meanSquaredSlopes(const Scalar *y, const Scalar *t, Scalar scale, Scalar *dy, Index n)
{
    map(
        n, dy, [s = broadcast(scale)](Vec a, Vec b) { return (a - b) * s; }, y, t);
}

constexpr Kernels tableNamed(const char *name)
{
    return {
        .name = name,
        .multiply = product<false>,
        .multiplyByTransposed = product<true>,
        .transpose = transposeMatrix,
        .rowSums = sumRows,
        .sum = sumOf,
        .dot = dotOf,
        .squaredDistance = squaredDistanceOf,
        .distance = distanceOf,
        .exponential = exponentials,
        .logarithm = logarithms,
        .activate = activateValues,
        .activateBackward = slopeValues,
        .curvature = curvatureValues,
        .fromBytes = scaledBytes,
        .meanSquaredSlope = meanSquaredSlopes,
        .huber = huberSum,
        .crossEntropy = crossEntropySum,
        .entropy = entropySum,
        .crossEntropySlope = crossEntropySlopes,
        .continuousBernoulli = continuousBernoulliSum,
        .continuousBernoulliSlope = continuousBernoulliSlopes,
        .continuousBernoulliMean = continuousBernoulliMeans,
        .gaussian = gaussianSum,
        .gaussianSlope = gaussianSlopes,
        .adam = adamUpdate,
        .nadam = nadamUpdate,
        .rmsProp = rmsPropUpdate,
        .sgd = sgdUpdate,
        .lion = lionUpdate,
        .unfold = unfoldPatches,
        .fold = foldPatches,
    };
}

} // namespace
} // namespace hourglass
