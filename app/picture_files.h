// Image files through Qt's readers and writers; the only place that decodes them.
#pragma once

#include "core/data/source.h"

namespace hourglass {

/// Throws Error when the file is no picture, or larger than 64 million pixels.
Picture decodePicture(const std::filesystem::path &path);

/// Writes a PNG of at most a hundred rows of pictures side by side: originals, then what came through, in pairs of rows.
/// originals, reconstructions: values × samples, 0 to 1. Written to a temporary file, then renamed. Throws Error.
void writePictureGrid(const std::filesystem::path &path, Shape shape, const Matrix &originals, const Matrix &reconstructions);

} // namespace hourglass
