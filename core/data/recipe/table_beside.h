// A table that says more of files beside it: labels.csv in a folder of pictures.
#pragma once

#include "core/data/recipe/draft.h"

namespace hourglass {

/// Finds a table one of whose columns names most of the files, by path, by name or by name without ending. Takes its label, and its
/// other columns as metadata. Whether there is one.
bool takeTable(Draft &draft, const std::vector<std::string> &files, const Contents &contents, const Recipe &recipe,
               const LoadContext &context);

} // namespace hourglass
