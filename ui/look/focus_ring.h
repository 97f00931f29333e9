// The ring around what the keyboard acts on.
#pragma once

#include "ui/look/theme.h"

#include <QRectF>

class QPainter;

namespace hourglass {

void drawFocusRing(QPainter &painter, const QRectF &rect, double radius, const Tokens &t);

} // namespace hourglass
