// Points into an image; see point_raster.h.
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
    const auto count = static_cast<std::size_t>(points.cols());
    m_x.resize(count);
    m_y.resize(count);
    const auto scaleX = static_cast<float>(m_image.width() / view.width());
    const auto scaleY = static_cast<float>(m_image.height() / view.height());
    const auto left = static_cast<float>(view.left());
    const auto top = static_cast<float>(view.top());
    const auto height = static_cast<float>(m_image.height());
    const Scalar *values = points.data();
    constexpr float hidden = std::numeric_limits<float>::quiet_NaN(); // near to nothing, so never found
    constexpr std::size_t portion = 2048;                             // its places are still in the nearest cache when they are drawn
    for (std::size_t begin = 0; begin < count; begin += portion) {
        const std::size_t end = std::min(count, begin + portion);
        for (std::size_t i = begin; i < end; ++i) {
            const float x = (static_cast<float>(values[2 * i]) - left) * scaleX;
            m_x[i] = colour[i] < 0 ? hidden : x;
            m_y[i] = height - (static_cast<float>(values[2 * i + 1]) - top) * scaleY;
        }
        for (std::size_t i = begin; i < end; ++i)
            draw(i, m_x[i], m_y[i]);
    }
}

void PointRaster::place(const Matrix &points, const Colours &colour, const QRectF &view)
{
    placeEach(points, colour, view, [](std::size_t, float, float) {});
}

void PointRaster::paint(const Matrix &points, const Colours &colour, const QRectF &view, QSize size, double pixelRatio, const Style &style)
{
    resize(size, pixelRatio);
    if (style.under && style.under->size() == m_image.size())
        std::copy_n(style.under->constBits(), m_image.sizeInBytes(), m_image.bits());
    else
        m_image.fill(style.ground);
    if (points.cols() <= (style.shapes > 0 ? mostShapes : mostDiscs)) {
        place(points, colour, view);
        paintDiscs(colour, style, pixelRatio);
    } else {
        const int side = static_cast<int>(std::lround(3 * pixelRatio * style.radius / 2.7));
        if (points.cols() > mostSplats && side <= 3)
            paintSpecks(points, colour, view, style);
        else
            paintSplats(points, colour, view, style, std::max(2, side - (points.cols() > 20000 ? 1 : 0)));
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

/// A huge cloud, a pixel a point: first as colour numbers, which fit into the nearer caches, then as colours.
void PointRaster::paintSpecks(const Matrix &points, const Colours &colour, const QRectF &view, const Style &style)
{
    constexpr std::uint8_t nothing = 255;
    const int width = m_image.width();
    const int height = m_image.height();
    m_specks.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), nothing);
    const auto right = static_cast<float>(width);
    const auto bottom = static_cast<float>(height);
    placeEach(points, colour, view, [&](std::size_t i, float x, float y) {
        if (x >= 0 && y >= 0 && x < right && y < bottom)
            m_specks[static_cast<std::size_t>(static_cast<int>(y) * width + static_cast<int>(x))] = static_cast<std::uint8_t>(colour[i]);
    });
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

/// Counts the points in cells of so many pixels, smoothed by three running means: close to a normal curve (W. Wells 1986).
QSize PointRaster::countAround(int cell)
{
    const int width = (m_image.width() + cell - 1) / cell;
    const int height = (m_image.height() + cell - 1) / cell;
    m_counts.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
    for (std::size_t i = 0; i < m_x.size(); ++i)
        if (inside(i, 0) && m_x[i] >= 0 && m_y[i] >= 0)
            m_counts[static_cast<std::size_t>(static_cast<int>(m_y[i]) / cell) * static_cast<std::size_t>(width) +
                     static_cast<std::size_t>(static_cast<int>(m_x[i]) / cell)] += 1;
    const double spread = 440 / std::sqrt(static_cast<double>(std::max<std::size_t>(m_x.size(), 1))) * m_ratio; // pixels
    const int reach = std::clamp(static_cast<int>(std::lround(spread / cell)), 1, 16 / cell);
    const auto smooth = [&](std::size_t start, std::size_t stride, int length) {
        m_line.resize(static_cast<std::size_t>(length));
        const float share = 1.0f / static_cast<float>(2 * reach + 1);
        float sum = 0;
        for (int i = -reach; i < length; ++i) {
            if (i + reach < length)
                sum += m_counts[start + static_cast<std::size_t>(i + reach) * stride];
            if (i - reach - 1 >= 0)
                sum -= m_counts[start + static_cast<std::size_t>(i - reach - 1) * stride];
            if (i >= 0)
                m_line[static_cast<std::size_t>(i)] = sum * share;
        }
        for (int i = 0; i < length; ++i)
            m_counts[start + static_cast<std::size_t>(i) * stride] = std::max(0.0f, m_line[static_cast<std::size_t>(i)]);
    };
    for (int pass = 0; pass < 3; ++pass) {
        for (int y = 0; y < height; ++y)
            smooth(static_cast<std::size_t>(y) * static_cast<std::size_t>(width), 1, width);
        for (int x = 0; x < width; ++x)
            smooth(static_cast<std::size_t>(x), static_cast<std::size_t>(width), height);
    }
    return {width, height};
}

void PointRaster::paintDensity(const Matrix &points, const Colours &colour, const QRectF &view, QSize size, double pixelRatio,
                               const std::array<QRgb, 256> &colours)
{
    constexpr int cell = 2;
    resize(size, pixelRatio);
    place(points, colour, view);
    const int width = countAround(cell).width();
    const float most = std::max(m_counts.empty() ? 0.0f : *std::ranges::max_element(m_counts), 1e-9f);
    for (int y = 0; y < m_image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(m_image.scanLine(y));
        const float *counts = m_counts.data() + static_cast<std::size_t>(y / cell) * static_cast<std::size_t>(width);
        for (int x = 0; x < m_image.width(); ++x)
            line[x] = colours[static_cast<std::size_t>(255 * std::sqrt(counts[x / cell] / most))];
    }
    m_image.setDevicePixelRatio(pixelRatio);
}

/// Marching squares: in each square of four cells a line where the density passes through a level (W. Lorensen & H. Cline 1987).
std::vector<QLineF> PointRaster::contours()
{
    constexpr int cell = 4;
    constexpr float levels[] = {0.04f, 0.12f, 0.25f, 0.45f, 0.7f}; // of the densest place
    const QSize size = countAround(cell);
    std::vector<QLineF> lines;
    const float most = m_counts.empty() ? 0.0f : *std::ranges::max_element(m_counts);
    if (most <= 0)
        return lines;
    const auto at = [&](int x, int y) {
        return m_counts[static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width()) + static_cast<std::size_t>(x)];
    };
    const double unit = cell / m_ratio;
    for (const float share : levels) {
        const float level = share * most;
        for (int y = 0; y + 1 < size.height(); ++y)
            for (int x = 0; x + 1 < size.width(); ++x) {
                const std::array corners{at(x, y), at(x + 1, y), at(x + 1, y + 1), at(x, y + 1)};
                static constexpr std::array<QPointF, 4> places{QPointF(0, 0), QPointF(1, 0), QPointF(1, 1), QPointF(0, 1)};
                QPointF found[4];
                int count = 0;
                for (std::size_t i = 0; i < 4; ++i) {
                    const std::size_t j = (i + 1) % 4;
                    if ((corners[i] < level) == (corners[j] < level))
                        continue;
                    const auto along = static_cast<double>((level - corners[i]) / (corners[j] - corners[i]));
                    found[count++] = (QPointF(x + 0.5, y + 0.5) + places[i] + along * (places[j] - places[i])) * unit;
                }
                for (int i = 0; i + 1 < count; i += 2)
                    lines.emplace_back(found[i], found[i + 1]);
            }
    }
    return lines;
}

std::vector<float> crowding(const Matrix &points, const std::array<double, 4> &extent)
{
    constexpr int side = 96;
    std::vector<float> counts(static_cast<std::size_t>(side * side), 0);
    const auto cellOf = [&](Index i, int &x, int &y) {
        const double u = (static_cast<double>(points(0, i)) - extent[0]) / (extent[1] - extent[0]);
        const double v = (static_cast<double>(points(1, i)) - extent[2]) / (extent[3] - extent[2]);
        if (!(u >= 0 && u < 1 && v >= 0 && v < 1))
            return false;
        x = static_cast<int>(u * side);
        y = static_cast<int>(v * side);
        return true;
    };
    int x = 0;
    int y = 0;
    for (Index i = 0; i < points.cols(); ++i)
        if (cellOf(i, x, y))
            counts[static_cast<std::size_t>(y * side + x)] += 1;
    std::vector<float> around(counts.size(), 0); // of a cell and the eight about it
    float most = 1e-9f;
    for (int row = 0; row < side; ++row)
        for (int column = 0; column < side; ++column) {
            float sum = 0;
            for (int dy = -1; dy <= 1; ++dy)
                for (int dx = -1; dx <= 1; ++dx)
                    if (row + dy >= 0 && row + dy < side && column + dx >= 0 && column + dx < side)
                        sum += counts[static_cast<std::size_t>((row + dy) * side + column + dx)];
            around[static_cast<std::size_t>(row * side + column)] = sum;
            most = std::max(most, sum);
        }
    std::vector<float> result(static_cast<std::size_t>(points.cols()), 0);
    for (Index i = 0; i < points.cols(); ++i)
        if (cellOf(i, x, y))
            result[static_cast<std::size_t>(i)] = around[static_cast<std::size_t>(y * side + x)] / most;
    return result;
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
