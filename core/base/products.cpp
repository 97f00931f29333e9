// Register-tiled products for the sizes an autoencoder has: a block of 32 to 256 columns against weights that fit the
// second-level cache. Nothing is packed: copying costs what aligned loads bring back.
#include "core/base/products.h"

#include "core/base/buffer.h"
#include "core/base/simd.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hourglass {

namespace {

// A tile keeps rows × columns accumulators in registers: 4 vectors × 6 columns fill 24 of AVX-512's 32,
// 2 × 4 fill 8 of the 16 that AVX2 and SSE have.
#ifdef __AVX512F__
constexpr int tileVectors = 4;
constexpr int tileColumns = 6;
#else
constexpr int tileVectors = 2;
constexpr int tileColumns = 4;
#endif
// A stretch of A and of B together stay in the nearest caches while all columns use them.
constexpr Index depthBlock = 128;

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
    const Scalar *soonA;      // a line of each column of the next panel of A, and
    const Scalar *soonB;      // the next tile's columns of B: fetched while this tile computes
    int tail;                 // lanes of the last vector that are part of the matrix
    PrefetchTargets prefetch; // at this tile's place
};

/// V vectors of rows × N columns of C; element (i, j) of B lies at b[i + j ldb], or at b[j + i ldb] when transposed.
template <int V, int N, bool Transposed, bool Partial>
void computeTile(const Tile &t)
{
    Vec acc[N][V];
    const auto read = [&](const Scalar *p, int v) {
        return Partial && v == V - 1 ? loadPartial(p + v * lanes, t.tail) : load(p + v * lanes);
    };
#pragma GCC unroll 8
    for (int j = 0; j < N; ++j)
#pragma GCC unroll 8
        for (int v = 0; v < V; ++v)
            acc[j][v] = t.start ? read(t.start + j * t.startStride, v) : Vec{};

    const Scalar *a = t.a;
    const Scalar *b = t.b;
    const Index lda = t.lda;
    const Index ldb = t.ldb;
    for (Index i = 0; i < t.k; ++i) {
        Vec av[V];
#pragma GCC unroll 8
        for (int v = 0; v < V; ++v)
            av[v] = read(a, v);
        if constexpr (!Transposed) {
            __builtin_prefetch(t.soonA + i * lda, 0, 2);
            if (i % lanes == 0)
                for (int j = 0; j < N; ++j)
                    __builtin_prefetch(t.soonB + i + j * ldb, 0, 2);
        } else if (constexpr Index lines = V * N; i < lines * t.prefetch.count) { // one line at a time leaves room for others
            const Index line = i % lines;
            __builtin_prefetch(t.prefetch.places[i / lines] + line % V * lanes + line / V * t.ldc, 1, 3);
        }
#pragma GCC unroll 8
        for (int j = 0; j < N; ++j) {
            const Vec factor = broadcast(Transposed ? b[j] : b[j * ldb]);
#pragma GCC unroll 8
            for (int v = 0; v < V; ++v)
                acc[j][v] += av[v] * factor;
        }
        a += lda;
        b += Transposed ? ldb : 1;
    }
#pragma GCC unroll 8
    for (int j = 0; j < N; ++j)
#pragma GCC unroll 8
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
void product(Index m, Index n, Index k, const Scalar *a, Index lda, const Scalar *b, Index ldb, const Scalar *bias, Scalar *c, Index ldc,
             bool add = false, const PrefetchTargets &prefetch = {})
{
    static constexpr auto whole = tileTable<Transposed, false>(std::make_integer_sequence<int, tileVectors>{});
    static constexpr auto partial = tileTable<Transposed, true>(std::make_integer_sequence<int, tileVectors>{});
    constexpr Index panelRows = tileVectors * lanes;
    if (k == 0 && !add) // an empty sum
        for (Index column = 0; column < n; ++column)
            for (Index row = 0; row < m; ++row)
                c[row + column * ldc] = bias ? bias[row] : Scalar(0);
    for (Index k0 = 0; k0 < k; k0 += depthBlock) {
        const Index depth = std::min(depthBlock, k - k0);
        for (Index row = 0; row < m; row += panelRows) {
            const Index rows = std::min(panelRows, m - row);
            const Index vectors = (rows + lanes - 1) / lanes;
            const int tail = static_cast<int>(rows - (vectors - 1) * lanes);
            const auto &table = (tail < lanes ? partial : whole)[static_cast<std::size_t>(vectors - 1)];
            const Scalar *panel = a + row + k0 * lda;
            // Columns of A lie too far apart for the processor to fetch ahead by itself, so the first tiles of a panel each fetch
            // one of the lines that the next panel starts its columns with.
            const Scalar *next = row + panelRows >= m ? a + std::min(k - 1, k0 + depth) * lda : panel + panelRows;
            for (Index column = 0; column < n; column += tileColumns) {
                const Index width = std::min<Index>(tileColumns, n - column);
                Scalar *target = c + row + column * ldc;
                Tile tile;
                tile.k = depth;
                tile.a = panel;
                tile.lda = lda;
                tile.b = b + (Transposed ? column + k0 * ldb : k0 + column * ldb);
                tile.ldb = ldb;
                tile.start = k0 > 0 || add ? target : (bias ? bias + row : nullptr);
                tile.startStride = k0 > 0 || add ? ldc : 0;
                tile.c = target;
                tile.ldc = ldc;
                tile.soonA = next + std::min<Index>(column / tileColumns, tileVectors - 1) * lanes;
                tile.soonB = b + k0 + std::min(column + tileColumns, n - 1) * ldb;
                tile.tail = tail;
                if constexpr (Transposed) {
                    tile.prefetch.count = k0 + depthBlock >= k ? prefetch.count : 0; // the last stretch is soon enough
                    for (int i = 0; i < tile.prefetch.count; ++i)
                        tile.prefetch.places[i] = prefetch.places[i] + row + column * ldc;
                }
                table[static_cast<std::size_t>(width - 1)](tile);
            }
        }
    }
}

} // namespace

void transpose(Index m, Index n, const Scalar *a, Index lda, Scalar *b, Index ldb)
{
    for (Index row = 0; row < m; row += lanes)
        for (Index column = 0; column < n; column += lanes) {
            const auto rows = static_cast<int>(std::min<Index>(lanes, m - row));
            const auto width = static_cast<int>(std::min<Index>(lanes, n - column));
            const Scalar *from = a + row + column * lda;
            Scalar *to = b + column + row * ldb;
            Vec square[lanes];
            for (int j = 0; j < lanes; ++j)
                square[j] = j >= width ? Vec{} : rows == lanes ? load(from + j * lda) : loadPartial(from + j * lda, rows);
            transposeSquare(square);
            for (int i = 0; i < rows; ++i) {
                if (width == lanes)
                    store(to + i * ldb, square[i]);
                else
                    storePartial(to + i * ldb, square[i], width);
            }
        }
}

void multiply(Index m, Index n, Index k, const Scalar *a, Index lda, const Scalar *b, Index ldb, const Scalar *bias, Scalar *c, Index ldc)
{
    product<false>(m, n, k, a, lda, b, ldb, bias, c, ldc);
}

void multiplyByTransposed(Index m, Index n, Index k, const Scalar *a, Index lda, const Scalar *b, Index ldb, Scalar *c, Index ldc, bool add,
                          const PrefetchTargets &prefetch)
{
    product<true>(m, n, k, a, lda, b, ldb, nullptr, c, ldc, add, prefetch);
}

void multiplyTransposed(Index m, Index n, Index k, const Scalar *a, Index lda, const Scalar *b, Index ldb, Scalar *c, Index ldc)
{
    // Cᵀ = Bᵀ A: A, the weights, is then read along its columns as it lies in memory, and only what is small is turned.
    thread_local Buffer scratch;
    if (scratch.size() < n * (k + m))
        scratch = Buffer(n * (k + m));
    Scalar *turnedB = scratch.data();
    Scalar *turnedC = turnedB + n * k;
    transpose(k, n, b, ldb, turnedB, n);
    product<false>(n, m, k, turnedB, n, a, lda, nullptr, turnedC, n);
    transpose(n, m, turnedC, n, c, ldc);
}

} // namespace hourglass
