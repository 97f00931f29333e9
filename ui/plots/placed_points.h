// Where many points stand on an image, and which of them is nearest to a place.
#pragma once

#include "core/base/scalar.h"

#include <QPolygonF>
#include <QRectF>
#include <QSize>

#include <algorithm>
#include <limits>
#include <vector>

namespace hourglass {

/// From the plane, whose y grows upwards, to pixels.
class Projection
{
public:
    Projection(const QRectF &view, QSize size)
        : m_scaleX(static_cast<float>(size.width() / view.width())), m_scaleY(static_cast<float>(size.height() / view.height())),
          m_left(static_cast<float>(view.left())), m_top(static_cast<float>(view.top())), m_height(static_cast<float>(size.height()))
    {
    }
    float x(Scalar value) const { return (static_cast<float>(value) - m_left) * m_scaleX; }
    float y(Scalar value) const { return m_height - (static_cast<float>(value) - m_top) * m_scaleY; }

private:
    float m_scaleX;
    float m_scaleY;
    float m_left;
    float m_top;
    float m_height;
};

class PlacedPoints
{
public:
    /// Of each point, an index into a list of colours; negative for points that are hidden.
    using Colours = std::vector<std::int16_t>;

    /// The image's size in pixels, and how many of them make a logical pixel.
    void setImage(QSize pixels, double ratio);
    /// points: 2 × n, in the units of `view`, whose y grows upwards.
    void place(const Matrix &points, const Colours &colour, const QRectF &view)
    {
        placeEach(points, colour, view, [](std::size_t, float, float) {});
    }
    /// Finds every point's place in one pass over memory, and hands it on while it is at hand.   draw(i, x, y)
    template <typename Draw>
    void placeEach(const Matrix &points, const Colours &colour, const QRectF &view, const Draw &draw);
    /// The places are of points that are no longer those painted.
    void forget() { m_known = false; }
    bool known() const { return m_known; }

    std::size_t count() const { return m_x.size(); }
    /// In pixels of the image; not a number for hidden points.
    float x(std::size_t i) const { return m_x[i]; }
    float y(std::size_t i) const { return m_y[i]; }
    QSize pixels() const { return m_pixels; }
    double ratio() const { return m_ratio; }
    /// Whether a point shows, even if only by a corner of a square of that side. False for hidden points and for those that are no number.
    bool shows(std::size_t i, int side) const
    {
        const auto reach = static_cast<float>(side);
        return m_x[i] > -reach && m_y[i] > -reach && m_x[i] < static_cast<float>(m_pixels.width()) + reach &&
               m_y[i] < static_cast<float>(m_pixels.height()) + reach;
    }

    /// The point nearest to a place, at most `reach` away, in logical pixels; −1 for none.
    Index pointAt(QPointF place, double reach) const;
    /// The points inside a polygon, in logical pixels.
    std::vector<Index> inside(const QPolygonF &polygon) const;
    /// The points that can be seen, at most so many; one more when there are more.
    std::vector<Index> visible(std::size_t most) const;

private:
    QSize m_pixels;
    double m_ratio = 1;
    bool m_known = false;
    std::vector<float> m_x;
    std::vector<float> m_y;
};

template <typename Draw>
void PlacedPoints::placeEach(const Matrix &points, const Colours &colour, const QRectF &view, const Draw &draw)
{
    m_known = true;
    const auto count = static_cast<std::size_t>(points.cols());
    m_x.resize(count);
    m_y.resize(count);
    const Projection to(view, m_pixels);
    const Scalar *values = points.data();
    constexpr float hidden = std::numeric_limits<float>::quiet_NaN(); // near to nothing, so never found
    constexpr std::size_t portion = 2048;                             // its places are still in the nearest cache when they are drawn
    for (std::size_t begin = 0; begin < count; begin += portion) {
        const std::size_t end = std::min(count, begin + portion);
        for (std::size_t i = begin; i < end; ++i) {
            m_x[i] = colour[i] < 0 ? hidden : to.x(values[2 * i]);
            m_y[i] = to.y(values[2 * i + 1]);
        }
        for (std::size_t i = begin; i < end; ++i)
            draw(i, m_x[i], m_y[i]);
    }
}

} // namespace hourglass
