// Tables as text: one sample per line.
#pragma once

#include "core/base/scalar.h"
#include "core/data/dataset.h"

#include <string>

namespace hourglass {

/// Codes of all samples of a data set, with the names of their classes where they have some: "z1,z2,label".   code size × samples
std::string codesCsv(const Matrix &codes, const Dataset &dataset);

/// A text as a field: quoted where it has to be.
std::string csvField(std::string text);

} // namespace hourglass
