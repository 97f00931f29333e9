// Activations and their derivatives on vectors; f(z) as core/nn/activation.cpp names them.
#pragma once

#include "core/kernels/curve.h"
#include "core/kernels/loops.h"

namespace hourglass {
namespace {

constexpr double leak = 0.01;
constexpr double seluScale = 1.0507009873554804934193349852946;
constexpr double seluAlpha = 1.6732632423543772848170429916717;
constexpr double normalDensityAtZero = 0.39894228040143267793994605993438; // 1 / √(2π)
constexpr double rootOfHalf = 0.70710678118654752440084436210485;

HOURGLASS_INLINE Vec all(double value) { return every<Vec>(value); }

/// The error function: in float the rational approximation that Eigen and XLA use.
HOURGLASS_INLINE Vec errorFunction(Vec x)
{
    if constexpr (!isFloat) {
        for (int i = 0; i < lanes; ++i)
            x[i] = static_cast<Scalar>(__builtin_erf(static_cast<double>(x[i])));
        return x;
    }
    x = atMost(atLeast(x, -4), 4);
    const Vec square = x * x;
    constexpr double above[] = {2.77068142495902e-08,  -2.10102402082508e-06, -5.69250639462346e-05,
                                -7.34990630326855e-04, -2.95459980854025e-03, -1.60960333262415e-02};
    constexpr double below[] = {-2.13374055278905e-04, -1.68282697438203e-03, -7.37332916720468e-03, -1.42647390514189e-02};
    Vec top = all(-2.72614225801306e-10);
    for (const double c : above)
        top = fma(top, square, all(c));
    Vec bottom = all(-1.45660718464996e-05);
    for (const double c : below)
        bottom = fma(bottom, square, all(c));
    return x * top / bottom;
}

HOURGLASS_INLINE Vec normalDistribution(Vec z) { return all(0.5) * (all(1) + errorFunction(z * all(rootOfHalf))); }
HOURGLASS_INLINE Vec normalDensity(Vec z) { return all(normalDensityAtZero) * exponential(all(-0.5) * z * z); }
HOURGLASS_INLINE Vec positive(Vec z) { return z < Vec{} ? Vec{} : z; } // what is not a number stays so, to be seen
HOURGLASS_INLINE Vec negative(Vec z) { return z > Vec{} ? Vec{} : z; }

void activateValues(Activation activation, const Scalar *from, Scalar *to, Index n)
{
    const Vec one = all(1);
    switch (activation) {
    case Activation::Identity:
        if (to != from)
            __builtin_memmove(to, from, static_cast<std::size_t>(n) * sizeof(Scalar));
        break;
    case Activation::Relu:
        map(
            n, to, [](Vec z) { return positive(z); }, from);
        break;
    case Activation::LeakyRelu:
        map(
            n, to, [](Vec z) { return z > Vec{} ? z : all(leak) * z; }, from);
        break;
    case Activation::Elu:
        map(
            n, to, [](Vec z) { return z > Vec{} ? z : exponentialLessOne(negative(z)); }, from);
        break;
    case Activation::Gelu:
        map(
            n, to, [](Vec z) { return z * normalDistribution(z); }, from);
        break;
    case Activation::Silu:
        map(
            n, to, [](Vec z) { return z * sigmoid(z); }, from);
        break;
    case Activation::Tanh:
        map(
            n, to, [](Vec z) { return hyperbolicTangent(z); }, from);
        break;
    case Activation::Sigmoid:
        map(
            n, to, [](Vec z) { return sigmoid(z); }, from);
        break;
    case Activation::Softplus:
        map(
            n, to, [](Vec z) { return softplus(z); }, from);
        break;
    case Activation::Selu:
        map(
            n, to, [](Vec z) { return all(seluScale) * (z > Vec{} ? z : all(seluAlpha) * exponentialLessOne(negative(z))); }, from);
        break;
    case Activation::HardSigmoid:
        map(
            n, to, [one](Vec z) { return atMost(atLeast(z * all(1. / 6) + all(0.5), 0), 1); }, from);
        break;
    }
}

void slopeValues(Activation activation, const Scalar *y, const Scalar *z, Scalar *dy, Index n)
{
    const Vec one = all(1);
    switch (activation) {
    case Activation::Identity:
        break;
    case Activation::Relu:
        map(
            n, dy, [](Vec d, Vec r) { return r > Vec{} ? d : Vec{}; }, dy, y);
        break;
    case Activation::LeakyRelu:
        map(
            n, dy, [](Vec d, Vec r) { return r > Vec{} ? d : all(leak) * d; }, dy, y);
        break;
    case Activation::Elu: // e^z = y + 1 below zero
        map(
            n, dy, [one](Vec d, Vec r) { return r > Vec{} ? d : d * (r + one); }, dy, y);
        break;
    case Activation::Gelu: // Φ(z) + z φ(z)
        map(
            n, dy, [](Vec d, Vec x) { return d * fma(x, normalDensity(x), normalDistribution(x)); }, dy, z);
        break;
    case Activation::Silu: // σ + z σ (1 − σ)
        map(
            n, dy,
            [one](Vec d, Vec x) {
                const Vec s = sigmoid(x);
                return d * s * (one + x * (one - s));
            },
            dy, z);
        break;
    case Activation::Tanh:
        map(
            n, dy, [one](Vec d, Vec r) { return d * (one - r * r); }, dy, y);
        break;
    case Activation::Sigmoid:
        map(
            n, dy, [one](Vec d, Vec r) { return d * r * (one - r); }, dy, y);
        break;
    case Activation::Softplus: // σ(z) = 1 − e^−y
        map(
            n, dy, [](Vec d, Vec r) { return -d * exponentialLessOne(-r); }, dy, y);
        break;
    case Activation::Selu: // λ α e^z = y + λ α below zero
        map(
            n, dy, [](Vec d, Vec r) { return r > Vec{} ? all(seluScale) * d : d * (r + all(seluScale * seluAlpha)); }, dy, y);
        break;
    case Activation::HardSigmoid:
        map(
            n, dy, [one](Vec d, Vec r) { return r > Vec{} ? (r < one ? d * all(1. / 6) : Vec{}) : Vec{}; }, dy, y);
        break;
    }
}

void curvatureValues(Activation activation, const Scalar *y, const Scalar *z, Scalar *second, Index n)
{
    const Vec one = all(1);
    const Vec two = all(2);
    switch (activation) {
    case Activation::Identity:
    case Activation::Relu:
    case Activation::LeakyRelu:
    case Activation::HardSigmoid: // straight lines
        __builtin_memset(second, 0, static_cast<std::size_t>(n) * sizeof(Scalar));
        break;
    case Activation::Elu:
        map(
            n, second, [one](Vec r) { return r > Vec{} ? Vec{} : r + one; }, y);
        break;
    case Activation::Selu:
        map(
            n, second, [](Vec r) { return r > Vec{} ? Vec{} : r + all(seluScale * seluAlpha); }, y);
        break;
    case Activation::Gelu: // φ(z) (2 − z²)
        map(
            n, second, [two](Vec x) { return normalDensity(x) * (two - x * x); }, z);
        break;
    case Activation::Silu: // σ (1 − σ) (2 + z (1 − 2σ))
        map(
            n, second,
            [one, two](Vec x) {
                const Vec s = sigmoid(x);
                return s * (one - s) * (two + x * (one - two * s));
            },
            z);
        break;
    case Activation::Tanh:
        map(
            n, second, [one](Vec r) { return all(-2) * r * (one - r * r); }, y);
        break;
    case Activation::Sigmoid:
        map(
            n, second, [one, two](Vec r) { return r * (one - r) * (one - two * r); }, y);
        break;
    case Activation::Softplus: // σ (1 − σ) with σ = 1 − e^−y
        map(
            n, second,
            [one](Vec r) {
                const Vec rest = exponentialLessOne(-r);
                return -rest * (one + rest);
            },
            y);
        break;
    }
}

} // namespace
} // namespace hourglass
