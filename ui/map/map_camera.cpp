// Which part of the plane is seen; see map_camera.h.
#include "ui/map/map_camera.h"

#include <algorithm>

namespace hourglass {

namespace {

constexpr double outwards = 0.6; // of the way that a border goes with one map
constexpr double inwards = 0.08;

} // namespace

QPointF MapCamera::placeOf(double x, double y) const
{
    return {m_area.left() + (x - m_view.left()) / m_view.width() * m_area.width(),
            m_area.bottom() - (y - m_view.top()) / m_view.height() * m_area.height()};
}

QPointF MapCamera::nearestInside(QPointF place, double distance) const
{
    const QRectF inner = m_area.adjusted(distance, distance, -distance, -distance);
    return {std::clamp(place.x(), inner.left(), std::max(inner.left(), inner.right())),
            std::clamp(place.y(), inner.top(), std::max(inner.top(), inner.bottom()))};
}

QPointF MapCamera::planeAt(QPointF place) const
{
    return {m_view.left() + (place.x() - m_area.left()) / m_area.width() * m_view.width(),
            m_view.top() + (m_area.bottom() - place.y()) / m_area.height() * m_view.height()};
}

void MapCamera::hold(const QRectF &view)
{
    m_view = view;
    m_held = true;
}

void MapCamera::pan(QPointF by)
{
    hold(m_view.translated(-by.x() / m_area.width() * m_view.width(), by.y() / m_area.height() * m_view.height()));
}

void MapCamera::zoom(double factor, QPointF about, const Extent &samples)
{
    const double range = samples[1] - samples[0];
    const double wanted = std::clamp(m_view.width() / factor, range * 1e-4, range * 50);
    const double scale = wanted / m_view.width();
    const QPointF fixed = planeAt(about);
    hold(QRectF(fixed.x() + (m_view.left() - fixed.x()) * scale, fixed.y() + (m_view.top() - fixed.y()) * scale, m_view.width() * scale,
                m_view.height() * scale));
}

void MapCamera::showWhole()
{
    reset();
    m_whole = true;
}

void MapCamera::reset()
{
    m_view = {};
    m_held = false;
    m_whole = false;
}

void MapCamera::follow(const Extent &e, bool atOnce)
{
    if (!isFollowing())
        return;
    if (atOnce || m_view.isEmpty()) {
        m_view = QRectF(QPointF(e[0], e[2]), QPointF(e[1], e[3]));
        m_from = m_to = m_view; // also of dots that are on their way
        return;
    }
    const auto towards = [](double now, double target, bool grows) { return now + (target - now) * (grows ? outwards : inwards); };
    m_view = QRectF(QPointF(towards(m_view.left(), e[0], e[0] < m_view.left()), towards(m_view.top(), e[2], e[2] < m_view.top())),
                    QPointF(towards(m_view.right(), e[1], e[1] > m_view.right()), towards(m_view.bottom(), e[3], e[3] > m_view.bottom())));
}

void MapCamera::startGlide(const QRectF &from)
{
    m_from = from;
    m_to = m_view;
    if (!m_held)
        m_view = from;
}

void MapCamera::glide(double share)
{
    if (m_held)
        return;
    const auto between = [share](QPointF a, QPointF b) { return a + share * (b - a); };
    m_view = QRectF(between(m_from.topLeft(), m_to.topLeft()), between(m_from.bottomRight(), m_to.bottomRight()));
}

} // namespace hourglass
