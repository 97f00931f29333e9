// Writes image files through Qt.
#pragma once

#include "core/base/shape.h"

#include <filesystem>

namespace hourglass {

/// Writes a PNG of at most a hundred rows of pictures side by side: originals, then what came through, in pairs of rows.
/// originals, reconstructions: values × samples, 0 to 1. Written to a temporary file, then renamed. Throws Error.
void writePictureGrid(const std::filesystem::path &path, Shape shape, const Matrix &originals, const Matrix &reconstructions);

} // namespace hourglass
