// Encodings and lengths of text from outside; see text.h.
#include "core/base/text.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <system_error>
#include <vector>

namespace hourglass {

namespace fs = std::filesystem;

namespace {

/// How many bytes the character at the start takes; 0 where they are no UTF-8 (RFC 3629).
std::size_t characterLength(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    if (first < 0x80)
        return 1;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length)
        return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xC0) != 0x80)
            return 0;
    const bool tooLong = (first == 0xE0 && byte(1) < 0xA0) || (first == 0xF0 && byte(1) < 0x90);
    const bool surrogate = first == 0xED && byte(1) >= 0xA0;
    const bool beyond = first == 0xF4 && byte(1) >= 0x90;
    return tooLong || surrogate || beyond ? 0 : length;
}

/// The text with each byte that is no UTF-8 replaced by what `instead` gives for it.
template <class Instead>
std::string replacing(std::string_view bytes, const Instead &instead)
{
    std::string text;
    text.reserve(bytes.size());
    while (!bytes.empty()) {
        const std::size_t length = characterLength(bytes);
        if (length > 0)
            text += bytes.substr(0, length);
        else
            text += instead(static_cast<unsigned char>(bytes[0]));
        bytes.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return text;
}

bool isUtf8(std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::size_t length = characterLength(bytes);
        if (length == 0)
            return false;
        bytes.remove_prefix(length);
    }
    return true;
}

constexpr const char *unknown = "\uFFFD";

/// Windows-1252: Latin-1 with signs of its own from 0x80 to 0x9F, five of which are not given (unicode.org/Public/MAPPINGS).
std::string fromWindows(unsigned char byte)
{
    static constexpr std::array signs = {"€",     unknown, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", unknown, "Ž", unknown,
                                         unknown, "‘",     "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", unknown, "ž", "Ÿ"};
    static_assert(signs.size() == 32);
    if (byte < 0x80)
        return {static_cast<char>(byte)};
    if (byte < 0xA0)
        return signs[byte - 0x80u];
    return {static_cast<char>(0xC0 | byte >> 6), static_cast<char>(0x80 | (byte & 0x3F))};
}

std::string withUnknown(std::string_view bytes)
{
    return replacing(bytes, [](unsigned char) { return unknown; });
}

/// The entry of a folder that a text names; empty when there is none.
fs::path entryNamed(const fs::path &folder, const std::string &text)
{
    std::error_code error;
    for (fs::directory_iterator it(folder.empty() ? fs::path(".") : folder, error), end; !error && it != end; it.increment(error)) {
        const fs::path name = it->path().filename();
        if (pathText(name) == text || withUnknown(name.native()) == text)
            return folder / name;
    }
    return {};
}

} // namespace

Error::Error(const std::string &sentence) : std::runtime_error(shortened(sentence, 1000)) {}

std::string utf8(std::string_view bytes)
{
    if (isUtf8(bytes))
        return std::string(bytes);
    std::string text;
    for (const char byte : bytes)
        text += fromWindows(static_cast<unsigned char>(byte));
    return text;
}

std::string pathText(const fs::path &path)
{
    std::string text; // each name may be in an encoding of its own
    std::string_view rest = path.native();
    for (std::size_t slash; (slash = rest.find('/')) != std::string_view::npos; rest.remove_prefix(slash + 1))
        text += utf8(rest.substr(0, slash)) + '/';
    return text + utf8(rest);
}

std::string shortened(std::string_view text, std::size_t most)
{
    // What is left out of a text of many megabytes is not even looked at.
    const std::string head = withUnknown(text.size() > 8 * most ? text.substr(0, 4 * most) : text);
    const std::string tail = text.size() > 8 * most ? withUnknown(text.substr(text.size() - 4 * most)) : std::string();
    std::string line;
    std::vector<std::size_t> starts; // of each character
    for (const std::string &part : {head, tail})
        for (std::size_t at = 0; at < part.size();) {
            const std::size_t length = characterLength(std::string_view(part).substr(at));
            starts.push_back(line.size());
            const auto byte = static_cast<unsigned char>(part[at]);
            line += byte < 0x20 || byte == 0x7F ? std::string(" ") : part.substr(at, length);
            at += length;
        }
    if (starts.size() <= most && tail.empty())
        return line;
    const std::size_t end = most / 4; // characters kept of the end, as a path says most there
    return line.substr(0, starts[most - 1 - end]) + "…" + line.substr(starts[starts.size() - end]);
}

fs::path findPath(std::string_view text)
{
    fs::path wanted(text);
    std::error_code error;
    if (fs::exists(fs::symlink_status(wanted, error)) ||
        std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return wanted;
    fs::path found;
    for (const fs::path &part : wanted) {
        const fs::path next = found / part;
        if (fs::exists(fs::symlink_status(next, error))) {
            found = next;
            continue;
        }
        found = entryNamed(found, part.string());
        if (found.empty())
            return wanted;
    }
    return found;
}

} // namespace hourglass
