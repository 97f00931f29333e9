// Which part of the plane is seen, and where on the screen: it follows the samples until the user moves it.
#pragma once

#include <QRectF>

#include <array>

namespace hourglass {

class MapCamera
{
public:
    /// Of samples: x from and to, y from and to, in units of the plane.
    using Extent = std::array<double, 4>;

    /// Where on the widget the plane is seen, in logical pixels.
    void setArea(const QRectF &area) { m_area = area; }
    const QRectF &area() const { return m_area; }
    /// The part of the plane that is seen; y grows upwards, from top() to bottom(). Empty until samples were followed.
    const QRectF &view() const { return m_view; }
    /// Whether the user chose the view.
    bool isHeld() const { return m_held; }
    /// Whether the user asked for all samples, also the outermost.
    bool isWhole() const { return m_whole; }
    /// Whether it goes where the samples are.
    bool isFollowing() const { return !m_held || m_view.isEmpty(); }

    QPointF placeOf(double x, double y) const;
    /// The place in the area nearest to another, at least `distance` pixels from the edge.
    QPointF nearestInside(QPointF place, double distance) const;
    QPointF planeAt(QPointF place) const;

    /// The user chooses the view.
    void hold(const QRectF &view);
    /// by: pixels that the plane moves under the hand
    void pan(QPointF by);
    /// What lies at `about` stays there; from a ten-thousandth of the samples' extent to 50 times.
    void zoom(double factor, QPointF about, const Extent &samples);
    /// All samples from now on; where they are, follow() says.
    void showWhole();
    /// For another plane: nothing chosen, nothing seen.
    void reset();

    /// Takes the samples in. Grows quickly and shrinks slowly, so that the eye can follow; all the way at once when asked or when
    /// nothing was seen before.
    void follow(const Extent &samples, bool atOnce);

    /// Sets out from another view towards the one that is seen, and is somewhere on the way. What is held stays where it is.
    void startGlide(const QRectF &from);
    void glide(double share);

private:
    QRectF m_area;
    QRectF m_view;
    QRectF m_from; // of a glide
    QRectF m_to;
    bool m_held = false;
    bool m_whole = false;
};

} // namespace hourglass
