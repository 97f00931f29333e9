// Points into an image; see point_raster.h.
#include "ui/plots/point_raster.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

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
    m_points.setImage(m_image.size(), pixelRatio);
    m_image.setDevicePixelRatio(1);
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
        m_points.place(points, colour, view);
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

void PointRaster::paintDiscs(const Colours &colour, const Style &style, double pixelRatio)
{
    const std::vector<QImage> &sprites = m_sprites.of(style, pixelRatio);
    int side = 0;
    for (const QImage &image : sprites)
        side = std::max(side, image.width());
    const int width = m_image.width();
    const int height = m_image.height();
    auto *pixels = reinterpret_cast<QRgb *>(m_image.bits());
    const auto stride = m_image.bytesPerLine() / 4;
    for (std::size_t i = 0; i < m_points.count(); ++i) {
        if (!m_points.shows(i, side))
            continue;
        const QImage &sprite = sprites[static_cast<std::size_t>(colour[i])];
        const int wide = sprite.width();
        const int left = static_cast<int>(m_points.x(i)) - wide / 2;
        const int top = static_cast<int>(m_points.y(i)) - wide / 2;
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
    m_points.forget();
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
    m_points.placeEach(points, colour, view, [&](std::size_t i, float px, float py) {
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
        if (!m_points.shows(i, side))
            return;
        const QRgb ink = inks[static_cast<std::size_t>(colour[i])];
        const int left = static_cast<int>(std::floor(px)) - half;
        const int top = static_cast<int>(std::floor(py)) - half;
        for (int y = std::max(0, top); y < std::min(height, top + side); ++y)
            for (int x = std::max(0, left); x < std::min(width, left + side); ++x)
                pixels[y * stride + x] = ink;
    });
}

void PointRaster::paintDensity(const Matrix &points, const Colours &colour, const QRectF &view, QSize size, double pixelRatio,
                               const std::array<QRgb, 256> &colours)
{
    resize(size, pixelRatio);
    m_points.place(points, colour, view);
    m_density.paint(m_image, m_points, colours);
    m_image.setDevicePixelRatio(pixelRatio);
}

} // namespace hourglass
