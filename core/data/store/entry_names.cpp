// The names of files; see entry_names.h.
#include "core/data/store/entry_names.h"

#include <algorithm>
#include <array>

namespace hourglass {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// The digits at a place, without zeros in front.
std::string_view digitsAt(std::string_view text, std::size_t &at)
{
    while (at < text.size() && text[at] == '0')
        ++at;
    const std::size_t from = at;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return text.substr(from, at - from);
}

int rank(char c) { return c == '/' ? -1 : static_cast<unsigned char>(c); }

} // namespace

bool naturalLess(std::string_view left, std::string_view right)
{
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < left.size() && j < right.size()) {
        if (isDigit(left[i]) && isDigit(right[j])) {
            const std::string_view a = digitsAt(left, i);
            const std::string_view b = digitsAt(right, j);
            if (a.size() != b.size())
                return a.size() < b.size();
            if (a != b)
                return a < b;
        } else {
            if (left[i] != right[j])
                return rank(left[i]) < rank(right[j]);
            ++i;
            ++j;
        }
    }
    if (i < left.size() || j < right.size())
        return j < right.size();
    return left < right; // alike but for zeros
}

bool isLitter(std::string_view name)
{
    static constexpr std::array known = {std::string_view("thumbs.db"), std::string_view("desktop.ini"), std::string_view("__macosx"),
                                         std::string_view("$recycle.bin"), std::string_view("system volume information")};
    return name.starts_with('.') || std::ranges::find(known, lowerCase(name)) != known.end();
}

bool hasLitter(std::string_view path)
{
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        const std::string_view part = path.substr(0, end);
        if (part != "." && part != ".." && isLitter(part))
            return true;
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return false;
}

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    for (char &c : lower)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

std::string_view lastPart(std::string_view path) { return path.substr(path.find_last_of('/') + 1); }

std::string_view withoutPacking(std::string_view name)
{
    const std::string lower = lowerCase(name);
    for (const std::string_view ending : {".gz", ".xz", ".zst", ".bz2", ".lz4"})
        if (lower.ends_with(ending) && lower.size() > ending.size())
            return name.substr(0, name.size() - ending.size());
    return name;
}

std::string_view stemOf(std::string_view path)
{
    path = withoutPacking(path);
    const std::size_t dot = path.find_last_of('.');
    const std::size_t slash = path.find_last_of('/');
    const std::size_t first = slash == std::string_view::npos ? 0 : slash + 1;
    return dot == std::string_view::npos || dot <= first ? path : path.substr(0, dot);
}

bool isPictureName(std::string_view name)
{
    static constexpr std::array endings = {".png", ".jpg", ".jpeg", ".bmp", ".gif",  ".pgm",
                                           ".ppm", ".pbm", ".pnm",  ".tif", ".tiff", ".webp"};
    const std::string lower = lowerCase(name);
    return std::ranges::any_of(endings, [&](std::string_view ending) { return lower.ends_with(ending); });
}

std::string withoutName(std::string_view sentence, std::string_view name)
{
    if (sentence.starts_with('"'))
        sentence.remove_prefix(1);
    if (name.empty() || !sentence.starts_with(name))
        return std::string(sentence);
    sentence.remove_prefix(name.size());
    if (sentence.starts_with('"'))
        sentence.remove_prefix(1);
    sentence.remove_prefix(sentence.starts_with(' ') ? 1 : 0);
    return std::string(sentence);
}

} // namespace hourglass
