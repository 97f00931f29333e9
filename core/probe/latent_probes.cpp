// What the decoder makes of places; see latent_probes.h.
#include "core/probe/latent_probes.h"

#include "core/analysis/paths.h"
#include "core/base/words.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace hourglass {

namespace {

constexpr std::size_t neighboursShown = 12;
constexpr Index mostCompared = 2000;  // samples that say whether a place is far from all of them
constexpr Index mostLookedAt = 20000; // samples among which neighbours are searched
constexpr Scalar beyond = 0.15F;      // of the range of a number, outside which a place is far
constexpr Index pointsForLeg = 40;    // that a curved way is drawn by
constexpr Index mostForUsual = 60;    // samples whose neighbours say what is usual

Vector asVector(const Numbers &numbers) { return Eigen::Map<const Vector>(numbers.data(), static_cast<Index>(numbers.size())); }
Numbers asNumbers(const Vector &vector) { return {vector.data(), vector.data() + vector.size()}; }

} // namespace

void LatentNeighbourhood::setMap(std::shared_ptr<const MapFrame> map)
{
    if (m_map != map) {
        m_usual = -1;
        m_least.resize(0);
    }
    m_map = std::move(map);
}

std::vector<std::pair<float, std::uint32_t>> LatentNeighbourhood::nearest(const Numbers &code, std::size_t count, Index most) const
{
    std::vector<std::pair<float, std::uint32_t>> found;
    if (empty() || static_cast<Index>(code.size()) != map().codes.rows())
        return found;
    const Vector centre = asVector(code);
    const Matrix &codes = map().codes;
    const Index stride = std::max<Index>(1, codes.cols() / most);
    const Index size = codes.rows();
    for (Index i = 0; i < codes.cols(); i += stride) {
        const Scalar *values = codes.data() + i * size;
        Scalar sum = 0;
        for (Index j = 0; j < size; ++j)
            sum += (values[j] - centre(j)) * (values[j] - centre(j));
        const auto distance = static_cast<float>(sum);
        if (found.size() == count && !(distance < found.back().first))
            continue;
        const std::pair entry{distance, (*map().samples)[static_cast<std::size_t>(i)]};
        found.insert(std::ranges::upper_bound(found, entry), entry);
        if (found.size() > count)
            found.pop_back();
    }
    for (auto &[distance, sample] : found)
        distance = std::sqrt(distance);
    return found;
}

bool LatentNeighbourhood::isOutside(const Numbers &code)
{
    if (!covers(static_cast<Index>(code.size())))
        return false;
    if (m_least.size() == 0) {
        m_least = map().codes.rowwise().minCoeff();
        m_most = map().codes.rowwise().maxCoeff();
    }
    const Vector room = beyond * (m_most - m_least);
    const Eigen::Map<const Vector> c(code.data(), m_least.size());
    return (c.array() < (m_least - room).array()).any() || (c.array() > (m_most + room).array()).any();
}

double LatentNeighbourhood::typicalDistance()
{
    if (m_usual >= 0 || empty())
        return std::max(0.0, m_usual);
    const Matrix &codes = map().codes;
    const Index stride = std::max<Index>(1, codes.cols() / mostForUsual);
    std::vector<float> distances;
    for (Index i = 0; i < codes.cols(); i += stride)
        if (const auto found = nearest(asNumbers(codes.col(i)), 6, mostCompared); found.size() == 6) // itself and five others
            distances.push_back(found.back().first);
    if (distances.empty())
        return m_usual = 0;
    std::ranges::sort(distances);
    return m_usual = static_cast<double>(distances[static_cast<std::size_t>(0.99 * static_cast<double>(distances.size() - 1))]);
}

std::optional<Numbers> LatentNeighbourhood::codeAt(double x, double y, const Numbers &base) const
{
    if (empty())
        return std::nullopt;
    if (map().plane.flat())
        return map().plane.codeAt(x, y, base);
    const Matrix &points = map().points;
    const double width = map().extent[1] - map().extent[0];
    const double height = map().extent[3] - map().extent[2];
    const double reach = std::max(width, height) / 25; // about the distance of two tiles of the manifold
    Vector sum = Vector::Zero(map().codes.rows());
    double weights = 0;
    for (Index i = 0; i < points.cols(); ++i) {
        const double dx = static_cast<double>(points(0, i)) - x;
        const double dy = static_cast<double>(points(1, i)) - y;
        const double distance2 = dx * dx + dy * dy;
        if (distance2 > reach * reach)
            continue;
        const double weight = 1 / (distance2 + 1e-4 * reach * reach);
        sum += static_cast<Scalar>(weight) * map().codes.col(i);
        weights += weight;
    }
    if (weights <= 0)
        return std::nullopt;
    return asNumbers(sum / static_cast<Scalar>(weights));
}

std::shared_ptr<const PointFrame> decodePoint(SnapshotNetwork &network, LatentNeighbourhood &around, const Numbers &code)
{
    if (static_cast<Index>(code.size()) != network.codeSize())
        return nullptr;
    auto frame = std::make_shared<PointFrame>();
    frame->code = code;
    frame->picture = asNumbers(network.decode(asVector(code)));
    for (const auto &[distance, sample] : around.nearest(code, neighboursShown, mostLookedAt)) {
        frame->near.push_back(sample);
        frame->distances.push_back(distance);
    }
    // Compared with what is usual among as many.
    const auto compared = around.nearest(code, 5, mostCompared);
    const double usual = around.typicalDistance();
    frame->far = around.isOutside(code);
    frame->far = frame->far || (compared.size() == 5 && static_cast<double>(compared.back().first) > 1.5 * usual);
    return frame;
}

std::shared_ptr<const PosteriorFrame> posteriorOf(SnapshotNetwork &network, std::uint32_t sample)
{
    if (static_cast<Index>(sample) >= network.setup().dataset->count())
        return nullptr;
    const std::uint32_t one[] = {sample};
    const auto deviations = network.deviations(one);
    if (!deviations)
        return nullptr;
    auto frame = std::make_shared<PosteriorFrame>();
    frame->sample = sample;
    frame->mean = asNumbers(network.encode(one));
    frame->deviation = asNumbers(*deviations);
    for (std::size_t j = 0; j < frame->mean.size(); ++j) {
        const Scalar m = frame->mean[j];
        const Scalar s = frame->deviation[j];
        frame->divergence.push_back((m * m + s * s - 1) / 2 - std::log(s));
    }
    return frame;
}

std::shared_ptr<const ManifoldFrame> decodeManifold(SnapshotNetwork &network, const LatentNeighbourhood &around,
                                                    const Interest::Manifold &interest)
{
    if (around.empty() || around.map().codes.rows() != network.codeSize() || interest.rows < 1 || interest.columns < 1)
        return nullptr;
    auto frame = std::make_shared<ManifoldFrame>();
    frame->rows = network.codeSize() == 1 ? 1 : interest.rows; // across the line nothing changes
    frame->columns = interest.columns;
    frame->region = interest.region == std::array<double, 4>{} ? around.map().extent : interest.region;
    const auto &r = frame->region;
    const Index count = Index{frame->rows} * interest.columns;
    Matrix codes = Matrix::Zero(network.codeSize(), count);
    frame->shown.resize(static_cast<std::size_t>(count));
    for (Index i = 0; i < count; ++i) {
        const double x = r[0] + (static_cast<double>(i % interest.columns) + 0.5) * (r[1] - r[0]) / interest.columns;
        const double y = r[3] - (static_cast<double>(i / interest.columns) + 0.5) * (r[3] - r[2]) / frame->rows;
        const auto code = around.codeAt(x, y, interest.base);
        frame->shown[static_cast<std::size_t>(i)] = code.has_value();
        if (code)
            codes.col(i) = asVector(*code);
    }
    frame->pictures = network.decode(codes);
    return frame;
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

Vector PathProbe::along(double t, const Matrix &waypoints, Interest::Path::Interpolation interpolation) const
{
    using Interpolation = Interest::Path::Interpolation;
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
    const MapFrame &map = around.map();
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

std::shared_ptr<const PathFrame> PathProbe::look(SnapshotNetwork &network, const LatentNeighbourhood &around,
                                                 const Interest::Path &interest)
{
    using Interpolation = Interest::Path::Interpolation;
    auto frame = std::make_shared<PathFrame>();
    const Dataset &data = *network.setup().dataset;
    const auto count = static_cast<std::uint32_t>(data.count());
    const bool known = std::ranges::all_of(interest.waypoints, [&](std::uint32_t s) { return s < count; });
    const std::size_t needed = interest.attribute ? 1 : 2;
    if (interest.waypoints.size() < needed || !known || interest.steps < 2) {
        frame->problem = interest.attribute ? say("Choose a sample on the map to begin with.")
                                            : say("Choose two samples or more on the map: press A, then click each.");
        return frame;
    }
    const bool curved = !interest.attribute && interest.interpolation != Interpolation::Linear;
    if ((interest.attribute || interest.interpolation == Interpolation::Data) && !around.covers(network.codeSize()))
        return frame; // the map is yet to come
    const Matrix waypoints = network.encode(interest.waypoints);
    frame->originals = network.values(interest.waypoints);
    std::function<Vector(double)> at;
    if (interest.attribute) {
        const auto direction = difference(around, data, *interest.attribute);
        if (!direction) {
            frame->problem = say("The map holds no sample of one of the two classes.");
            return frame;
        }
        at = [=, start = Vector(waypoints.col(0))](double t) -> Vector { return start + static_cast<Scalar>(t) * *direction; };
    } else {
        if (interest.interpolation == Interpolation::Data)
            search(around, waypoints);
        at = [this, &waypoints, &interest](double t) { return along(t, waypoints, interest.interpolation); };
    }
    const double from = interest.attribute ? -1 : 0;
    const double range = interest.attribute ? 3 : 1;
    for (int i = 0; i < interest.steps; ++i)
        frame->at.push_back(from + range * i / (interest.steps - 1));
    frame->steps = interest.steps;
    if (interest.at)
        frame->at.push_back(*interest.at);
    const auto steps = static_cast<Index>(frame->at.size());
    frame->codes.resize(network.codeSize(), steps);
    for (Index i = 0; i < steps; ++i)
        frame->codes.col(i) = at(frame->at[static_cast<std::size_t>(i)]);
    const Index points = curved ? pointsForLeg * waypoints.cols() : Index{interest.steps};
    frame->line.resize(network.codeSize(), points);
    for (Index i = 0; i < points; ++i)
        frame->line.col(i) = at(from + range * static_cast<double>(i) / static_cast<double>(points - 1));
    frame->pictures = network.decode(frame->codes);
    if (interest.attribute)
        return frame;
    frame->blend.resize(frame->originals.rows(), steps);
    for (Index i = 0; i < steps; ++i) // the samples' values in a straight line, whatever way the codes take
        frame->blend.col(i) = along(frame->at[static_cast<std::size_t>(i)], frame->originals, Interpolation::Linear);
    return frame;
}

std::shared_ptr<const DrawingFrame> reconstructDrawing(SnapshotNetwork &network, const LatentNeighbourhood &around, const Numbers &drawing)
{
    if (static_cast<Index>(drawing.size()) != network.setup().network.in().size())
        return nullptr;
    auto frame = std::make_shared<DrawingFrame>();
    const Matrix values = asVector(drawing);
    const Matrix code = network.encode(values);
    const Matrix made = network.decode(code);
    frame->drawing = drawing;
    frame->code = asNumbers(code);
    frame->reconstruction = asNumbers(made);
    frame->error = static_cast<float>((values - made).squaredNorm() / static_cast<Scalar>(values.size()));
    for (const auto &[distance, sample] : around.nearest(frame->code, neighboursShown, mostLookedAt))
        frame->near.push_back(sample);
    return frame;
}

} // namespace hourglass
