// The kernels for every processor the program runs on: AVX2 where it is for x86-64.
#include "core/kernels/table.h"

namespace hourglass {

#if HOURGLASS_VECTOR_SET == 2
extern constexpr Kernels plainKernels = tableNamed("avx2");
#else
extern constexpr Kernels plainKernels = tableNamed("plain");
#endif

} // namespace hourglass
