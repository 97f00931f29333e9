// Gestures on the map: panning, pointing at a dot, dragging the probe, picking samples.
#pragma once

#include "ui/map/map_actions.h"
#include "ui/map/map_animation.h"
#include "ui/map/map_codes.h"

#include <QObject>

namespace hourglass {

class MapHand : public QObject, public MapActions
{
    Q_OBJECT

public:
    MapHand(MapCamera &camera, MapAnimation &animation, MapPoints &points)
        : m_answers(points.answers()), m_camera(camera), m_animation(animation), m_points(points)
    {
    }

    /// The code under the cross-hair; empty for none.
    const Numbers &probe() const { return m_probe; }
    void setProbe(const Numbers &code) { m_probe = code; }
    /// Samples between which a way is shown.
    const std::vector<std::uint32_t> &waypoints() const { return m_waypoints; }
    void setWaypoints(const std::vector<std::uint32_t> &waypoints) { m_waypoints = waypoints; }
    /// The dot under the cursor; −1 for none.
    Index hoveredDot() const { return m_hovered; }
    /// There are other samples.
    void forgetDot() { m_hovered = -1; }
    /// The dots are painted: looks where the mouse came to before that.
    void lookAgain();

    bool hasDots() const override { return m_points.areSeen(); }
    Index pointAt(QPointF place) const override { return m_points.pointAt(place, 8); }
    void pan(QPointF by) override;
    void zoom(double factor, QPointF about) override;
    void zoom(double factor) override { zoom(factor, m_camera.area().center()); }
    void showAll() override;
    void hover(QPointF place) override;
    void leave() override;
    void probeAt(QPointF place, bool dragging) override;
    void nudgeProbe(QPointF by) override;
    void click(Index dot, MapClick what, bool probe) override;
    void selectInside(const QPolygonF &area, bool add) override;
    void selectNothing() override { Q_EMIT selectionChanged({}); }
    bool dropPicks() override;
    void toolChosen() override { Q_EMIT toolChanged(); }
    void outlineChanged() override { Q_EMIT marksChanged(); }

Q_SIGNALS:
    /// The sample under the cursor, −1 for none.
    void hovered(qlonglong sample);
    void pinned(quint32 sample);
    void probed(const hourglass::Numbers &code);
    void selectionChanged(const std::vector<std::uint32_t> &samples);
    void waypointsChanged(const std::vector<std::uint32_t> &waypoints);
    void viewChanged();
    void toolChanged();
    /// What lies over the dots is to be painted anew.
    void marksChanged();

private:
    void setHovered(Index dot);

    const MapAnswers &m_answers;
    MapCamera &m_camera;
    MapAnimation &m_animation;
    MapPoints &m_points;
    Numbers m_probe;
    std::vector<std::uint32_t> m_waypoints;
    Index m_hovered = -1;
    std::optional<QPointF> m_pointer; // where the mouse came to while the picture was out of date
};

} // namespace hourglass
