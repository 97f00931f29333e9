// Tables from texts: what CSV, spreadsheets and other rows of fields share.
#pragma once

#include "core/data/formats/csv_dialect.h"
#include "core/data/formats/format.h"

#include <string>
#include <vector>

namespace hourglass {

/// The table of a text in UTF-8. Whether its first row names the columns is found out, unless input.header says it.
/// Rows that do not fit are left out and listed in `leftOut`. Throws Error with a sentence that begins with input.name, Cancelled.
Table tableOf(std::string_view text, const Dialect &dialect, const Input &input, const LoadContext &context, std::vector<LeftOut> &leftOut);

/// The same of rows whose fields are known, such as a spreadsheet's; numbers have a decimal point.
Table buildTable(const std::vector<std::vector<std::string>> &rows, const std::string &name, const Input &input, const LoadContext &context,
                 std::vector<LeftOut> &leftOut);

} // namespace hourglass
