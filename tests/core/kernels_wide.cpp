// The kernels in vectors of 64 bytes without AVX-512: what a wider processor computes, on any.
#define HOURGLASS_VECTOR_BYTES 64
#include "core/kernels/table.h"

namespace hourglass {

extern constexpr Kernels wideKernels = tableNamed("wide");

} // namespace hourglass
