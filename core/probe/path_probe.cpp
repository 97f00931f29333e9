// Paths between codes; see path_probe.h.
#include "core/probe/path_probe.h"

#include "core/analysis/paths.h"
#include "core/base/words.h"

#include <algorithm>
#include <functional>

namespace hourglass {

namespace {

constexpr Index pointsForLeg = 40; // that a curved way is drawn by

} // namespace

bool PathProbe::turnsOn(std::string_view, const Questions &questions) const { return questions.get<PathQuestion>().goesByData(); }

void PathProbe::restart()
{
    m_map.reset();
    m_waypoints.resize(0, 0);
    m_lines.clear();
}

std::shared_ptr<const PathAnswer> PathProbe::answer(const Scene &scene, const PathQuestion &question, Looked &looked)
{
    auto path = answer(scene.network, scene.around, question);
    looked.done = path->codes.cols() > 0 || !path->problem.empty(); // else the map is yet to come
    return path;
}

void PathProbe::search(const LatentNeighbourhood &around, const Matrix &waypoints)
{
    if (m_map == around.shared() && m_waypoints.rows() == waypoints.rows() && m_waypoints.cols() == waypoints.cols() &&
        m_waypoints == waypoints)
        return;
    m_map = around.shared();
    m_waypoints = waypoints;
    m_lines.clear();
    for (Index leg = 0; leg + 1 < waypoints.cols(); ++leg)
        m_lines.push_back(dataPath(waypoints.col(leg), waypoints.col(leg + 1), m_map->codes));
}

Vector PathProbe::along(double t, const Matrix &waypoints, PathQuestion::Interpolation interpolation) const
{
    using Interpolation = PathQuestion::Interpolation;
    /// Between the columns of a line.
    const auto between = [](const Matrix &line, double place) -> Vector {
        const Index first = std::min<Index>(static_cast<Index>(place), line.cols() - 2);
        const auto share = static_cast<Scalar>(place - static_cast<double>(first));
        return line.col(first) + share * (line.col(first + 1) - line.col(first));
    };
    const double place = std::clamp(t, 0.0, 1.0) * static_cast<double>(waypoints.cols() - 1);
    if (interpolation == Interpolation::Linear)
        return between(waypoints, place);
    const Index leg = std::min<Index>(static_cast<Index>(place), waypoints.cols() - 2);
    const double within = place - static_cast<double>(leg);
    if (interpolation == Interpolation::Spherical)
        return slerp(waypoints.col(leg), waypoints.col(leg + 1), within);
    const Matrix &line = m_lines[static_cast<std::size_t>(leg)];
    return between(line, within * static_cast<double>(line.cols() - 1));
}

/// The direction from one class's mean code to the other's (A. Radford et al. 2016 on arithmetic with codes).
std::optional<Vector> PathProbe::difference(const LatentNeighbourhood &around, const Dataset &data,
                                            std::pair<std::uint16_t, std::uint16_t> classes)
{
    const MapAnswer &map = around.map();
    std::array<Vector, 2> means{Vector::Zero(map.codes.rows()), Vector::Zero(map.codes.rows())};
    std::array<Scalar, 2> counts{};
    for (Index i = 0; i < map.codes.cols(); ++i)
        for (const std::size_t side : {0U, 1U})
            if (data.label((*map.samples)[static_cast<std::size_t>(i)]) == (side == 0 ? classes.first : classes.second)) {
                means[side] += map.codes.col(i);
                ++counts[side];
            }
    if (counts[0] == 0 || counts[1] == 0)
        return std::nullopt;
    return means[0] / counts[0] - means[1] / counts[1];
}

std::shared_ptr<const PathAnswer> PathProbe::answer(SnapshotNetwork &network, const LatentNeighbourhood &around,
                                                    const PathQuestion &question)
{
    using Interpolation = PathQuestion::Interpolation;
    auto path = std::make_shared<PathAnswer>();
    const Dataset &data = *network.setup().dataset;
    const auto count = static_cast<std::uint32_t>(data.count());
    const bool known = std::ranges::all_of(question.waypoints, [&](std::uint32_t s) { return s < count; });
    const std::size_t needed = question.attribute ? 1 : 2;
    if (question.waypoints.size() < needed || !known || question.steps < 2) {
        path->problem =
            question.attribute ? say("Select a starting sample on the map.") : say("Press A and click two or more samples on the map.");
        return path;
    }
    const bool curved = !question.attribute && question.interpolation != Interpolation::Linear;
    if ((question.goesByData()) && !around.covers(network.codeSize()))
        return path; // the map is yet to come
    const Matrix waypoints = network.encode(question.waypoints);
    path->originals = network.values(question.waypoints);
    std::function<Vector(double)> at;
    if (question.attribute) {
        const auto direction = difference(around, data, *question.attribute);
        if (!direction) {
            path->problem = say("One of the two classes has no sample on the map.");
            return path;
        }
        at = [=, start = Vector(waypoints.col(0))](double t) -> Vector { return start + static_cast<Scalar>(t) * *direction; };
    } else {
        if (question.interpolation == Interpolation::Data)
            search(around, waypoints);
        at = [this, &waypoints, &question](double t) { return along(t, waypoints, question.interpolation); };
    }
    const double from = question.attribute ? -1 : 0;
    const double range = question.attribute ? 3 : 1;
    for (int i = 0; i < question.steps; ++i)
        path->at.push_back(from + range * i / (question.steps - 1));
    path->steps = question.steps;
    if (question.at)
        path->at.push_back(*question.at);
    const auto steps = static_cast<Index>(path->at.size());
    path->codes.resize(network.codeSize(), steps);
    for (Index i = 0; i < steps; ++i)
        path->codes.col(i) = at(path->at[static_cast<std::size_t>(i)]);
    const Index points = curved ? pointsForLeg * waypoints.cols() : Index{question.steps};
    path->line.resize(network.codeSize(), points);
    for (Index i = 0; i < points; ++i)
        path->line.col(i) = at(from + range * static_cast<double>(i) / static_cast<double>(points - 1));
    path->pictures = network.decode(path->codes);
    if (question.attribute)
        return path;
    path->blend.resize(path->originals.rows(), steps);
    for (Index i = 0; i < steps; ++i) // the samples' values in a straight line, whatever way the codes take
        path->blend.col(i) = along(path->at[static_cast<std::size_t>(i)], path->originals, Interpolation::Linear);
    return path;
}

} // namespace hourglass
