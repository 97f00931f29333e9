// The widest vector of scalars this processor has, and loads and stores of part of one.
// GCC's vector extension keeps this free of any one instruction set; only partial access needs to know it.
#pragma once

#include "core/base/scalar.h"

#include <cmath>
#include <cstring>

#ifdef __AVX512F__
#include <immintrin.h>
#endif

namespace hourglass {

#if defined(__AVX512F__)
inline constexpr int vectorBytes = 64;
#elif defined(__AVX__)
inline constexpr int vectorBytes = 32;
#else
inline constexpr int vectorBytes = 16;
#endif

inline constexpr int lanes = vectorBytes / static_cast<int>(sizeof(Scalar));

using Vec [[gnu::vector_size(vectorBytes), gnu::may_alias]] = Scalar;
using LooseVec [[gnu::vector_size(vectorBytes), gnu::aligned(sizeof(Scalar)), gnu::may_alias]] = Scalar;

inline Vec load(const Scalar *p) { return *reinterpret_cast<const LooseVec *>(p); }
inline void store(Scalar *p, Vec v) { *reinterpret_cast<LooseVec *>(p) = v; }

/// The first n lanes from memory, zeros after them; never touches memory past p + n.
inline Vec loadPartial(const Scalar *p, int n)
{
#if defined(__AVX512F__)
    if constexpr (sizeof(Scalar) == 4)
        return reinterpret_cast<Vec>(_mm512_maskz_loadu_ps(static_cast<__mmask16>((1u << n) - 1u), p));
    else
        return reinterpret_cast<Vec>(_mm512_maskz_loadu_pd(static_cast<__mmask8>((1u << n) - 1u), p));
#else
    Scalar part[lanes] = {};
    std::memcpy(part, p, static_cast<std::size_t>(n) * sizeof(Scalar));
    return load(part);
#endif
}

inline void storePartial(Scalar *p, Vec v, int n)
{
#if defined(__AVX512F__)
    if constexpr (sizeof(Scalar) == 4)
        _mm512_mask_storeu_ps(p, static_cast<__mmask16>((1u << n) - 1u), reinterpret_cast<__m512>(v));
    else
        _mm512_mask_storeu_pd(p, static_cast<__mmask8>((1u << n) - 1u), reinterpret_cast<__m512d>(v));
#else
    Scalar part[lanes];
    store(part, v);
    std::memcpy(p, part, static_cast<std::size_t>(n) * sizeof(Scalar));
#endif
}

inline Vec broadcast(Scalar s) { return s - Vec{}; }

/// 1 / √v for v > 0, to the last bit or two of float; a third of the time of a root and a division where there is AVX-512.
inline Vec inverseRoot(Vec v)
{
#if defined(__AVX512F__)
    if constexpr (sizeof(Scalar) == 4) {
        // 14 bits from the table, doubled by one step of Newton's method
        const Vec r = reinterpret_cast<Vec>(_mm512_rsqrt14_ps(reinterpret_cast<__m512>(v)));
        return r * (Scalar(1.5) - Scalar(0.5) * v * r * r);
    }
#endif
    Vec root;
    for (int i = 0; i < lanes; ++i)
        root[i] = std::sqrt(v[i]);
    return Scalar(1) / root;
}

/// 1 / v for v ≠ 0, as exact.
inline Vec inverse(Vec v)
{
#if defined(__AVX512F__)
    if constexpr (sizeof(Scalar) == 4) {
        const Vec r = reinterpret_cast<Vec>(_mm512_rcp14_ps(reinterpret_cast<__m512>(v)));
        return r * (Scalar(2) - v * r);
    }
#endif
    return Scalar(1) / v;
}

/// Turns a square of lanes × lanes: rows become columns.
inline void transposeSquare(Vec (&square)[lanes])
{
    using Mask = decltype(square[0] < square[0]);
#pragma GCC unroll 8                                 // or the square would live in memory instead of registers
    for (int width = 1; width < lanes; width *= 2) { // swap ever larger corners of ever larger squares
        Mask low;
        Mask high;
        for (int e = 0; e < lanes; ++e) {
            low[e] = (e & width) == 0 ? e : lanes + e - width;
            high[e] = (e & width) == 0 ? e + width : lanes + e;
        }
#pragma GCC unroll 16
        for (int i = 0; i < lanes; ++i)
            if ((i & width) == 0) {
                const Vec a = square[i];
                const Vec b = square[i + width];
                square[i] = __builtin_shuffle(a, b, low);
                square[i + width] = __builtin_shuffle(a, b, high);
            }
    }
}

/// The sum of all lanes, always added in the same tree.
inline Scalar sum(Vec v)
{
    Scalar part[lanes];
    store(part, v);
    for (int width = lanes / 2; width > 0; width /= 2)
        for (int i = 0; i < width; ++i)
            part[i] += part[i + width];
    return part[0];
}

} // namespace hourglass
