// Where the dots of the map are; see map_motion.h.
#include "ui/map/map_motion.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hourglass {

namespace {

/// Of all points that are numbers, with a little room; as it was where none is.   points: 2 × n
MapCamera::Extent wholeExtent(const Matrix &points, MapCamera::Extent extent)
{
    for (Index axis = 0; axis < 2; ++axis) {
        auto low = std::numeric_limits<Scalar>::max();
        auto high = std::numeric_limits<Scalar>::lowest();
        for (Index i = 0; i < points.cols(); ++i)
            if (std::isfinite(points(axis, i))) {
                low = std::min(low, points(axis, i));
                high = std::max(high, points(axis, i));
            }
        if (low > high)
            continue;
        const double room = std::max(0.04 * static_cast<double>(high - low), 1e-6);
        extent[static_cast<std::size_t>(2 * axis)] = static_cast<double>(low) - room;
        extent[static_cast<std::size_t>(2 * axis + 1)] = static_cast<double>(high) + room;
    }
    return extent;
}

} // namespace

MapCamera::Extent MapMotion::extent(bool whole) const
{
    const auto &map = *m_answers.map();
    MapCamera::Extent e = whole ? wholeExtent(map.points, map.extent) : map.extent;
    if (isTurned()) // the view goes along
        for (std::size_t i = 0; i < e.size(); ++i)
            e[i] += m_ghostShare * (m_answers.ghost()->extent[i] - e[i]);
    return e;
}

void MapMotion::setOut(Matrix from)
{
    m_from = std::move(from);
    m_glideShare = 0;
    update();
}

void MapMotion::glide(double share)
{
    m_glideShare = share;
    if (share >= 1)
        stop();
    update();
}

void MapMotion::setGhostShare(double share)
{
    m_ghostShare = share;
    stop();
    update();
}

/// On the way from the map to PCA's, or to newer places, every dot goes straight.
void MapMotion::update()
{
    if (isTurned()) {
        const auto share = static_cast<Scalar>(m_ghostShare);
        m_mixed = (1 - share) * m_answers.map()->points + share * m_answers.ghost()->points;
    } else if (m_from.cols() > 0) {
        const auto share = static_cast<Scalar>(m_glideShare);
        m_mixed = (1 - share) * m_from + share * m_answers.map()->points;
    } else {
        m_mixed.resize(2, 0);
    }
}

} // namespace hourglass
