// Pictures of many sizes, colours and depths as samples of one shape.
#pragma once

#include "core/data/load_context.h"
#include "core/data/recipe/draft.h"

namespace hourglass {

/// Resized by area means, so that nothing is skipped: bytes or words as they are.
Picture resized(const Picture &picture, Index height, Index width);

/// With 1 or 3 channels, what is transparent laid on a ground of this brightness (0 or 1).
Picture opaque(Picture picture, Index channels, double ground);

/// How bright what can be seen of a transparent picture is, 0 to 1, and how much of it there is; nothing is seen of an opaque one.
struct Brightness {
    double sum = 0;
    double weight = 0;
};
Brightness brightnessOf(const Picture &picture);

/// Squares of this side, row by row; what is left over at the right and below is lost.
std::vector<Picture> tilesOf(const Picture &picture, Index side);

/// Whether colour channels differ anywhere.
bool isColour(const Picture &picture);

} // namespace hourglass
