// CSV and its relatives: any delimiter, any encoding, any country's numbers, with or without a header.
#include "core/base/error.h"
#include "core/base/words.h"
#include "core/data/formats/format.h"
#include "core/data/formats/table_builder.h"
#include "core/data/formats/text_encoding.h"

#include <algorithm>
#include <array>

namespace hourglass {

namespace {

constexpr std::array<std::string_view, 5> suffixes{".csv", ".tsv", ".tab", ".data", ".dat"};

bool namedAsTable(const Head &head)
{
    return std::ranges::any_of(suffixes, [&](std::string_view suffix) { return head.ends(suffix); });
}

/// A text whose lines have the same number of fields, with numbers in it; by its name also one that is not so clear.
bool recognises(const Head &head)
{
    if (head.bytes.empty() || !looksLikeText(head.bytes))
        return false;
    const Bytes text = asUtf8(Bytes(head.bytes, nullptr));
    std::string_view whole = text.text();
    if (!head.whole) // the last line is cut off
        whole = whole.substr(0, whole.find_last_of("\r\n") == whole.npos ? whole.size() : whole.find_last_of("\r\n"));
    const std::string_view start = trimmed(whole.substr(0, 200));
    if (start.empty() || start.starts_with('{') || start.starts_with("<?xml") || start.starts_with("<html") || start.starts_with("<!"))
        return false;
    if (namedAsTable(head))
        return true;
    const Dialect dialect = dialectOf(whole);
    if (dialect.share < 0.9)
        return false;
    // Numbers in most of some line: prose has none.
    std::size_t numbers = 0;
    std::size_t fields = 0;
    std::size_t at = 0;
    const char delimiter = dialect.delimiter == '\n' ? ' ' : dialect.delimiter;
    for (std::size_t i = 0; i < whole.size() && fields < 2000; i = at + 1) {
        at = std::min(whole.find_first_of(std::string{delimiter, '\n', '\r', '\t'}, i), whole.size());
        const std::string_view field = trimmed(whole.substr(i, at - i));
        fields += !field.empty();
        numbers += numberIn(field, dialect.numbers).has_value();
    }
    return dialect.fields > 1 ? 5 * numbers >= fields : 2 * numbers > fields;
}

Contents read(const Input &input, const LoadContext &context)
{
    const Bytes text = asUtf8(input.bytes);
    context.throwIfStopped();
    Contents contents;
    const Dialect dialect = dialectOf(text.text(), input.delimiter);
    contents.tables.push_back(tableOf(text.text(), dialect, input, context, contents.leftOut));
    if (dialect.skipped > 0)
        contents.notes.push_back(say("lines above the table skipped: %1", {std::to_string(dialect.skipped)}));
    if (dialect.numbers == NumberStyle::Comma)
        contents.notes.push_back(say("decimal comma"));
    return contents;
}

} // namespace

const FormatKind csvFormat{
    {"csv", "CSV", "format", "A table with one sample per line; fields separated by commas, semicolons, tabs or blanks.", {}},
    suffixes,
    recognises,
    read};

} // namespace hourglass
