// How dots and view move in time: from map to map, to PCA's map and back, and to rest when no more maps come.
#pragma once

#include "ui/map/glide_clock.h"
#include "ui/map/map_motion.h"

#include <QPropertyAnimation>
#include <QTimer>

class QWidget;

namespace hourglass {

class MapAnimation : public QObject
{
    Q_OBJECT
    Q_PROPERTY(double ghostShare READ ghostShare WRITE setGhostShare)

public:
    /// widget: dots only glide where they can be seen
    MapAnimation(const QWidget &widget, const MapAnswers &answers, MapCamera &camera, MapMotion &motion);

    /// Before other answers take the place of those that are shown: remembers where dots and view are, if they will glide.
    void depart(const MapAnswers &next, const MapChange &change);
    /// After that: dots and view set out from there, or are where they belong at once.
    void arrive();
    /// The view takes in all but the outermost samples, unless the user moved it; what is turned or was chosen at once.
    void follow(bool atOnce = false);

    /// Turns to PCA's map of the same samples, or back; the dots set out once it is known where to.
    void setGhost(bool wanted);
    bool isGhostWanted() const { return m_ghost; }
    double ghostShare() const { return m_motion.ghostShare(); }
    void setGhostShare(double share);

    enum class When { Later, Soon, Now };

Q_SIGNALS:
    /// The picture of the dots is out of date. Later: another will be due by itself.
    void pictureDue(hourglass::MapAnimation::When when);

private:
    void turn();
    void glide();
    void settle();

    const QWidget &m_widget;
    const MapAnswers &m_answers;
    MapCamera &m_camera;
    MapMotion &m_motion;

    Matrix m_from; // where dots were when answers departed; empty when they do not glide
    QRectF m_viewFrom;
    GlideClock m_clock;
    QTimer m_glideTimer;
    QTimer m_settle; // the view follows slowly while maps come, and is there when they end
    bool m_ghost = false;
    QPropertyAnimation m_ghostTurn;
};

} // namespace hourglass
