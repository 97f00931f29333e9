// Encodings of text files; see text_encoding.h.
#include "core/data/formats/text_encoding.h"

#include "core/base/text.h"

#include <algorithm>
#include <iconv.h>
#include <memory>

namespace hourglass {

namespace {

constexpr std::size_t looked = 4096; // bytes, to see zeros

/// Which zeros there are: of UTF-16 in the letters of any European language every other byte is one.
struct Zeros {
    std::size_t even = 0;
    std::size_t odd = 0;
};

Zeros zerosOf(std::span<const std::uint8_t> bytes)
{
    Zeros zeros;
    for (std::size_t i = 0; i < std::min(bytes.size(), looked); ++i)
        if (bytes[i] == 0)
            ++(i % 2 == 0 ? zeros.even : zeros.odd);
    return zeros;
}

/// As iconv names it; null for what is read byte by byte.
const char *wideEncoding(std::span<const std::uint8_t> bytes)
{
    const auto begins = [&](std::initializer_list<int> with) {
        return bytes.size() >= with.size() && std::ranges::equal(with, bytes.first(with.size()), [](int a, int b) { return a == b; });
    };
    if (begins({0xFF, 0xFE, 0, 0}))
        return "UTF-32LE";
    if (begins({0, 0, 0xFE, 0xFF}))
        return "UTF-32BE";
    if (begins({0xFF, 0xFE}))
        return "UTF-16LE";
    if (begins({0xFE, 0xFF}))
        return "UTF-16BE";
    const Zeros zeros = zerosOf(bytes);
    const std::size_t pairs = std::min(bytes.size(), looked) / 2;
    if (pairs > 2 && zeros.even == 0 && 10 * zeros.odd > 7 * pairs)
        return "UTF-16LE";
    if (pairs > 2 && zeros.odd == 0 && 10 * zeros.even > 7 * pairs)
        return "UTF-16BE";
    return nullptr;
}

std::string fromWide(std::span<const std::uint8_t> bytes, const char *encoding)
{
    struct Close {
        void operator()(void *converter) const { iconv_close(converter); }
    };
    const std::unique_ptr<void, Close> converter(iconv_open("UTF-8", encoding));
    std::string text(bytes.size() * 2, '\0'); // at most three bytes for two, four for four
    char *from = const_cast<char *>(reinterpret_cast<const char *>(bytes.data()));
    std::size_t left = bytes.size();
    char *to = text.data();
    std::size_t room = text.size();
    while (left > 0 && room > 4) {
        if (iconv(converter.get(), &from, &left, &to, &room) != static_cast<std::size_t>(-1))
            break;
        if (left < 2)
            break;
        from += 2; // half a character
        left -= 2;
        for (const char c : std::string_view("\uFFFD")) {
            *to++ = c;
            --room;
        }
    }
    text.resize(text.size() - room);
    return text;
}

bool isAscii(std::string_view text)
{
    return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

} // namespace

Bytes asUtf8(const Bytes &bytes)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    const auto withoutMark = [&](const Bytes &b) { return b.text().starts_with(mark) ? b.part(mark.size(), b.size() - mark.size()) : b; };
    if (const char *encoding = wideEncoding(bytes.span()))
        return withoutMark(Bytes(fromWide(bytes.span(), encoding)));
    if (isAscii(bytes.text()))
        return bytes;
    std::string text = utf8(bytes.text());
    return withoutMark(text == bytes.text() ? bytes : Bytes(std::move(text)));
}

bool looksLikeText(std::span<const std::uint8_t> head)
{
    if (wideEncoding(head))
        return true;
    const auto strange =
        std::ranges::count_if(head, [](std::uint8_t c) { return c < 32 && c != '\t' && c != '\n' && c != '\r' && c != '\f'; });
    const Zeros zeros = zerosOf(head);
    return zeros.even + zeros.odd == 0 && static_cast<std::size_t>(strange) * 100 <= head.size();
}

} // namespace hourglass
