// The ring around what the keyboard acts on; see focus_ring.h.
#include "ui/look/focus_ring.h"

#include <QPainter>

namespace hourglass {

void drawFocusRing(QPainter &painter, const QRectF &rect, double radius, const Tokens &t)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.accent, 2));
    painter.drawRoundedRect(rect, radius, radius);
}

} // namespace hourglass
