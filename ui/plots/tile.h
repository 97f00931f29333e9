// One sample as a tile: an image, or a bar for each value.
#pragma once

#include "core/base/scalar.h"
#include "core/base/shape.h"

#include <QPainter>

namespace hourglass {

struct Tokens;

enum class Tile {
    Values, // 0 to 1
    Error,  // how far from zero, whatever the sign
    Signed  // blue below zero, red above
};

/// The difference that is shown darkest.
constexpr double largestDifference = 0.8;

/// values: of one sample of this shape.
void paintTile(QPainter &painter, const QRectF &place, std::span<const Scalar> values, Shape shape, const Tokens &tokens,
               Tile what = Tile::Values);

/// The largest side not above `room` that shows a picture's pixels as whole ones, if it is not much smaller; `room` else.
double tileSide(double room, Shape shape);

} // namespace hourglass
