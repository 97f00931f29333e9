// Mouse and keys on the map; see map_gestures.h.
#include "ui/map/map_gestures.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <array>
#include <cmath>
#include <utility>

namespace hourglass {

namespace {

constexpr double clickReach = 4;    // pixels that a click may move and still be one
constexpr double perNotch = 1.0015; // the wheel, to the power of eighths of a degree
constexpr double perKey = 1.25;
constexpr double step = 0.01; // of what is seen, with an arrow key
constexpr double longStep = 0.1;

} // namespace

void MapGestures::setTool(MapTool tool)
{
    if (m_tool == tool)
        return;
    m_tool = tool;
    m_actions.toolChosen();
}

void MapGestures::press(const QMouseEvent &event)
{
    if (!m_actions.hasDots())
        return;
    m_pressed = event.position();
    m_last = event.position();
    m_button = event.button();
    if (m_button == Qt::LeftButton && m_tool == MapTool::Lasso)
        m_outline = QPolygonF{event.position()};
    if (m_button == Qt::LeftButton && m_tool == MapTool::Probe && m_actions.pointAt(event.position()) < 0)
        m_actions.probeAt(event.position(), false);
}

void MapGestures::move(const QMouseEvent &event)
{
    const QPointF at = event.position();
    if (!m_pressed || !m_actions.hasDots()) {
        m_actions.hover(at);
        return;
    }
    if (m_button != Qt::LeftButton || m_tool == MapTool::Pan) {
        m_actions.pan(at - m_last);
    } else if (m_tool == MapTool::Lasso) {
        m_outline.append(at);
        m_actions.outlineChanged();
    } else if (m_tool == MapTool::Box) {
        m_outline = QPolygonF(QRectF(*m_pressed, at).normalized());
        m_actions.outlineChanged();
    } else if (m_tool == MapTool::Probe && (at - *m_pressed).manhattanLength() > clickReach) {
        m_actions.probeAt(at, true);
    }
    m_last = at;
}

void MapGestures::release(const QMouseEvent &event)
{
    if (!m_pressed || !m_actions.hasDots())
        return;
    const QPointF from = *std::exchange(m_pressed, std::nullopt);
    const QPolygonF area = std::exchange(m_outline, {});
    m_actions.outlineChanged();
    if (m_button != Qt::LeftButton || event.button() != m_button)
        return;
    // A lasso ends where it began: what counts is how far it went.
    const QSizeF reach = area.boundingRect().size();
    if ((event.position() - from).manhattanLength() <= clickReach && reach.width() + reach.height() <= 2 * clickReach)
        click(event);
    else if (area.size() > 2)
        m_actions.selectInside(area, event.modifiers().testFlag(Qt::ShiftModifier));
}

void MapGestures::click(const QMouseEvent &event)
{
    const Index dot = m_actions.pointAt(event.position());
    if (dot < 0) {
        if (m_tool == MapTool::Lasso || m_tool == MapTool::Box) // a click beside everything lets go
            m_actions.selectNothing();
    } else if (m_tool == MapTool::Path || event.modifiers().testFlag(Qt::ControlModifier)) {
        m_actions.click(dot, MapClick::Waypoint, false);
    } else if (event.modifiers().testFlag(Qt::ShiftModifier)) {
        m_actions.click(dot, MapClick::AddToSelection, false);
    } else {
        m_actions.click(dot, MapClick::Choose, m_tool == MapTool::Probe);
    }
}

void MapGestures::doubleClick(const QMouseEvent &event)
{
    if (m_actions.hasDots() && m_actions.pointAt(event.position()) < 0)
        m_actions.showAll();
}

void MapGestures::wheel(const QWheelEvent &event)
{
    if (m_actions.hasDots())
        m_actions.zoom(std::pow(perNotch, event.angleDelta().y()), event.position());
}

bool MapGestures::toolKey(int key)
{
    static constexpr std::array tools{std::pair{Qt::Key_P, MapTool::Probe}, std::pair{Qt::Key_H, MapTool::Pan},
                                      std::pair{Qt::Key_L, MapTool::Lasso}, std::pair{Qt::Key_B, MapTool::Box},
                                      std::pair{Qt::Key_A, MapTool::Path}};
    if (key == Qt::Key_Home && m_actions.hasDots()) {
        m_actions.showAll();
        return true;
    }
    for (const auto &[wanted, tool] : tools)
        if (key == wanted) {
            setTool(tool);
            return true;
        }
    return false;
}

bool MapGestures::key(const QKeyEvent &event)
{
    if (toolKey(event.key()))
        return true;
    if (!m_actions.hasDots())
        return false;
    const double far = event.modifiers().testFlag(Qt::ShiftModifier) ? longStep : step;
    switch (event.key()) {
    case Qt::Key_Left:
        m_actions.nudgeProbe({-far, 0});
        return true;
    case Qt::Key_Right:
        m_actions.nudgeProbe({far, 0});
        return true;
    case Qt::Key_Up:
        m_actions.nudgeProbe({0, -far});
        return true;
    case Qt::Key_Down:
        m_actions.nudgeProbe({0, far});
        return true;
    case Qt::Key_Plus:
        m_actions.zoom(perKey);
        return true;
    case Qt::Key_Minus:
        m_actions.zoom(1 / perKey);
        return true;
    case Qt::Key_Escape:
        return m_actions.dropPicks();
    default:
        return false;
    }
}

} // namespace hourglass
