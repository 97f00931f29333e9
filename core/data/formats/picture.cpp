// Image files, told by their first bytes; decoded outside core, when their pixels are needed.
#include "core/data/formats/format.h"

#include <array>

namespace hourglass {

namespace {

/// Netpbm: a letter, a digit, blanks or a comment, a number.
bool isPnm(const Head &head)
{
    const std::string_view text = head.text();
    if (text.size() < 4 || text[0] != 'P' || text[1] < '1' || text[1] > '6')
        return false;
    const std::size_t at = text.find_first_not_of(" \t\r\n", 2);
    return at != 2 && at != std::string_view::npos && (text[at] == '#' || (text[at] >= '0' && text[at] <= '9'));
}

bool recognises(const Head &head)
{
    using namespace std::string_view_literals;
    return head.begins("\x89PNG\r\n\x1A\n") || head.begins("\xFF\xD8\xFF") || head.begins("GIF87a") || head.begins("GIF89a") ||
           (head.begins("BM") && head.begins("\0\0\0\0"sv, 6)) || head.begins("II*\0"sv) || head.begins("MM\0*"sv) ||
           (head.begins("RIFF") && head.begins("WEBP", 8)) || isPnm(head);
}

Contents read(const Input &input, const LoadContext &)
{
    Contents contents;
    contents.pictures.push_back({input.name});
    return contents;
}

constexpr std::array suffixes = {std::string_view(".png"), std::string_view(".jpg"), std::string_view(".jpeg"), std::string_view(".bmp"),
                                 std::string_view(".gif"), std::string_view(".pgm"), std::string_view(".ppm"),  std::string_view(".pbm"),
                                 std::string_view(".pnm"), std::string_view(".tif"), std::string_view(".tiff"), std::string_view(".webp")};

} // namespace

const FormatKind pictureFormat{
    {"image", "Images", "format", "PNG, JPEG, BMP, GIF, PNM, TIFF and WebP; in a folder, each subfolder is a class.", {}},
    suffixes,
    recognises,
    read};

} // namespace hourglass
