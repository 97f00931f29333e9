// From the numbers that a network knows back to those of the file that they were read from.
#pragma once

#include "core/base/scalar.h"
#include "core/data/dataset.h"

namespace hourglass {

/// Undoes how the values were brought to the network, in place: number = value / factor + offset.   values × samples
void toFileUnits(Matrix &values, const Preprocessing &reading);

} // namespace hourglass
