// What a data set looks like to people: whether grey samples are drawn on a ground, and its numbers in the units of its columns.
#pragma once

#include "core/data/dataset.h"

namespace hourglass {

/// Whether grey samples are drawn on a ground of the lowest value, as in the MNIST family; photographs are not. Looks at some of them.
bool lowestIsGround(const Dataset &data);
/// A number as the network sees it, in the unit of its column: as it was before it was scaled.
double inUnit(const Dataset &data, Index value, double number);
/// The same for a difference of two numbers.
double differenceInUnit(const Dataset &data, Index value, double difference);

} // namespace hourglass
