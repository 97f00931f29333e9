// Who looks when, and at what; see probes.h.
#include "core/probe/probes.h"

namespace hourglass {

namespace {

constexpr double mostForSlice = 0.002; // seconds a frame may spend on encoding the map's samples
constexpr double mostInDrag = 0.0005;  // the same while a hand drags
constexpr double mostForMoment = 0.05; // the same while nothing moves
constexpr double dragEvery = 0.03;     // seconds between two questions of a hand that drags
constexpr double mostForDrag = 0.2;    // seconds for which everything else waits for it
constexpr double mostForHaste = 0.8;   // the same for a hand that never leaves a moment's time

} // namespace

void Probes::restart()
{
    m_frame = {};
    m_ghostSeen.reset();
    m_snapshot.reset();
    m_around.setMap(nullptr);
    m_pathProbe = {};
    m_aroundStep.reset();
    m_behind = false;
    m_interest = {};
    m_mapSamples.forget();
    m_pictureSamples.forget();
    stale();
}

void Probes::stale()
{
    for (Part *part : all()) {
        part->stale = true;
        part->current = false;
    }
}

void Probes::focus(std::shared_ptr<const Snapshot> snapshot, bool chosen)
{
    m_snapshot = std::move(snapshot);
    m_moment = chosen;
    m_network.setSnapshot(m_snapshot);
    stale();
    for (Part *part : all())
        part->asked = part->asked || chosen;
}

void Probes::ask(const Interest &now)
{
    const Interest before = std::exchange(m_interest, now);
    const auto turn = [this](Part &part, bool on, bool changed) {
        m_lessAsked = m_lessAsked || (part.on && !on);
        part.on = on;
        if (changed) {
            part.stale = true;
            part.asked = true;
        }
    };
    const bool map = !(before.map == now.map);
    turn(m_map, needsMap(), map || !m_map.on);
    turn(m_pictures, now.pictures.on, !(before.pictures == now.pictures));
    turn(m_features, !now.features.empty(), before.features != now.features || before.pictures.chosen != now.pictures.chosen);
    turn(m_blocks, now.blocks, before.blocks != now.blocks);
    turn(m_point, !now.point.empty(), before.point != now.point || map);
    turn(m_posterior, now.posterior.has_value(), before.posterior != now.posterior);
    turn(m_manifold, now.manifold.on, !(before.manifold == now.manifold) || map);
    turn(m_path, now.path.on, !(before.path == now.path) || map);
    turn(m_generation, now.generation.on, !(before.generation == now.generation) || map);
    turn(m_drawing, !now.drawing.empty(), before.drawing != now.drawing || map);
    turn(m_moments, now.moments.has_value(), before.moments != now.moments);
    turn(m_ghost, now.ghost || now.quality, before.ghost != now.ghost || before.quality != now.quality || map);
    turn(m_quality, now.quality, before.quality != now.quality);
    m_lessAsked = m_lessAsked || (before.ghost && !now.ghost);
}

/// Other views look around among the map's samples.
bool Probes::needsMap() const
{
    const Interest &i = m_interest;
    const bool path = i.path.on && (i.path.attribute || i.path.interpolation == Interest::Path::Interpolation::Data);
    return i.map.on || !i.point.empty() || i.manifold.on || path || i.generation.on || !i.drawing.empty();
}

bool Probes::wantsNews(Clock::time_point restUntil)
{
    const auto soon = Clock::now() + seconds(frameEvery);
    return std::ranges::any_of(all(), [&](const Part *part) { return part->on && soon >= std::max(part->next, restUntil); });
}

void Probes::follow(const Timeline &timeline)
{
    if (m_moments.on && m_frame.moments &&
        !(m_frame.moments->steps.empty() ? timeline.last() == 0 : m_frame.moments->steps.back() == timeline.last()))
        m_moments.stale = true;
}

/// A hand that drags is served before what only follows the training, which still gets its turn now and then: while nobody waits, and one
/// part at a time, so that no answer waits for long.
void Probes::choose(bool resting)
{
    const auto parts = all();
    const bool asked = std::ranges::any_of(parts, [](const Part *part) { return part->isAsked(); });
    if (asked)
        m_lastAsked = m_now;
    const bool dragging = Seconds(m_now - m_lastAsked).count() < dragEvery;
    const double waited = Seconds(m_now - m_lastFollowed).count();
    m_resting = resting || (dragging && waited <= (asked ? mostForHaste : mostForDrag));
    m_turn = nullptr;
    if (!m_resting && dragging) {
        const auto longest = std::ranges::min_element(
            parts, {}, [&](const Part *part) { return part->follows(m_now) && !part->isAsked() ? part->next : Clock::time_point::max(); });
        m_turn = *longest; // when nobody follows it is one that is not due
    }
    if (!m_resting)
        m_lastFollowed = m_now;
    m_behind = m_resting && !resting && waited > mostForDrag;
}

std::shared_ptr<const Frame> Probes::look(const Timeline *timeline, Clock::time_point now, bool resting, bool still)
{
    if (!m_snapshot)
        return nullptr;
    m_now = now;
    m_still = still;
    if (m_generation.on && m_generationProbe.arrived(*m_snapshot)) // the search for copies; drawing anew would be dearer
        m_generation.asked = true;
    if (m_quality.on && m_qualityProbe.arrived())
        m_quality.asked = m_quality.stale = true;
    choose(resting && !still);
    const bool nothing = std::ranges::none_of(all(), [this](const Part *part) { return due(*part); });
    if (!std::exchange(m_lessAsked, false) && nothing)
        return nullptr;
    const RunSetup &setup = *m_snapshot->setup;
    m_frame.run = m_snapshot->run;
    m_frame.step = m_snapshot->step;
    m_frame.setup = m_snapshot->setup;
    m_frame.chosen = m_moment;
    lookAtMap();
    visit(m_pictures, m_frame.pictures, [&] {
        m_frame.pictures = m_pictureProbe.look(m_network, m_pictureSamples.of(setup, m_interest.pictures), m_interest.pictures);
        return true;
    });
    visit(m_features, m_frame.features, [&] {
        // The sample that is followed, whether or not its picture is shown.
        const SampleList &samples = m_pictureSamples.of(setup, m_interest.pictures);
        if (!samples->empty())
            m_frame.features = m_featureProbe.look(*m_snapshot, m_interest.features, samples->front());
        return true;
    });
    visit(m_blocks, m_frame.blocks, [&] {
        m_frame.blocks = m_blockProbe.look(*m_snapshot);
        return true;
    });
    lookAtPlaces();
    visit(m_moments, m_frame.moments, [&] {
        m_frame.moments = timeline ? m_momentsProbe.look(*timeline, *m_interest.moments) : nullptr;
        return m_momentsProbe.done();
    });
    visit(m_ghost, m_ghostSeen, [&] {
        const Pca *before = m_ghostSeen ? m_ghostSeen->pca.get() : nullptr;
        m_ghostSeen = m_ghostProbe.look(m_network, m_interest.ghost ? m_frame.map : nullptr, m_background);
        if (m_ghostSeen && m_ghostSeen->pca.get() != before)
            m_quality.stale = m_quality.asked = true;
        return !m_ghostProbe.waiting();
    });
    m_frame.ghost = m_interest.ghost ? m_ghostSeen : nullptr;
    visit(m_quality, m_frame.quality, [&] {
        m_frame.quality = m_qualityProbe.look(m_snapshot, m_ghostSeen ? m_ghostSeen->pca : nullptr, m_moment || m_still, m_background);
        return !m_qualityProbe.waiting();
    });
    m_frame.complete = std::ranges::none_of(all(), [](const Part *part) { return part->on && !part->current; });
    return std::make_shared<const Frame>(m_frame);
}

void Probes::lookAtMap()
{
    const bool looked = due(m_map);
    visit(m_map, m_frame.map, [&] {
        const SampleList &samples = m_mapSamples.of(*m_snapshot->setup, m_interest.map);
        const bool quick = m_moment || m_still;
        const double seconds = quick ? mostForMoment : m_turn ? mostInDrag : mostForSlice;
        auto map = m_mapProbe.look(m_network, samples, m_interest.map, seconds, &m_background);
        // Of a moment that was chosen the whole map or none: two moments at once would look like a torn cloud.
        if (!m_moment || m_mapProbe.encoded())
            m_frame.map = std::move(map);
        m_around.setMap(m_frame.map);
        return m_mapProbe.done();
    });
    if (!looked)
        return;
    m_map.current = m_mapProbe.done();
    m_map.asked = m_map.stale && !m_mapProbe.encoded() && (m_moment || m_still);
    if (m_mapProbe.wasFirst())
        m_map.next = std::min(m_map.next, m_now + seconds(restAfterFirst));
    // Those who look around look again once all samples are where these weights put them.
    if (m_mapProbe.encoded() && m_aroundStep != m_snapshot->step) {
        m_aroundStep = m_snapshot->step;
        for (Part *part : surrounded()) {
            part->stale = true;
            part->asked = part->asked || m_moment || m_still;
        }
    }
}

void Probes::lookAtPlaces()
{
    visit(m_posterior, m_frame.posterior, [&] {
        m_frame.posterior = posteriorOf(m_network, *m_interest.posterior);
        return true;
    });
    // Of a moment that was chosen the samples around come first: those of another one would be no neighbours.
    if (m_moment && m_map.on && !m_mapProbe.encoded()) {
        for (Part *part : surrounded())
            part->current = false;
        return;
    }
    visit(m_point, m_frame.point, [&] {
        m_frame.point = decodePoint(m_network, m_around, m_interest.point);
        return true;
    });
    visit(m_drawing, m_frame.drawing, [&] {
        m_frame.drawing = reconstructDrawing(m_network, m_around, m_interest.drawing);
        return true;
    });
    visit(m_path, m_frame.path, [&] {
        m_frame.path = m_pathProbe.look(m_network, m_around, m_interest.path);
        return m_frame.path->codes.cols() > 0 || !m_frame.path->problem.empty(); // else the map is yet to come
    });
    visit(m_manifold, m_frame.manifold, [&] {
        m_frame.manifold = decodeManifold(m_network, m_around, m_interest.manifold);
        return m_frame.manifold != nullptr;
    });
    visit(m_generation, m_frame.generation, [&] {
        m_frame.generation = m_generationProbe.look(m_network, m_around, m_interest.generation, m_background);
        return !m_generationProbe.waiting();
    });
}

} // namespace hourglass
