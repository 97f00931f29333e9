// How the dots of the map move: from frame to frame, to PCA's map and back, and the view that goes with them; see map_plot.h.
#include "core/base/thread_time.h"
#include "core/probe/ghost_probe.h"
#include "core/probe/map_probe.h"
#include "ui/look/on_screen.h"
#include "ui/views/map_plot.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hourglass {

namespace {

constexpr double frameEvery = 1000.0 / 60; // ms
constexpr double longestGlide = 600;       // ms; what comes later jumps
constexpr double linger = 1.2;             // of the time to the next frame, so that dots do not stand still before it
constexpr double restAfterGlide = 30;      // times what a picture on the way takes, shared by the processors: training gets them back

} // namespace

/// The view takes in all but the outermost points; it grows at once and shrinks slowly, so that the eye can follow.
void MapPlot::follow()
{
    if (!m_frame || !m_frame->get<MapAnswer>() || m_frame->get<MapAnswer>()->points.cols() == 0 || (m_held && !m_view.isEmpty()))
        return;
    std::array<double, 4> e = m_whole ? wholeExtent() : m_frame->get<MapAnswer>()->extent;
    if (isTurned()) // the view goes along
        for (std::size_t i = 0; i < e.size(); ++i)
            e[i] += m_ghostShare * (m_frame->get<GhostAnswer>()->extent[i] - e[i]);
    if (m_view.isEmpty() || isTurned() || m_frame->chosen) {
        m_view = QRectF(QPointF(e[0], e[2]), QPointF(e[1], e[3]));
        return;
    }
    const auto towards = [](double now, double target, bool outwards) { return now + (target - now) * (outwards ? 0.6 : 0.08); };
    m_view = QRectF(QPointF(towards(m_view.left(), e[0], e[0] < m_view.left()), towards(m_view.top(), e[2], e[2] < m_view.top())),
                    QPointF(towards(m_view.right(), e[1], e[1] > m_view.right()), towards(m_view.bottom(), e[3], e[3] > m_view.bottom())));
}

/// Of all points that are numbers, with a little room.
std::array<double, 4> MapPlot::wholeExtent() const
{
    std::array<double, 4> e = m_frame->get<MapAnswer>()->extent;
    const Matrix &points = m_frame->get<MapAnswer>()->points;
    for (Index axis = 0; axis < 2; ++axis) {
        auto low = std::numeric_limits<Scalar>::max();
        auto high = std::numeric_limits<Scalar>::lowest();
        for (Index i = 0; i < points.cols(); ++i)
            if (std::isfinite(points(axis, i))) {
                low = std::min(low, points(axis, i));
                high = std::max(high, points(axis, i));
            }
        if (low > high)
            continue;
        const double room = std::max(0.04 * static_cast<double>(high - low), 1e-6);
        e[static_cast<std::size_t>(2 * axis)] = static_cast<double>(low) - room;
        e[static_cast<std::size_t>(2 * axis + 1)] = static_cast<double>(high) + room;
    }
    return e;
}

bool MapPlot::canGlide() const
{
    return isOnScreen(*this) && m_ghostShare <= 0 && m_sinceMap.isValid() && static_cast<double>(m_sinceMap.elapsed()) < longestGlide;
}

/// The dots set out from where they are seen, and the view with them.
void MapPlot::startGlide(Matrix from, const QRectF &view)
{
    m_glideTime += 0.3 * (static_cast<double>(m_sinceMap.elapsed()) - m_glideTime);
    m_from = std::move(from);
    m_viewFrom = view;
    m_viewTo = m_view;
    m_glideShare = 0;
    mix();
    if (!m_held)
        m_view = view;
    m_stale = true;
    if (!m_glideTimer.isActive())
        m_glideTimer.start(static_cast<int>(frameEvery));
}

/// One picture on the way, at most sixty a second and no more than training can bear.
void MapPlot::glide()
{
    if (m_from.cols() == 0 || !hasMap() || m_from.cols() != m_frame->get<MapAnswer>()->points.cols())
        return;
    const double start = threadTime();
    const double begun = static_cast<double>(m_sinceMap.nsecsElapsed()) * 1e-6;
    const double share = std::min(1.0, begun / std::max(linger * m_glideTime, frameEvery));
    m_glideShare = share;
    if (share >= 1)
        m_from.resize(2, 0);
    mix();
    if (!m_held) {
        const auto between = [share](QPointF a, QPointF b) { return a + share * (b - a); };
        m_view = QRectF(between(m_viewFrom.topLeft(), m_viewTo.topLeft()), between(m_viewFrom.bottomRight(), m_viewTo.bottomRight()));
    }
    m_stale = true;
    repaint();
    const double cost = 1000 * (threadTime() - start);
    m_glideCost += 0.1 * (cost - m_glideCost);
    if (share < 1) {
        const double spent = static_cast<double>(m_sinceMap.nsecsElapsed()) * 1e-6 - begun;
        m_glideTimer.start(
            static_cast<int>(std::max(0.0, std::max(frameEvery - spent, restAfterGlide / Workers::processors() * m_glideCost))));
    }
}

void MapPlot::setGhost(bool shown)
{
    m_ghost = shown;
    turn();
}

/// Lets the dots set out, if they are not where they should be and it is known where that is.
void MapPlot::turn()
{
    const bool known = knowsGhost();
    const double wanted = m_ghost && known ? 1 : 0;
    if (!known && m_ghostShare > 0) {
        m_ghostTurn.stop();
        setGhostShare(0);
    }
    if (m_ghostShare == wanted || (m_ghostTurn.state() == QPropertyAnimation::Running && m_ghostTurn.endValue() == wanted))
        return;
    m_ghostTurn.stop();
    m_ghostTurn.setStartValue(m_ghostShare);
    m_ghostTurn.setEndValue(wanted);
    m_ghostTurn.start();
}

void MapPlot::setGhostShare(double share)
{
    m_ghostShare = share;
    m_from.resize(2, 0);
    mix();
    follow();
    invalidate();
}

/// On the way from the map to PCA's, or to newer places, every dot goes straight.
void MapPlot::mix()
{
    if (isTurned()) {
        const auto share = static_cast<Scalar>(m_ghostShare);
        m_mixed = (1 - share) * m_frame->get<MapAnswer>()->points + share * m_frame->get<GhostAnswer>()->points;
    } else if (m_from.cols() > 0) {
        const auto share = static_cast<Scalar>(m_glideShare);
        m_mixed = (1 - share) * m_from + share * m_frame->get<MapAnswer>()->points;
    } else {
        m_mixed.resize(2, 0);
    }
}

} // namespace hourglass
