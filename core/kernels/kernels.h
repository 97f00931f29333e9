// The hot arithmetic as one table of functions for each instruction set, chosen when the program starts. Every table gives the
// same bits: each element of a result is computed by the same operations in the same order whatever the width of a vector.
// All functions are serial, allocate nothing, and take any alignment; `to` may be the same memory as `from`.
#pragma once

#include "core/kernels/curve.h"
#include "core/kernels/window.h"

#include <cstdint>

namespace hourglass {

/// Memory laid out like a product's result that the caller will write to afterwards. It is fetched while the product
/// computes: taking lines over from another processor's cache takes as long as a hundred multiplications.
struct PrefetchTargets {
    static constexpr int most = 3;
    Scalar *places[most] = {};
    int count = 0;
};

/// Operands of a product: C = A B, m × n with inner dimension k, and the strides of their columns.
struct ProductArguments {
    Index m, n, k;
    const Scalar *a;
    Index lda;
    const Scalar *b;
    Index ldb;
    const Scalar *bias; // m, the start of every column; null for zero
    Scalar *c;
    Index ldc;
    bool add = false; // C += A B
    PrefetchTargets prefetch = {};
};

/// What an Adam step needs beside its vectors; see core/nn/optimisers/adam.h.
struct AdamStep {
    Scalar beta1, beta2, rest1, rest2; // rest = 1 − beta
    Scalar stepSize, rootScale, epsilon, shrink, gradientScale;
};
struct NadamStep {
    Scalar beta1, beta2, rest1, rest2;
    Scalar ofGradient, ofMean, correction, epsilon, gradientScale;
};
struct RmsPropStep {
    Scalar smoothing, rest, momentum, epsilon, rate, gradientScale;
};
struct SgdStep {
    Scalar momentum, rate, gradientScale;
    bool nesterov;
};
struct LionStep {
    Scalar beta1, rest1, beta2, rest2, shrink, rate, gradientScale;
};

struct Kernels {
    const char *name; // as HOURGLASS_VECTORS says it

    void (*multiply)(const ProductArguments &);             // B: k × n
    void (*multiplyByTransposed)(const ProductArguments &); // B: n × k; no bias
    /// B = Aᵀ.   A: m × n · B: n × m
    void (*transpose)(Index m, Index n, const Scalar *a, Index lda, Scalar *b, Index ldb);
    /// Sums over the columns of an m × n matrix, each row's from the first column to the last.
    void (*rowSums)(Index m, Index n, const Scalar *a, Index lda, Scalar *sums);

    // Sums over n values, in 32 parts that are joined as a tree.
    Scalar (*sum)(const Scalar *x, Index n);
    Scalar (*dot)(const Scalar *x, const Scalar *y, Index n);
    Scalar (*squaredDistance)(const Scalar *x, const Scalar *y, Index n);
    Scalar (*distance)(const Scalar *x, const Scalar *y, Index n); // Σ |x − y|

    // Elementwise functions of n values.
    void (*exponential)(const Scalar *from, Scalar *to, Index n);
    void (*logarithm)(const Scalar *from, Scalar *to, Index n);
    void (*activate)(Activation, const Scalar *from, Scalar *to, Index n);
    void (*activateBackward)(Activation, const Scalar *y, const Scalar *z, Scalar *dy, Index n); // dy ← dy · f′
    void (*curvature)(Activation, const Scalar *y, const Scalar *z, Scalar *second, Index n);    // f″
    void (*fromBytes)(const std::uint8_t *from, Scalar factor, Scalar *to, Index n);

    // Losses of one sample: y, target of n values; sums, not means. Slopes are times scale.
    void (*meanSquaredSlope)(const Scalar *y, const Scalar *t, Scalar scale, Scalar *dy, Index n);
    Scalar (*huber)(const Scalar *y, const Scalar *t, Scalar delta, Index n);
    Scalar (*crossEntropy)(const Scalar *logits, const Scalar *t, Index n);
    Scalar (*entropy)(const Scalar *t, Index n); // Σ t log t + (1 − t) log(1 − t)
    void (*crossEntropySlope)(const Scalar *logits, const Scalar *t, Scalar scale, Scalar *dy, Index n);
    Scalar (*continuousBernoulli)(const Scalar *logits, const Scalar *t, Index n);
    void (*continuousBernoulliSlope)(const Scalar *logits, const Scalar *t, Scalar scale, Scalar *dy, Index n);
    void (*continuousBernoulliMean)(const Scalar *logits, Scalar *y, Index n);
    Scalar (*gaussian)(const Scalar *mean, const Scalar *logVariance, const Scalar *t, Scalar least, Index n);
    void (*gaussianSlope)(const Scalar *mean, const Scalar *logVariance, const Scalar *t, Scalar least, Scalar scale, Scalar *dMean,
                          Scalar *dLogVariance, Index n);

    // Updates of n weights w from their gradient g.
    void (*adam)(const AdamStep &, const Scalar *g, Scalar *w, Scalar *m, Scalar *v, Index n);
    void (*nadam)(const NadamStep &, const Scalar *g, Scalar *w, Scalar *m, Scalar *v, Index n);
    void (*rmsProp)(const RmsPropStep &, const Scalar *g, Scalar *w, Scalar *v, Scalar *m, Index n);
    void (*sgd)(const SgdStep &, const Scalar *g, Scalar *w, Scalar *m, Index n);
    void (*lion)(const LionStep &, const Scalar *g, Scalar *w, Scalar *m, Index n);

    /// Taps [first, last) of the window, row by row: picture → patches, (taps × channels) × places, zeros beyond the border.
    void (*unfold)(const WindowAxis &y, const WindowAxis &x, Index channels, Index first, Index last, const Scalar *picture,
                   Scalar *patches);
    /// Adds patches of all taps to where they came from.
    void (*fold)(const WindowAxis &y, const WindowAxis &x, Index channels, const Scalar *patches, Scalar *picture);
};

/// The table in use: the widest that the processor has, unless the environment variable HOURGLASS_VECTORS names another.
const Kernels &kernels();

/// For tests: computes with this table from now on. No training may run meanwhile.
void useKernels(const Kernels &table);

} // namespace hourglass
