// The number type the engine computes with; for code that must not include Eigen.
#pragma once

#include <cstddef>

namespace hourglass {

// The whole engine compiles for float (the product) and for double (tests that compare with finite differences).
#ifdef HOURGLASS_DOUBLE
using Scalar = double;
#else
using Scalar = float;
#endif

using Index = std::ptrdiff_t;

} // namespace hourglass
