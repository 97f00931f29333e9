// Text on an image.
#pragma once

#include <QColor>
#include <QFontMetricsF>
#include <QPainter>

namespace hourglass {

/// On a little ground of their own, so that they can be read whatever lies beneath; in the painter's font.   corner: at the top left
inline void drawTextOnBackground(QPainter &painter, QPointF corner, const QString &words, QColor ground, const QColor &ink)
{
    const QRectF box(corner, QSizeF(QFontMetricsF(painter.font()).horizontalAdvance(words), 14));
    ground.setAlphaF(0.8f);
    painter.fillRect(box.adjusted(-2, 0, 2, 0), ground);
    painter.setPen(ink);
    painter.drawText(box, Qt::AlignCenter, words);
}

} // namespace hourglass
