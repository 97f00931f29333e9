// Cards that say what stands at a place of the map: each beside its point where it covers no other.
#pragma once

#include "core/base/scalar.h"
#include "core/base/shape.h"
#include "ui/look/theme.h"

#include <QImage>
#include <QRectF>
#include <QStringList>

#include <span>
#include <vector>

class QPainter;

namespace hourglass {

struct MapCard {
    QPointF at;                     // the point it belongs to
    std::span<const Scalar> values; // of one sample: its picture
    QString title;
    QStringList lines;
    QColor edge;
};

class MapCards
{
public:
    /// Before a painting: every place is free.
    void clear() { m_taken.clear(); }
    /// Something else stands there.
    void take(const QRectF &place) { m_taken.push_back(place); }
    /// Beside its point, where it is whole and covers nothing; further away where there is no such place near. Takes the place.
    QRectF placeFor(QPointF at, QSizeF size, const QRectF &area);
    /// What was taken since clear().
    const std::vector<QRectF> &taken() const { return m_taken; }

    /// area: where a card is seen · shape: of the values · scale: pixels of the device for one
    void paint(QPainter &painter, const MapCard &card, const QRectF &area, Shape shape, const Tokens &tokens, double scale);
    /// The colours have changed.
    void forget() { m_drawn.clear(); }

private:
    struct Drawn {
        QString words;
        std::vector<Scalar> values;
        QRgb edge;
        double scale;
        QImage image;
    };
    std::vector<QRectF> m_taken;
    std::vector<Drawn> m_drawn; // lately: while dots move beneath them, most stay as they are
};

} // namespace hourglass
