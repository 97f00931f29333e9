// How values come into the range that a network learns in.
#pragma once

#include "core/data/recipe/draft.h"

namespace hourglass {

/// The offset and factor of each value, or one of all, for the way that was asked for ("auto" is "range" for what is scaled whole, else
/// "column"). Computed in double over the rows that are kept. `note` gets what was decided, when that is more than the least.
Preprocessing scalingOf(const Draft &draft, const std::vector<std::uint32_t> &kept, const std::string &how, std::string &note);

/// Whether bytes may stay bytes, which are read as value / 255.
bool staysBytes(const Preprocessing &preprocessing);

} // namespace hourglass
