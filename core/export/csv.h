// Tables as text: one sample per line.
#pragma once

#include "core/base/scalar.h"
#include "core/data/dataset.h"

#include <string>

namespace hourglass {

/// Codes of all samples of a data set with all that is known of them: "z1,z2,label,row,name" and a column for each of the metadata. The
/// row is that of the file, from 1, a header not counted.   code size × samples
std::string codesCsv(const Matrix &codes, const Dataset &dataset);

/// What a sample has in a column of metadata, as text; empty when it is missing.
std::string fieldText(const Column &column, Index sample);

/// A text as a field: quoted where it has to be.
std::string csvField(std::string text);

} // namespace hourglass
