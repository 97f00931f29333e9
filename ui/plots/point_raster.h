// Many points painted into one image, and which of them is nearest to a place.
#pragma once

#include "core/base/scalar.h"

#include <QColor>
#include <QImage>
#include <QLineF>
#include <QPolygonF>
#include <QRectF>

#include <array>
#include <vector>

namespace hourglass {

class PointRaster
{
public:
    using Colours = std::vector<std::int16_t>;
    struct Style {
        QColor ground;
        QColor rim; // blended at 25 %
        std::vector<QColor> colours;
        double radius = 2.7;           // of a disc, in logical pixels; splats follow it
        const QImage *under = nullptr; // of the image's size in pixels, instead of the ground
        int shapes = 0;                // when above 0: a shape of its own for each of so many colours, and again for the next as many
    };

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

    /// Where the points, which have their places, are as dense as some shares of the densest place: lines in logical pixels.
    std::vector<QLineF> contours();

    /// A huge cloud is painted without keeping every point's place; who asks where points are says once more which were painted.
    void ensurePlaced(const Matrix &points, const Colours &colour, const QRectF &view);

    /// How many could be seen when they were painted last; of many at least so many that they are no few.
    std::size_t seen() const { return m_seen; }

    const QImage &image() const { return m_image; }
    /// The point nearest to a place, at most `reach` away, in logical pixels; −1 for none.
    Index pointAt(QPointF place, double reach) const;
    /// The points inside a polygon, in logical pixels.
    std::vector<Index> inside(const QPolygonF &polygon) const;
    /// The points that can be seen, at most so many; one more when there are more.
    std::vector<Index> visible(std::size_t most) const;

private:
    void resize(QSize size, double pixelRatio);
    void place(const Matrix &points, const Colours &colour, const QRectF &view);
    template <typename Draw>
    void placeEach(const Matrix &points, const Colours &colour, const QRectF &view, const Draw &draw);
    bool inside(std::size_t i, int side) const;
    QSize countAround(int cell);
    void fillGround(const Style &style);
    void drawSprites(const Style &style, double pixelRatio);
    void paintDiscs(const Colours &colour, const Style &style, double pixelRatio);
    /// How many can be seen.
    std::size_t paintSpecks(const Matrix &points, const Colours &colour, const QRectF &view, const Style &style);
    void paintSplats(const Matrix &points, const Colours &colour, const QRectF &view, const Style &style, int side);

    QImage m_image;
    double m_ratio = 1;
    std::vector<QImage> m_sprites; // a disc or another shape for each colour
    Style m_spriteStyle;           // that they were drawn for
    double m_spriteRatio = 0;
    bool m_placed = false;
    std::size_t m_seen = 0;
    std::vector<float> m_x; // pixels of the image; not a number for hidden points
    std::vector<float> m_y;
    std::vector<std::uint8_t> m_specks;
    std::vector<float> m_counts;
    std::vector<float> m_line;
};

/// How crowded the neighbourhood of each point is, from 0 to 1 for the most crowded: by counting in a grid over the view.
/// points: 2 × n
std::vector<float> localDensity(const Matrix &points, const std::array<double, 4> &extent);

} // namespace hourglass
