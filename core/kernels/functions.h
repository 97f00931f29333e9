// Exponential, logarithm and their kin as polynomials of our own, so that every processor and library gives the same bits.
// Each is written once for a number and for a vector of them, in float and in double, from additions, multiplications, fused
// multiply-adds and divisions, all of which IEEE 754 defines to the last bit. Errors: below two units in the last place.
// All of it has internal linkage, because some of the files that include it are compiled for several processors.
// Reductions after W. Cody & W. Waite, "Software Manual for the Elementary Functions", 1980, and Sun's fdlibm.
#pragma once

#include "core/kernels/number.h"

#include <cstdint>

#define HOURGLASS_INLINE [[gnu::always_inline]] inline

namespace hourglass {
namespace {

/// What a function has to know of the type it computes with; vectors of numbers add their own (core/kernels/vec.h).
template <typename V>
struct NumberType;

template <>
struct NumberType<float> {
    using Number = float;
    using Bits = std::int32_t;
    HOURGLASS_INLINE static float fma(float a, float b, float c) { return __builtin_fmaf(a, b, c); }
    HOURGLASS_INLINE static float squareRoot(float x) { return __builtin_sqrtf(x); }
};

template <>
struct NumberType<double> {
    using Number = double;
    using Bits = std::int64_t;
    HOURGLASS_INLINE static double fma(double a, double b, double c) { return __builtin_fma(a, b, c); }
    HOURGLASS_INLINE static double squareRoot(double x) { return __builtin_sqrt(x); }
};

template <typename V>
using NumberOf = typename NumberType<V>::Number;
template <typename V>
using BitsOf = typename NumberType<V>::Bits;

template <typename V>
HOURGLASS_INLINE V every(double value)
{
    return static_cast<NumberOf<V>>(value) - V{};
}
template <typename V>
HOURGLASS_INLINE BitsOf<V> bitsOf(V x)
{
    return __builtin_bit_cast(BitsOf<V>, x);
}
template <typename V>
HOURGLASS_INLINE V fromBits(BitsOf<V> bits)
{
    return __builtin_bit_cast(V, bits);
}

/// Facts of the two formats.
template <typename V>
struct Format {
    static constexpr bool isFloat = sizeof(NumberOf<V>) == 4;
    static constexpr int fractionBits = isFloat ? 23 : 52;
    static constexpr int bias = isFloat ? 127 : 1023;
    static constexpr double roundsToWhole = isFloat ? 0x1.8p23 : 0x1.8p52; // added to a number it leaves the nearest whole one
    static constexpr double leastNormal = isFloat ? 0x1p-126 : 0x1p-1022;
    static constexpr double log2High = isFloat ? 0x1.62e430p-1 : 0x1.62e42fefa39efp-1; // log 2 in two pieces
    static constexpr double log2Low = isFloat ? -0x1.05c610p-29 : 0x1.abc9e3b39803fp-56;
    static constexpr auto sign = isFloat ? (std::int64_t{1} << 31) : std::int64_t{1} << 62 << 1;
};

template <typename V>
HOURGLASS_INLINE V magnitude(V x)
{
    return fromBits<V>(bitsOf(x) & ~static_cast<BitsOf<NumberOf<V>>>(Format<V>::sign));
}
template <typename V>
HOURGLASS_INLINE V withSignOf(V x, V from)
{
    return fromBits<V>(bitsOf(x) | (bitsOf(from) & static_cast<BitsOf<NumberOf<V>>>(Format<V>::sign)));
}
/// The larger and the smaller; what is not a number stays so as the first operand.
template <typename V>
HOURGLASS_INLINE V atLeast(V x, double least)
{
    const V bound = every<V>(least);
    return x < bound ? bound : x;
}
template <typename V>
HOURGLASS_INLINE V atMost(V x, double most)
{
    const V bound = every<V>(most);
    return x > bound ? bound : x;
}

template <typename V>
HOURGLASS_INLINE V powerOfTwo(BitsOf<V> exponent)
{
    return fromBits<V>((exponent + Format<V>::bias) << Format<V>::fractionBits);
}

constexpr double factorials12To7[] = {479001600, 39916800, 3628800, 362880, 40320, 5040};
constexpr double odds21To9[] = {21, 19, 17, 15, 13, 11, 9};

/// x = k log 2 + r with |r| ≤ ½ log 2; power is k, rest is e^r − 1 by its Taylor series.
template <typename V>
struct ReducedExponential {
    BitsOf<V> power;
    V rest;
};
template <typename V>
HOURGLASS_INLINE ReducedExponential<V> reduceExponential(V x)
{
    using T = NumberType<V>;
    using F = Format<V>;
    const V shift = every<V>(F::roundsToWhole);
    const V shifted = T::fma(x, every<V>(0x1.71547652b82fep0), shift); // x / log 2
    const V k = shifted - shift;
    const V r = T::fma(k, every<V>(-F::log2Low), T::fma(k, every<V>(-F::log2High), x));
    V sum = F::isFloat ? every<V>(1. / 5040) : every<V>(1. / 6227020800);
    if constexpr (!F::isFloat)
        for (const double factorial : factorials12To7)
            sum = T::fma(sum, r, every<V>(1 / factorial));
    sum = T::fma(sum, r, every<V>(1. / 720));
    sum = T::fma(sum, r, every<V>(1. / 120));
    sum = T::fma(sum, r, every<V>(1. / 24));
    sum = T::fma(sum, r, every<V>(1. / 6));
    sum = T::fma(sum, r, every<V>(1. / 2));
    return {bitsOf(shifted) - bitsOf(shift), T::fma(sum, r * r, r)};
}

/// eˣ; 0 and ∞ beyond what the format holds.
template <typename V>
HOURGLASS_INLINE V exponential(V x)
{
    constexpr bool isFloat = Format<V>::isFloat;
    const auto e = reduceExponential(atMost(atLeast(x, isFloat ? -104 : -746), isFloat ? 89 : 710));
    const BitsOf<V> half = e.power >> 1; // a power may lie outside the format where the result does not
    return (every<V>(1) + e.rest) * powerOfTwo<V>(half) * powerOfTwo<V>(e.power - half);
}

/// eˣ − 1 without loss near 0, for x ≤ 88.
template <typename V>
HOURGLASS_INLINE V exponentialLessOne(V x)
{
    const auto e = reduceExponential(atMost(atLeast(x, -50), 88));
    const V scale = powerOfTwo<V>(e.power);
    return NumberType<V>::fma(e.rest, scale, scale - every<V>(1));
}

/// log(2^k (1 + f)) for f between √½ − 1 and √2 − 1, fdlibm's way.
template <typename V>
HOURGLASS_INLINE V logarithmOf(V k, V f)
{
    using T = NumberType<V>;
    const V s = f / (every<V>(2) + f);
    const V z = s * s;
    V series = Format<V>::isFloat ? every<V>(2. / 9) : every<V>(2. / 23);
    if constexpr (!Format<V>::isFloat)
        for (const double odd : odds21To9)
            series = T::fma(series, z, every<V>(2 / odd));
    series = T::fma(series, z, every<V>(2. / 7));
    series = T::fma(series, z, every<V>(2. / 5));
    series = T::fma(series, z, every<V>(2. / 3));
    const V halfSquare = every<V>(0.5) * f * f;
    const V low = T::fma(s, T::fma(series, z, halfSquare), k * every<V>(Format<V>::log2Low));
    return T::fma(k, every<V>(Format<V>::log2High), f - (halfSquare - low));
}

/// log x; −∞ at 0 and no number below.
template <typename V>
HOURGLASS_INLINE V logarithm(V x)
{
    using F = Format<V>;
    using Whole = BitsOf<NumberOf<V>>;
    const V infinity = every<V>(__builtin_inf());
    const auto small = x < every<V>(F::leastNormal);
    const V scaled = small ? x * every<V>(0x1p54) : x;
    // The exponent that leaves a fraction between √½ and √2: that of x / √½, rounded down.
    constexpr Whole root = F::isFloat ? static_cast<Whole>(0x3f3504f3) : static_cast<Whole>(0x3fe6a09e667f3bcd);
    const BitsOf<V> k = (bitsOf(scaled) - root) >> F::fractionBits;
    const V fraction = fromBits<V>(bitsOf(scaled) - (k << F::fractionBits));
    const V shift = every<V>(F::roundsToWhole);
    const V power = fromBits<V>(bitsOf(shift) + k) - shift;
    const V result = logarithmOf(power - (small ? every<V>(54) : V{}), fraction - every<V>(1));
    const V finite = x < infinity ? result : x; // ∞ and what is not a number stay
    const V positive = x < V{} ? every<V>(__builtin_nan("")) : finite;
    return scaled == V{} ? -infinity : positive;
}

/// log(1 + x) for 0 ≤ x ≤ 1.
template <typename V>
HOURGLASS_INLINE V logarithmOfOneAnd(V x)
{
    const auto near = x < every<V>(0.41421356237309503);
    return logarithmOf(near ? V{} : every<V>(1), near ? x : every<V>(0.5) * (x - every<V>(1)));
}

/// 1 / (1 + e^−x), never below e^−80.
template <typename V>
HOURGLASS_INLINE V sigmoid(V x)
{
    return every<V>(1) / (every<V>(1) + exponential(atMost(-x, 80)));
}

/// log(1 + eˣ) = max(x, 0) + log(1 + e^−|x|).
template <typename V>
HOURGLASS_INLINE V softplus(V x)
{
    return (x > V{} ? x : V{}) + logarithmOfOneAnd(exponential(-magnitude(x)));
}

template <typename V>
HOURGLASS_INLINE V hyperbolicTangent(V x)
{
    const V size = atMost(magnitude(x), 22);
    const V t = exponentialLessOne(size + size);
    return withSignOf(t / (t + every<V>(2)), x);
}

/// The hyperbolic sine, growing no further from |x| = 80.
template <typename V>
HOURGLASS_INLINE V hyperbolicSine(V x)
{
    const V t = exponentialLessOne(atMost(magnitude(x), 80));
    return withSignOf(every<V>(0.5) * (t + t / (t + every<V>(1))), x);
}

/// 1 / √x for x > 0, from whole-number arithmetic on the bits and Newton's method: no root, no division, no estimate that
/// processors make differently. C. Lomont, "Fast inverse square root", 2003.
template <typename V>
HOURGLASS_INLINE V inverseRoot(V x)
{
    using F = Format<V>;
    using Whole = BitsOf<NumberOf<V>>;
    constexpr Whole magic = F::isFloat ? static_cast<Whole>(0x5f375a86) : static_cast<Whole>(0x5fe6eb50c7b537a9);
    V y = fromBits<V>(magic - (bitsOf(x) >> 1));
    const V half = every<V>(0.5) * x;
    for (int i = 0; i < (F::isFloat ? 3 : 4); ++i) // 3 %, then the square of it each time
        y = y * NumberType<V>::fma(-half * y, y, every<V>(1.5));
    return y;
}

/// bᵉ for b ≥ 0. A whole exponent is multiplied out, so that what ought to be exact is.
inline double power(double base, double exponent)
{
    if (exponent < 0)
        return 1 / power(base, -exponent);
    if (exponent >= 0x1p31 || exponent != static_cast<double>(static_cast<std::int64_t>(exponent)))
        return exponential(exponent * logarithm(base));
    double result = 1;
    for (auto left = static_cast<std::int64_t>(exponent); left > 0; left >>= 1) {
        if (left & 1)
            result *= base;
        base *= base;
    }
    return result;
}

struct SineAndCosine {
    double sine;
    double cosine;
};

/// Sine and cosine of 2π u for 0 ≤ u ≤ 1: the angle within an eighth of a turn by their Taylor series, then whole quarters.
inline SineAndCosine sineAndCosineOfTurns(double turns)
{
    constexpr double halfPi = 1.5707963267948966;
    const int quarter = static_cast<int>(turns * 4 + 0.5);
    const double x = (turns * 4 - quarter) * halfPi;
    const double square = x * x;
    double sine = 1;
    double cosine = 1;
    for (int n = 16; n > 0; n -= 2) {
        sine = __builtin_fma(-square * sine, 1. / (n * (n + 1)), 1);
        cosine = __builtin_fma(-square * cosine, 1. / (n * (n - 1)), 1);
    }
    sine *= x;
    switch (quarter & 3) {
    case 0:
        return {sine, cosine};
    case 1:
        return {cosine, -sine};
    case 2:
        return {-sine, -cosine};
    default:
        return {-cosine, sine};
    }
}

inline double cosineOfTurns(double turns) { return sineAndCosineOfTurns(turns).cosine; }

} // namespace
} // namespace hourglass
