// Products of matrices by the kernels of this processor; see products.h.
#include "core/base/products.h"

#include "core/base/buffer.h"

namespace hourglass {

void transpose(Index m, Index n, const Scalar *a, Index lda, Scalar *b, Index ldb) { kernels().transpose(m, n, a, lda, b, ldb); }

void rowSums(In m, Scalar *sums) { kernels().rowSums(m.rows(), m.cols(), m.data(), m.rows(), sums); }

void multiply(Index m, Index n, Index k, const Scalar *a, Index lda, const Scalar *b, Index ldb, const Scalar *bias, Scalar *c, Index ldc)
{
    kernels().multiply({m, n, k, a, lda, b, ldb, bias, c, ldc});
}

void multiplyByTransposed(Index m, Index n, Index k, const Scalar *a, Index lda, const Scalar *b, Index ldb, Scalar *c, Index ldc, bool add,
                          const PrefetchTargets &prefetch)
{
    kernels().multiplyByTransposed({m, n, k, a, lda, b, ldb, nullptr, c, ldc, add, prefetch});
}

void multiplyTransposed(Index m, Index n, Index k, const Scalar *a, Index lda, const Scalar *b, Index ldb, Scalar *c, Index ldc)
{
    // Cᵀ = Bᵀ A: A, the weights, is then read along its columns as it lies in memory, and only what is small is turned.
    thread_local Buffer scratch;
    if (scratch.size() < n * (k + m))
        scratch = Buffer(n * (k + m));
    Scalar *turnedB = scratch.data();
    Scalar *turnedC = turnedB + n * k;
    const Kernels &with = kernels();
    with.transpose(k, n, b, ldb, turnedB, n);
    with.multiply({n, m, k, turnedB, n, a, lda, nullptr, turnedC, n});
    with.transpose(n, m, turnedC, n, c, ldc);
}

} // namespace hourglass
