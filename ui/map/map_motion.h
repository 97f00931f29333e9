// Where the dots of the map are: at their places, on the way there from those before, or turned towards PCA's map.
#pragma once

#include "ui/map/map_answers.h"
#include "ui/map/map_camera.h"

namespace hourglass {

class MapMotion
{
public:
    explicit MapMotion(const MapAnswers &answers) : m_answers(answers) {}

    /// 2 × dots. There is a map.
    const Matrix &points() const { return m_mixed.cols() > 0 ? m_mixed : m_answers.map()->points; }
    /// What is to be seen of them. whole: also the outermost.
    MapCamera::Extent extent(bool whole) const;
    /// After another map came: puts the dots where they belong now.
    void update();

    /// Whether dots are on their way to newer places.
    bool isGliding() const { return m_from.cols() > 0; }
    /// from: 2 × dots, where they are seen
    void setOut(Matrix from);
    /// How much of the way is done; 1 when they have come.
    void glide(double share);
    void stop() { m_from.resize(2, 0); }

    /// How far the dots have turned to PCA's map, 0 to 1.
    double ghostShare() const { return m_ghostShare; }
    void setGhostShare(double share);
    /// Whether they are on their way there, or have come.
    bool isTurned() const { return m_ghostShare > 0 && m_answers.knowsGhost(); }

private:
    const MapAnswers &m_answers;
    Matrix m_mixed; // on the way; empty when the points are the map's own
    Matrix m_from;  // where dots set out; empty when they have come
    double m_glideShare = 1;
    double m_ghostShare = 0;
};

} // namespace hourglass
