// The kernels in vectors of 16 bytes, as SSE and NEON have.
#define HOURGLASS_VECTOR_BYTES 16
#include "core/kernels/table.h"

namespace hourglass {

extern constexpr Kernels narrowKernels = tableNamed("narrow");

} // namespace hourglass
