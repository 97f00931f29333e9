// What a hand can do to the map: between gestures, which know mouse and keys, and the map, which knows dots and codes.
#pragma once

#include "core/base/scalar.h"

#include <QPolygonF>

namespace hourglass {

/// What a click on a dot means.
enum class MapClick { Choose, AddToSelection, Waypoint };

/// Places are on the widget, in logical pixels.
class MapActions
{
public:
    MapActions() = default;
    MapActions(const MapActions &) = delete;
    MapActions &operator=(const MapActions &) = delete;
    virtual ~MapActions() = default;

    /// Whether there are dots to do something with.
    virtual bool hasDots() const = 0;
    /// The dot that a hand means there; −1 for none.
    virtual Index pointAt(QPointF place) const = 0;

    virtual void pan(QPointF by) = 0;
    virtual void zoom(double factor, QPointF about) = 0;
    /// About the middle.
    virtual void zoom(double factor) = 0;
    virtual void showAll() = 0;

    virtual void hover(QPointF place) = 0;
    virtual void leave() = 0;
    /// dragging: the probe is dragged and no dot is pointed at
    virtual void probeAt(QPointF place, bool dragging) = 0;
    /// by: shares of what is seen, y downwards
    virtual void nudgeProbe(QPointF by) = 0;
    virtual void click(Index dot, MapClick what, bool probe) = 0;
    virtual void selectInside(const QPolygonF &area, bool add) = 0;
    virtual void selectNothing() = 0;
    /// Lets go of the selection, or else of the waypoints; false when there is neither.
    virtual bool dropPicks() = 0;

    /// Another tool, or the outline of an area has changed.
    virtual void toolChosen() = 0;
    virtual void outlineChanged() = 0;
};

} // namespace hourglass
