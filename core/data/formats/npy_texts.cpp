// NumPy's texts; see npy_texts.h.
#include "core/data/formats/npy_texts.h"

#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/data/formats/table_builder.h"

namespace hourglass {

namespace {

void appendUtf8(std::string &text, std::uint32_t code)
{
    if (code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
        code = 0xFFFD;
    const auto more = [&](int shift) { text += static_cast<char>(0x80 | (code >> shift & 0x3F)); };
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0 | code >> 6);
        more(0);
    } else if (code < 0x10000) {
        text += static_cast<char>(0xE0 | code >> 12);
        more(6);
        more(0);
    } else {
        text += static_cast<char>(0xF0 | code >> 18);
        more(12);
        more(6);
        more(0);
    }
}

std::string wideText(std::span<const std::uint8_t> bytes, bool bigEndian)
{
    std::string text;
    for (std::size_t i = 0; i + 4 <= bytes.size(); i += 4) {
        std::uint32_t code = 0;
        for (std::size_t b = 0; b < 4; ++b)
            code |= std::uint32_t{bytes[i + b]} << 8 * (bigEndian ? 3 - b : b);
        if (code == 0)
            break; // filled up with zeros
        appendUtf8(text, code);
    }
    return text;
}

std::string byteText(std::span<const std::uint8_t> bytes)
{
    std::string_view text(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    return utf8(text.substr(0, text.find('\0')));
}

} // namespace

Contents readNpyTexts(const ArrayHeader &header, const std::string &type, const Input &input, const LoadContext &context)
{
    const bool wide = type[0] == 'U';
    const auto length = parsed<std::size_t>(std::string_view(type).substr(1));
    const std::size_t count = valueCount(header.dimensions, input.name);
    const auto one = product({length.value_or(0), std::size_t{wide ? 4U : 1U}}, std::size_t{1} << 30);
    const auto all = one ? product({*one, count}) : std::nullopt;
    const Bytes bytes = input.bytes.size() > 0 || input.file.empty()
                            ? input.bytes
                            : Bytes(beginning(input, header.offset + std::min(all.value_or(0), std::size_t{1} << 40)));
    const std::size_t there = bytes.size() - std::min(header.offset, bytes.size());
    if (!length || !all || *all > there)
        throw Error(say("%1 is truncated: its header gives %2 values, but it contains %3.",
                        {input.name, std::to_string(count), std::to_string(one && *one > 0 ? there / *one : 0)}));
    requireMemory(count, sizeof(std::string) + *one, input.name);
    std::vector<std::string> texts(count);
    for (std::size_t i = 0; i < count; ++i) {
        if (i % 4096 == 0)
            context.report(static_cast<double>(i) / static_cast<double>(count));
        const auto span = bytes.span().subspan(header.offset + i * *one, *one);
        texts[i] = wide ? wideText(span, header.bigEndian) : byteText(span);
    }
    if (header.columnMajor)
        toRowMajor(texts, header.dimensions);

    Contents contents;
    const std::size_t rows = header.dimensions[0];
    if (count == rows) {
        contents.arrays.push_back({"", {rows}, {}, 0, std::move(texts)});
        return contents;
    }
    std::vector<std::vector<std::string>> table(rows);
    for (std::size_t i = 0; i < count; ++i)
        table[i / (count / rows)].push_back(std::move(texts[i]));
    contents.tables.push_back(buildTable(table, "", input, context, contents.leftOut));
    return contents;
}

} // namespace hourglass
