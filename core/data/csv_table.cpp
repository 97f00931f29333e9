// CSV by libcsv; see csv_table.h.
#include "core/data/csv_table.h"

#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/base/text.h"
#include "core/base/words.h"

#include <csv.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <exception>
#include <limits>
#include <optional>

namespace hourglass {

namespace {

constexpr std::size_t mostWords = 1000;
constexpr std::size_t mostFields = std::size_t{1} << 18; // of a row
constexpr std::size_t longestRow = std::size_t{1} << 25; // bytes; a quote that is never closed takes all that follows for one field

bool isMissing(const std::string &field)
{
    static constexpr std::array marks = {"", "NA", "N/A", "na", "NaN", "nan", "null", "NULL", "?"};
    return std::ranges::find(marks, field) != marks.end();
}

std::optional<float> number(const std::string &field)
{
    double value = 0;
    const char *begin = field.data() + (field.starts_with('+') ? 1 : 0);
    const auto result = std::from_chars(begin, field.data() + field.size(), value);
    if (field.empty() || result.ec != std::errc() || result.ptr != field.data() + field.size())
        return std::nullopt;
    return static_cast<float>(value);
}

bool isWhole(const std::string &field)
{
    return !field.empty() && std::ranges::all_of(field, [](char c) { return c >= '0' && c <= '9'; });
}

/// Takes fields and rows as libcsv finds them.
class Reader
{
public:
    explicit Reader(std::string name) : m_name(std::move(name)) {}

    static void field(void *text, std::size_t length, void *self)
    {
        static_cast<Reader *>(self)->guarded([&](Reader &reader) {
            if (reader.m_row.size() == mostFields)
                throw Error(say("%1, line %2: more than %3 values.",
                                {reader.m_name, std::to_string(reader.m_line + 1), std::to_string(mostFields)}));
            reader.m_row.push_back(utf8({static_cast<const char *>(text), length}));
        });
    }
    static void rowEnd(int, void *self)
    {
        static_cast<Reader *>(self)->guarded([](Reader &reader) {
            ++reader.m_line;
            reader.m_sinceRow = 0;
            reader.takeRow();
            reader.m_row.clear();
        });
    }

    void throwIfProblem() const
    {
        if (m_problem)
            std::rethrow_exception(m_problem);
    }

    /// So many bytes have passed.
    void passed(std::size_t bytes)
    {
        m_sinceRow += bytes;
        if (m_sinceRow > longestRow)
            throw Error(say("%1, line %2: longer than %3 MB. A quotation mark may not be closed.",
                            {m_name, std::to_string(m_line + 1), std::to_string(longestRow >> 20)}));
        throwIfProblem();
    }

    CsvTable finish()
    {
        throwIfProblem();
        if (!m_first.empty() && m_table.rows == 0) // a single line
            addData(m_first, 1);
        if (m_table.rows == 0)
            throw Error(say("%1 contains no rows.", {m_name}));
        return std::move(m_table);
    }

private:
    /// No exception passes through C; the first is kept, and nothing is read after it.
    template <class Work>
    void guarded(const Work &work)
    {
        try {
            if (!m_problem)
                work(*this);
        } catch (...) {
            m_problem = std::current_exception();
        }
    }

    void takeRow()
    {
        if (m_row.size() == 1 && m_row[0].empty())
            return;
        if (m_line == 1 || m_first.empty()) {
            m_first = m_row;
            return;
        }
        if (m_table.columns.empty())
            start();
        addData(m_row, m_line);
    }

    /// With the second row at hand, what the first one was becomes clear.
    void start()
    {
        const bool counts = m_first.size() >= 2 && m_first.size() != m_row.size() && isWhole(m_first[0]) && isWhole(m_first[1]) &&
                            parsed<std::size_t>(m_first[1]) == m_row.size() - 1;
        m_table.columns.resize(counts ? m_row.size() : m_first.size());
        for (std::size_t i = 0; i < m_first.size() && i < m_row.size() && !counts; ++i)
            m_table.hasHeader =
                m_table.hasHeader || (!number(m_first[i]) && !isMissing(m_first[i]) && (number(m_row[i]) || isMissing(m_row[i])));
        for (std::size_t i = 0; i < m_table.columns.size(); ++i)
            m_table.columns[i].name = m_table.hasHeader ? m_first[i] : "column " + std::to_string(i + 1);
        if (counts)
            m_table.classNames.assign(m_first.begin() + 2, m_first.end());
        else if (!m_table.hasHeader)
            addData(m_first, 1);
    }

    void addData(const std::vector<std::string> &row, std::size_t line)
    {
        if (m_table.columns.empty())
            m_table.columns.resize(row.size());
        if (row.size() != m_table.columns.size())
            throw Error(say("%1, line %2: %3 values, but the %4 has %5.",
                            {m_name, std::to_string(line), std::to_string(row.size()),
                             (m_table.hasHeader ? say("header") : say("first line")), std::to_string(m_table.columns.size())}));
        for (std::size_t i = 0; i < row.size(); ++i)
            addField(m_table.columns[i], row[i], line);
        if (m_table.columns.front().notNumbers > 0 && m_table.firstFields.size() == m_table.rows)
            m_table.firstFields.push_back(row[0]);
        ++m_table.rows;
    }

    static void addField(CsvColumn &column, const std::string &field, std::size_t line)
    {
        const auto value = number(field);
        column.numbers.push_back(value.value_or(std::numeric_limits<float>::quiet_NaN()));
        if (isMissing(field) || (value && std::isnan(*value))) { // "-nan", as some programs write it
            ++column.missing;
        } else if (!value && column.notNumbers++ == 0) {
            column.firstBad = field;
            column.firstBadLine = line;
        }
        if (column.manyWords)
            return;
        const auto next = static_cast<std::uint16_t>(column.words.size());
        column.wordOf.push_back(column.words.emplace(field, next).first->second);
        if (column.words.size() > mostWords) {
            column.manyWords = true;
            column.words = {};
            column.wordOf = {};
        }
    }

    std::string m_name;
    std::vector<std::string> m_row;
    std::vector<std::string> m_first;
    std::size_t m_line = 0;
    CsvTable m_table;
    std::size_t m_sinceRow = 0; // bytes
    std::exception_ptr m_problem;
};

char sniffDelimiter(std::string_view start)
{
    const std::string_view line = start.substr(0, start.find('\n'));
    static constexpr std::array candidates = {',', ';', '\t', '|'};
    return *std::ranges::max_element(candidates, {}, [&](char c) { return std::ranges::count(line, c); });
}

struct Parser {
    csv_parser parser;
    Parser()
    {
        csv_init(&parser, CSV_APPEND_NULL);
        csv_set_blk_size(&parser, 1 << 16); // bytes that a long field grows by; of 128 each may be a copy of all that came before
    }
    ~Parser() { csv_free(&parser); }
    Parser(const Parser &) = delete;
    Parser &operator=(const Parser &) = delete;
};

} // namespace

CsvTable readCsv(ByteStream &stream, const LoadContext &context)
{
    Parser csv;
    Reader reader(stream.name());
    std::vector<std::uint8_t> portion(std::size_t{1} << 18);
    bool first = true;
    while (const std::size_t got = stream.read(portion)) {
        const std::uint8_t *text = portion.data();
        std::size_t length = got;
        if (first) {
            if (std::find(portion.begin(), portion.begin() + static_cast<std::ptrdiff_t>(got), 0) !=
                portion.begin() + static_cast<std::ptrdiff_t>(got))
                throw Error(say("%1 is not a text file, so it cannot be read as CSV.", {stream.name()}));
            if (length >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF) { // byte order mark
                text += 3;
                length -= 3;
            }
            csv_set_delim(&csv.parser, static_cast<unsigned char>(sniffDelimiter({reinterpret_cast<const char *>(text), length})));
            first = false;
        }
        if (csv_parse(&csv.parser, text, length, &Reader::field, &Reader::rowEnd, &reader) != length)
            throw Error(say("%1 is not valid CSV: %2.", {stream.name(), csv_strerror(csv_error(&csv.parser))}));
        reader.passed(length);
        context.report(stream.progress());
    }
    csv_fini(&csv.parser, &Reader::field, &Reader::rowEnd, &reader);
    return reader.finish();
}

} // namespace hourglass
