// Shapes that tell classes apart without colour.
#pragma once

#include <QPainterPath>

namespace hourglass {

constexpr int markerCount = 10;

/// A filled shape about as large to the eye as a disc of this radius; beyond the tenth they begin anew.
QPainterPath marker(int index, QPointF centre, double radius);

QPainterPath star(QPointF centre, double radius);

} // namespace hourglass
