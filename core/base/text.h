// Text from outside, which may be in any encoding and of any length, as text that can be shown and written.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace hourglass {

/// Valid UTF-8 as it is; anything else read as Windows-1252, of which Latin-1 is a part.
std::string utf8(std::string_view bytes);

/// A path, or a file's name, as text. The bytes themselves open the file: findPath() leads from the text back to them.
std::string pathText(const std::filesystem::path &path);

/// On one line, without control characters; of what has more than `most` characters the middle is left out for "…".
std::string shortened(std::string_view text, std::size_t most = 80);

/// The file or folder that a text names. Where there is none of these very bytes, one whose name has this text: pathText(), or what is
/// left when each byte that is no UTF-8 was replaced by U+FFFD, as windows do. Without any, the text itself.
std::filesystem::path findPath(std::string_view text);

} // namespace hourglass
