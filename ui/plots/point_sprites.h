// Discs and other shapes, drawn once for each colour and then copied.
#pragma once

#include <QColor>
#include <QImage>

#include <vector>

namespace hourglass {

/// How points look.
struct PointStyle {
    QColor ground;
    QColor rim; // blended at 25 %
    std::vector<QColor> colours;
    double radius = 2.7;           // of a disc, in logical pixels; splats follow it
    const QImage *under = nullptr; // of the image's size in pixels, instead of the ground
    int shapes = 0;                // when above 0: a shape of its own for each of so many colours, and again for the next as many
};

class PointSprites
{
public:
    /// One for each colour of the style: premultiplied pixels. Kept until the style changes.
    const std::vector<QImage> &of(const PointStyle &style, double pixelRatio);

private:
    std::vector<QImage> m_sprites;
    PointStyle m_style; // that they were drawn for
    double m_ratio = 0;
};

} // namespace hourglass
