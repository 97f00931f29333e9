// The map as a table: a line for each dot.
#pragma once

#include "ui/map/map_answers.h"

namespace hourglass {

/// Comma-separated values with a line of names first; empty without a map.
QString mapTable(const MapAnswers &answers);

} // namespace hourglass
