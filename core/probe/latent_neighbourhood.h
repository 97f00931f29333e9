// The samples of the map, for probes that look around a code.
#pragma once

#include "core/probe/map_probe.h"

#include <optional>

namespace hourglass {

/// Where the samples of the map are, for probes that look around a code.
class LatentNeighbourhood
{
public:
    static constexpr std::size_t shown = 12;     // of the nearest samples, beside what was decoded
    static constexpr Index mostSearched = 20000; // samples among which they are searched

    /// Remembers the codes of a map; cheap for a map that was seen already.
    void setMap(std::shared_ptr<const MapAnswer> map);
    bool empty() const { return !m_map || m_map->codes.cols() == 0; }
    const MapAnswer &map() const { return *m_map; }
    const std::shared_ptr<const MapAnswer> &shared() const { return m_map; }
    /// Whether there are samples around codes of this size.
    bool covers(Index codeSize) const { return !empty() && m_map->codes.rows() == codeSize; }
    /// Samples whose codes are nearest to one, nearest first, and how far they are. code: code size numbers
    /// Among about so many of them.
    std::vector<std::pair<float, std::uint32_t>> nearest(const Numbers &code, std::size_t count, Index most) const;
    /// Whether a code lies where there is no data: a number is beyond all samples', or 99 of 100 have their fifth neighbour much nearer.
    bool isFar(const Numbers &code);
    /// Whether a number of a code lies well beyond those of all samples.
    bool isOutside(const Numbers &code);
    /// 99 of 100 samples have their fifth neighbour nearer than this.
    double typicalDistance();
    /// The code at a point of the map: on a map of neighbours the mean of the nearest samples' codes. Nothing where no sample is near.
    std::optional<Numbers> codeAt(double x, double y, const Numbers &base) const;

private:
    std::shared_ptr<const MapAnswer> m_map;
    double m_usual = -1;
    Vector m_least; // of each number of the codes; empty until it is asked for
    Vector m_most;
};

} // namespace hourglass
