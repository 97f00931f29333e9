// When dots that glide from map to map are painted: as long as the next map takes to come, as often as training can bear.
#pragma once

#include <QElapsedTimer>

namespace hourglass {

class GlideClock
{
public:
    static constexpr double frameEvery = 1000.0 / 60; // ms

    /// A map came.
    void start() { m_since.start(); }
    /// Whether the map before came so lately that the eye can follow from there.
    bool isQuick() const;
    /// Dots set out: how long the map took is how long they will.
    void setOut();
    /// Before a picture on the way: how much of the way is done, 0 to 1.
    double beginPicture();
    /// After it: milliseconds until the next one.
    int endPicture();

private:
    double now() const { return static_cast<double>(m_since.nsecsElapsed()) * 1e-6; }

    QElapsedTimer m_since; // the last map
    double m_time = 60;    // ms from map to map, about
    double m_cost = 1;     // ms of this thread's own time that a picture takes
    double m_begun = 0;    // the picture, ms since the map
    double m_work = 0;     // seconds of the thread's own time then
};

} // namespace hourglass
