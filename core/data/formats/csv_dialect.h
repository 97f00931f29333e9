// How a text writes its table: what stands between fields, how numbers are written, where the table begins.
#pragma once

#include "core/data/formats/field_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace hourglass {

struct Dialect {
    char delimiter = ','; // ' ' for runs of blanks and tabs; a line's end where there is but one column
    NumberStyle numbers = NumberStyle::Point;
    char comment = '\0';                      // lines that begin with it are none of the table's
    std::size_t begin = 0;                    // of the first record, in bytes
    std::size_t fields = 1;                   // that most records have
    double share = 0;                         // of the records looked at that have as many
    std::vector<std::string> names = {};      // from a comment above the table, when it names as many columns
    std::vector<std::string> classNames = {}; // from a first line "samples,columns,class,class…"
    std::size_t skipped = 0;                  // lines above the table that are no part of it
};

/// Found from the first lines; `delimiter` is the one that was asked for: a character, "tab", "blank", or empty for "as it seems".
Dialect dialectOf(std::string_view text, const std::string &delimiter = {});

} // namespace hourglass
