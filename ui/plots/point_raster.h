// Many points painted into one image, and which of them is nearest to a place.
#pragma once

#include "core/base/scalar.h"

#include <QColor>
#include <QImage>
#include <QRectF>

#include <vector>

namespace hourglass {

class PointRaster
{
public:
    struct Style {
        QColor ground;
        QColor rim; // blended at 25 %
        std::vector<QColor> colours;
    };

    /// Up to this many points are discs with a rim; more are splats of three pixels.
    static constexpr Index mostDiscs = 3000;

    /// points: 2 × n, in the units of `view`, whose y grows upwards · colour: index into the style's colours for each point,
    /// negative for points that are hidden · size, pixelRatio: of the image.
    void paint(const Matrix &points, const std::vector<int> &colour, const QRectF &view, QSize size, double pixelRatio, const Style &style);

    const QImage &image() const { return m_image; }
    /// The point nearest to a place, at most `reach` away, in logical pixels; −1 for none.
    Index pointAt(QPointF place, double reach) const;

private:
    bool inside(std::size_t i, int side) const;
    void paintDiscs(const std::vector<int> &colour, const Style &style, double pixelRatio);
    void paintSplats(const std::vector<int> &colour, const Style &style, int side);

    QImage m_image;
    double m_ratio = 1;
    std::vector<float> m_x; // pixels of the image; not a number for hidden points
    std::vector<float> m_y;
};

} // namespace hourglass
