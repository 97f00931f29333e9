// Tables from texts; see table_builder.h.
#include "core/data/formats/table_builder.h"

#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/base/words.h"
#include "core/data/formats/csv_record.h"
#include "core/data/formats/csv_rows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <unordered_map>

namespace hourglass {

namespace {

constexpr double mostRagged = 0.1; // of all rows may have another number of fields and are left out
using Names = std::vector<std::string>;

Names fieldsOf(std::string_view text, std::size_t begin, const Dialect &dialect)
{
    Names names;
    eachField(text, begin, dialect.delimiter, [&](const CsvField &field) { names.emplace_back(trimmed(field.value())); });
    while (names.size() > dialect.fields && names.back().empty())
        names.pop_back();
    return names;
}

/// Names that count: 0, 1, 2 … or 1, 2, 3 …, as a data frame without names writes them.
bool counts(const Names &names, std::size_t from)
{
    const auto first = from < names.size() ? parsed<long>(names[from]) : std::nullopt;
    for (std::size_t i = from; first && i < names.size(); ++i)
        if (parsed<long>(names[i]) != *first + static_cast<long>(i - from))
            return false;
    return first && names.size() - from >= 2;
}

/// Whether the first row names the columns of those below it.
bool namesColumns(const Names &first, const CsvRows &rows, const Dialect &dialect)
{
    if (first.size() + 1 == dialect.fields) // row names have no name
        return std::ranges::none_of(first, [&](const std::string &n) { return numberIn(n, dialect.numbers).has_value(); });
    if (first.size() != dialect.fields || rows.rows == 0)
        return false;
    const std::size_t from = numberIn(first[0], dialect.numbers) ? 0 : 1; // names of rows have a name, or none
    if (counts(first, from)) {                                            // and the rows below do not count as well
        const auto follows = [&](std::size_t row) {
            for (std::size_t c = from + 1; c < dialect.fields; ++c)
                if (rows.numbers[c][row] != rows.numbers[c - 1][row] + 1)
                    return false;
            return true;
        };
        const bool enough = first.size() - from >= (from == 0 ? 4 : 3) || first[0].empty();
        if (enough && !follows(0) && !follows(rows.rows - 1))
            return true;
    }
    bool allWords = true;
    for (std::size_t c = 0; c < first.size(); ++c) {
        const bool number = numberIn(first[c], dialect.numbers).has_value();
        allWords = allWords && !number && !standsForMissing(first[c]);
        const std::size_t texts = rows.texts[c].size();
        if (!number && !standsForMissing(first[c]) && !dateIn(first[c]) && 10 * texts <= rows.rows)
            return true; // a word above numbers
        if (!first[c].empty() && !number && texts > 0 && !dateIn(first[c]) && dateIn(rows.texts[c][0].text))
            return true; // a word above dates
    }
    if (!allWords || std::set<std::string>(first.begin(), first.end()).size() < first.size() || rows.rows < 2)
        return false;
    // All texts: names do not come again below.
    for (std::size_t c = 0; c < first.size(); ++c)
        for (const CsvCell &cell : rows.texts[c])
            if (trimmed(cell.text) == first[c])
                return false;
    return first.size() > 1;
}

/// The first row is one of the data.
void putFirst(CsvRows &rows, std::string_view text, std::size_t begin, const Dialect &dialect, const Input &input,
              const LoadContext &context)
{
    const std::size_t end = eachField(text, begin, dialect.delimiter, [](const CsvField &) {});
    CsvRows one = readRows(text.substr(0, end), begin, dialect, input.name, context);
    for (std::size_t c = 0; c < dialect.fields && one.rows == 1; ++c) {
        rows.numbers[c].insert(rows.numbers[c].begin(), one.numbers[c][0]);
        for (CsvCell &cell : rows.texts[c])
            ++cell.row;
        rows.texts[c].insert(rows.texts[c].begin(), one.texts[c].begin(), one.texts[c].end());
    }
    if (one.rows == 1) {
        rows.begins.insert(rows.begins.begin(), begin);
        ++rows.rows;
        for (CsvRows::Ragged &row : rows.ragged)
            ++row.row;
    }
}

/// Texts of all rows, numbers as they are written.
void makeWords(Column &column, const std::vector<CsvCell> &cells, const CsvRows &rows, std::size_t index, std::string_view text,
               const Dialect &dialect)
{
    std::unordered_map<std::string, std::uint32_t> known;
    const auto indexOf = [&](std::string word) {
        const auto [at, isNew] = known.try_emplace(std::move(word), static_cast<std::uint32_t>(column.words.size()));
        if (isNew)
            column.words.push_back(at->first);
        return at->second;
    };
    column.wordOf.reserve(rows.rows);
    std::size_t next = 0;
    for (std::size_t row = 0; row < rows.rows; ++row) {
        if (next < cells.size() && cells[next].row == row) {
            const CsvField field{cells[next].text, cells[next].quoted};
            column.wordOf.push_back(indexOf(std::string(trimmed(field.value()))));
            ++next;
        } else if (std::isnan(column.numbers[row])) {
            column.wordOf.push_back(indexOf({}));
        } else { // a number among words
            std::string word;
            std::size_t c = 0;
            eachField(text, rows.begins[row], dialect.delimiter, [&](const CsvField &field) {
                if (c++ == index)
                    word = trimmed(field.value());
            });
            column.wordOf.push_back(indexOf(std::move(word)));
        }
    }
}

void findDates(Column &column)
{
    for (const DateOrder order : {DateOrder::MonthFirst, DateOrder::DayFirst}) {
        std::vector<double> dates;
        bool all = true;
        for (const std::string &word : column.words) {
            const auto date = isMissingWord(word) ? std::optional<double>(NAN) : dateIn(word, order);
            all = all && date;
            dates.push_back(date.value_or(NAN));
        }
        if (!all || std::ranges::all_of(dates, [](double d) { return std::isnan(d); }))
            continue;
        for (std::size_t row = 0; row < column.wordOf.size(); ++row)
            column.numbers[row] = dates[column.wordOf[row]];
        column.isDate = true;
        return;
    }
}

Column columnOf(CsvRows &rows, std::size_t c, std::string_view text, const Dialect &dialect)
{
    Column column;
    column.numbers = std::move(rows.numbers[c]);
    const auto none = static_cast<std::size_t>(std::ranges::count_if(column.numbers, [](double v) { return std::isnan(v); }));
    for (const CsvCell &cell : rows.texts[c])
        column.notNumbers += !standsForMissing(cell.text);
    column.missing = none - column.notNumbers;
    // A tenth of what is there, or more: a column of words.
    if (column.notNumbers == 0 || 10 * column.notNumbers < column.numbers.size() - column.missing) {
        for (const CsvCell &cell : rows.texts[c]) // what stands where a number should
            if (!standsForMissing(cell.text))
                column.strangers.push_back({cell.row, CsvField{cell.text, cell.quoted}.value()});
        return column;
    }
    makeWords(column, rows.texts[c], rows, c, text, dialect);
    column.missing = 0;
    for (const std::uint32_t word : column.wordOf)
        column.missing += isMissingWord(column.words[word]);
    findDates(column);
    return column;
}

} // namespace

Table tableOf(std::string_view text, const Dialect &dialect, const Input &input, const LoadContext &context, std::vector<LeftOut> &leftOut)
{
    const std::size_t begin = nextRecord(text, dialect.begin, dialect.comment);
    if (begin >= text.size())
        throw Error(say("%1 contains no rows.", {input.name}));
    Table table;
    table.classNames = dialect.classNames;
    const Names first = fieldsOf(text, begin, dialect);
    const bool namesAbove = !dialect.names.empty() && dialect.classNames.empty();
    const std::size_t second = eachField(text, begin, dialect.delimiter, [](const CsvField &) {});
    CsvRows rows = readRows(text, second, dialect, input.name, context);
    const bool mayName = dialect.classNames.empty() && input.header != "no" && !namesAbove;
    table.hasHeader = namesAbove || (mayName && (input.header == "yes" || namesColumns(first, rows, dialect)));
    Names names = namesAbove ? dialect.names : table.hasHeader ? first : Names();
    if (!table.hasHeader || namesAbove)
        putFirst(rows, text, begin, dialect, input, context);
    if (names.size() + 1 == dialect.fields) // of row names
        names.insert(names.begin(), std::string());
    if (static_cast<double>(rows.ragged.size()) > std::max(1.0, mostRagged * static_cast<double>(rows.rows))) {
        const CsvRows::Ragged &row = rows.ragged.front();
        throw Error(say("%1, line %2: %3 values, but most rows have %4.",
                        {input.name, std::to_string(lineOf(text, row.begin)), std::to_string(row.fields), std::to_string(dialect.fields)}));
    }
    if (rows.rows == 0)
        throw Error(say("%1 contains no rows.", {input.name}));
    for (std::size_t i = 0; i < rows.ragged.size(); ++i)
        leftOut.push_back({say("row %1", {std::to_string(rows.ragged[i].row + i + 1)}),
                           say("%1 values instead of %2", {std::to_string(rows.ragged[i].fields), std::to_string(dialect.fields)})});
    for (std::size_t row = 0, at = 0; !rows.ragged.empty() && row < rows.rows; ++row) {
        while (at < rows.ragged.size() && rows.ragged[at].row <= row)
            ++at;
        table.rowNumbers.push_back(static_cast<std::uint32_t>(row + at + 1));
    }
    table.rows = rows.rows;
    for (std::size_t c = 0; c < dialect.fields; ++c) {
        context.throwIfStopped();
        Column column = columnOf(rows, c, text, dialect);
        column.name = c < names.size() ? names[c] : std::string();
        const bool last = c + 1 == dialect.fields;
        if (last && column.name.empty() && column.missing == rows.rows && c > 0)
            continue; // behind a last delimiter there is no column
        table.columns.push_back(std::move(column));
    }
    return table;
}

Table buildTable(const std::vector<std::vector<std::string>> &rows, const std::string &name, const Input &input, const LoadContext &context,
                 std::vector<LeftOut> &leftOut)
{
    std::string text;
    std::size_t fields = 0;
    for (const auto &row : rows)
        fields = std::max(fields, row.size());
    for (const auto &row : rows) {
        for (std::size_t c = 0; c < fields; ++c) {
            text += c == 0 ? "" : ",";
            const bool quote = c < row.size() && row[c].find_first_of(",\"\r\n") != std::string::npos;
            text += quote ? "\"" : "";
            for (const char letter : c < row.size() ? row[c] : std::string()) {
                text += letter;
                if (letter == '"' && quote)
                    text += letter;
            }
            text += quote ? "\"" : "";
        }
        text += '\n';
    }
    Dialect dialect;
    dialect.fields = fields;
    Table table = tableOf(text, dialect, input, context, leftOut);
    table.name = name;
    return table;
}

} // namespace hourglass
