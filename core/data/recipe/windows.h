// Windows over a series.
#pragma once

#include "core/data/recipe/draft.h"

namespace hourglass {

/// Cuts rows that follow one another in time, or series that each row holds, into windows of the recipe's length: steps × channels.
/// Nothing happens without one. Each channel keeps the scale of all its steps. Throws Error when the series is shorter.
void cutWindows(Draft &draft, const Recipe &recipe, const std::string &file);

} // namespace hourglass
