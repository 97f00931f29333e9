// Points into an image; see point_raster.h. How dense they lie: point_density.cpp.
#include "ui/plots/point_raster.h"

#include "ui/plots/markers.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace hourglass {

namespace {

constexpr double smallestShape = 3.2; // logical pixels of radius, below which shapes look alike

/// A disc or another shape drawn once for each colour and then copied: premultiplied pixels, with a half-pixel rim.
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

/// From the plane, whose y grows upwards, to pixels.
class Projection
{
public:
    Projection(const QRectF &view, QSize size)
        : m_scaleX(static_cast<float>(size.width() / view.width())), m_scaleY(static_cast<float>(size.height() / view.height())),
          m_left(static_cast<float>(view.left())), m_top(static_cast<float>(view.top())), m_height(static_cast<float>(size.height()))
    {
    }
    float x(Scalar value) const { return (static_cast<float>(value) - m_left) * m_scaleX; }
    float y(Scalar value) const { return m_height - (static_cast<float>(value) - m_top) * m_scaleY; }

private:
    float m_scaleX;
    float m_scaleY;
    float m_left;
    float m_top;
    float m_height;
};

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

void PointRaster::resize(QSize size, double pixelRatio)
{
    const int width = static_cast<int>(size.width() * pixelRatio);
    const int height = static_cast<int>(size.height() * pixelRatio);
    if (m_image.width() != width || m_image.height() != height)
        m_image = QImage(width, height, QImage::Format_RGB32);
    m_ratio = pixelRatio;
    m_image.setDevicePixelRatio(1);
}

/// Finds every point's place in one pass over memory, and hands it on while it is at hand.
template <typename Draw>
void PointRaster::placeEach(const Matrix &points, const Colours &colour, const QRectF &view, const Draw &draw)
{
    m_placed = true;
    const auto count = static_cast<std::size_t>(points.cols());
    m_x.resize(count);
    m_y.resize(count);
    const Projection to(view, m_image.size());
    const Scalar *values = points.data();
    constexpr float hidden = std::numeric_limits<float>::quiet_NaN(); // near to nothing, so never found
    constexpr std::size_t portion = 2048;                             // its places are still in the nearest cache when they are drawn
    for (std::size_t begin = 0; begin < count; begin += portion) {
        const std::size_t end = std::min(count, begin + portion);
        for (std::size_t i = begin; i < end; ++i) {
            m_x[i] = colour[i] < 0 ? hidden : to.x(values[2 * i]);
            m_y[i] = to.y(values[2 * i + 1]);
        }
        for (std::size_t i = begin; i < end; ++i)
            draw(i, m_x[i], m_y[i]);
    }
}

void PointRaster::place(const Matrix &points, const Colours &colour, const QRectF &view)
{
    placeEach(points, colour, view, [](std::size_t, float, float) {});
}

void PointRaster::ensurePlaced(const Matrix &points, const Colours &colour, const QRectF &view)
{
    if (!m_placed)
        place(points, colour, view);
}

void PointRaster::fillGround(const Style &style)
{
    if (style.under && style.under->size() == m_image.size())
        std::copy_n(style.under->constBits(), m_image.sizeInBytes(), m_image.bits());
    else
        m_image.fill(style.ground);
}

void PointRaster::paint(const Matrix &points, const Colours &colour, const QRectF &view, QSize size, double pixelRatio, const Style &style)
{
    resize(size, pixelRatio);
    fillGround(style);
    if (points.cols() <= (style.shapes > 0 ? mostShapes : mostDiscs)) {
        place(points, colour, view);
        m_seen = visible(static_cast<std::size_t>(points.cols())).size();
        paintDiscs(colour, style, pixelRatio);
    } else {
        const int side = static_cast<int>(std::lround(3 * pixelRatio * style.radius / 2.7));
        // Where one has magnified a large cloud, few are left to be seen.
        const auto few = static_cast<std::size_t>(style.shapes > 0 ? mostShapes : mostDiscs);
        if (points.cols() > mostSplats && side <= 3) {
            m_seen = paintSpecks(points, colour, view, style);
        } else {
            paintSplats(points, colour, view, style, std::max(2, side - (points.cols() > 20000 ? 1 : 0)));
            m_seen = visible(few).size();
        }
        if (m_seen <= few) {
            ensurePlaced(points, colour, view);
            fillGround(style);
            paintDiscs(colour, style, pixelRatio);
        }
    }
    m_image.setDevicePixelRatio(pixelRatio);
}

void PointRaster::drawSprites(const Style &style, double pixelRatio)
{
    const Style &before = m_spriteStyle;
    if (m_spriteRatio == pixelRatio && before.rim == style.rim && before.colours == style.colours && before.radius == style.radius &&
        before.shapes == style.shapes)
        return;
    m_sprites.clear();
    for (const QColor &c : style.colours) {
        const int shape = style.shapes > 0 ? static_cast<int>(m_sprites.size()) % style.shapes : 0;
        const double radius = style.shapes > 0 ? std::max(style.radius, smallestShape) : style.radius;
        m_sprites.push_back(sprite(c, style.rim, radius, pixelRatio, shape));
    }
    m_spriteStyle = style;
    m_spriteStyle.under = nullptr;
    m_spriteRatio = pixelRatio;
}

void PointRaster::paintDiscs(const Colours &colour, const Style &style, double pixelRatio)
{
    drawSprites(style, pixelRatio);
    int side = 0;
    for (const QImage &image : m_sprites)
        side = std::max(side, image.width());
    const int width = m_image.width();
    const int height = m_image.height();
    auto *pixels = reinterpret_cast<QRgb *>(m_image.bits());
    const auto stride = m_image.bytesPerLine() / 4;
    for (std::size_t i = 0; i < m_x.size(); ++i) {
        if (!inside(i, side))
            continue;
        const QImage &sprite = m_sprites[static_cast<std::size_t>(colour[i])];
        const int wide = sprite.width();
        const int left = static_cast<int>(m_x[i]) - wide / 2;
        const int top = static_cast<int>(m_y[i]) - wide / 2;
        for (int y = std::max(0, top); y < std::min(height, top + wide); ++y) {
            const auto *from = reinterpret_cast<const QRgb *>(sprite.constScanLine(y - top));
            for (int x = std::max(0, left); x < std::min(width, left + wide); ++x)
                blend(pixels[y * stride + x], from[x - left]);
        }
    }
}

/// A huge cloud, a pixel a point: first as colour numbers, which fit into the nearer caches, then as colours. Places are not kept:
/// writing them takes as long as finding them.
std::size_t PointRaster::paintSpecks(const Matrix &points, const Colours &colour, const QRectF &view, const Style &style)
{
    constexpr std::uint8_t nothing = 255;
    const int width = m_image.width();
    const int height = m_image.height();
    m_specks.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), nothing);
    const auto right = static_cast<float>(width);
    const auto bottom = static_cast<float>(height);
    const Projection to(view, m_image.size());
    const Scalar *values = points.data();
    const auto count = static_cast<std::size_t>(points.cols());
    std::size_t seen = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const float x = to.x(values[2 * i]);
        const float y = to.y(values[2 * i + 1]);
        if (x >= 0 && y >= 0 && x < right && y < bottom && colour[i] >= 0) {
            m_specks[static_cast<std::size_t>(static_cast<int>(y) * width + static_cast<int>(x))] = static_cast<std::uint8_t>(colour[i]);
            ++seen;
        }
    }
    m_placed = false;
    std::array<QRgb, 256> inks{};
    for (std::size_t c = 0; c < style.colours.size() && c < nothing; ++c)
        inks[c] = style.colours[c].rgb();
    for (int y = 0; y < height; ++y) {
        auto *line = reinterpret_cast<QRgb *>(m_image.scanLine(y));
        const std::uint8_t *specks = m_specks.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
        for (int x = 0; x < width; ++x)
            if (specks[x] != nothing)
                line[x] = inks[specks[x]];
    }
    return seen;
}

void PointRaster::paintSplats(const Matrix &points, const Colours &colour, const QRectF &view, const Style &style, int side)
{
    std::vector<QRgb> inks;
    for (const QColor &c : style.colours)
        inks.push_back(c.rgb());
    const int width = m_image.width();
    const int height = m_image.height();
    auto *pixels = reinterpret_cast<QRgb *>(m_image.bits());
    const auto stride = m_image.bytesPerLine() / 4;
    const int half = side / 2;
    // Wholly inside, as nearly all of a large cloud are; false for what is no number.
    const auto low = static_cast<float>(half);
    const auto right = static_cast<float>(width - side);
    const auto bottom = static_cast<float>(height - side);
    placeEach(points, colour, view, [&](std::size_t i, float px, float py) {
        if (px >= low && py >= low && px < right && py < bottom) {
            const QRgb ink = inks[static_cast<std::size_t>(colour[i])];
            QRgb *line = pixels + (static_cast<int>(py) - half) * stride + static_cast<int>(px) - half;
            if (side == 1) {
                *line = ink;
            } else if (side == 2) {
                line[0] = line[1] = line[stride] = line[stride + 1] = ink;
            } else {
                for (int y = 0; y < side; ++y, line += stride)
                    std::fill_n(line, side, ink);
            }
            return;
        }
        if (!inside(i, side))
            return;
        const QRgb ink = inks[static_cast<std::size_t>(colour[i])];
        const int left = static_cast<int>(std::floor(px)) - half;
        const int top = static_cast<int>(std::floor(py)) - half;
        for (int y = std::max(0, top); y < std::min(height, top + side); ++y)
            for (int x = std::max(0, left); x < std::min(width, left + side); ++x)
                pixels[y * stride + x] = ink;
    });
}

/// Whether a point shows, even if only by a corner. False for hidden points and for those that are no number.
bool PointRaster::inside(std::size_t i, int side) const
{
    const auto reach = static_cast<float>(side);
    return m_x[i] > -reach && m_y[i] > -reach && m_x[i] < static_cast<float>(m_image.width()) + reach &&
           m_y[i] < static_cast<float>(m_image.height()) + reach;
}

std::vector<Index> PointRaster::inside(const QPolygonF &polygon) const
{
    const QRectF box = polygon.boundingRect();
    std::vector<Index> result;
    for (std::size_t i = 0; i < m_x.size(); ++i) {
        const QPointF place(static_cast<double>(m_x[i]) / m_ratio, static_cast<double>(m_y[i]) / m_ratio);
        if (box.contains(place) && polygon.containsPoint(place, Qt::OddEvenFill))
            result.push_back(static_cast<Index>(i));
    }
    return result;
}

std::vector<Index> PointRaster::visible(std::size_t most) const
{
    std::vector<Index> result;
    for (std::size_t i = 0; i < m_x.size() && result.size() <= most; ++i)
        if (m_x[i] >= 0 && m_y[i] >= 0 && m_x[i] < static_cast<float>(m_image.width()) && m_y[i] < static_cast<float>(m_image.height()))
            result.push_back(static_cast<Index>(i));
    return result;
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
