// The map as a table: each dot's sample, class, place, code and error, and what is known of the sample.
#pragma once

#include "ui/map/map_answers.h"

namespace hourglass {

/// Of all dots, or of those of the selected samples alone; empty while there is no map.
QString mapTable(const MapAnswers &answers, std::vector<std::uint32_t> selected, bool onlySelected = false);

} // namespace hourglass
