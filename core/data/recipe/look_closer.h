// What a look at the numbers finds: codes for "missing", values far outside, constants; and shapes that were asked for.
#pragma once

#include "core/data/recipe/draft.h"

namespace hourglass {

/// Makes numbers that stand for "missing", such as -999, missing: the one that was asked for, or ("auto") those of a list that lie far
/// outside of all other numbers of their column. Says so in a note.
void findCodes(Table &table, const std::vector<std::size_t> &columns, const std::string &code, std::vector<std::string> &notes);

/// Notes on columns of one value alone and on values far outside their column's, which a range of 0 to 1 would crowd all others for.
void pointOut(Draft &draft, const std::vector<std::string> &names);

/// The shape that a recipe asks for, if a sample has so many values. Throws Error.
Shape shapeAsked(const Recipe &recipe, Index size, bool series);

} // namespace hourglass
