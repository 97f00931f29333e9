// Mouse and keys on the map: what they mean with the tool that is chosen.
#pragma once

#include "ui/map/map_actions.h"

#include <optional>

class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace hourglass {

enum class MapTool { Probe, Pan, Lasso, Box, Path };

class MapGestures
{
public:
    explicit MapGestures(MapActions &actions) : m_actions(actions) {}

    MapTool tool() const { return m_tool; }
    void setTool(MapTool tool);
    /// Of the area that is being chosen; empty for none.
    const QPolygonF &outline() const { return m_outline; }
    void dropOutline() { m_outline.clear(); }
    /// Whether a gesture is under way.
    bool isPressed() const { return m_pressed.has_value(); }

    void press(const QMouseEvent &event);
    void move(const QMouseEvent &event);
    void release(const QMouseEvent &event);
    void doubleClick(const QMouseEvent &event);
    void wheel(const QWheelEvent &event);
    /// Whether it meant anything.
    bool key(const QKeyEvent &event);
    /// A key that chooses a tool or shows all, wherever the focus is.
    bool toolKey(int key);

private:
    void click(const QMouseEvent &event);

    MapActions &m_actions;
    MapTool m_tool = MapTool::Probe;
    std::optional<QPointF> m_pressed; // where a gesture began
    QPointF m_last;
    Qt::MouseButton m_button = Qt::NoButton;
    QPolygonF m_outline;
};

} // namespace hourglass
