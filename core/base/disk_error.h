// What a disk refuses, in a sentence that says why and what can be done; `code` is an errno.
#pragma once

#include "core/base/error.h"

#include <filesystem>

namespace hourglass {

Error cannotWrite(const std::filesystem::path &path, int code);
Error cannotOpen(const std::filesystem::path &path, int code);
Error cannotRemove(const std::filesystem::path &path, int code);

} // namespace hourglass
