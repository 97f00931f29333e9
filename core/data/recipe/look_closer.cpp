// Codes, outliers, constants; see look_closer.h.
#include "core/data/recipe/look_closer.h"

#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/base/words.h"
#include "core/data/formats/field_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hourglass {

namespace {

constexpr std::array codes{-999.0, -9999.0, -99999.0, -999.9,   -999.25,  -99.0, -200.0, -99.9,
                           999.0,  9999.0,  99999.0,  999999.0, -32768.0, -1e30, 1e20};
constexpr double farAway = 2;  // of the range of all others, to both of its sides
constexpr double strange = 50; // times the range of the middle half
constexpr std::size_t mostNamed = 5;

void makeMissing(Column &column, double code)
{
    for (double &v : column.numbers)
        if (v == code) {
            v = std::numeric_limits<double>::quiet_NaN();
            ++column.missing;
        }
}

/// How often a code stands in a column and whether it lies far from everything else there.
std::size_t suspected(const Column &column, double code, double far = farAway)
{
    double low = INFINITY;
    double high = -INFINITY;
    std::size_t times = 0;
    for (const double v : column.numbers) {
        if (v == code) {
            ++times;
        } else if (!std::isnan(v) && std::ranges::find(codes, v) == codes.end()) {
            low = std::min(low, v);
            high = std::max(high, v);
        }
    }
    const double reach = far * (high - low);
    return low < high && (code < low - reach || code > high + reach) ? times : 0;
}

std::string listed(const std::vector<std::string> &names)
{
    std::string result;
    for (std::size_t i = 0; i < std::min(names.size(), mostNamed); ++i)
        result += (i == 0 ? "" : ", ") + names[i];
    return names.size() > mostNamed ? result + " …" : result;
}

} // namespace

void findCodes(Table &table, const std::vector<std::size_t> &columns, const std::string &code, std::vector<std::string> &notes)
{
    if (code == "none")
        return;
    if (code != "auto") {
        const auto number = parsed<double>(code);
        if (!number)
            throw Error(say("\"%1\" is not a number that could stand for a missing value.", {code}));
        for (const std::size_t c : columns)
            makeMissing(table.columns[c], *number);
        return;
    }
    std::vector<double> present; // most tables have none of them
    for (const double candidate : codes)
        if (std::ranges::any_of(columns, [&](std::size_t c) {
                const auto &numbers = table.columns[c].numbers;
                return std::ranges::find(numbers, candidate) != numbers.end();
            }))
            present.push_back(candidate);
    for (const double candidate : present) {
        std::vector<std::string> names;
        std::size_t times = 0;
        for (const std::size_t c : columns)
            if (const std::size_t here = suspected(table.columns[c], candidate)) {
                times += here;
                names.push_back(table.columns[c].name);
                makeMissing(table.columns[c], candidate);
            }
        for (const std::size_t c : columns) // a code in one column is one in others, where it lies outside if not far
            if (const std::size_t here = times > 0 ? suspected(table.columns[c], candidate, 0) : 0) {
                times += here;
                names.push_back(table.columns[c].name);
                makeMissing(table.columns[c], candidate);
            }
        if (times > 0)
            notes.push_back(say("%1 values of %2 taken for missing (%3); set \"Code for missing\" to \"none\" to keep them",
                                {std::to_string(times), numberText(candidate), listed(names)}));
    }
}

void pointOut(Draft &draft, const std::vector<std::string> &names)
{
    const auto &values = std::get<std::vector<double>>(draft.values);
    const std::size_t size = names.size();
    std::vector<std::string> constant;
    std::vector<std::string> outside;
    std::vector<double> column;
    for (std::size_t c = 0; c < size; ++c) {
        column.clear();
        for (std::size_t at = c; at < values.size(); at += size)
            if (!std::isnan(values[at]))
                column.push_back(values[at]);
        if (column.size() < 2)
            continue;
        const auto quantile = [&](double share) {
            const auto place = column.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(column.size() - 1));
            std::ranges::nth_element(column, place);
            return *place;
        };
        const double lower = quantile(0.25);
        const double upper = quantile(0.75);
        const auto [low, high] = std::ranges::minmax(column);
        if (low == high) {
            constant.push_back(names[c]);
            continue;
        }
        const double reach = strange * (upper - lower);
        if (reach > 0 && (low < lower - reach || high > upper + reach))
            outside.push_back(names[c] + ": " + numberText(high > upper + reach ? high : low));
    }
    if (!constant.empty())
        draft.notes.push_back(say("columns of one value alone: %1", {listed(constant)}));
    if (!outside.empty())
        draft.notes.push_back(say("values far outside their column (%1); robust scaling keeps the others apart", {listed(outside)}));
}

Shape shapeAsked(const Recipe &recipe, Index size, bool series)
{
    const auto &s = recipe.shape;
    const Shape shape = s.size() == 1   ? (series ? Shape{1, s[0], std::max<Index>(size / s[0], 1)} : vectorShape(s[0]))
                        : s.size() == 2 ? (series ? Shape{1, s[0], s[1]} : Shape{s[0], s[1], std::max<Index>(size / (s[0] * s[1]), 1)})
                                        : Shape{s[0], s[1], s[2]};
    if (shape.size() != size)
        throw Error(say("A sample has %1 values, so it cannot have the shape %2.", {std::to_string(size), shape.text()}));
    return shape;
}

} // namespace hourglass
