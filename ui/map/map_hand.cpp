// What a hand does to the map; see map_hand.h.
#include "ui/map/map_hand.h"

#include <algorithm>

namespace hourglass {

namespace {

/// A list without a sample that it has, or with one that it has not.
std::vector<std::uint32_t> toggled(std::vector<std::uint32_t> samples, std::uint32_t sample)
{
    if (!std::erase(samples, sample))
        samples.push_back(sample);
    return samples;
}

} // namespace

void MapHand::pan(QPointF by)
{
    m_camera.pan(by);
    Q_EMIT viewChanged();
}

void MapHand::zoom(double factor, QPointF about)
{
    if (!hasDots())
        return;
    m_camera.zoom(factor, about, m_answers.map()->extent);
    Q_EMIT viewChanged();
}

void MapHand::showAll()
{
    m_camera.showWhole();
    m_animation.follow();
    Q_EMIT viewChanged();
}

void MapHand::hover(QPointF place)
{
    if (m_points.isStale()) { // the points are about to move: look when they have
        m_pointer = place;
        return;
    }
    m_pointer.reset();
    setHovered(m_answers.map() ? pointAt(place) : -1);
}

void MapHand::lookAgain()
{
    if (m_pointer)
        hover(*m_pointer);
}

void MapHand::leave()
{
    m_pointer.reset();
    setHovered(-1);
}

void MapHand::setHovered(Index dot)
{
    if (m_hovered == dot)
        return;
    m_hovered = dot;
    Q_EMIT marksChanged();
    Q_EMIT hovered(dot < 0 ? -1 : static_cast<qlonglong>(m_answers.sampleOf(dot)));
}

void MapHand::probeAt(QPointF place, bool dragging)
{
    if (dragging)
        m_hovered = -1;
    if (const auto code = codeAtPlace(m_points, place, m_probe))
        Q_EMIT probed(*code);
}

void MapHand::nudgeProbe(QPointF by)
{
    const QRectF &area = m_camera.area();
    const QPointF now = placeOfCode(m_points, m_probe).value_or(area.center());
    probeAt(now + QPointF(by.x() * area.width(), by.y() * area.height()), false);
}

void MapHand::click(Index dot, MapClick what, bool probe)
{
    const std::uint32_t sample = m_answers.sampleOf(dot);
    switch (what) {
    case MapClick::Waypoint:
        Q_EMIT waypointsChanged(toggled(m_waypoints, sample));
        break;
    case MapClick::AddToSelection:
        Q_EMIT selectionChanged(toggled(m_points.selection(), sample));
        break;
    case MapClick::Choose:
        if (probe)
            Q_EMIT probed(codeOfDot(m_answers, dot));
        Q_EMIT pinned(sample);
        break;
    }
}

void MapHand::selectInside(const QPolygonF &area, bool add)
{
    std::vector<std::uint32_t> samples = m_points.samplesInside(area);
    if (add)
        samples.insert(samples.end(), m_points.selection().begin(), m_points.selection().end());
    std::ranges::sort(samples);
    const auto twice = std::ranges::unique(samples);
    samples.erase(twice.begin(), twice.end());
    Q_EMIT selectionChanged(samples);
}

bool MapHand::dropPicks()
{
    if (!m_points.selection().empty())
        Q_EMIT selectionChanged({});
    else if (!m_waypoints.empty())
        Q_EMIT waypointsChanged({});
    else
        return false;
    return true;
}

} // namespace hourglass
