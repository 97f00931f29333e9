// What the names of files tell: their order, what does not count, and what is left without endings.
#pragma once

#include <string>
#include <string_view>

namespace hourglass {

/// By folder, and numbers by their value: "img2" before "img10", "a/b" before "a-b".
bool naturalLess(std::string_view left, std::string_view right);

/// Hidden, or what systems leave behind: of one part of a path.
bool isLitter(std::string_view name);
/// Whether a part of a path in an archive is litter.
bool hasLitter(std::string_view path);

/// In lower case, as far as it is ASCII.
std::string lowerCase(std::string_view text);
/// Behind the last '/'.
std::string_view lastPart(std::string_view path);
/// Without the ending of what packs a single file: ".gz", ".xz" …, in any case.
std::string_view withoutPacking(std::string_view name);
/// Without an ending such as ".npy", and that of a packing.
std::string_view stemOf(std::string_view path);
/// Whether the name ends like a picture's, in any case.
bool isPictureName(std::string_view name);

/// A sentence about a file without the file's name at its beginning: what is said of it in a list of names.
std::string withoutName(std::string_view sentence, std::string_view name);

} // namespace hourglass
