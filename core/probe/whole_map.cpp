// The map of every sample; see whole_map.h.
#include "core/probe/whole_map.h"

#include "core/analysis/umap.h"
#include "core/probe/last_used.h"

#include <algorithm>
#include <numeric>

namespace hourglass {

namespace {

constexpr Index atOnce = 2048;   // samples that take their places among others between two looks at whether to end
constexpr Index neighbours = 5;  // that decide such a place
constexpr double encoding = 0.8; // of the whole work, about

/// Codes and errors, slice by slice.
void encode(MapAnswer &map, SnapshotNetwork &network, const Task::Job &job)
{
    const auto count = static_cast<Index>(map.samples->size());
    map.codes.resize(network.codeSize(), count);
    map.errors.reserve(map.samples->size());
    for (Index from = 0; from < count; from += SnapshotNetwork::capacity) {
        job.throwIfStopped();
        const Index n = std::min(SnapshotNetwork::capacity, count - from);
        const auto slice = std::span(*map.samples).subspan(static_cast<std::size_t>(from), static_cast<std::size_t>(n));
        network.encode(slice, Out(map.codes.data() + from * map.codes.rows(), map.codes.rows(), n));
        const auto errors = network.errors(map.codes.middleCols(from, n), network.targets(slice), Measure::Squared);
        map.errors.insert(map.errors.end(), errors.begin(), errors.end());
        job.progress(encoding * static_cast<double>(from + n) / static_cast<double>(count));
    }
}

/// On a map of neighbours: the shown ones stay, the others go among them.
void placeAmong(MapAnswer &map, const MapAnswer &shown, const Task::Job &job)
{
    const Workers alone(1); // training wants the other processors
    map.points.resize(2, map.codes.cols());
    for (Index from = 0; from < map.codes.cols(); from += atOnce) {
        job.throwIfStopped();
        const Index n = std::min(atOnce, map.codes.cols() - from);
        map.points.middleCols(from, n) = embedNewPoints(shown.codes, shown.points, map.codes.middleCols(from, n), neighbours, alone);
        job.progress(encoding + (1 - encoding) * static_cast<double>(from + n) / static_cast<double>(map.codes.cols()));
    }
    for (std::size_t i = 0; i < shown.samples->size(); ++i)
        map.points.col(static_cast<Index>((*shown.samples)[i])) = shown.points.col(static_cast<Index>(i));
}

} // namespace

std::shared_ptr<const MapAnswer> wholeMap(const std::shared_ptr<const Snapshot> &snapshot, const MapAnswer &shown, const Task::Job &job)
{
    const RunSetup &setup = *snapshot->setup;
    std::vector<std::uint32_t> samples(static_cast<std::size_t>(setup.dataset->count()));
    std::iota(samples.begin(), samples.end(), 0u);
    auto map = std::make_shared<MapAnswer>();
    map->samples = std::make_shared<const std::vector<std::uint32_t>>(std::move(samples));
    map->layout = shown.layout;
    map->plane = shown.plane;
    SnapshotNetwork network;
    network.setSnapshot(snapshot);
    encode(*map, network, job);
    map->visits = LastUsed().epochsSince(setup, snapshot->step, *map->samples);
    if (shown.plane.flat())
        map->points = map->plane.points(map->codes);
    else
        placeAmong(*map, shown, job);
    if (map->isStrewn())
        strew(map->points, *map->samples, setup.experiment.seed);
    map->extent = extentOf(map->points);
    return map;
}

} // namespace hourglass
