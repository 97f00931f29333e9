// Paths from one code to another.
#pragma once

#include "core/base/scalar.h"

namespace hourglass {

/// Between two codes along the great circle of their directions, lengths mixed evenly (K. Shoemake 1985; T. White 2016). t in 0 to 1
Vector slerp(const Vector &a, const Vector &b, double t);

/// A way that keeps to where samples are: the shortest when a leap costs its length to the third power, so that many small steps beat a
/// large one (S. J. Hwang, S. Damelin & A. Hero 2016 on power-weighted shortest paths), its corners then rounded. Goes by a thousand
/// samples at most.   codes: code size × n, n may be 0 · returns points at even distances, the ends included: code size × points
Matrix dataPath(const Vector &from, const Vector &to, const Matrix &codes);

} // namespace hourglass
