// Arrays as NumPy reads them (numpy.org/doc/stable/reference/generated/numpy.lib.format.html).
#pragma once

#include "core/base/scalar.h"
#include "core/base/shape.h"

#include <string>

namespace hourglass {

/// A matrix as NPY in float32.   values × samples → samples × values, or samples × height × width (× channels)
std::string npyBytes(const Matrix &values, Shape shape);

} // namespace hourglass
