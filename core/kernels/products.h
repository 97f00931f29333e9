// Register-tiled products for the sizes an autoencoder has: a block of 32 to 256 columns against weights that fit the
// second-level cache. Nothing is packed: copying costs what aligned loads bring back. Each element of C is summed from the first
// element of the inner dimension to the last, one fused multiply-add after another, whatever the tiles.
#pragma once

#include "core/kernels/kernels.h"
#include "core/kernels/vec.h"

namespace hourglass {
namespace {

// A tile keeps rows × columns accumulators in registers: 4 vectors × 6 columns fill 24 of the 32 that AVX-512 and NEON have,
// 2 × 6 fill 12 of the 16 of AVX2.
#if HOURGLASS_VECTOR_SET == 2
constexpr int tileVectors = 2;
#else
constexpr int tileVectors = 4;
#endif
constexpr int tileColumns = 6;
// A stretch of A and of B together stay in the nearest caches while all columns use them.
constexpr Index depthBlock = 128;

constexpr Index smaller(Index a, Index b) { return a < b ? a : b; }

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
                acc[j][v] = fma(av[v], factor, acc[j][v]);
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

/// The functions for tiles of 1 to tileVectors × 1 to tileColumns.
template <bool Transposed, bool Partial>
struct TileTable {
    TileFunction of[tileVectors][tileColumns] = {};

    constexpr TileTable() { fill<tileVectors, tileColumns>(); }

private:
    template <int V, int N>
    constexpr void fill()
    {
        of[V - 1][N - 1] = &computeTile<V, N, Transposed, Partial>;
        if constexpr (N > 1)
            fill<V, N - 1>();
        else if constexpr (V > 1)
            fill<V - 1, tileColumns>();
    }
};

/// The product in tiles, a stretch of the inner dimension at a time; always in the same order.
template <bool Transposed>
void product(const ProductArguments &p)
{
    static constexpr TileTable<Transposed, false> whole;
    static constexpr TileTable<Transposed, true> partial;
    constexpr Index panelRows = tileVectors * lanes;
    if (p.k == 0 && !p.add) // an empty sum
        for (Index column = 0; column < p.n; ++column)
            for (Index row = 0; row < p.m; ++row)
                p.c[row + column * p.ldc] = p.bias ? p.bias[row] : Scalar(0);
    for (Index k0 = 0; k0 < p.k; k0 += depthBlock) {
        const Index depth = smaller(depthBlock, p.k - k0);
        for (Index row = 0; row < p.m; row += panelRows) {
            const Index rows = smaller(panelRows, p.m - row);
            const Index vectors = (rows + lanes - 1) / lanes;
            const int tail = static_cast<int>(rows - (vectors - 1) * lanes);
            const auto &table = tail < lanes ? partial.of[vectors - 1] : whole.of[vectors - 1];
            const Scalar *panel = p.a + row + k0 * p.lda;
            // Columns of A lie too far apart for the processor to fetch ahead by itself, so the first tiles of a panel each fetch
            // one of the lines that the next panel starts its columns with.
            const Scalar *next = row + panelRows >= p.m ? p.a + smaller(p.k - 1, k0 + depth) * p.lda : panel + panelRows;
            for (Index column = 0; column < p.n; column += tileColumns) {
                const Index width = smaller(tileColumns, p.n - column);
                Scalar *target = p.c + row + column * p.ldc;
                Tile tile;
                tile.k = depth;
                tile.a = panel;
                tile.lda = p.lda;
                tile.b = p.b + (Transposed ? column + k0 * p.ldb : k0 + column * p.ldb);
                tile.ldb = p.ldb;
                tile.start = k0 > 0 || p.add ? target : (p.bias ? p.bias + row : nullptr);
                tile.startStride = k0 > 0 || p.add ? p.ldc : 0;
                tile.c = target;
                tile.ldc = p.ldc;
                tile.soonA = next + smaller(column / tileColumns, tileVectors - 1) * lanes;
                tile.soonB = p.b + k0 + smaller(column + tileColumns, p.n - 1) * p.ldb;
                tile.tail = tail;
                if constexpr (Transposed) {
                    tile.prefetch.count = k0 + depthBlock >= p.k ? p.prefetch.count : 0; // the last stretch is soon enough
                    for (int i = 0; i < tile.prefetch.count; ++i)
                        tile.prefetch.places[i] = p.prefetch.places[i] + row + column * p.ldc;
                }
                table[width - 1](tile);
            }
        }
    }
}

void transposeMatrix(Index m, Index n, const Scalar *a, Index lda, Scalar *b, Index ldb)
{
    for (Index row = 0; row < m; row += lanes)
        for (Index column = 0; column < n; column += lanes) {
            const auto rows = static_cast<int>(smaller(lanes, m - row));
            const auto width = static_cast<int>(smaller(lanes, n - column));
            const Scalar *from = a + row + column * lda;
            Scalar *to = b + column + row * ldb;
            Vec square[lanes];
            if (rows == lanes && width == lanes) {
#pragma GCC unroll 16
                for (int j = 0; j < lanes; ++j)
                    square[j] = load(from + j * lda);
                transposeSquare(square);
#pragma GCC unroll 16
                for (int i = 0; i < lanes; ++i)
                    store(to + i * ldb, square[i]);
                continue;
            }
            for (int j = 0; j < lanes; ++j)
                square[j] = j >= width ? Vec{} : loadPartial(from + j * lda, rows);
            transposeSquare(square);
            for (int i = 0; i < rows; ++i)
                storePartial(to + i * ldb, square[i], width);
        }
}

void sumRows(Index m, Index n, const Scalar *a, Index lda, Scalar *sums)
{
    constexpr int wide = 4; // vectors of rows at a time
    Index row = 0;
    for (; row + wide * lanes <= m; row += wide * lanes) {
        Vec sum[wide] = {};
        for (Index column = 0; column < n; ++column)
#pragma GCC unroll 4
            for (int v = 0; v < wide; ++v)
                sum[v] += load(a + row + v * lanes + column * lda);
        for (int v = 0; v < wide; ++v)
            store(sums + row + v * lanes, sum[v]);
    }
    for (; row < m; row += lanes) {
        const auto rows = static_cast<int>(smaller(lanes, m - row));
        Vec sum{};
        for (Index column = 0; column < n; ++column)
            sum += loadPartial(a + row + column * lda, rows);
        storePartial(sums + row, sum, rows);
    }
}

} // namespace
} // namespace hourglass
