// Whether rows of numbers are pictures whose rows were written one behind the other.
#pragma once

#include "core/base/shape.h"

#include <functional>

namespace hourglass {

/// The side of the square that so many values fill; 0 when they fill none.
Index squareSide(Index values);

/// Whether neighbours in this shape are much more alike than any two values are, to the right as much as below: pictures are so, tables
/// and series laid into a square are not. `at(row, value)` may be NaN. Planar: all rows of one channel, then those of the next.
bool isSmooth(const std::function<double(Index row, Index value)> &at, Index rows, Shape shape, bool planar = false);

} // namespace hourglass
