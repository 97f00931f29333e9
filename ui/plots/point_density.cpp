// How dense points lie: as an image, as areas and as lines; see point_density.h.
#include "ui/plots/point_density.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

/// Counts the points in cells of so many pixels, smoothed by three running means: close to a normal curve (W. Wells 1986).
QSize PointDensity::countAround(const PlacedPoints &points, int cell)
{
    const int width = (points.pixels().width() + cell - 1) / cell;
    const int height = (points.pixels().height() + cell - 1) / cell;
    m_counts.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
    for (std::size_t i = 0; i < points.count(); ++i)
        if (points.shows(i, 0) && points.x(i) >= 0 && points.y(i) >= 0)
            m_counts[static_cast<std::size_t>(static_cast<int>(points.y(i)) / cell) * static_cast<std::size_t>(width) +
                     static_cast<std::size_t>(static_cast<int>(points.x(i)) / cell)] += 1;
    const double spread = 440 / std::sqrt(static_cast<double>(std::max<std::size_t>(points.count(), 1))) * points.ratio(); // pixels
    const int reach =
        std::clamp(static_cast<int>(std::lround(spread / cell)), 1, std::max(1, static_cast<int>(16 * points.ratio()) / cell));
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

void PointDensity::paint(QImage &image, const PlacedPoints &points, const std::array<QRgb, 256> &colours)
{
    constexpr int cell = 2;
    const int width = countAround(points, cell).width();
    const float most = std::max(m_counts.empty() ? 0.0f : *std::ranges::max_element(m_counts), 1e-9f);
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        const float *counts = m_counts.data() + static_cast<std::size_t>(y / cell) * static_cast<std::size_t>(width);
        for (int x = 0; x < image.width(); ++x)
            line[x] = colours[static_cast<std::size_t>(255 * std::sqrt(counts[x / cell] / most))];
    }
}

std::vector<QPainterPath> PointDensity::areas(const PlacedPoints &points, int shades)
{
    constexpr int cell = 3;
    const QSize size = countAround(points, cell);
    std::vector<QPainterPath> areas(static_cast<std::size_t>(shades - 1));
    const float most = m_counts.empty() ? 0.0f : *std::ranges::max_element(m_counts);
    if (most <= 0)
        return areas;
    const double unit = cell / points.ratio();
    for (int y = 0; y < size.height(); ++y) {
        const auto shadeAt = [&, row = m_counts.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width())](int x) {
            return std::min(shades - 1, static_cast<int>(static_cast<float>(shades) * std::sqrt(row[x] / most)));
        };
        for (int x = 0, end = 0; x < size.width(); x = end) { // neighbours of one shade are one rectangle
            const int shade = shadeAt(x);
            for (end = x + 1; end < size.width() && shadeAt(end) == shade; ++end)
                ;
            if (shade > 0)
                areas[static_cast<std::size_t>(shade - 1)].addRect(x * unit, y * unit, (end - x) * unit, unit);
        }
    }
    return areas;
}

/// Marching squares: in each square of four cells a line where the density passes through a level (W. Lorensen & H. Cline 1987).
std::vector<QLineF> PointDensity::contours(const PlacedPoints &points)
{
    const int cell = std::max(1, static_cast<int>(std::lround(4 * points.ratio())));
    constexpr float levels[] = {0.04f, 0.12f, 0.25f, 0.45f, 0.7f}; // of the densest place
    const QSize size = countAround(points, cell);
    std::vector<QLineF> lines;
    const float most = m_counts.empty() ? 0.0f : *std::ranges::max_element(m_counts);
    if (most <= 0)
        return lines;
    const auto at = [&](int x, int y) {
        return m_counts[static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width()) + static_cast<std::size_t>(x)];
    };
    const double unit = cell / points.ratio();
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

} // namespace hourglass
