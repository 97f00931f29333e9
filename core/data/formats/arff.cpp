// ARFF, Weka's tables: attributes with types, then rows, whole or sparse (waikato.github.io/weka-wiki/formats_and_processing/arff_stable).
#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/data/formats/arff_lines.h"
#include "core/data/formats/array_reader.h"
#include "core/data/formats/field_text.h"
#include "core/data/formats/text_encoding.h"
#include "core/data/store/entry_names.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace hourglass {

namespace {

struct Attribute {
    bool numeric = false;
    bool fixed = false;                                      // its words are listed
    std::map<std::string, std::uint32_t, std::less<>> known; // word and place
};

struct Reading {
    const Input &input;
    Table table = {};
    std::vector<Attribute> attributes = {};
    std::vector<LeftOut> leftOut = {};
    MemoryLeft left = MemoryLeft(input.name); // a sparse row of a few bytes has as many values as any other

    void attribute(std::string_view rest)
    {
        const auto fields = arffFields(rest, " \t,{}");
        if (fields.empty())
            throw Error(say("%1 has an attribute without a name.", {input.name}));
        Column column;
        column.name = fields[0].text;
        Attribute attribute;
        const std::size_t brace = rest.find('{', static_cast<std::size_t>(fields[0].end));
        const std::string type = fields.size() > 1 ? lowerCase(fields[1].text) : "";
        if (brace != std::string_view::npos) {
            const std::size_t end = rest.find_last_of('}');
            const std::string_view list =
                rest.substr(brace + 1, end == std::string_view::npos || end < brace ? rest.npos : end - brace - 1);
            for (const ArffField &word : arffFields(list, ","))
                if (attribute.known.emplace(word.text, static_cast<std::uint32_t>(column.words.size())).second)
                    column.words.push_back(word.text);
            attribute.fixed = true;
        } else if (type == "numeric" || type == "real" || type == "integer") {
            attribute.numeric = true;
        } else if (type == "relational") {
            throw Error(say("%1 has a relational attribute, \"%2\", which Hourglass does not read. Save a table without it.",
                            {input.name, column.name}));
        } else if (type != "string" && type != "date") {
            throw Error(say("%1 has an attribute of an unknown type: \"%2\".", {input.name, utf8(rest)}));
        }
        column.isDate = type == "date";
        const bool isClass = lowerCase(column.name) == "class";
        if (attribute.fixed && (isClass || lowerCase(table.labels) != "class"))
            table.labels = column.name;
        table.columns.push_back(std::move(column));
        attributes.push_back(std::move(attribute));
    }

    /// False when the word is none that the attribute can have.
    bool put(std::size_t c, const ArffField &field)
    {
        Column &column = table.columns[c];
        Attribute &attribute = attributes[c];
        const bool missing = !field.quoted && (field.text == "?" || field.text.empty());
        if (attribute.numeric) {
            const auto number = missing ? std::nullopt : numberIn(field.text, NumberStyle::Point);
            if (!missing && !number)
                return false;
            column.numbers.push_back(number.value_or(std::nan("")));
        } else {
            auto at = attribute.known.find(missing ? "" : field.text);
            if (at == attribute.known.end()) {
                if (attribute.fixed && !missing)
                    return false;
                at = attribute.known.emplace(missing ? "" : field.text, static_cast<std::uint32_t>(column.words.size())).first;
                column.words.push_back(at->first);
            }
            column.wordOf.push_back(at->second);
            column.numbers.push_back(column.isDate && !missing ? dateIn(field.text).value_or(std::nan("")) : std::nan(""));
            column.notNumbers += missing ? 0 : 1;
        }
        column.missing += missing ? 1 : 0;
        return true;
    }

    /// Takes back what a row put before it turned out to be wrong.
    void takeBack(std::size_t rows)
    {
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            Column &column = table.columns[c];
            if (column.numbers.size() <= rows)
                continue;
            const bool missing = attributes[c].numeric ? std::isnan(column.numbers.back()) : column.words[column.wordOf.back()].empty();
            column.missing -= missing ? 1 : 0;
            column.notNumbers -= attributes[c].numeric || missing ? 0 : 1;
            column.numbers.resize(rows);
            column.wordOf.resize(std::min(column.wordOf.size(), rows));
        }
    }

    void row(std::string_view line, std::uint32_t number)
    {
        const std::size_t columns = table.columns.size();
        left.take(columns * (sizeof(double) + sizeof(std::uint32_t)));
        const auto refuse = [&](std::string why) {
            takeBack(table.rows);
            leftOut.push_back({say("row %1", {std::to_string(number)}), std::move(why)});
        };
        const std::vector<ArffField> fields =
            line.starts_with('{') ? sparse(line) : arffFields(line, line.find(',') == line.npos ? " \t" : ",");
        if (fields.size() != columns && fields.size() != columns + 1) // a weight in braces may follow
            return refuse(say("has %1 fields instead of %2", {std::to_string(fields.size()), std::to_string(columns)}));
        for (std::size_t c = 0; c < columns; ++c)
            if (!put(c, fields[c]))
                return refuse(say("\"%1\" is not a value of \"%2\"", {fields[c].text, table.columns[c].name}));
        ++table.rows;
        table.rowNumbers.push_back(number);
    }

    /// "{1 X, 3 Y}": all others are zero, or the first of their words.
    std::vector<ArffField> sparse(std::string_view line)
    {
        std::vector<ArffField> fields(attributes.size());
        for (std::size_t c = 0; c < fields.size(); ++c)
            fields[c].text = attributes[c].numeric || table.columns[c].words.empty() ? "0" : table.columns[c].words[0];
        const std::size_t end = std::min(line.find_last_of('}'), line.size());
        for (const ArffField &pair : arffFields(line.substr(1, end - 1), ",", true)) {
            const std::size_t blank = pair.text.find_first_of(" \t");
            const auto c = parsed<std::size_t>(std::string_view(pair.text).substr(0, blank));
            if (!c || *c >= fields.size() || blank == std::string::npos)
                return {};
            const auto value = arffFields(trimmed(std::string_view(pair.text).substr(blank)), ",");
            fields[*c] = value.empty() ? ArffField{"?"} : value[0];
        }
        return fields;
    }
};

bool recognises(const Head &head)
{
    if (!looksLikeText(head.bytes))
        return false;
    const Bytes text = asUtf8(Bytes(head.bytes, nullptr));
    ArffLines lines(text.text());
    return lines.next() && isArffKeyword(lines.line(), "@relation");
}

Contents read(const Input &input, const LoadContext &context)
{
    const Bytes text = asUtf8(input.bytes);
    requireMemory(text.size(), 8, input.name);
    Reading reading{input};
    ArffLines lines(text.text());
    bool data = false;
    std::uint32_t rows = 0;
    while (lines.next()) {
        if (rows % 4096 == 0)
            context.report(lines.share());
        if (data)
            reading.row(lines.line(), ++rows);
        else if (isArffKeyword(lines.line(), "@attribute"))
            reading.attribute(trimmed(lines.line().substr(std::string_view("@attribute").size())));
        else
            data = isArffKeyword(lines.line(), "@data");
    }
    if (reading.table.columns.empty())
        throw Error(say("%1 has no attributes.", {input.name}));
    if (reading.table.rows == 0)
        throw Error(say("%1 contains no samples.", {input.name}));
    if (reading.leftOut.empty())
        reading.table.rowNumbers.clear();
    reading.table.hasHeader = true;
    Contents contents;
    contents.tables.push_back(std::move(reading.table));
    contents.leftOut = std::move(reading.leftOut);
    return contents;
}

constexpr std::array suffixes = {std::string_view(".arff")};

} // namespace

const FormatKind arffFormat{
    {"arff", "ARFF", "format", "Weka's tables: columns with types, class names included.", {}}, suffixes, recognises, read};

} // namespace hourglass
