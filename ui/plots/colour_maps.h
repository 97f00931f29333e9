// Numbers to colours.
#pragma once

#include <QColor>
#include <QImage>

#include "core/base/scalar.h"
#include "core/base/shape.h"

#include <array>

namespace hourglass {

/// 256 colours between 0 and 1.
using ColourMap = std::array<QRgb, 256>;

/// From one colour to another, in equal steps.
ColourMap ramp(const QColor &zero, const QColor &one);
/// Magma for errors: reversed in light themes, its first fifth blended into the tile, so that no error is no ink.
ColourMap errorMap(const QColor &tile, bool dark);

/// Viridis, for what has an order but no zero.
ColourMap sequentialMap();

/// Blue below one half, red above, the tile's colour between: for values that have a sign.
ColourMap signedMap(const QColor &tile);

/// One sample as a picture: through a map for one channel, as it is for colour.   values: height × width × channels, 0 to 1
QImage picture(std::span<const Scalar> values, Shape shape, const ColourMap &map);

/// Draws a picture into a square: whole multiples without smoothing, other factors with it; proportions are kept.
void drawPicture(QPainter &painter, const QRectF &target, const QImage &image);

} // namespace hourglass
