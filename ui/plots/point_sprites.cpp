// Discs and other shapes for points; see point_sprites.h.
#include "ui/plots/point_sprites.h"

#include "ui/plots/markers.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr double smallestShape = 3.2; // logical pixels of radius, below which shapes look alike

/// A disc or another shape with a half-pixel rim.
QImage sprite(const QColor &colour, const QColor &rim, double radius, double ratio, int shape)
{
    const int side = static_cast<int>(std::ceil((2 * radius * (shape > 0 ? 1.45 : 1) + 1.6) * ratio));
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor edge = rim;
    edge.setAlphaF(0.25f);
    painter.setPen(QPen(edge, 0.5 * ratio));
    painter.setBrush(colour);
    painter.drawPath(marker(shape, QPointF(side / 2.0, side / 2.0), radius * ratio));
    return image;
}

} // namespace

const std::vector<QImage> &PointSprites::of(const PointStyle &style, double pixelRatio)
{
    const PointStyle &before = m_style;
    if (m_ratio == pixelRatio && before.rim == style.rim && before.colours == style.colours && before.radius == style.radius &&
        before.shapes == style.shapes)
        return m_sprites;
    m_sprites.clear();
    for (const QColor &c : style.colours) {
        const int shape = style.shapes > 0 ? static_cast<int>(m_sprites.size()) % style.shapes : 0;
        const double radius = style.shapes > 0 ? std::max(style.radius, smallestShape) : style.radius;
        m_sprites.push_back(sprite(c, style.rim, radius, pixelRatio, shape));
    }
    m_style = style;
    m_style.under = nullptr;
    m_ratio = pixelRatio;
    return m_sprites;
}

} // namespace hourglass
