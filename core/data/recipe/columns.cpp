// Roles of columns; see columns.h.
#include "core/data/recipe/columns.h"

#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/base/words.h"
#include "core/data/formats/field_text.h"
#include "core/data/store/entry_names.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <unordered_set>

namespace hourglass {

namespace {

template <class List>
bool isOneOf(const std::string &name, const List &names)
{
    return std::ranges::find(names, lowerCase(trimmed(name))) != names.end();
}

/// Names of row numbers and keys. "userId" and "user_id" end so; "grid" and "valid" do not.
bool isIdName(const std::string &name)
{
    static constexpr std::array<std::string_view, 12> ids = {"id",   "index", "idx", "nr",    "nr.", "no.",
                                                             "uuid", "guid",  "row", "rowid", "#",   "key"};
    const std::string small = lowerCase(trimmed(name));
    const bool camel = name.size() > 2 && (name.ends_with("Id") || name.ends_with("ID")) &&
                       std::islower(static_cast<unsigned char>(name[name.size() - 3]));
    return isOneOf(name, ids) || small.ends_with("_id") || small.ends_with(" id") || small.ends_with("-id") || small.ends_with(".id") ||
           camel || small.starts_with("unnamed:") || small == "rownames" || small == "row.names" || small == "row_names" ||
           small == "row number";
}

bool isTimeName(const std::string &name)
{
    static constexpr std::array<std::string_view, 9> times = {"timestamp", "date",     "datetime", "datum",     "zeitstempel",
                                                              "epoch",     "unixtime", "utc",      "time_stamp"};
    const std::string small = lowerCase(trimmed(name));
    return isOneOf(name, times) || small.ends_with("_timestamp") || small.ends_with("_date") || small.ends_with("_ms") ||
           small.ends_with("timestamp");
}

/// Whether a column counts rows from 0 or 1: each number one more than the last.
bool countsRows(const Column &column)
{
    if (column.numbers.size() < 10 || !isWhole(column) || (column.numbers[0] != 0 && column.numbers[0] != 1))
        return false;
    std::size_t follows = 0;
    for (std::size_t i = 1; i < column.numbers.size(); ++i)
        follows += column.numbers[i] == column.numbers[i - 1] + 1;
    return 100 * follows >= 95 * (column.numbers.size() - 1);
}

bool mostlyDistinct(const Column &column)
{
    const std::size_t there = column.numbers.size() - column.missing;
    return there > 1 && 10 * distinctOf(column, there) >= 9 * there;
}

std::size_t asked(const Table &table, const std::string &name, const std::string &file, const char *sentence)
{
    const std::size_t column = columnNamed(table, name);
    if (column == table.columns.size())
        throw Error(say(sentence, {file, name}));
    return column;
}

/// Rows of a table of pictures have names only where a format gives them; the first column of nearly distinct words names the rows.
std::size_t findNames(const Table &table, const std::vector<ColumnPlan> &plan)
{
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const Column &column = table.columns[c];
        if (plan[c].role == ColumnRole::Value && column.isWords() && !column.isDate && mostlyDistinct(column) && !holdsPixels(column))
            return c;
    }
    return table.columns.size();
}

/// What a column is that nobody has spoken of.
ColumnPlan lookAt(const Table &table, std::size_t c)
{
    const Column &column = table.columns[c];
    if (column.missing == table.rows)
        return {ColumnRole::LeftOut, say("empty")};
    if (column.isDate)
        return {ColumnRole::Metadata, say("dates")};
    static constexpr std::array<std::string_view, 4> times = {"time", "uhrzeit", "zeit", "hour"};
    if (column.isWords() && (isTimeName(column.name) || isOneOf(column.name, times)))
        return {ColumnRole::Metadata, say("dates")};
    if (column.isWords())
        return {}; // by what the others are
    if (isTimeName(column.name) && (mostlyDistinct(column) || std::ranges::any_of(column.numbers, [](double v) { return v > 1e8; })))
        return {ColumnRole::Metadata, say("timestamps")};
    const bool unnamed = table.hasHeader && column.name.empty();
    if ((isIdName(column.name) || (unnamed && c == 0)) && isWhole(column))
        return {ColumnRole::Metadata, say("row indices or keys")};
    if (c == 0 && countsRows(column) && (table.hasHeader ? table.columns.size() > 2 : table.columns.size() > 3))
        return {ColumnRole::Metadata, say("row indices or keys")};
    return {};
}

} // namespace

std::string columnName(const Table &table, std::size_t column)
{
    const std::string &name = table.columns[column].name;
    return name.empty() ? say("Column %1", {std::to_string(column + 1)}) : name;
}

std::size_t columnNamed(const Table &table, const std::string &name)
{
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        if (table.columns[c].name == name)
            return c;
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        if (sameName(columnName(table, c), name))
            return c;
    return table.columns.size();
}

std::size_t distinctOf(const Column &column, std::size_t most)
{
    if (column.isWords()) {
        const auto missing = static_cast<std::size_t>(std::ranges::count_if(column.words, isMissingWord));
        return std::min(column.words.size() - missing, most + 1);
    }
    std::unordered_set<double> seen;
    for (const double value : column.numbers)
        if (!std::isnan(value) && seen.insert(value).second && seen.size() > most)
            break;
    return seen.size();
}

bool isWhole(const Column &column)
{
    return !column.isWords() && std::ranges::all_of(column.numbers, [](double v) { return std::isnan(v) || v == std::floor(v); });
}

std::vector<double> numbersIn(const std::string &text)
{
    std::vector<double> numbers;
    const char *at = text.data();
    const char *const end = at + text.size();
    for (;;) {
        while (at < end && std::string_view(" \t,;[]()\n\r").find(*at) != std::string_view::npos)
            ++at;
        if (at == end)
            return numbers;
        double number = 0;
        const auto result = std::from_chars(at, end, number);
        if (result.ec != std::errc())
            return {};
        numbers.push_back(number);
        at = result.ptr;
    }
}

bool holdsPixels(const Column &column)
{
    constexpr std::size_t least = 16;
    constexpr std::size_t looked = 20;
    if (!column.isWords() || column.words.empty())
        return false;
    std::size_t size = 0;
    for (std::size_t i = 0; i < std::min(column.words.size(), looked); ++i) {
        if (isMissingWord(column.words[i]))
            continue;
        const std::size_t numbers = numbersIn(column.words[i]).size();
        if (numbers < least || (size > 0 && numbers != size))
            return false;
        size = numbers;
    }
    return size > 0;
}

std::vector<bool> testRows(const Column &column)
{
    static constexpr std::array<std::string_view, 4> train = {"train", "training", "trn", "dev-train"};
    if (!column.isWords() || column.words.size() > 8)
        return {};
    std::vector<bool> isTest(column.words.size());
    bool anyTrain = false;
    bool anyTest = false;
    for (std::size_t i = 0; i < column.words.size(); ++i) {
        const std::string word = lowerCase(trimmed(column.words[i]));
        const bool isTrain = std::ranges::find(train, word) != train.end();
        isTest[i] = word.find("test") != word.npos || word.find("val") == 0 || word == "holdout" || word == "eval";
        if (!isTrain && !isTest[i])
            return {};
        anyTrain = anyTrain || isTrain;
        anyTest = anyTest || isTest[i];
    }
    if (!anyTrain || !anyTest)
        return {};
    std::vector<bool> rows;
    for (const std::uint32_t word : column.wordOf)
        rows.push_back(isTest[word]);
    return rows;
}

std::vector<ColumnPlan> planColumns(const Table &table, const Recipe &recipe, bool forInference, const std::string &file)
{
    const std::size_t count = table.columns.size();
    std::vector<ColumnPlan> plan(count);
    std::vector<bool> said(count, false);
    const auto set = [&](std::size_t column, ColumnRole role) {
        plan[column] = {role, {}};
        said[column] = true;
    };
    for (std::size_t c = 0; c < count; ++c)
        plan[c] = lookAt(table, c);
    const std::vector<ColumnPlan> looked = plan;
    for (const std::string &name : recipe.values)
        set(asked(table, name, file, "%1 has no column \"%2\"."), ColumnRole::Value);
    if (!recipe.values.empty())
        for (std::size_t c = 0; c < count; ++c)
            if (!said[c] && plan[c].role == ColumnRole::Value)
                plan[c] = {ColumnRole::Metadata, {}};
    for (const std::string &name : recipe.oneHot)
        set(asked(table, name, file, "%1 has no column \"%2\"."), ColumnRole::OneHot);
    for (const std::string &name : recipe.metadata)
        if (columnNamed(table, name) < count || !forInference)
            set(asked(table, name, file, "%1 has no column \"%2\"."), ColumnRole::Metadata);
    for (const std::string &name : recipe.leaveOut)
        if (const std::size_t c = columnNamed(table, name); c < count)
            set(c, ColumnRole::LeftOut);
    std::size_t weights = count;
    if (recipe.weights != "none" && (columnNamed(table, recipe.weights) < count || !forInference)) {
        weights = asked(table, recipe.weights, file, "%1 has no weight column \"%2\".");
        set(weights, ColumnRole::Weight);
    }
    if (recipe.names != "auto" && recipe.names != "none" && (columnNamed(table, recipe.names) < count || !forInference))
        set(asked(table, recipe.names, file, "%1 has no column \"%2\"."), ColumnRole::Name);
    if (recipe.label != "auto" && recipe.label != "none" && (columnNamed(table, recipe.label) < count || !forInference)) {
        const std::size_t label = asked(table, recipe.label, file, "%1 has no label column \"%2\".");
        if (label == weights)
            throw Error(say("Column \"%1\" of %2 cannot be both label and weight.", {columnName(table, label), file}));
        if (distinctOf(table.columns[label], 1000) > 1000)
            throw Error(say("Column \"%1\" of %2 cannot be the label: it has more than a thousand different values.",
                            {columnName(table, label), file}));
        set(label, ColumnRole::Label);
    }
    for (std::size_t c = 0; c < count; ++c)
        if (!said[c] && plan[c].role == ColumnRole::Value && recipe.split == "auto" && !testRows(table.columns[c]).empty())
            plan[c] = {ColumnRole::Metadata, say("published split")};
    if (recipe.label == "auto") {
        std::vector<ColumnPlan> open = looked; // a list of values says nothing of the label
        for (std::size_t c = 0; c < count; ++c)
            if (said[c] || (recipe.values.empty() && plan[c].role != ColumnRole::Value))
                open[c].role = ColumnRole::LeftOut;
        if (const std::size_t label = findLabel(table, open); label < count && !said[label])
            plan[label] = {ColumnRole::Label, {}};
    }
    static constexpr std::array<std::string_view, 3> targets = {"target", "targets", "label"};
    for (std::size_t c = 0; c < count; ++c) // what is measured rather than counted is no class
        if (!said[c] && plan[c].role == ColumnRole::Value && !table.columns[c].isWords() && isOneOf(table.columns[c].name, targets))
            plan[c] = {ColumnRole::Metadata, say("continuous target")};
    if (recipe.names == "auto")
        if (const std::size_t names = findNames(table, plan); names < count && !said[names])
            plan[names] = {ColumnRole::Name, {}};
    for (std::size_t c = 0; c < count; ++c) {
        const Column &column = table.columns[c];
        if (plan[c].role == ColumnRole::Value && holdsPixels(column))
            plan[c].role = ColumnRole::Pixels;
        else if (plan[c].role == ColumnRole::Value && column.isWords() && said[c])
            throw Error(say("Column \"%1\" of %2 contains words. Make it one-hot to learn from it.", {columnName(table, c), file}));
        else if (plan[c].role == ColumnRole::Value && column.isWords())
            plan[c] = {ColumnRole::Metadata, say("words")};
    }
    return plan;
}

} // namespace hourglass
