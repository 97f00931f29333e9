// Register-tiled products for the sizes an autoencoder has: a block of 32 to 256 columns against weights that fit the
// second-level cache. Nothing is packed: copying would cost a tenth of the product itself at these sizes.
#include "core/base/products.h"

#include "core/base/simd.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hourglass {

namespace {

// A tile keeps rows × columns accumulators in registers: 3 vectors × 8 columns fill 24 of AVX-512's 32,
// 2 × 4 fill 8 of the 16 that AVX2 and SSE have.
#ifdef __AVX512F__
constexpr int tileVectors = 3;
constexpr int tileColumns = 8;
#else
constexpr int tileVectors = 2;
constexpr int tileColumns = 4;
#endif
// A stretch of A and of B together stay in the nearest caches while all columns use them.
constexpr Index depthBlock = 192;

struct Tile {
    Index k;
    const Scalar *a;
    Index lda;
    const Scalar *b;
    Index ldb;
    const Scalar *start; // what the sum starts from: null for zero
    Index startStride;   // 0 when the same column (a bias) starts every column
    Scalar *c;
    Index ldc;
    const Scalar *soon; // what the next panel of A needs: a column of lines, fetched while this tile computes
    int tail;           // lanes of the last vector that are part of the matrix
};

/// V vectors of rows × N columns of C; element (i, j) of B lies at b[i + j ldb], or at b[j + i ldb] when transposed.
template <int V, int N, bool Transposed, bool Partial>
void computeTile(const Tile &t)
{
    Vec acc[N][V];
    const auto read = [&](const Scalar *p, int v) {
        return Partial && v == V - 1 ? loadPartial(p + v * lanes, t.tail) : load(p + v * lanes);
    };
    for (int j = 0; j < N; ++j)
        for (int v = 0; v < V; ++v)
            acc[j][v] = t.start ? read(t.start + j * t.startStride, v) : Vec{};

    const Scalar *a = t.a;
    const Scalar *b = t.b;
    const Index lda = t.lda;
    const Index ldb = t.ldb;
    for (Index i = 0; i < t.k; ++i) {
        Vec av[V];
        for (int v = 0; v < V; ++v)
            av[v] = read(a, v);
        if constexpr (!Transposed)
            __builtin_prefetch(t.soon + i * lda, 0, 2);
        for (int j = 0; j < N; ++j) {
            const Vec factor = broadcast(Transposed ? b[j] : b[j * ldb]);
            for (int v = 0; v < V; ++v)
                acc[j][v] += av[v] * factor;
        }
        a += lda;
        b += Transposed ? ldb : 1;
    }
    for (int j = 0; j < N; ++j)
        for (int v = 0; v < V; ++v) {
            Scalar *c = t.c + j * t.ldc + v * lanes;
            if (Partial && v == V - 1)
                storePartial(c, acc[j][v], t.tail);
            else
                store(c, acc[j][v]);
        }
}

using TileFunction = void (*)(const Tile &);

template <bool Transposed, bool Partial, int V, int... N>
constexpr auto tileRow(std::integer_sequence<int, N...>)
{
    return std::array<TileFunction, sizeof...(N)>{&computeTile<V, N + 1, Transposed, Partial>...};
}

template <bool Transposed, bool Partial, int... V>
constexpr auto tileTable(std::integer_sequence<int, V...>)
{
    return std::array<std::array<TileFunction, tileColumns>, sizeof...(V)>{
        tileRow<Transposed, Partial, V + 1>(std::make_integer_sequence<int, tileColumns>{})...};
}

/// The product in tiles, a stretch of the inner dimension at a time; always in the same order.
template <bool Transposed>
void product(Index m, Index n, Index k, const Scalar *a, Index lda, const Scalar *b, Index ldb, const Scalar *bias, Scalar *c, Index ldc)
{
    static constexpr auto whole = tileTable<Transposed, false>(std::make_integer_sequence<int, tileVectors>{});
    static constexpr auto partial = tileTable<Transposed, true>(std::make_integer_sequence<int, tileVectors>{});
    for (Index k0 = 0; k0 < k || k0 == 0; k0 += depthBlock) {
        const Index depth = std::min(depthBlock, k - k0);
        for (Index row = 0; row < m; row += tileVectors * lanes) {
            const Index rows = std::min<Index>(tileVectors * lanes, m - row);
            const Index vectors = (rows + lanes - 1) / lanes;
            const int tail = static_cast<int>(rows - (vectors - 1) * lanes);
            const auto &table = (tail < lanes ? partial : whole)[static_cast<std::size_t>(vectors - 1)];
            // Columns of A lie too far apart for the processor to fetch ahead by itself, so the first tiles of a panel each fetch
            // one of the lines that the next panel starts its columns with.
            const bool lastPanel = row + tileVectors * lanes >= m;
            const Scalar *next = lastPanel ? a + std::min(k - 1, k0 + depth) * lda : a + row + tileVectors * lanes + k0 * lda;
            for (Index column = 0; column < n; column += tileColumns) {
                const Scalar *soon = next + std::min<Index>(column / tileColumns, tileVectors - 1) * lanes;
                const Index width = std::min<Index>(tileColumns, n - column);
                Scalar *target = c + row + column * ldc;
                const Scalar *start = k0 > 0 ? target : (bias ? bias + row : nullptr);
                table[static_cast<std::size_t>(width - 1)]({depth, a + row + k0 * lda, lda,
                                                            b + (Transposed ? column + k0 * ldb : k0 + column * ldb), ldb, start,
                                                            k0 > 0 ? ldc : 0, target, ldc, soon, tail});
            }
        }
    }
}

// Aᵀ B: both operands run along k in memory, so a tile is made of dot products and needs one sum of lanes each.
#ifdef __AVX512F__
constexpr int dotRows = 6;
constexpr int dotColumns = 4;
#else
constexpr int dotRows = 2;
constexpr int dotColumns = 4;
#endif

/// Four sums of lanes at once: neighbours are added while the four vectors are interleaved, which takes a third of
/// the shuffles that four separate sums need.
template <typename V>
inline void sumFour(V a, V b, V x, V y, Scalar *c, Index stride)
{
    using Mask = decltype(a < a);
    Mask even;
    Mask odd;
    Mask low;
    Mask high;
    for (int i = 0; i < lanes; ++i) {
        even[i] = i % 2 == 0 ? i : lanes + i - 1;
        odd[i] = i % 2 == 0 ? i + 1 : lanes + i;
        low[i] = i % 4 < 2 ? i : lanes + i - 2;
        high[i] = i % 4 < 2 ? i + 2 : lanes + i;
    }
    const V ab = __builtin_shuffle(a, b, even) + __builtin_shuffle(a, b, odd);
    const V xy = __builtin_shuffle(x, y, even) + __builtin_shuffle(x, y, odd);
    Scalar groups[lanes];
    store(groups, __builtin_shuffle(ab, xy, low) + __builtin_shuffle(ab, xy, high));
    for (int r = 0; r < 4; ++r) {
        Scalar total = groups[r];
        for (int i = 4; i < lanes; i += 4)
            total += groups[i + r];
        c[r * stride] = total;
    }
}

template <int M, int N>
void dotTile(Index k, const Scalar *a, Index lda, const Scalar *b, Index ldb, Scalar *c, Index ldc)
{
    Vec acc[N][M] = {};
    const Index whole = k - k % lanes;
    const auto accumulate = [&](auto &&read, Index i) {
        Vec av[M];
        for (int r = 0; r < M; ++r)
            av[r] = read(a + i + r * lda);
        for (int j = 0; j < N; ++j) {
            const Vec bv = read(b + i + j * ldb);
            for (int r = 0; r < M; ++r)
                acc[j][r] += av[r] * bv;
        }
    };
    for (Index i = 0; i < whole; i += lanes)
        accumulate([](const Scalar *p) { return load(p); }, i);
    if (whole < k)
        accumulate([n = static_cast<int>(k - whole)](const Scalar *p) { return loadPartial(p, n); }, whole);
    for (int r = 0; r < M; ++r) {
        if constexpr (N == 4 && lanes >= 4) {
            sumFour(acc[0][r], acc[1][r], acc[2][r], acc[3][r], c + r, ldc);
        } else {
            for (int j = 0; j < N; ++j)
                c[r + j * ldc] = sum(acc[j][r]);
        }
    }
}

using DotFunction = void (*)(Index, const Scalar *, Index, const Scalar *, Index, Scalar *, Index);

template <int M, int... N>
constexpr auto dotRow(std::integer_sequence<int, N...>)
{
    return std::array<DotFunction, sizeof...(N)>{&dotTile<M, N + 1>...};
}

template <int... M>
constexpr auto dotTable(std::integer_sequence<int, M...>)
{
    return std::array<std::array<DotFunction, dotColumns>, sizeof...(M)>{dotRow<M + 1>(std::make_integer_sequence<int, dotColumns>{})...};
}

} // namespace

void multiply(Index m, Index n, Index k, const Scalar *a, Index lda, const Scalar *b, Index ldb, const Scalar *bias, Scalar *c, Index ldc)
{
    product<false>(m, n, k, a, lda, b, ldb, bias, c, ldc);
}

void multiplyByTransposed(Index m, Index n, Index k, const Scalar *a, Index lda, const Scalar *b, Index ldb, Scalar *c, Index ldc)
{
    product<true>(m, n, k, a, lda, b, ldb, nullptr, c, ldc);
}

void multiplyTransposed(Index m, Index n, Index k, const Scalar *a, Index lda, const Scalar *b, Index ldb, Scalar *c, Index ldc)
{
    // Short sums would spend their time adding lanes: turn a panel of A instead and use the other product.
    constexpr Index shortest = 32;
    constexpr Index panel = tileVectors * lanes;
    if (k <= shortest) {
        alignas(64) Scalar turned[panel * shortest];
        for (Index row = 0; row < m; row += panel) {
            const Index rows = std::min(panel, m - row);
            for (Index i = 0; i < k; ++i)
                for (Index r = 0; r < rows; ++r)
                    turned[r + i * panel] = a[i + (row + r) * lda];
            product<false>(rows, n, k, turned, panel, b, ldb, nullptr, c + row, ldc);
        }
        return;
    }
    static constexpr auto table = dotTable(std::make_integer_sequence<int, dotRows>{});
    for (Index row = 0; row < m; row += dotRows)
        for (Index column = 0; column < n; column += dotColumns) {
            const auto rows = static_cast<std::size_t>(std::min<Index>(dotRows, m - row));
            const auto width = static_cast<std::size_t>(std::min<Index>(dotColumns, n - column));
            table[rows - 1][width - 1](k, a + row * lda, lda, b + column * ldb, ldb, c + row + column * ldc, ldc);
        }
}

} // namespace hourglass
