// Points into an image; see point_raster.h.
#include "ui/plots/point_raster.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace hourglass {

namespace {

/// A disc drawn once for each colour and then copied: premultiplied pixels, radius 2.7 with a half-pixel rim.
QImage disc(const QColor &colour, const QColor &rim, double ratio)
{
    const int side = static_cast<int>(std::ceil(7 * ratio));
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor edge = rim;
    edge.setAlphaF(0.25f);
    painter.setPen(QPen(edge, 0.5 * ratio));
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(side / 2.0, side / 2.0), 2.7 * ratio, 2.7 * ratio);
    return image;
}

void blend(QRgb &target, QRgb source)
{
    const unsigned rest = 255 - static_cast<unsigned>(qAlpha(source));
    if (rest == 255)
        return;
    if (rest == 0) { // the inside of a disc
        target = source;
        return;
    }
    const auto part = [&](int below, int above) { return static_cast<int>((static_cast<unsigned>(below) * rest + 127) / 255) + above; };
    target = qRgb(part(qRed(target), qRed(source)), part(qGreen(target), qGreen(source)), part(qBlue(target), qBlue(source)));
}

} // namespace

void PointRaster::paint(const Matrix &points, const std::vector<int> &colour, const QRectF &view, QSize size, double pixelRatio,
                        const Style &style)
{
    const int width = static_cast<int>(size.width() * pixelRatio);
    const int height = static_cast<int>(size.height() * pixelRatio);
    if (m_image.width() != width || m_image.height() != height)
        m_image = QImage(width, height, QImage::Format_RGB32);
    m_ratio = pixelRatio;
    m_image.setDevicePixelRatio(1);
    m_image.fill(style.ground);
    const auto count = static_cast<std::size_t>(points.cols());
    m_x.resize(count);
    m_y.resize(count);

    const auto scaleX = static_cast<float>(width / view.width());
    const auto scaleY = static_cast<float>(height / view.height());
    const auto left = static_cast<float>(view.left());
    const auto top = static_cast<float>(view.top());
    for (std::size_t i = 0; i < count; ++i) {
        const auto point = static_cast<Index>(i);
        m_x[i] = (static_cast<float>(points(0, point)) - left) * scaleX;
        m_y[i] = static_cast<float>(height) - (static_cast<float>(points(1, point)) - top) * scaleY;
    }
    for (std::size_t i = 0; i < count; ++i)
        if (colour[i] < 0)
            m_x[i] = std::numeric_limits<float>::quiet_NaN(); // near to nothing, so never found

    if (points.cols() <= mostDiscs)
        paintDiscs(colour, style, pixelRatio);
    else
        paintSplats(colour, style, std::max(2, static_cast<int>(std::lround(3 * pixelRatio) - (points.cols() > 20000 ? 1 : 0))));
    m_image.setDevicePixelRatio(pixelRatio);
}

void PointRaster::paintDiscs(const std::vector<int> &colour, const Style &style, double pixelRatio)
{
    std::vector<QImage> sprites;
    for (const QColor &c : style.colours)
        sprites.push_back(disc(c, style.rim, pixelRatio));
    const int side = sprites.empty() ? 0 : sprites[0].width();
    const int width = m_image.width();
    const int height = m_image.height();
    auto *pixels = reinterpret_cast<QRgb *>(m_image.bits());
    const auto stride = m_image.bytesPerLine() / 4;
    for (std::size_t i = 0; i < m_x.size(); ++i) {
        if (!inside(i, side))
            continue;
        const int left = static_cast<int>(m_x[i]) - side / 2;
        const int top = static_cast<int>(m_y[i]) - side / 2;
        const QImage &sprite = sprites[static_cast<std::size_t>(colour[i])];
        for (int y = std::max(0, top); y < std::min(height, top + side); ++y) {
            const auto *from = reinterpret_cast<const QRgb *>(sprite.constScanLine(y - top));
            for (int x = std::max(0, left); x < std::min(width, left + side); ++x)
                blend(pixels[y * stride + x], from[x - left]);
        }
    }
}

void PointRaster::paintSplats(const std::vector<int> &colour, const Style &style, int side)
{
    std::vector<QRgb> inks;
    for (const QColor &c : style.colours)
        inks.push_back(c.rgb());
    const int width = m_image.width();
    const int height = m_image.height();
    auto *pixels = reinterpret_cast<QRgb *>(m_image.bits());
    const auto stride = m_image.bytesPerLine() / 4;
    for (std::size_t i = 0; i < m_x.size(); ++i) {
        if (!inside(i, side))
            continue;
        const QRgb ink = inks[static_cast<std::size_t>(colour[i])];
        const int left = static_cast<int>(m_x[i]) - side / 2;
        const int top = static_cast<int>(m_y[i]) - side / 2;
        if (side == 2 && left >= 0 && top >= 0 && left + 2 <= width && top + 2 <= height) { // nearly all of a large cloud
            QRgb *corner = pixels + top * stride + left;
            corner[0] = corner[1] = corner[stride] = corner[stride + 1] = ink;
            continue;
        }
        for (int y = std::max(0, top); y < std::min(height, top + side); ++y)
            for (int x = std::max(0, left); x < std::min(width, left + side); ++x)
                pixels[y * stride + x] = ink;
    }
}

/// Whether a point shows, even if only by a corner. False for hidden points and for those that are no number.
bool PointRaster::inside(std::size_t i, int side) const
{
    const auto reach = static_cast<float>(side);
    return m_x[i] > -reach && m_y[i] > -reach && m_x[i] < static_cast<float>(m_image.width()) + reach &&
           m_y[i] < static_cast<float>(m_image.height()) + reach;
}

Index PointRaster::pointAt(QPointF place, double reach) const
{
    const auto cx = static_cast<float>(place.x() * m_ratio);
    const auto cy = static_cast<float>(place.y() * m_ratio);
    auto least = static_cast<float>(reach * reach * m_ratio * m_ratio);
    Index best = -1;
    for (std::size_t i = 0; i < m_x.size(); ++i) { // a tenth of a millisecond for 70,000 points, and only when the mouse moves
        const float dx = m_x[i] - cx;
        const float dy = m_y[i] - cy;
        const float distance = dx * dx + dy * dy;
        if (distance <= least) {
            least = distance;
            best = static_cast<Index>(i);
        }
    }
    return best;
}

} // namespace hourglass
