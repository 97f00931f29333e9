// Shapes for classes; see markers.h.
#include "ui/plots/markers.h"

#include <QPolygonF>
#include <QTransform>

#include <cmath>

namespace hourglass {

namespace {

/// Corners on a circle, the first at the top; with `inner` below 1 every other one is nearer, as a star's.
QPolygonF corners(int count, double turn, double inner = 1)
{
    QPolygonF polygon;
    const int points = inner < 1 ? 2 * count : count;
    for (int i = 0; i < points; ++i) {
        const double angle = 2 * M_PI * i / points + turn - M_PI / 2;
        const double reach = inner < 1 && i % 2 ? inner : 1;
        polygon << QPointF(reach * std::cos(angle), reach * std::sin(angle));
    }
    polygon << polygon.first();
    return polygon;
}

QPainterPath cross()
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addRect(QRectF(-1, -0.36, 2, 0.72));
    path.addRect(QRectF(-0.36, -1, 0.72, 2));
    return path.simplified();
}

QPainterPath shape(int index)
{
    QPainterPath path;
    switch (index) {
    case 0:
        path.addEllipse(QPointF(0, 0), 1, 1);
        break;
    case 1:
        path.addRect(QRectF(-0.9, -0.9, 1.8, 1.8));
        break;
    case 2:
        path.addPolygon(corners(3, 0));
        break;
    case 3:
        path.addPolygon(corners(4, 0));
        break;
    case 4:
        path = cross();
        break;
    case 5:
        path.addPolygon(corners(3, M_PI));
        break;
    case 6:
        path.addPolygon(corners(5, 0, 0.42));
        break;
    case 7:
        path = QTransform().rotate(45).map(cross());
        break;
    case 8:
        path.addEllipse(QPointF(0, 0), 1, 1);
        path.addEllipse(QPointF(0, 0), 0.5, 0.5);
        break;
    default:
        path.addPolygon(corners(6, 0));
    }
    return path;
}

} // namespace

QPainterPath star(QPointF centre, double radius)
{
    QPainterPath path;
    path.addPolygon(QTransform(radius, 0, 0, radius, centre.x(), centre.y()).map(corners(5, 0, 0.45)));
    return path;
}

QPainterPath marker(int index, QPointF centre, double radius)
{
    // Of about the same area, so that no class looks more important.
    static constexpr double sizes[markerCount] = {1, 1, 1.35, 1.2, 1.15, 1.35, 1.45, 1.15, 1.1, 1.08};
    const int kind = index % markerCount;
    const double size = radius * sizes[kind];
    return QTransform(size, 0, 0, size, centre.x(), centre.y()).map(shape(kind));
}

} // namespace hourglass
