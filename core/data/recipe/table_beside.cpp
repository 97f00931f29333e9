// Tables beside files; see table_beside.h.
#include "core/data/recipe/table_beside.h"

#include "core/data/formats/field_text.h"
#include "core/data/recipe/columns.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

namespace hourglass {

namespace {

using Rows = std::vector<std::optional<std::size_t>>; // of each file

std::array<std::string, 3> keysOf(const std::string &path)
{
    const std::string file = path.substr(path.rfind('/') + 1);
    return {path, file, file.substr(0, file.rfind('.'))};
}

/// The rows whose field in this column names the files; empty when most files have none.
Rows rowsBy(const Table &table, const Column &column, const std::vector<std::string> &files)
{
    std::map<std::string, std::size_t> rowOf;
    for (std::size_t row = 0; row < table.rows; ++row)
        rowOf.emplace(column.isWords() ? column.words[column.wordOf[row]] : numberText(column.numbers[row]), row);
    Rows rows;
    std::size_t found = 0;
    for (const std::string &file : files) {
        rows.emplace_back();
        for (const std::string &key : keysOf(file))
            if (const auto at = rowOf.find(key); at != rowOf.end() && !rows.back())
                rows.back() = at->second;
        found += rows.back().has_value();
    }
    return 5 * found < 4 * files.size() ? Rows() : rows;
}

/// A column in the order of the files.
Column ordered(const Column &column, const Rows &rows)
{
    Column result = column;
    result.numbers.clear();
    result.wordOf.clear();
    if (column.isWords())
        result.words.emplace_back(); // of files without a row
    for (const auto &row : rows) {
        result.numbers.push_back(row ? column.numbers[*row] : std::numeric_limits<double>::quiet_NaN());
        if (column.isWords())
            result.wordOf.push_back(row ? column.wordOf[*row] : static_cast<std::uint32_t>(column.words.size()));
    }
    return result;
}

} // namespace

bool takeTable(Draft &draft, const std::vector<std::string> &files, const Contents &contents, const Recipe &recipe,
               const LoadContext &context)
{
    for (const Table &table : contents.tables)
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const Rows rows = rowsBy(table, table.columns[c], files);
            if (rows.empty())
                continue;
            const std::vector<ColumnPlan> plan = planColumns(table, recipe, context.forInference, table.name);
            const bool onlyOther = table.columns.size() == 2 && recipe.label == "auto";
            for (std::size_t k = 0; k < table.columns.size(); ++k) {
                if (k == c)
                    continue;
                Column column = ordered(table.columns[k], rows);
                column.name = columnName(table, k);
                constexpr std::size_t mostClasses = 1000;
                if (plan[k].role == ColumnRole::Label || (onlyOther && distinctOf(column, mostClasses) <= mostClasses)) {
                    setLabels(draft, column, {}, table.name);
                    draft.found.set("label", column.name);
                } else {
                    draft.metadata.push_back(std::move(column));
                }
            }
            return true;
        }
    return false;
}

} // namespace hourglass
