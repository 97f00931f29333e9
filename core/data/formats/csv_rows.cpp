// Rows of tables; see csv_rows.h.
#include "core/data/formats/csv_rows.h"

#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/base/parallel.h"
#include "core/base/words.h"
#include "core/data/formats/csv_record.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace hourglass {

namespace {

constexpr std::size_t mostFields = 262144;            // of one row
constexpr std::size_t mostRow = std::size_t{1} << 25; // bytes
constexpr std::size_t portion = std::size_t{1} << 20; // bytes of text that are read in one go
constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// The rows of a part of the text.
class RowReader
{
public:
    RowReader(std::string_view text, const Dialect &dialect, const std::string &name) : m_text(text), m_dialect(dialect), m_name(name)
    {
        m_rows.numbers.resize(dialect.fields);
        m_rows.texts.resize(dialect.fields);
        m_row.resize(dialect.fields);
    }

    void read(std::size_t at, std::size_t end)
    {
        while ((at = nextRecord(m_text, at, m_dialect.comment)) < end) {
            const std::size_t begin = at;
            at = readRow(begin);
            if (at - begin > mostRow)
                throw Error(say("%1, line %2: longer than %3 MB. Perhaps a quote is not closed.",
                                {m_name, std::to_string(lineOf(m_text, begin)), std::to_string(mostRow >> 20)}));
        }
    }
    CsvRows take() { return std::move(m_rows); }

private:
    std::size_t readRow(std::size_t begin)
    {
        const char *const last = m_text.data() + m_text.size();
        const bool plain = m_dialect.numbers == NumberStyle::Point && m_dialect.delimiter != ' ';
        std::size_t fields = 0;
        std::size_t kept = 0; // fields without the empty one behind a last delimiter
        m_cells.clear();
        std::size_t at = begin;
        const auto skipBlanks = [&] {
            while (m_dialect.delimiter == ' ' && at < m_text.size() && (m_text[at] == ' ' || m_text[at] == '\t'))
                ++at;
        };
        skipBlanks();
        for (;;) {
            double number = missing;
            const char *const from = m_text.data() + at;
            // Nearly all fields are numbers as they should be; those need not be looked at twice.
            const auto quick = plain && at < m_text.size() && *from <= '9' ? std::from_chars(from, last, number)
                                                                           : std::from_chars_result{from, std::errc::invalid_argument};
            if (quick.ec == std::errc() && (quick.ptr == last || *quick.ptr == m_dialect.delimiter || endsRecord(*quick.ptr)) &&
                !std::isnan(number)) {
                at = static_cast<std::size_t>(quick.ptr - m_text.data());
                kept = fields + 1;
            } else {
                CsvField field;
                at = takeField(m_text, at, m_dialect.delimiter, field);
                number = slow(field, fields);
                if (!field.text.empty())
                    kept = fields + 1;
            }
            if (fields < m_row.size())
                m_row[fields] = number;
            if (++fields > mostFields)
                throw Error(
                    say("%1, line %2: more than %3 values.", {m_name, std::to_string(lineOf(m_text, begin)), std::to_string(mostFields)}));
            skipBlanks();
            if (at >= m_text.size() || endsRecord(m_text[at]))
                break;
            if (m_dialect.delimiter != ' ')
                ++at;
        }
        const std::size_t next = afterLineEnd(m_text, at);
        const bool fits = fields == m_row.size() || (fields > m_row.size() && kept <= m_row.size());
        if (!fits) {
            m_rows.ragged.push_back({m_rows.rows, begin, fields});
            return next;
        }
        for (std::size_t c = 0; c < m_row.size(); ++c)
            m_rows.numbers[c].push_back(m_row[c]);
        for (const auto &[column, cell] : m_cells)
            if (column < m_row.size())
                m_rows.texts[column].push_back(cell);
        m_rows.begins.push_back(begin);
        ++m_rows.rows;
        return next;
    }

    double slow(const CsvField &field, std::size_t column)
    {
        if (const auto number = numberIn(field.text, m_dialect.numbers); number && !std::isnan(*number))
            return *number;
        if (!trimmed(field.text).empty())
            m_cells.push_back({column, {static_cast<std::uint32_t>(m_rows.rows), field.text, field.quoted}});
        return missing;
    }

    std::string_view m_text;
    const Dialect &m_dialect;
    const std::string &m_name;
    CsvRows m_rows;
    std::vector<double> m_row;
    std::vector<std::pair<std::size_t, CsvCell>> m_cells;
};

/// Where portions begin: at lines. One portion where quotes may hold line ends.
std::vector<std::size_t> portionsOf(std::string_view text, std::size_t begin)
{
    std::vector<std::size_t> result{begin};
    if (text.find('"', begin) != text.npos) {
        result.push_back(text.size());
        return result;
    }
    while (text.size() - result.back() > portion) {
        const auto end = text.find_first_of("\r\n", result.back() + portion);
        if (end == text.npos)
            break;
        result.push_back(afterLineEnd(text, end));
    }
    if (result.back() < text.size() || result.size() == 1)
        result.push_back(text.size());
    return result;
}

} // namespace

CsvRows readRows(std::string_view text, std::size_t begin, const Dialect &dialect, const std::string &name, const LoadContext &context)
{
    // Every field takes two bytes of text at least, and eight of memory.
    const std::size_t perLine = std::max<std::size_t>(lineAt(text, nextRecord(text, begin, dialect.comment)).size(), 1);
    const std::size_t needed = (text.size() - begin) / perLine * dialect.fields * sizeof(double);
    if (needed > freeMemory() / 2)
        throw Error(say("%1 contains %2 values, more than fit in memory.", {name, std::to_string(needed / sizeof(double))}));
    const std::vector<std::size_t> portions = portionsOf(text, begin);
    std::vector<CsvRows> parts(portions.size() - 1);
    Workers().run(static_cast<Index>(parts.size()), [&](Index i) {
        const auto p = static_cast<std::size_t>(i);
        context.throwIfStopped();
        RowReader reader(text, dialect, name);
        reader.read(portions[p], portions[p + 1]);
        parts[p] = reader.take();
    });
    CsvRows all = std::move(parts[0]);
    std::size_t total = 0;
    for (const CsvRows &part : parts)
        total += part.rows;
    for (std::size_t i = 0; i < dialect.fields && parts.size() > 1; ++i)
        all.numbers[i].reserve(total + all.rows);
    for (std::size_t p = 1; p < parts.size(); ++p) {
        for (std::size_t c = 0; c < dialect.fields; ++c) {
            all.numbers[c].insert(all.numbers[c].end(), parts[p].numbers[c].begin(), parts[p].numbers[c].end());
            for (CsvCell &cell : parts[p].texts[c])
                all.texts[c].push_back({cell.row + static_cast<std::uint32_t>(all.rows), cell.text, cell.quoted});
            parts[p].numbers[c] = {};
            parts[p].texts[c] = {};
        }
        all.begins.insert(all.begins.end(), parts[p].begins.begin(), parts[p].begins.end());
        for (CsvRows::Ragged row : parts[p].ragged)
            all.ragged.push_back({row.row + all.rows, row.begin, row.fields});
        all.rows += parts[p].rows;
    }
    context.report(1);
    return all;
}

std::size_t lineOf(std::string_view text, std::size_t at)
{
    const std::string_view before = text.substr(0, at);
    std::size_t lines = 1;
    for (std::size_t i = 0; i < before.size(); ++i)
        lines += before[i] == '\n' || (before[i] == '\r' && (i + 1 >= text.size() || text[i + 1] != '\n'));
    return lines;
}

} // namespace hourglass
