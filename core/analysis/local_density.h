// How dense points of a plane lie about each of them.
#pragma once

#include "core/base/scalar.h"

#include <array>
#include <vector>

namespace hourglass {

/// How crowded the neighbourhood of each point is, from 0 to 1 for the most crowded: by counting in a grid over the extent, which is x from
/// and to, then y. Points outside it have 0.   points: 2 × n
std::vector<float> localDensity(const Matrix &points, const std::array<double, 4> &extent);

} // namespace hourglass
