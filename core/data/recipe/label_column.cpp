// Which column of a table holds the class; see columns.h.
#include "core/data/recipe/columns.h"

#include "core/data/formats/field_text.h"
#include "core/data/recipe/picture_look.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace hourglass {

namespace {

/// Names that say so, the surer first.
constexpr std::array<std::string_view, 23> telling = {
    "label",     "labels", "class",     "classes", "klasse",   "klassen", "target", "species", "category", "variety", "emotion", "digit",
    "character", "letter", "diagnosis", "outcome", "cultivar", "sorte",   "kind",   "type",    "survived", "y",       "gruppe"};

bool fewWords(const Column &column, std::size_t rows)
{
    const std::size_t most = std::clamp<std::size_t>(rows / 3, 2, 1000);
    const std::size_t distinct = column.isWords() && !column.isDate ? distinctOf(column, most) : 0;
    return distinct >= 2 && distinct <= most && !holdsPixels(column);
}

/// Whole numbers so few that they may count classes.
bool fewNumbers(const Column &column, std::size_t rows, std::size_t perClass = 5)
{
    const std::size_t most = std::clamp<std::size_t>(rows / perClass, 2, 100);
    const std::size_t distinct = isWhole(column) ? distinctOf(column, most) : 0;
    return distinct >= 2 && distinct <= most;
}

/// Whole numbers from 0 or 1 on without large gaps, as classes are numbered.
bool numbersClasses(const Column &column, std::size_t rows)
{
    if (!fewNumbers(column, rows))
        return false;
    const auto [low, high] = std::ranges::minmax_element(column.numbers);
    const double distinct = static_cast<double>(distinctOf(column, 100));
    return column.missing == 0 && (*low == 0 || *low == 1 || (*low == -1 && distinct == 2)) && *high - *low <= 1.5 * distinct;
}

/// Of the columns of words that stand beside the first one, the finest of which it is a part: areas rather than their regions.
std::size_t finest(const Table &table, const std::vector<std::size_t> &open, std::size_t first)
{
    std::size_t best = first;
    for (std::size_t i = 1; i < open.size() && open[0] == first && fewWords(table.columns[open[i]], table.rows); ++i) {
        const Column &coarse = table.columns[best];
        const Column &fine = table.columns[open[i]];
        std::map<std::uint32_t, std::uint32_t> belongs;
        bool nested = fine.words.size() > coarse.words.size();
        for (std::size_t row = 0; nested && row < table.rows; ++row)
            nested = belongs.try_emplace(fine.wordOf[row], coarse.wordOf[row]).first->second == coarse.wordOf[row];
        if (nested)
            best = open[i];
    }
    return best;
}

} // namespace

bool isPixels(const Table &table, const std::vector<std::size_t> &columns)
{
    const Index side = squareSide(static_cast<Index>(columns.size()));
    const auto grey = [](double v) { return std::isnan(v) || (v >= 0 && v <= 255 && v == std::floor(v)); };
    if (side < 4 || !std::ranges::all_of(columns, [&](std::size_t c) {
            return !table.columns[c].isWords() && std::ranges::all_of(table.columns[c].numbers, grey);
        }))
        return false;
    const bool named = std::ranges::all_of(columns, [&](std::size_t c) {
        const std::string &name = table.columns[c].name;
        return name.starts_with("pixel") || name.starts_with("px") ||
               (name.size() > 2 && std::isdigit(static_cast<unsigned char>(name[0])) && name.find('x') != name.npos);
    });
    constexpr Index small = 8; // a square of fewer has to be named so, or to have no names at all
    return named || (table.hasHeader && side < small
                         ? false
                         : isSmooth(
                               [&](Index row, Index value) {
                                   return table.columns[columns[static_cast<std::size_t>(value)]].numbers[static_cast<std::size_t>(row)];
                               },
                               static_cast<Index>(table.rows), {side, side, 1}));
}

std::size_t findLabel(const Table &table, const std::vector<ColumnPlan> &plan)
{
    const std::size_t none = table.columns.size();
    std::vector<std::size_t> open; // columns whose role is open
    for (std::size_t c = 0; c < none; ++c)
        if (plan[c].role == ColumnRole::Value)
            open.push_back(c);
    if (!table.labels.empty())
        return columnNamed(table, table.labels);
    if (open.empty() || table.columns.size() < 2)
        return none;
    if (!table.classNames.empty())
        return none - 1;
    const bool points = open.size() <= 3 && columnNamed(table, "x") < none; // x, y (and z) of a cloud
    for (const std::string_view name : telling)
        for (const std::size_t c : open)
            if (sameName(table.columns[c].name, name) && !(points && name == "y") &&
                (fewWords(table.columns[c], table.rows) || fewNumbers(table.columns[c], table.rows, 2)))
                return c;
    if (fewWords(table.columns[open.back()], table.rows))
        return open.back();
    if (fewWords(table.columns[open.front()], table.rows))
        return finest(table, open, open.front());
    if (open.size() < 2)
        return none;                                          // nothing would be left to learn from
    for (const std::size_t c : {open.front(), open.back()}) { // beside pixels
        std::vector<std::size_t> others = open;
        std::erase(others, c);
        if (fewNumbers(table.columns[c], table.rows) && squareSide(static_cast<Index>(others.size())) >= 4 && isPixels(table, others))
            return c;
    }
    if (table.hasHeader)
        return none; // a name that says nothing: as likely a count
    // Without names: whole numbers beside measurements.
    for (const std::size_t c : {open.back(), open.front()}) {
        const auto measured = [&](std::size_t other) {
            constexpr std::size_t many = 20;
            return other == c || !isWhole(table.columns[other]) || distinctOf(table.columns[other], many) > many;
        };
        if (std::ranges::all_of(open, measured) && numbersClasses(table.columns[c], table.rows))
            return c;
    }
    return none;
}

} // namespace hourglass
