// Vectors of scalars and what is done to them, for the files that are compiled once for each instruction set. GCC's vector
// extension keeps most of it free of any one of them. All of it has internal linkage: code for one processor must not be
// joined by the linker with that for another.
#pragma once

#include "core/kernels/functions.h"

#if defined(__AVX__)
#include <immintrin.h>
#endif

#if defined(HOURGLASS_VECTOR_BYTES) // tests compile the table once more in other widths, without instructions of any one processor
#define HOURGLASS_VECTOR_SET 0
#elif defined(__AVX512F__)
#define HOURGLASS_VECTOR_BYTES 64
#define HOURGLASS_VECTOR_SET 512
#elif defined(__AVX2__) && defined(__FMA__)
#define HOURGLASS_VECTOR_BYTES 32
#define HOURGLASS_VECTOR_SET 2
#else
#define HOURGLASS_VECTOR_BYTES 16
#define HOURGLASS_VECTOR_SET 0
#endif

namespace hourglass {
namespace {

constexpr int vectorBytes = HOURGLASS_VECTOR_BYTES;
constexpr int lanes = vectorBytes / static_cast<int>(sizeof(Scalar));
constexpr bool isFloat = sizeof(Scalar) == 4;

using Vec [[gnu::vector_size(vectorBytes)]] = Scalar;
using LooseVec [[gnu::vector_size(vectorBytes), gnu::aligned(sizeof(Scalar)), gnu::may_alias]] = Scalar;
using Mask = decltype(Vec{} < Vec{});

template <>
struct NumberType<Vec> {
    using Number = Scalar;
    using Bits = Mask;

    /// a b + c, rounded once.
    HOURGLASS_INLINE static Vec fma(Vec a, Vec b, Vec c)
    {
#if HOURGLASS_VECTOR_SET == 512
        if constexpr (isFloat)
            return (Vec)_mm512_fmadd_ps((__m512)a, (__m512)b, (__m512)c);
        else
            return (Vec)_mm512_fmadd_pd((__m512d)a, (__m512d)b, (__m512d)c);
#elif HOURGLASS_VECTOR_SET == 2
        if constexpr (isFloat)
            return (Vec)_mm256_fmadd_ps((__m256)a, (__m256)b, (__m256)c);
        else
            return (Vec)_mm256_fmadd_pd((__m256d)a, (__m256d)b, (__m256d)c);
#else
        for (int i = 0; i < lanes; ++i)
            c[i] = NumberType<Scalar>::fma(a[i], b[i], c[i]);
        return c;
#endif
    }

    HOURGLASS_INLINE static Vec squareRoot(Vec v)
    {
#if HOURGLASS_VECTOR_SET == 512
        if constexpr (isFloat)
            return (Vec)_mm512_sqrt_ps((__m512)v);
        else
            return (Vec)_mm512_sqrt_pd((__m512d)v);
#elif HOURGLASS_VECTOR_SET == 2
        if constexpr (isFloat)
            return (Vec)_mm256_sqrt_ps((__m256)v);
        else
            return (Vec)_mm256_sqrt_pd((__m256d)v);
#else
        for (int i = 0; i < lanes; ++i)
            v[i] = NumberType<Scalar>::squareRoot(v[i]);
        return v;
#endif
    }
};

HOURGLASS_INLINE Vec fma(Vec a, Vec b, Vec c) { return NumberType<Vec>::fma(a, b, c); }
HOURGLASS_INLINE Vec squareRoot(Vec v) { return NumberType<Vec>::squareRoot(v); }
HOURGLASS_INLINE Vec load(const Scalar *p) { return *reinterpret_cast<const LooseVec *>(p); }
HOURGLASS_INLINE void store(Scalar *p, Vec v) { *reinterpret_cast<LooseVec *>(p) = v; }
HOURGLASS_INLINE Vec broadcast(Scalar s) { return s - Vec{}; }

/// All bits set in the first n lanes.
HOURGLASS_INLINE Mask firstLanes(int n)
{
    Mask numbers;
    for (int i = 0; i < lanes; ++i)
        numbers[i] = i;
    return numbers < n;
}

/// The first n lanes from memory, zeros after them; never touches memory past p + n.
HOURGLASS_INLINE Vec loadPartial(const Scalar *p, int n)
{
#if HOURGLASS_VECTOR_SET == 512
    if constexpr (isFloat)
        return (Vec)_mm512_maskz_loadu_ps(static_cast<__mmask16>((1u << n) - 1u), p);
    else
        return (Vec)_mm512_maskz_loadu_pd(static_cast<__mmask8>((1u << n) - 1u), p);
#elif HOURGLASS_VECTOR_SET == 2
    if constexpr (isFloat)
        return (Vec)_mm256_maskload_ps(reinterpret_cast<const float *>(p), (__m256i)firstLanes(n));
    else
        return (Vec)_mm256_maskload_pd(reinterpret_cast<const double *>(p), (__m256i)firstLanes(n));
#else
    Vec v{};
    __builtin_memcpy(&v, p, static_cast<std::size_t>(n) * sizeof(Scalar));
    return v;
#endif
}

HOURGLASS_INLINE void storePartial(Scalar *p, Vec v, int n)
{
#if HOURGLASS_VECTOR_SET == 512
    if constexpr (isFloat)
        _mm512_mask_storeu_ps(p, static_cast<__mmask16>((1u << n) - 1u), (__m512)v);
    else
        _mm512_mask_storeu_pd(p, static_cast<__mmask8>((1u << n) - 1u), (__m512d)v);
#elif HOURGLASS_VECTOR_SET == 2
    if constexpr (isFloat)
        _mm256_maskstore_ps(reinterpret_cast<float *>(p), (__m256i)firstLanes(n), (__m256)v);
    else
        _mm256_maskstore_pd(reinterpret_cast<double *>(p), (__m256i)firstLanes(n), (__m256d)v);
#else
    __builtin_memcpy(p, &v, static_cast<std::size_t>(n) * sizeof(Scalar));
#endif
}

/// Turns a square of lanes × lanes: rows become columns.
HOURGLASS_INLINE void transposeSquare(Vec (&square)[lanes])
{
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

} // namespace
} // namespace hourglass
