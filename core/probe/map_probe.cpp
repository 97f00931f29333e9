// The map of the codes; see map_probe.h.
#include "core/probe/map_probe.h"

#include "core/analysis/pca.h"
#include "core/analysis/umap.h"
#include "core/probe/latent_neighbourhood.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace hourglass {

namespace {

constexpr Index mostForPlane = 1000;       // samples that decide which plane is shown
constexpr Index mostForNeighbours = 12000; // beyond these a sample takes its place among them
constexpr int epochsAtOnce = 20;
constexpr int restAfterPlacing = 4;    // times the work, between two maps
constexpr int epochsToFollow = 80;     // when there is a map already
constexpr double restAfterFirst = 0.3; // seconds at most: a first look at all samples is no reason to stand still

/// All codes on a map of neighbours, by way of some of them where there are many. Calls `show` as the map takes shape.
void layOut(const Matrix &codes, const Matrix *start, std::uint64_t seed, const Background::Stale &stale,
            const std::function<void(const Matrix &, bool last)> &show)
{
    const Workers alone(1); // training wants the other processors
    const Index n = codes.cols();
    const Index stride = blockCount(n, mostForNeighbours);
    const Index some = blockCount(n, stride);
    Matrix chosen(codes.rows(), some);
    Matrix from(2, start ? some : 0);
    for (Index i = 0; i < some; ++i) {
        chosen.col(i) = codes.col(i * stride);
        if (start)
            from.col(i) = start->col(i * stride);
    }
    if (!chosen.allFinite())
        return;
    Umap::Settings settings;
    settings.seed = seed;
    if (start)
        settings.epochs = epochsToFollow;
    Umap umap(chosen, settings, alone, start ? &from : nullptr);
    const auto all = [&](const Matrix &map) { return stride == 1 ? map : embedNewPoints(chosen, map, codes, 5, alone); };
    while (!umap.run(epochsAtOnce, alone)) {
        if (stale())
            return;
        if (stride == 1)
            show(umap.map(), false);
    }
    show(all(umap.map()), true);
}

} // namespace

std::vector<std::uint32_t> samplesFor(const RunSetup &setup, const MapQuestion &question)
{
    std::vector<std::uint32_t> samples = shownOrder(setup, 0);
    const auto most = static_cast<std::size_t>(question.maximum);
    if (samples.size() < most) // then also those that train and test, until there are enough
        for (const auto *more : {&setup.split.train, &setup.split.test})
            samples.insert(samples.end(), more->begin(), more->end());
    samples.resize(std::min(samples.size(), most));
    std::ranges::sort(samples);
    samples.erase(std::unique(samples.begin(), samples.end()), samples.end());
    return samples;
}

bool MapAnswer::isStrewn() const { return codeSize() == 1 || (layout.kind == Layout::Kind::Axes && layout.x == layout.y); }

void strew(Matrix &points, const std::vector<std::uint32_t> &samples, std::uint64_t seed)
{
    const Random random(seed, Purpose::Display, 1);
    for (Index i = 0; i < points.cols(); ++i)
        points(1, i) = static_cast<Scalar>(random.uniform(samples[static_cast<std::size_t>(i)], 0) - 0.5);
}

void MapProbe::restart()
{
    m_chosen.forget();
    m_told.reset();
}

std::shared_ptr<const MapAnswer> MapProbe::answer(const Scene &scene, const MapQuestion &question, Looked &looked)
{
    const SampleList &samples = m_chosen.of(scene.snapshot->setup, question);
    auto map = answer(scene.network, samples, question, scene.seconds, &scene.background);
    looked.done = looked.current = done();
    looked.whole = encoded();
    if (m_first)
        looked.mostRest = restAfterFirst;
    // Of weights that were chosen the whole map or none: those of two snapshots at once would look like a torn cloud.
    if (scene.chosen && !encoded())
        map = scene.frame.share<MapAnswer>();
    scene.around.setMap(map);
    // Those who look around look again once all samples are where these weights put them.
    if (encoded() && m_told != scene.snapshot->step) {
        m_told = scene.snapshot->step;
        looked.news = scene.isQuiet() ? Looked::News::AtOnce : Looked::News::InTurn;
    }
    return map;
}

std::shared_ptr<const MapAnswer> MapProbe::answer(SnapshotNetwork &network, const SampleList &samples, const MapQuestion &question,
                                                  double seconds, Background *background)
{
    const auto count = static_cast<Index>(samples->size());
    const bool fresh = m_setup != network.snapshot().setup || m_samples != samples || m_withErrors != question.errors;
    m_first = fresh;
    if (fresh) {
        m_lastUsed = {};
        m_setup.reset(); // until all of it is there
        m_samples = samples;
        m_withErrors = question.errors;
        m_codes.setZero(network.codeSize(), count);
        m_errors.assign(m_withErrors ? samples->size() : 0, 0);
        m_next = 0;
        m_setup = network.snapshot().setup;
    }
    if (fresh || m_step != network.snapshot().step) {
        m_sinceFresh = 0;
        m_step = network.snapshot().step;
    }
    const auto start = std::chrono::steady_clock::now();
    Index done = 0;
    while (m_sinceFresh < count && done < count) {
        const Index n = std::min({SnapshotNetwork::capacity, count - m_next, count - done});
        const auto slice = std::span(*samples).subspan(static_cast<std::size_t>(m_next), static_cast<std::size_t>(n));
        network.encode(slice, Out(m_codes.data() + m_next * m_codes.rows(), m_codes.rows(), n));
        if (m_withErrors) {
            std::ranges::copy(network.errors(m_codes.middleCols(m_next, n), network.targets(slice), Measure::Squared),
                              m_errors.begin() + m_next);
        }
        done += n;
        m_sinceFresh += n;
        m_next = (m_next + n) % count;
        if (!fresh && std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count() > seconds)
            break;
    }
    auto map = std::make_shared<MapAnswer>();
    map->samples = samples;
    map->codes = m_codes;
    map->errors = m_errors;
    map->layout = question.layout;
    if (question.visits)
        map->visits = m_lastUsed.epochsSince(network.setup(), m_step, *m_samples);
    m_settling = false;
    if (m_codes.rows() <= 2 && map->layout.kind != Layout::Kind::Axes) // nothing has to be chosen or turned
        map->layout = {Layout::Kind::Axes, 0, 1};
    else if (map->layout.kind == Layout::Kind::Auto)
        map->layout = {Layout::Kind::Pca, 0, 1};
    if (map->layout.kind == Layout::Kind::Neighbours && background && m_codes.rows() > 2)
        placeByNeighbours(*map, network, *background);
    else
        place(*map, network);
    map->extent = extentOf(map->points);
    return map;
}

/// On a plane in the space of codes.
void MapProbe::place(MapAnswer &map, const SnapshotNetwork &network)
{
    const Index size = m_codes.rows();
    Plane &plane = map.plane;
    if (map.layout.kind == Layout::Kind::Axes || size <= 1) {
        map.layout.x = std::min(map.layout.x, size - 1);
        map.layout.y = std::min(map.layout.y, size - 1);
        plane.origin = m_codes.rowwise().mean();
        plane.origin(map.layout.x) = 0;
        plane.origin(map.layout.y) = 0;
        plane.axes.setZero(size, 2);
        plane.axes(map.layout.x, 0) = 1;
        if (map.layout.x != map.layout.y)
            plane.axes(map.layout.y, 1) = 1;
    } else {
        const Index used = std::min(mostForPlane, m_codes.cols());
        Covariance covariance(size);
        covariance.add(m_codes.leftCols(used));
        const Pca found = pca(covariance, 2);
        m_plane = procrustesAligned(found.components, m_plane);
        plane.origin = found.mean.cast<Scalar>();
        plane.axes = m_plane.cast<Scalar>();
        map.layout.kind = Layout::Kind::Pca;
    }
    map.points = plane.points(m_codes);
    if (map.isStrewn())
        strew(map.points, *m_samples, network.setup().experiment.seed);
}

/// By the map of neighbours that came last; asks for a new one when the codes have moved.
void MapProbe::placeByNeighbours(MapAnswer &map, const SnapshotNetwork &network, Background &background)
{
    if (auto arrived = m_arriving->take())
        m_placed = std::move(arrived);
    const bool known = m_placed && m_placed->samples == m_samples;
    const bool current = known && m_placed->step == m_step && m_placed->last;
    m_settling = !current && m_codes.allFinite();
    map.settling = m_settling;
    if (m_settling && !background.busy("map") && m_rest.isOver()) {
        background.start("map",
                         [codes = m_codes, samples = m_samples, step = m_step, seed = network.setup().experiment.seed,
                          start = known ? m_placed->points : Matrix(), box = m_arriving, rest = m_rest](const Background::Stale &stale) {
                             const auto begun = Cooldown::Clock::now();
                             layOut(codes, start.cols() > 0 ? &start : nullptr, seed, stale, [&](const Matrix &points, bool last) {
                                 box->post({samples, step, points, last});
                             });
                             const std::chrono::duration<double> work = Cooldown::Clock::now() - begun;
                             rest.begin(restAfterPlacing * work.count()); // the map follows the training now and then, without slowing it
                         });
    }
    if (known)
        map.points = m_placed->points;
    else
        place(map, network);
    map.layout.kind = Layout::Kind::Neighbours;
    map.plane = {};
}

} // namespace hourglass
