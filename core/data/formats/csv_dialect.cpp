// Finds out how a table is written; see csv_dialect.h.
#include "core/data/formats/csv_dialect.h"

#include "core/base/numbers.h"
#include "core/data/formats/csv_record.h"
#include "core/data/store/entry_names.h"

#include <algorithm>
#include <map>

namespace hourglass {

namespace {

constexpr std::size_t mostRecords = 200;         // looked at
constexpr std::size_t mostBytes = 1 << 20;       // of them
constexpr std::size_t mostTitles = 20;           // lines above a table
constexpr std::string_view delimiters = "\t;|,"; // in the order in which they are believed; runs of blanks come last
using Record = std::vector<CsvField>;

bool isComment(std::string_view line) { return line.starts_with('#') || line.starts_with('%') || line.starts_with("//"); }

std::vector<Record> recordsOf(std::string_view text, std::size_t at, char delimiter, char comment)
{
    std::vector<Record> records;
    const std::size_t start = at;
    while ((at = nextRecord(text, at, comment)) < text.size() && records.size() < mostRecords && at - start < mostBytes) {
        Record record;
        at = eachField(text, at, delimiter, [&](const CsvField &field) { record.push_back(field); });
        records.push_back(std::move(record));
    }
    return records;
}

struct Count {
    std::size_t fields = 1;
    double share = 0;
};

/// How many fields most records have. A delimiter that ends every line counts for nothing.
Count countOf(const std::vector<Record> &records)
{
    std::map<std::size_t, std::size_t> counts;
    for (const Record &record : records)
        ++counts[record.size()];
    Count best;
    for (const auto &[fields, times] : counts)
        if (const double share = static_cast<double>(times) / static_cast<double>(records.size()); share >= best.share)
            best = {fields, share};
    return best;
}

char named(const std::string &delimiter)
{
    return delimiter == "tab"                             ? '\t'
           : delimiter == "blank" || delimiter == "space" ? ' '
           : delimiter == "comma"                         ? ','
           : delimiter == "semicolon"                     ? ';'
           : delimiter.empty()                            ? '\0'
                                                          : delimiter[0];
}

/// "sep=;", as Excel writes it.
char separatorLine(std::string_view text)
{
    std::string line = lowerCase(trimmed(lineAt(text, 0)));
    std::erase(line, '"');
    return line.starts_with("sep=") && line.size() <= 5 ? (line.size() == 5 ? line[4] : '\t') : '\0';
}

void chooseDelimiter(Dialect &dialect, std::string_view text)
{
    Count tabs;
    Count best;
    for (const char c : delimiters) {
        const Count count = countOf(recordsOf(text, dialect.begin, c, dialect.comment));
        if (c == '\t')
            tabs = count;
        constexpr double clearly = 0.005; // better than one that is believed more
        if (count.fields > 1 && count.share >= 0.5 && (best.fields == 1 || count.share > best.share + clearly)) {
            best = count;
            dialect.delimiter = c;
        }
    }
    const Count blanks = countOf(recordsOf(text, dialect.begin, ' ', dialect.comment));
    const bool runsOfTabs = dialect.delimiter == '\t' && best.fields > 1 && blanks.share > tabs.share && blanks.fields <= tabs.fields;
    if (blanks.fields > 1 && blanks.share >= 0.8 && (best.fields == 1 || best.share < 0.8 || runsOfTabs))
        dialect.delimiter = ' ';
    else if (best.fields == 1)
        dialect.delimiter = '\n';
}

/// A comment line above the table that names its columns: "# a,b,c", also where the first column is called "#".
std::vector<std::string> namesIn(std::string_view comment, const Dialect &dialect)
{
    if (comment.empty())
        return {};
    const std::string_view text = trimmed(comment.substr(std::min(comment.find_first_not_of("#%/"), comment.size())));
    for (const char delimiter : {dialect.delimiter, ' ', ','}) {
        std::vector<std::string> names;
        eachField(text, 0, delimiter, [&](const CsvField &field) { names.emplace_back(trimmed(field.value())); });
        if (names.size() == dialect.fields &&
            std::ranges::none_of(names, [](const std::string &n) { return numberIn(n, NumberStyle::Point).has_value(); })) {
            if (names[0].empty())
                names[0] = "#";
            return names;
        }
    }
    return {};
}

NumberStyle styleOf(const std::vector<Record> &records, char delimiter)
{
    std::size_t commas = 0;
    std::size_t points = 0;
    for (std::size_t r = records.size() > 1 ? 1 : 0; r < records.size(); ++r)
        for (const CsvField &field : records[r]) {
            const std::string_view text = trimmed(field.text);
            const auto comma = text.rfind(',');
            const auto point = text.rfind('.');
            if (comma == text.npos)
                points += point != text.npos && numberIn(text, NumberStyle::Point).has_value() && text.find('.') == point;
            else if (point != text.npos && point > comma)
                points += numberIn(text, NumberStyle::Point).has_value();
            else if (numberIn(text, NumberStyle::Comma) && (delimiter == ';' || !numberIn(text, NumberStyle::Point)))
                ++commas;
        }
    return commas > 0 && commas >= points ? NumberStyle::Comma : NumberStyle::Point;
}

} // namespace

Dialect dialectOf(std::string_view text, const std::string &wanted)
{
    Dialect dialect;
    char delimiter = named(wanted);
    if (const char separator = separatorLine(text)) {
        delimiter = delimiter ? delimiter : separator;
        dialect.begin = afterLineEnd(text, lineAt(text, 0).size());
    }
    std::string_view comment; // the last one before the table
    while (dialect.begin < text.size()) {
        const std::string_view line = lineAt(text, dialect.begin);
        if (!trimmed(line).empty() && !isComment(line))
            break;
        if (!trimmed(line).empty()) {
            comment = line;
            dialect.comment = line[0];
        }
        dialect.begin = afterLineEnd(text, dialect.begin + line.size());
    }
    if (delimiter)
        dialect.delimiter = delimiter;
    else
        chooseDelimiter(dialect, text);
    std::vector<Record> records = recordsOf(text, dialect.begin, dialect.delimiter, dialect.comment);
    const Count count = countOf(records);
    dialect.fields = count.fields;
    dialect.share = count.share;
    if (records.empty())
        return dialect;
    const auto whole = [&](std::size_t i) { return parsed<std::size_t>(trimmed(records[0][i].text)); };
    if (records[0].size() >= 2 && records[0].size() != count.fields && whole(0) && whole(1) && *whole(1) + 1 == count.fields) {
        for (std::size_t i = 2; i < records[0].size(); ++i)
            dialect.classNames.push_back(records[0][i].value());
        dialect.begin = eachField(text, dialect.begin, dialect.delimiter, [](const CsvField &) {});
    } else {
        const std::size_t first = static_cast<std::size_t>(
            std::ranges::find_if(records, [&](const Record &r) { return r.size() + 1 >= count.fields; }) - records.begin());
        for (std::size_t i = 0; first <= mostTitles && first < records.size() && i < first; ++i, ++dialect.skipped)
            dialect.begin = eachField(text, nextRecord(text, dialect.begin, dialect.comment), dialect.delimiter, [](const CsvField &) {});
    }
    dialect.names = namesIn(comment, dialect);
    dialect.numbers = styleOf(records, dialect.delimiter);
    return dialect;
}

} // namespace hourglass
