// Mouse and keys on the map; see map_plot.h.
#include "core/probe/map_probe.h"
#include "ui/views/map_plot.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {
constexpr double clickReach = 4; // pixels that a click may move and still be one
} // namespace

void MapPlot::setTool(Tool tool)
{
    if (m_tool == tool)
        return;
    m_tool = tool;
    setCursor(tool == Tool::Pan ? Qt::OpenHandCursor : tool == Tool::Probe ? Qt::ArrowCursor : Qt::CrossCursor);
    Q_EMIT toolChanged();
}

void MapPlot::resizeEvent(QResizeEvent *) { m_stale = true; }

void MapPlot::mousePressEvent(QMouseEvent *event)
{
    if (!hasMap())
        return;
    m_pressed = event->position();
    m_last = event->position();
    m_button = event->button();
    if (m_button == Qt::LeftButton && m_tool == Tool::Lasso)
        m_lasso = QPolygonF{event->position()};
    if (m_button == Qt::LeftButton && m_tool == Tool::Probe && pointAt(event->position()) < 0)
        probeAt(event->position());
}

void MapPlot::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed || !hasMap()) {
        if (m_stale)
            m_pointer = event->position(); // the points are about to move: look when they have
        else
            hover(event->position());
        return;
    }
    const QPointF at = event->position();
    const bool moved = (at - *m_pressed).manhattanLength() > clickReach;
    if (m_button != Qt::LeftButton || m_tool == Tool::Pan) {
        const QRectF area = plotArea();
        setView(m_view.translated((m_last.x() - at.x()) / area.width() * m_view.width(),
                                  (at.y() - m_last.y()) / area.height() * m_view.height()));
    } else if (m_tool == Tool::Lasso) {
        m_lasso.append(at);
        update();
    } else if (m_tool == Tool::Box) {
        m_lasso = QPolygonF(QRectF(*m_pressed, at).normalized());
        update();
    } else if (m_tool == Tool::Probe && moved) {
        m_hovered = -1;
        probeAt(at);
    }
    m_last = at;
}

void MapPlot::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressed || !hasMap())
        return;
    const QPointF from = *std::exchange(m_pressed, std::nullopt);
    const QPolygonF area = std::exchange(m_lasso, {});
    // A lasso ends where it began: what counts is how far it went.
    const QSizeF reach = area.boundingRect().size();
    const bool click = (event->position() - from).manhattanLength() <= clickReach && reach.width() + reach.height() <= 2 * clickReach;
    update();
    if (m_button != Qt::LeftButton || event->button() != m_button)
        return;
    const bool add = event->modifiers().testFlag(Qt::ShiftModifier);
    if (!click && area.size() > 2) {
        select(area, add);
        return;
    }
    if (!click)
        return;
    const Index found = pointAt(event->position());
    if (found < 0) {
        if (m_tool == Tool::Lasso || m_tool == Tool::Box) // a click beside everything lets go
            Q_EMIT selectionChanged({});
        return;
    }
    const std::uint32_t sample = (*m_frame->get<MapAnswer>()->samples)[static_cast<std::size_t>(found)];
    if (m_tool == Tool::Path || event->modifiers().testFlag(Qt::ControlModifier)) {
        std::vector<std::uint32_t> waypoints = m_waypoints;
        if (!std::erase(waypoints, sample))
            waypoints.push_back(sample);
        Q_EMIT waypointsChanged(waypoints);
        return;
    }
    if (add) {
        std::vector<std::uint32_t> selection = m_selection;
        if (!std::erase(selection, sample))
            selection.push_back(sample);
        Q_EMIT selectionChanged(selection);
        return;
    }
    if (m_tool == Tool::Probe) {
        const auto code = m_frame->get<MapAnswer>()->codes.col(found);
        Q_EMIT probed({code.data(), code.data() + code.size()});
    }
    Q_EMIT pinned(sample);
}

void MapPlot::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (hasMap() && pointAt(event->position()) < 0)
        showAll();
}

void MapPlot::wheelEvent(QWheelEvent *event)
{
    if (!hasMap())
        return;
    zoom(std::pow(1.0015, event->angleDelta().y()), event->position());
    event->accept();
}

/// The cross-hair to a place of the map. On a map of neighbours it takes the code of the sample that is nearest.
void MapPlot::probeAt(QPointF place)
{
    const MapAnswer &map = *m_frame->get<MapAnswer>();
    const QPointF at = planeAt(place);
    if (map.plane.flat() && m_ghostShare <= 0) {
        Q_EMIT probed(map.plane.codeAt(at.x(), map.codeSize() == 1 ? 0 : at.y(), m_probe));
        return;
    }
    const Index nearest = placed().pointAt(place - plotArea().topLeft(), width() + height());
    if (nearest >= 0) {
        const auto code = map.codes.col(nearest);
        Q_EMIT probed({code.data(), code.data() + code.size()});
    }
}

void MapPlot::select(const QPolygonF &area, bool add)
{
    std::vector<std::uint32_t> samples = add ? m_selection : std::vector<std::uint32_t>{};
    for (const Index i : placed().inside(area.translated(-plotArea().topLeft())))
        samples.push_back((*m_frame->get<MapAnswer>()->samples)[static_cast<std::size_t>(i)]);
    std::ranges::sort(samples);
    const auto twice = std::ranges::unique(samples);
    samples.erase(twice.begin(), twice.end());
    Q_EMIT selectionChanged(samples);
}

void MapPlot::hover(QPointF place)
{
    m_pointer.reset();
    const Index found = m_frame && m_frame->get<MapAnswer>() ? pointAt(place) : -1;
    if (found == m_hovered)
        return;
    m_hovered = found;
    update();
    Q_EMIT hovered(found < 0 ? -1 : static_cast<qlonglong>((*m_frame->get<MapAnswer>()->samples)[static_cast<std::size_t>(found)]));
}

void MapPlot::leaveEvent(QEvent *)
{
    m_pointer.reset();
    if (m_hovered < 0)
        return;
    m_hovered = -1;
    update();
    Q_EMIT hovered(-1);
}

void MapPlot::focusInEvent(QFocusEvent *event)
{
    m_ring =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason || event->reason() == Qt::ShortcutFocusReason;
    QWidget::focusInEvent(event);
}

bool MapPlot::takeToolKey(int key)
{
    static constexpr std::array tools{std::pair{Qt::Key_P, Tool::Probe}, std::pair{Qt::Key_H, Tool::Pan}, std::pair{Qt::Key_L, Tool::Lasso},
                                      std::pair{Qt::Key_B, Tool::Box}, std::pair{Qt::Key_A, Tool::Path}};
    if (key == Qt::Key_Home && hasMap()) {
        showAll();
        return true;
    }
    for (const auto &[wanted, tool] : tools)
        if (key == wanted) {
            setTool(tool);
            return true;
        }
    return false;
}

void MapPlot::keyPressEvent(QKeyEvent *event)
{
    if (takeToolKey(event->key()))
        return;
    const double step = event->modifiers().testFlag(Qt::ShiftModifier) ? 0.1 : 0.01;
    const QPointF centre = plotArea().center();
    const auto nudge = [&](double x, double y) {
        const QPointF now = pointOf(m_probe).value_or(centre);
        probeAt(now + QPointF(x * step * plotArea().width(), y * step * plotArea().height()));
    };
    switch (hasMap() ? event->key() : 0) {
    case Qt::Key_Left:
        return nudge(-1, 0);
    case Qt::Key_Right:
        return nudge(1, 0);
    case Qt::Key_Up:
        return nudge(0, -1);
    case Qt::Key_Down:
        return nudge(0, 1);
    case Qt::Key_Plus:
        return zoom(1.25, centre);
    case Qt::Key_Minus:
        return zoom(0.8, centre);
    case Qt::Key_Escape:
        if (!m_selection.empty()) {
            Q_EMIT selectionChanged({});
            return;
        }
        if (!m_waypoints.empty()) {
            Q_EMIT waypointsChanged({});
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace hourglass
