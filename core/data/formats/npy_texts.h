// Arrays of texts in NPY files: 'U' for UTF-32, 'S' for bytes, each of one length.
#pragma once

#include "core/data/formats/array_reader.h"

namespace hourglass {

/// One column of texts as an array of words, several as a table. `type` is "U12" or "S5".
Contents readNpyTexts(const ArrayHeader &header, const std::string &type, const Input &input, const LoadContext &context);

} // namespace hourglass
