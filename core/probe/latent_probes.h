// Probes of places in the space of codes: one point, the whole plane, a way between samples, a drawing of a person's own.
#pragma once

#include "core/probe/frame.h"

namespace hourglass {

/// Where the samples of the map are, for probes that look around a code.
class LatentNeighbourhood
{
public:
    /// Remembers the codes of a map; cheap for a map that was seen already.
    void setMap(std::shared_ptr<const MapFrame> map);
    bool empty() const { return !m_map || m_map->codes.cols() == 0; }
    const MapFrame &map() const { return *m_map; }
    const std::shared_ptr<const MapFrame> &shared() const { return m_map; }
    /// Whether there are samples around codes of this size.
    bool covers(Index codeSize) const { return !empty() && m_map->codes.rows() == codeSize; }
    /// Samples whose codes are nearest to one, nearest first, and how far they are. code: code size numbers
    /// Among about so many of them.
    std::vector<std::pair<float, std::uint32_t>> nearest(const Numbers &code, std::size_t count, Index most) const;
    /// Whether a number of a code lies well beyond those of all samples.
    bool isOutside(const Numbers &code);
    /// 99 of 100 samples have their fifth neighbour nearer than this.
    double typicalDistance();
    /// The code at a point of the map: on a map of neighbours the mean of the nearest samples' codes. Nothing where nobody is near.
    std::optional<Numbers> codeAt(double x, double y, const Numbers &base) const;

private:
    std::shared_ptr<const MapFrame> m_map;
    double m_usual = -1;
    Vector m_least; // of each number of the codes; empty until it is asked for
    Vector m_most;
};

std::shared_ptr<const PointFrame> decodePoint(SnapshotNetwork &network, LatentNeighbourhood &around, const Numbers &code);
/// Null where a code is no distribution.
std::shared_ptr<const PosteriorFrame> posteriorOf(SnapshotNetwork &network, std::uint32_t sample);
std::shared_ptr<const ManifoldFrame> decodeManifold(SnapshotNetwork &network, const LatentNeighbourhood &around,
                                                    const Interest::Manifold &interest);
/// A way through the data is only searched for when samples, waypoints or weights have changed, not for each step that is looked at.
class PathProbe
{
public:
    std::shared_ptr<const PathFrame> look(SnapshotNetwork &network, const LatentNeighbourhood &around, const Interest::Path &interest);

private:
    /// Where the way is at t, 0 at the first stop and 1 at the last.   waypoints: code size × two or more
    Vector along(double t, const Matrix &waypoints, Interest::Path::Interpolation interpolation) const;
    /// Adds the difference of two classes' means. Nothing when the map holds no sample of one of them.
    static std::optional<Vector> difference(const LatentNeighbourhood &around, const Dataset &data,
                                            std::pair<std::uint16_t, std::uint16_t> classes);
    void search(const LatentNeighbourhood &around, const Matrix &waypoints);

    std::shared_ptr<const MapFrame> m_map; // that the lines go through
    Matrix m_waypoints;
    std::vector<Matrix> m_lines; // one from each stop to the next
};
std::shared_ptr<const DrawingFrame> reconstructDrawing(SnapshotNetwork &network, const LatentNeighbourhood &around, const Numbers &drawing);

} // namespace hourglass
