// One sample as a tile; see tile.h.
#include "ui/plots/tile.h"

#include "ui/look/theme.h"
#include "ui/plots/colour_maps.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

/// Differences of one number a pixel, brought to 0 … 1; of a colour picture the mean of its channels.
std::vector<Scalar> scaled(std::span<const Scalar> values, Shape shape, bool isSigned)
{
    std::vector<Scalar> grey(static_cast<std::size_t>(shape.height * shape.width), 0);
    const auto channels = static_cast<std::size_t>(shape.channels);
    for (std::size_t i = 0; i < grey.size(); ++i) {
        for (std::size_t c = 0; c < channels; ++c)
            grey[i] += isSigned ? values[i * channels + c] : std::abs(values[i * channels + c]);
        grey[i] /= static_cast<Scalar>(static_cast<double>(channels) * largestDifference);
        if (isSigned)
            grey[i] = (1 + grey[i]) / 2;
    }
    return grey;
}

} // namespace

void paintTile(QPainter &painter, const QRectF &place, std::span<const Scalar> values, Shape shape, const Tokens &t, Tile what)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.tile);
    painter.drawRoundedRect(place, 3, 3);
    if (values.empty())
        return;
    if (shape.isPicture()) {
        const Shape flat{shape.height, shape.width, 1};
        if (what == Tile::Values)
            drawPicture(painter, place, picture(values, shape, ramp(t.zero, t.one)));
        else
            drawPicture(painter, place,
                        picture(scaled(values, shape, what == Tile::Signed), flat,
                                what == Tile::Signed ? signedMap(t.tile) : errorMap(t.tile, t.dark)));
        return;
    }
    // Values that are no picture: a bar each, up to as many as there are pixels.
    const double step = place.width() / static_cast<double>(values.size());
    painter.setRenderHint(QPainter::Antialiasing, step < 3);
    painter.setBrush(what == Tile::Values ? t.labelText : t.error);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double x = place.left() + step * static_cast<double>(i);
        const double wide = std::max(0.5, step - (step > 3 ? 1 : 0));
        const auto value = static_cast<double>(values[i]);
        if (what == Tile::Signed) {
            const double v = std::clamp(value / largestDifference, -1.0, 1.0) * place.height() / 2;
            painter.setBrush(value < 0 ? QColor(0x21, 0x66, 0xAC) : QColor(0xB2, 0x18, 0x2B));
            painter.drawRect(QRectF(x, place.center().y() - std::max(0.0, v), wide, std::abs(v)));
        } else {
            const double v = std::clamp(std::abs(value), 0.0, 1.0);
            painter.drawRect(QRectF(x, place.bottom() - v * place.height(), wide, v * place.height()));
        }
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

double tileSide(double room, Shape shape)
{
    const double side = std::floor(room);
    const auto pixels = static_cast<double>(std::max(shape.height, shape.width));
    if (shape.isPicture() && pixels > 4 && side > pixels && std::fmod(side, pixels) < 0.3 * side)
        return side - std::fmod(side, pixels);
    return side;
}

} // namespace hourglass
