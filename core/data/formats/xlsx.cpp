// XLSX, Excel's tables: an archive of XML, unpacked by libarchive and read by pugixml (ECMA-376, part 1, chapter 18).
#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/base/words.h"
#include "core/data/formats/array_reader.h"
#include "core/data/formats/table_builder.h"
#include "core/data/formats/xlsx_styles.h"
#include "core/data/store/unpack.h"

#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <optional>

namespace hourglass {

namespace {

constexpr std::size_t mostColumns = 16384; // as Excel
constexpr std::size_t mostRows = 1048576;

/// The parts of the archive.
class Book
{
public:
    Book(const Input &input, const LoadContext &context) : m_name(input.name)
    {
        std::size_t left = std::size_t(-1);
        for (Member &member : unpackMany({input.name, {}, input.bytes}, left, context))
            m_parts[member.path] = std::move(member.bytes);
    }

    bool has(const std::string &part) const { return m_parts.contains(part); }
    /// Throws Error when it is not there or no XML.
    void parse(pugi::xml_document &document, const std::string &part) const
    {
        const auto it = m_parts.find(part);
        if (it == m_parts.end())
            throw Error(say("%1 is a damaged Excel file: its part %2 is missing.", {m_name, part}));
        requireMemory(it->second.size(), 8, m_name); // nodes take more than their text
        const auto result = document.load_buffer(it->second.data(), it->second.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
        if (result.status == pugi::status_out_of_memory)
            throw std::bad_alloc();
        if (!result)
            throw Error(say("%1 is a damaged Excel file: its part %2 cannot be read.", {m_name, part}));
    }

private:
    std::string m_name;
    std::map<std::string, Bytes> m_parts;
};

/// Whether an element has that name, in whichever namespace.
bool is(const pugi::xml_node &node, std::string_view name)
{
    const std::string_view full = node.name();
    return full == name || (full.ends_with(name) && full[full.size() - name.size() - 1] == ':');
}

pugi::xml_node child(const pugi::xml_node &parent, std::string_view name)
{
    return parent.find_child([&](const pugi::xml_node &node) { return is(node, name); });
}

/// The text of an entry, in one piece or in several of different looks; readings in another script are left out.
std::string textOf(const pugi::xml_node &node)
{
    std::string text;
    for (const pugi::xml_node &part : node)
        if (is(part, "t") || is(part, "r"))
            text += (is(part, "t") ? part : child(part, "t")).text().get();
    return text;
}

struct Sheet {
    std::string name;
    std::string part;
};

std::vector<Sheet> sheetsOf(const Book &book)
{
    pugi::xml_document relations;
    std::map<std::string, std::string> targets;
    book.parse(relations, "xl/_rels/workbook.xml.rels");
    for (const pugi::xml_node &one : relations.document_element()) {
        const std::string target = one.attribute("Target").value();
        targets[one.attribute("Id").value()] = target.starts_with('/') ? target.substr(1) : "xl/" + target;
    }
    pugi::xml_document workbook;
    book.parse(workbook, "xl/workbook.xml");
    std::vector<Sheet> sheets;
    for (const pugi::xml_node &one : child(workbook.document_element(), "sheets"))
        for (const pugi::xml_attribute &attribute : one.attributes())
            if (const std::string_view id = attribute.name(); id == "id" || id.ends_with(":id"))
                if (const auto target = targets.find(attribute.value()); target != targets.end() && book.has(target->second))
                    sheets.push_back({one.attribute("name").value(), target->second});
    return sheets;
}

/// "AB12" → 27; nothing where it gives no column.
std::optional<std::size_t> columnOf(std::string_view reference)
{
    std::size_t column = 0;
    for (std::size_t i = 0; i < reference.size() && reference[i] >= 'A' && reference[i] <= 'Z' && column <= mostColumns; ++i)
        column = column * 26 + static_cast<std::size_t>(reference[i] - 'A') + 1;
    return column == 0 || column > mostColumns ? std::nullopt : std::optional(column - 1);
}

std::string fieldOf(const pugi::xml_node &cell, const std::vector<std::string> &shared, const XlsxStyles &styles)
{
    const std::string_view type = cell.attribute("t").value();
    const std::string value = child(cell, "v").text().get();
    if (type == "s") {
        const auto index = parsed<std::size_t>(value);
        return index && *index < shared.size() ? shared[*index] : "";
    }
    if (type == "inlineStr")
        return textOf(child(cell, "is"));
    if (type == "e")
        return ""; // #N/A, #DIV/0!: there is no value
    if (type == "b" || type == "str" || type == "d")
        return value;
    return styles.text(value, cell.attribute("s").as_uint());
}

std::vector<std::vector<std::string>> rowsOf(const pugi::xml_node &sheet, const std::vector<std::string> &shared, const XlsxStyles &styles,
                                             MemoryLeft &left, const LoadContext &context)
{
    std::vector<std::vector<std::string>> rows;
    for (const pugi::xml_node &row : child(sheet, "sheetData")) {
        if (rows.size() % 1024 == 0)
            context.throwIfStopped();
        if (rows.size() >= mostRows)
            break;
        std::vector<std::string> fields;
        for (const pugi::xml_node &cell : row) {
            const std::size_t column = columnOf(cell.attribute("r").value()).value_or(std::min(fields.size(), mostColumns - 1));
            if (column >= fields.size()) {
                left.take((column + 1 - fields.size()) * 2 * sizeof(std::string)); // a cell far to the right makes a whole row
                fields.resize(column + 1);
            }
            fields[column] = fieldOf(cell, shared, styles);
        }
        if (std::ranges::any_of(fields, [](const std::string &field) { return !field.empty(); })) // blank lines are none
            rows.push_back(std::move(fields));
    }
    return rows;
}

/// Tables often do not begin in the first column.
void cutBlankColumns(std::vector<std::vector<std::string>> &rows)
{
    std::size_t blank = mostColumns;
    for (const auto &row : rows)
        blank =
            std::min(blank, static_cast<std::size_t>(std::ranges::find_if(row, [](const auto &f) { return !f.empty(); }) - row.begin()));
    std::size_t width = 0;
    for (auto &row : rows) {
        row.erase(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(blank));
        while (!row.empty() && row.back().empty())
            row.pop_back();
        width = std::max(width, row.size());
    }
    for (auto &row : rows)
        row.resize(width);
}

bool recognises(const Head &head)
{
    return head.begins("PK\3\4") && (head.ends(".xlsx") || head.ends(".xlsm") || head.text().find("xl/work") != std::string_view::npos);
}

Contents read(const Input &input, const LoadContext &context)
{
    const Book book(input, context);
    std::vector<std::string> shared;
    pugi::xml_document document;
    if (book.has("xl/sharedStrings.xml")) {
        book.parse(document, "xl/sharedStrings.xml");
        for (const pugi::xml_node &one : document.document_element())
            if (is(one, "si"))
                shared.push_back(textOf(one));
    }
    XlsxStyles styles;
    if (book.has("xl/styles.xml")) {
        book.parse(document, "xl/styles.xml");
        styles = XlsxStyles(document);
    }
    const std::vector<Sheet> sheets = sheetsOf(book);
    Contents contents;
    MemoryLeft left(input.name);
    for (const Sheet &sheet : sheets) {
        book.parse(document, sheet.part);
        auto rows = rowsOf(document.document_element(), shared, styles, left, context);
        if (rows.empty())
            continue;
        cutBlankColumns(rows);
        try {
            contents.tables.push_back(buildTable(rows, sheets.size() == 1 ? "" : sheet.name, input, context, contents.leftOut));
            contents.tables.back().name = sheets.size() == 1 ? "" : sheet.name;
        } catch (const Cancelled &) {
            throw;
        } catch (const Error &problem) {
            if (sheets.size() == 1)
                throw;
            contents.leftOut.push_back({sheet.name, problem.what()});
        }
    }
    if (contents.tables.empty())
        throw Error(say("%1 contains no samples.", {input.name}));
    return contents;
}

constexpr std::array suffixes = {std::string_view(".xlsx"), std::string_view(".xlsm")};

} // namespace

const FormatKind xlsxFormat{{"xlsx", "Excel", "format", "Excel's workbooks; every worksheet is a table.", {}}, suffixes, recognises, read};

} // namespace hourglass
