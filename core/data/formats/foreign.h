// Formats that are not read but known, so that they can be named, with what converts them.
#pragma once

#include "core/data/formats/format.h"

namespace hourglass {

struct Foreign {
    std::string_view name;    // "Parquet"
    std::string_view magic;   // its first bytes; empty where the name alone tells
    std::size_t at = 0;       // where they stand
    std::string_view endings; // with blanks around each; empty where the bytes alone tell
    std::string_view command; // what makes a file of it that is read, in a terminal
};

/// Null for what is not known.
const Foreign *foreignOf(const Head &head);

} // namespace hourglass
