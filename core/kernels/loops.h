// The loops of elementwise functions and of sums; what they call sees vectors only, the last of them in part.
#pragma once

#include "core/kernels/vec.h"

namespace hourglass {
namespace {

/// to[i] = f(from[i] …) for i < n.
template <typename F, typename... P>
HOURGLASS_INLINE void map(Index n, Scalar *to, F f, const P *...from)
{
    Index i = 0;
    for (; i + lanes <= n; i += lanes)
        store(to + i, f(load(from + i)...));
    if (i < n) {
        const auto rest = static_cast<int>(n - i);
        storePartial(to + i, f(loadPartial(from + i, rest)...), rest);
    }
}

// A sum runs in so many parts, whatever the width of a vector: part p takes the elements p, p + 32, p + 64, …
constexpr int sumParts = 32;
constexpr int sumVectors = sumParts / lanes;

/// Sums with f(sum so far, x[i] …), which gives the sum with one more.
template <typename F, typename... P>
HOURGLASS_INLINE Scalar fold(Index n, F f, const P *...x)
{
    Vec sums[sumVectors] = {};
    Index i = 0;
    for (; i + sumParts <= n; i += sumParts)
#pragma GCC unroll 16
        for (int v = 0; v < sumVectors; ++v)
            sums[v] = f(sums[v], load(x + i + v * lanes)...);
#pragma GCC unroll 16
    for (int v = 0; v < sumVectors; ++v) {
        const Index left = n - i - v * lanes;
        if (left <= 0)
            continue;
        const int rest = left < lanes ? static_cast<int>(left) : lanes;
        sums[v] = firstLanes(rest) ? f(sums[v], loadPartial(x + i + v * lanes, rest)...) : sums[v];
    }
    Scalar part[sumParts];
    for (int v = 0; v < sumVectors; ++v)
        store(part + v * lanes, sums[v]);
    for (int width = sumParts / 2; width > 0; width /= 2)
        for (int p = 0; p < width; ++p)
            part[p] += part[p + width];
    return part[0];
}

} // namespace
} // namespace hourglass
