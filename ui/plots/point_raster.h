// Many points painted into one image: as discs, splats or specks, or as a density.
#pragma once

#include "ui/plots/point_density.h"
#include "ui/plots/point_sprites.h"

#include <QImage>

#include <array>
#include <vector>

namespace hourglass {

class PointRaster
{
public:
    using Colours = PlacedPoints::Colours;
    using Style = PointStyle;

    /// Up to this many points are discs with a rim; more are splats of about three pixels.
    static constexpr Index mostDiscs = 3000;
    /// Shapes need room to be told apart, so they are drawn for more.
    static constexpr Index mostShapes = 20000;
    /// And up to this many are splats; still more are single pixels.
    static constexpr Index mostSplats = 300000;

    /// points: 2 × n, in the units of `view`, whose y grows upwards · colour: index into the style's colours for each point,
    /// negative for points that are hidden · size, pixelRatio: of the image.
    void paint(const Matrix &points, const Colours &colour, const QRectF &view, QSize size, double pixelRatio, const Style &style);
    /// The same points as a density: how many lie about each pixel, by the colours from none to most, on a square-root scale.
    void paintDensity(const Matrix &points, const Colours &colour, const QRectF &view, QSize size, double pixelRatio,
                      const std::array<QRgb, 256> &colours);

    /// The density that was painted last as areas of so many shades, in logical pixels; the first, of nothing, is left out.
    std::vector<QPainterPath> areas(int shades) { return m_density.areas(m_points, shades); }
    /// Where the points, which have their places, are as dense as some shares of the densest place: lines in logical pixels.
    std::vector<QLineF> contours() { return m_density.contours(m_points); }

    /// A huge cloud is painted without keeping every point's place; who asks where points are says once more which were painted.
    void ensurePlaced(const Matrix &points, const Colours &colour, const QRectF &view)
    {
        if (!m_points.known())
            m_points.place(points, colour, view);
    }

    /// How many could be seen when they were painted last; of many at least so many that they are no few.
    std::size_t seen() const { return m_seen; }

    const QImage &image() const { return m_image; }
    /// The point nearest to a place, at most `reach` away, in logical pixels; −1 for none.
    Index pointAt(QPointF place, double reach) const { return m_points.pointAt(place, reach); }
    /// The points inside a polygon, in logical pixels.
    std::vector<Index> inside(const QPolygonF &polygon) const { return m_points.inside(polygon); }
    /// The points that can be seen, at most so many; one more when there are more.
    std::vector<Index> visible(std::size_t most) const { return m_points.visible(most); }

private:
    void resize(QSize size, double pixelRatio);
    void fillGround(const Style &style);
    void paintDiscs(const Colours &colour, const Style &style, double pixelRatio);
    /// How many can be seen.
    std::size_t paintSpecks(const Matrix &points, const Colours &colour, const QRectF &view, const Style &style);
    void paintSplats(const Matrix &points, const Colours &colour, const QRectF &view, const Style &style, int side);

    QImage m_image;
    PlacedPoints m_points;
    PointSprites m_sprites;
    PointDensity m_density;
    std::size_t m_seen = 0;
    std::vector<std::uint8_t> m_specks;
};

} // namespace hourglass
