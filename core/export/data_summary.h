// What was understood of a data set, for people and for programs.
#pragma once

#include "core/data/dataset.h"

#include <string>

namespace hourglass {

/// One JSON object: source, samples, shape [height, width, channels], kind (picture, table, series, text), classes (names), label (column
/// or array, null without one), values (names), metadata (names), left_out (name or row: why), official_test (samples), missing (values),
/// notes.
std::string summaryJson(const Choice &choice, const Dataset &dataset);
/// The same in lines.
std::string summaryText(const Choice &choice, const Dataset &dataset);
/// How many samples of what, with which classes: "150 samples, each 4 values, 3 classes (species)".
std::string summaryHead(const Dataset &dataset);
/// The same in a line: "iris.csv: 150 samples of 4 values, 3 classes (species); 2 rows with missing values skipped".
std::string summaryLine(const Dataset &dataset);

} // namespace hourglass
