// How dense points lie: as an image, as areas and as lines.
#pragma once

#include "ui/plots/placed_points.h"

#include <QImage>
#include <QLineF>
#include <QPainterPath>

#include <array>
#include <vector>

namespace hourglass {

class PointDensity
{
public:
    /// How many points lie about each pixel, by the colours from none to most, on a square-root scale.
    void paint(QImage &image, const PlacedPoints &points, const std::array<QRgb, 256> &colours);
    /// The same for drawings: the area of each shade but the first, which is that of nothing, in logical pixels.
    std::vector<QPainterPath> areas(const PlacedPoints &points, int shades);
    /// Where the points are as dense as some shares of the densest place: lines in logical pixels.
    std::vector<QLineF> contours(const PlacedPoints &points);

private:
    QSize countAround(const PlacedPoints &points, int cell);

    std::vector<float> m_counts;
    std::vector<float> m_line;
};

} // namespace hourglass
