// Matrix products, the one place where they are computed. Serial and deterministic: callers cut the work into
// blocks and run blocks in parallel (core/base/parallel.h).
#pragma once

#include "core/base/scalar.h"
#include "core/kernels/kernels.h"

namespace hourglass {

/// C = A B (+ bias in every column, when bias is not null).
/// A: m × k, column stride lda · B: k × n, column stride ldb · C: m × n, column stride ldc · bias: m.
void multiply(Index m, Index n, Index k, const Scalar *a, Index lda, const Scalar *b, Index ldb, const Scalar *bias, Scalar *c, Index ldc);

/// C = A Bᵀ, or C += A Bᵀ to add.   A: m × k · B: n × k · C: m × n (column strides as above).
void multiplyByTransposed(Index m, Index n, Index k, const Scalar *a, Index lda, const Scalar *b, Index ldb, Scalar *c, Index ldc,
                          bool add = false, const PrefetchTargets &prefetch = {});

/// C = Aᵀ B.   A: k × m · B: k × n · C: m × n (column strides as above).
void multiplyTransposed(Index m, Index n, Index k, const Scalar *a, Index lda, const Scalar *b, Index ldb, Scalar *c, Index ldc);

/// B = Aᵀ.   A: m × n, column stride lda · B: n × m, column stride ldb.
void transpose(Index m, Index n, const Scalar *a, Index lda, Scalar *b, Index ldb);

/// Sums over the columns of a matrix, one for each row.
void rowSums(In m, Scalar *sums);

} // namespace hourglass
