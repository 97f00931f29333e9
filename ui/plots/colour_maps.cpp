// Numbers to colours; see colour_maps.h.
#include "ui/plots/colour_maps.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

QRgb mix(QRgb a, QRgb b, double share)
{
    const auto part = [&](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * share)); };
    return qRgb(part(qRed(a), qRed(b)), part(qGreen(a), qGreen(b)), part(qBlue(a), qBlue(b)));
}

// Nine stations of magma (S. van der Walt & N. Smith, matplotlib 2015), from dark to light.
constexpr std::array<QRgb, 9> magma = {0xff000004, 0xff1c1044, 0xff4f127b, 0xff812581, 0xffb5367a,
                                       0xffe55064, 0xfffb8761, 0xfffec287, 0xfffcfdbf};

// And of viridis, by the same.
constexpr std::array<QRgb, 9> viridis = {0xff440154, 0xff472d7b, 0xff3b528b, 0xff2c728e, 0xff21918c,
                                         0xff28ae80, 0xff5ec962, 0xffaddc30, 0xfffde725};

QRgb colourAt(const std::array<QRgb, 9> &stations, double x)
{
    const double at = std::clamp(x, 0.0, 1.0) * static_cast<double>(stations.size() - 1);
    const auto i = std::min(static_cast<std::size_t>(at), stations.size() - 2);
    return mix(stations[i], stations[i + 1], at - static_cast<double>(i));
}

std::size_t level(Scalar value) { return static_cast<std::size_t>(std::clamp(static_cast<float>(value), 0.0f, 1.0f) * 255 + 0.5f); }

} // namespace

ColourMap ramp(const QColor &zero, const QColor &one)
{
    ColourMap map;
    for (std::size_t i = 0; i < map.size(); ++i)
        map[i] = mix(zero.rgb(), one.rgb(), static_cast<double>(i) / 255);
    return map;
}

ColourMap errorMap(const QColor &tile, bool dark)
{
    ColourMap map;
    for (std::size_t i = 0; i < map.size(); ++i) {
        const double x = static_cast<double>(i) / 255;
        const QRgb colour = colourAt(magma, dark ? x : 1 - x);
        map[i] = x < 0.2 ? mix(tile.rgb(), colour, x / 0.2) : colour;
    }
    return map;
}

ColourMap sequentialMap()
{
    ColourMap map;
    for (std::size_t i = 0; i < map.size(); ++i)
        map[i] = colourAt(viridis, static_cast<double>(i) / 255);
    return map;
}

ColourMap signedMap(const QColor &tile)
{
    const ColourMap below = ramp(tile, QColor(0x21, 0x66, 0xAC));
    const ColourMap above = ramp(tile, QColor(0xB2, 0x18, 0x2B));
    ColourMap map;
    for (std::size_t i = 0; i < map.size(); ++i)
        map[i] = i < 128 ? below[(127 - i) * 2 + 1] : above[(i - 128) * 2 + 1];
    return map;
}

QImage picture(std::span<const Scalar> values, Shape shape, const ColourMap &map)
{
    const auto height = static_cast<int>(shape.height);
    const auto width = static_cast<int>(shape.width);
    QImage image(width, height, QImage::Format_RGB32);
    const auto channels = static_cast<std::size_t>(shape.channels);
    for (int y = 0; y < height; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < width; ++x) {
            const Scalar *v =
                values.data() + (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * channels;
            line[x] = channels >= 3 ? qRgb(static_cast<int>(level(v[0])), static_cast<int>(level(v[1])), static_cast<int>(level(v[2])))
                                    : map[level(v[0])];
        }
    }
    return image;
}

void drawPicture(QPainter &painter, const QRectF &target, const QImage &image)
{
    const double scale = std::min(target.width() / image.width(), target.height() / image.height());
    const double whole = scale * painter.device()->devicePixelRatioF();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, std::abs(whole - std::round(whole)) > 0.01);
    const QSizeF size(image.width() * scale, image.height() * scale);
    painter.drawImage(QRectF(target.center() - QPointF(size.width() / 2, size.height() / 2), size), image);
}

} // namespace hourglass
