// How dots and view move in time; see map_animation.h.
#include "ui/map/map_animation.h"

#include "ui/look/on_screen.h"

#include <QWidget>

#include <utility>

namespace hourglass {

namespace {

constexpr int settleAfter = 500; // ms without a new map
constexpr int turnTime = 600;    // ms

} // namespace

MapAnimation::MapAnimation(const QWidget &widget, const MapAnswers &answers, MapCamera &camera, MapMotion &motion)
    : m_widget(widget), m_answers(answers), m_camera(camera), m_motion(motion), m_from(2, 0), m_ghostTurn(this, "ghostShare")
{
    m_ghostTurn.setDuration(turnTime);
    m_ghostTurn.setEasingCurve(QEasingCurve::InOutQuad);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleAfter);
    connect(&m_settle, &QTimer::timeout, this, &MapAnimation::settle);
    m_glideTimer.setSingleShot(true);
    m_glideTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_glideTimer, &QTimer::timeout, this, &MapAnimation::glide);
}

void MapAnimation::depart(const MapAnswers &next, const MapChange &change)
{
    const bool glides = !change.samples && m_answers.map() != next.map() && !next.isChosen() && isOnScreen(m_widget) && ghostShare() <= 0 &&
                        m_clock.isQuick();
    m_viewFrom = m_camera.view();
    if (glides)
        m_from = m_motion.points();
    m_motion.stop();
}

void MapAnimation::arrive()
{
    turn();
    m_motion.update();
    follow();
    if (m_from.cols() > 0) {
        m_clock.setOut();
        m_motion.setOut(std::exchange(m_from, Matrix(2, 0)));
        m_camera.startGlide(m_viewFrom);
        Q_EMIT pictureDue(When::Later);
        if (!m_glideTimer.isActive())
            m_glideTimer.start(static_cast<int>(GlideClock::frameEvery));
    } else {
        Q_EMIT pictureDue(When::Soon);
    }
    m_clock.start();
    m_settle.start();
}

void MapAnimation::follow(bool atOnce)
{
    if (m_answers.dots() > 0 && m_camera.isFollowing())
        m_camera.follow(m_motion.extent(m_camera.isWhole()), atOnce || m_motion.isTurned() || m_answers.isChosen());
}

void MapAnimation::settle()
{
    if (m_camera.isHeld() || !m_answers.map())
        return;
    follow(true);
    Q_EMIT pictureDue(When::Soon);
}

/// One picture on the way, at most sixty a second and no more than training can bear.
void MapAnimation::glide()
{
    if (!m_motion.isGliding() || m_answers.dots() == 0 || m_camera.view().isEmpty())
        return;
    const double share = m_clock.beginPicture();
    m_motion.glide(share);
    m_camera.glide(share);
    Q_EMIT pictureDue(When::Now);
    const int rest = m_clock.endPicture();
    if (share < 1)
        m_glideTimer.start(rest);
}

void MapAnimation::setGhost(bool wanted)
{
    m_ghost = wanted;
    turn();
}

/// Lets the dots set out, if they are not where they should be and it is known where that is.
void MapAnimation::turn()
{
    const bool known = m_answers.knowsGhost();
    const double wanted = m_ghost && known ? 1 : 0;
    if (!known && ghostShare() > 0) {
        m_ghostTurn.stop();
        setGhostShare(0);
    }
    if (ghostShare() == wanted || (m_ghostTurn.state() == QPropertyAnimation::Running && m_ghostTurn.endValue() == wanted))
        return;
    m_ghostTurn.stop();
    m_ghostTurn.setStartValue(ghostShare());
    m_ghostTurn.setEndValue(wanted);
    m_ghostTurn.start();
}

void MapAnimation::setGhostShare(double share)
{
    m_motion.setGhostShare(share);
    follow();
    Q_EMIT pictureDue(When::Soon);
}

} // namespace hourglass
