// The kernels for processors with AVX-512. Compiled with its flags: nothing here may be seen by the linker but the table.
#include "core/kernels/table.h"

namespace hourglass {

extern constexpr Kernels avx512Kernels = tableNamed("avx512");

} // namespace hourglass
