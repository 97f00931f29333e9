// The observer's thread; see observatory.h.
#include "core/probe/observatory.h"

#include "core/probe/generation_probe.h"
#include "core/probe/ghost_probe.h"
#include "core/probe/map_probe.h"
#include "core/probe/picture_probe.h"
#include "core/probe/place_probes.h"

#include <algorithm>
#include <chrono>

namespace hourglass {

namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

constexpr double frameEvery = 1.0 / 30; // seconds
constexpr double picturesEvery = 1.0 / 10;
constexpr double blocksEvery = 0.4;
constexpr double momentsEvery = 0.5;
constexpr double restAfterWork = 50;    // times the work: watching takes 2 % of one processor, and painting follows it
constexpr double restAfterExtras = 100; // of views beside the map and the pictures
constexpr double blocksRestAfterWork = 300;
constexpr double mostForSlice = 0.001; // seconds a frame may spend on encoding the map's samples
constexpr double dragEvery = 0.03;     // seconds between two questions of a hand that drags
constexpr double mostForDrag = 0.2;    // seconds for which everything else waits for it
constexpr double stillAfter = 0.4;     // seconds without news, although they are wanted
constexpr double mostForMoment = 0.05; // the same while nothing moves

/// Samples chosen once for a run and an interest.
template <typename Part>
class Chosen
{
public:
    const SampleList &of(const RunSetup &setup, const Part &part)
    {
        if (m_setup != &setup || !(m_part == part)) {
            m_setup = &setup;
            m_part = part;
            m_samples = std::make_shared<const std::vector<std::uint32_t>>(samplesFor(setup, part));
        }
        return m_samples;
    }
    void forget() { m_setup = nullptr; }

private:
    const RunSetup *m_setup = nullptr;
    Part m_part;
    SampleList m_samples;
};

/// One part of the frames: whether it is out of date, and when it is worth looking again.
struct Part {
    double every;
    double rest;
    bool on = false;
    bool stale = true;
    bool current = false; // it has looked through the newest weights, though there may be more to come
    bool asked = false;   // a person waits for it
    Clock::time_point next = {};

    bool due(Clock::time_point now, bool resting) const { return on && stale && (asked || (now >= next && !resting)); }
    /// `look` says whether there is nothing more to be seen.
    template <typename Look>
    void run(const Look &look)
    {
        const auto start = Clock::now();
        stale = !look();
        current = true;
        asked = false;
        const auto end = Clock::now();
        next = end + std::chrono::duration_cast<Clock::duration>(Seconds(std::max(every, rest * Seconds(end - start).count())));
    }
};

/// All probes, and the newest answer of each.
class Desk
{
public:
    /// Another run, or none.
    void restart()
    {
        m_frame = {};
        m_snapshot.reset();
        m_interest = {};
        m_mapSamples.forget();
        m_pictureSamples.forget();
        stale();
    }
    void stale()
    {
        for (Part *part : all()) {
            part->stale = true;
            part->current = false;
        }
    }
    /// Looks at these weights from now on: at once when a person has chosen the moment.
    void focus(std::shared_ptr<const Snapshot> snapshot, bool chosen)
    {
        m_snapshot = std::move(snapshot);
        m_moment = chosen;
        m_lens.focus(m_snapshot);
        stale();
        for (Part *part : all())
            part->asked = part->asked || chosen;
    }

    /// What is asked for from now on. What differs from before is due at once.
    void ask(const Interest &now)
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
        turn(m_point, !now.point.empty(), before.point != now.point);
        turn(m_posterior, now.posterior.has_value(), before.posterior != now.posterior);
        turn(m_manifold, now.manifold.on, !(before.manifold == now.manifold) || map);
        turn(m_path, now.path.on, !(before.path == now.path));
        turn(m_generation, now.generation.on, !(before.generation == now.generation));
        turn(m_drawing, !now.drawing.empty(), before.drawing != now.drawing);
        turn(m_moments, now.moments.has_value(), before.moments != now.moments);
        turn(m_ghost, now.ghost, before.ghost != now.ghost || map);
    }

    /// Whether newer weights would be looked at the next time.
    bool wantsNews(Clock::time_point restUntil)
    {
        const auto soon = Clock::now() + std::chrono::duration_cast<Clock::duration>(Seconds(frameEvery));
        return std::ranges::any_of(all(), [&](const Part *part) { return part->on && soon >= std::max(part->next, restUntil); });
    }
    /// The strip of moments grows also while one looks back.
    void follow(const Timeline &timeline)
    {
        if (m_moments.on && m_frame.moments &&
            !(m_frame.moments->steps.empty() ? timeline.last() == 0 : m_frame.moments->steps.back() == timeline.last()))
            m_moments.stale = true;
    }

    /// Looks where it is due. Null when nothing was.
    std::shared_ptr<const Frame> look(const Timeline *timeline, Clock::time_point now, bool resting, bool still)
    {
        if (!m_snapshot)
            return nullptr;
        m_resting = resting && !still;
        if (m_generation.on && m_generationProbe.arrived(*m_snapshot)) // the search for copies; drawing anew would be dearer
            m_generation.asked = true;
        // A hand that drags is served before what only follows the training, which still gets its turn now and then.
        if (std::ranges::any_of(all(), [](const Part *part) { return part->on && part->stale && part->asked; }))
            m_lastAsked = now;
        if (Seconds(now - m_lastAsked).count() < dragEvery && Seconds(now - m_lastFollowed).count() < mostForDrag)
            m_resting = true;
        if (!m_resting)
            m_lastFollowed = now;
        m_still = still;
        const bool nothing = std::ranges::none_of(all(), [&](const Part *part) { return part->due(now, m_resting); });
        if (!std::exchange(m_lessAsked, false) && nothing)
            return nullptr;
        const RunSetup &setup = *m_snapshot->setup;
        m_frame.run = m_snapshot->run;
        m_frame.step = m_snapshot->step;
        m_frame.setup = m_snapshot->setup;
        m_frame.chosen = m_moment;
        if (m_map.due(now, m_resting)) {
            m_map.run([&] {
                const SampleList &samples = m_mapSamples.of(setup, m_interest.map);
                const bool quick = m_moment || m_still;
                auto map = m_mapProbe.look(m_lens, samples, m_interest.map, quick ? mostForMoment : mostForSlice, &m_background);
                // Of a moment that was chosen the whole map or none: two moments at once would look like a torn cloud.
                if (!m_moment || m_mapProbe.encoded())
                    m_frame.map = std::move(map);
                m_around.see(m_frame.map);
                return m_mapProbe.done();
            });
            m_map.current = m_mapProbe.done();
            m_map.asked = m_map.stale && !m_mapProbe.encoded() && (m_moment || m_still);
        }
        if (m_pictures.due(now, m_resting))
            m_pictures.run([&] {
                m_frame.pictures = m_pictureProbe.look(m_lens, m_pictureSamples.of(setup, m_interest.pictures), m_interest.pictures);
                return true;
            });
        if (m_features.due(now, m_resting))
            m_features.run([&] {
                // The sample that is followed, whether or not its picture is shown.
                const SampleList &samples = m_pictureSamples.of(setup, m_interest.pictures);
                if (!samples->empty())
                    m_frame.features = m_featureProbe.look(*m_snapshot, m_interest.features, samples->front());
                return true;
            });
        if (m_blocks.due(now, m_resting)) // a pass back as well costs more than the rest, and histograms need not move as often as the map
            m_blocks.run([&] {
                m_frame.blocks = m_blockProbe.look(*m_snapshot);
                return true;
            });
        lookAtPlaces(now);
        if (m_moments.due(now, m_resting))
            m_moments.run([&] {
                m_frame.moments = timeline ? m_momentsProbe.look(*timeline, *m_interest.moments) : nullptr;
                return m_momentsProbe.done();
            });
        if (m_ghost.due(now, m_resting))
            m_ghost.run([&] {
                m_frame.ghost = m_ghostProbe.look(m_lens, m_frame.map, m_background);
                return !m_ghostProbe.waiting();
            });
        forgetWhatIsOff();
        m_frame.complete = std::ranges::none_of(all(), [](const Part *part) { return part->on && !part->current; });
        return std::make_shared<const Frame>(m_frame);
    }

private:
    void lookAtPlaces(Clock::time_point now)
    {
        if (m_point.due(now, m_resting))
            m_point.run([&] {
                m_frame.point = lookAtPoint(m_lens, m_around, m_interest.point);
                return true;
            });
        if (m_drawing.due(now, m_resting))
            m_drawing.run([&] {
                m_frame.drawing = lookAtDrawing(m_lens, m_around, m_interest.drawing);
                return true;
            });
        if (m_posterior.due(now, m_resting))
            m_posterior.run([&] {
                m_frame.posterior = lookAtPosterior(m_lens, *m_interest.posterior);
                return true;
            });
        if (m_path.due(now, m_resting))
            m_path.run([&] {
                m_frame.path = lookAlongPath(m_lens, m_around, m_interest.path);
                return true;
            });
        if (m_manifold.due(now, m_resting))
            m_manifold.run([&] {
                m_frame.manifold = lookAtManifold(m_lens, m_around, m_interest.manifold);
                return m_frame.manifold != nullptr;
            });
        if (m_generation.due(now, m_resting))
            m_generation.run([&] {
                m_frame.generation = m_generationProbe.look(m_lens, m_around, m_interest.generation, m_background);
                return !m_generationProbe.waiting();
            });
    }

    void forgetWhatIsOff()
    {
        const auto forget = [](const Part &part, auto &answer) {
            if (!part.on)
                answer = nullptr;
        };
        forget(m_map, m_frame.map);
        forget(m_pictures, m_frame.pictures);
        forget(m_features, m_frame.features);
        forget(m_blocks, m_frame.blocks);
        forget(m_point, m_frame.point);
        forget(m_posterior, m_frame.posterior);
        forget(m_manifold, m_frame.manifold);
        forget(m_path, m_frame.path);
        forget(m_generation, m_frame.generation);
        forget(m_drawing, m_frame.drawing);
        forget(m_moments, m_frame.moments);
        forget(m_ghost, m_frame.ghost);
    }

    /// Other views look around among the map's samples.
    bool needsMap() const
    {
        const Interest &i = m_interest;
        return i.map.on || !i.point.empty() || i.manifold.on || (i.path.on && i.path.attribute) || i.generation.on || !i.drawing.empty();
    }

    std::array<Part *, 12> all()
    {
        return {&m_map,  &m_pictures, &m_features,   &m_blocks,  &m_point,   &m_posterior,
                &m_path, &m_manifold, &m_generation, &m_drawing, &m_moments, &m_ghost};
    }

    bool m_resting = false;
    Clock::time_point m_lastAsked = {};
    Clock::time_point m_lastFollowed = {};
    bool m_lessAsked = false; // a part is no longer wanted: the next frame has to be without it
    bool m_still = false;     // nothing is being trained
    Interest m_interest;
    std::shared_ptr<const Snapshot> m_snapshot;
    bool m_moment = false; // the snapshot is one of the past, or no longer moves
    Frame m_frame;
    Lens m_lens;
    Surroundings m_around;
    Chosen<Interest::Map> m_mapSamples;
    Chosen<Interest::Pictures> m_pictureSamples;
    MapProbe m_mapProbe;
    PictureProbe m_pictureProbe;
    FeatureProbe m_featureProbe;
    BlockProbe m_blockProbe;
    GenerationProbe m_generationProbe;
    MomentsProbe m_momentsProbe;
    GhostProbe m_ghostProbe;
    Part m_map{frameEvery, restAfterWork};
    Part m_pictures{picturesEvery, restAfterWork};
    Part m_features{picturesEvery, restAfterWork};
    Part m_blocks{blocksEvery, blocksRestAfterWork};
    Part m_point{picturesEvery, restAfterExtras};
    Part m_posterior{picturesEvery, restAfterExtras};
    Part m_path{picturesEvery, restAfterExtras};
    Part m_manifold{picturesEvery, restAfterExtras};
    Part m_generation{picturesEvery, restAfterExtras};
    Part m_drawing{picturesEvery, restAfterExtras};
    Part m_moments{momentsEvery, restAfterExtras};
    Part m_ghost{picturesEvery, restAfterExtras};
    Background m_background; // last: its work reads what is above
};

} // namespace

Observatory::Observatory(std::function<void()> wake)
    : m_wake(std::move(wake)), m_thread([this](const std::stop_token &stop) { work(stop); })
{
}

void Observatory::watch(std::shared_ptr<SnapshotDesk> desk, std::shared_ptr<const Timeline> timeline)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_desk = std::move(desk);
        m_timeline = std::move(timeline);
        m_moment.reset();
        m_interestChanged = true;
    }
    m_changed.notify_one();
}

void Observatory::show(std::shared_ptr<const Snapshot> moment)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_moment = std::move(moment);
        m_interestChanged = true;
    }
    m_changed.notify_one();
}

void Observatory::setInterest(Interest interest)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_interest = std::move(interest);
        m_interestChanged = true;
    }
    m_changed.notify_one();
}

void Observatory::rest(double seconds)
{
    m_restUntil = (Clock::now() + std::chrono::duration_cast<Clock::duration>(Seconds(seconds))).time_since_epoch().count();
}

std::shared_ptr<const Frame> Observatory::take() { return m_frames.take().value_or(nullptr); }

void Observatory::work(const std::stop_token &stop)
{
    Desk probes;
    std::shared_ptr<SnapshotDesk> desk;
    std::shared_ptr<const Timeline> timeline;
    std::shared_ptr<const Snapshot> moment; // that is shown
    std::shared_ptr<const Snapshot> newest;
    auto lastNews = Clock::now();
    while (!stop.stop_requested()) {
        std::shared_ptr<const Snapshot> wanted;
        {
            // Only a changed interest, such as a probe that is dragged, is answered at once.
            std::unique_lock lock(m_mutex);
            m_changed.wait_for(lock, stop, Seconds(frameEvery), [this] { return m_interestChanged; });
            if (stop.stop_requested())
                return;
            if (desk != m_desk) {
                desk = m_desk;
                timeline = m_timeline;
                newest.reset();
                moment.reset();
                probes.restart();
                m_interestChanged = true;
            }
            wanted = m_moment;
            if (std::exchange(m_interestChanged, false))
                probes.ask(m_interest);
        }
        if (!desk)
            continue;
        const bool arrived = [&] {
            auto taken = desk->newest.take();
            if (taken)
                newest = std::move(*taken);
            return taken.has_value();
        }();
        if (wanted != moment) {
            moment = wanted;
            if (moment || newest)
                probes.focus(moment ? moment : newest, true);
        } else if (arrived && !moment) {
            probes.focus(newest, false);
        }
        if (timeline)
            probes.follow(*timeline);
        // A copy of the weights is only asked for when it will be looked at.
        const auto now = Clock::now();
        const Clock::time_point restUntil{Clock::duration(m_restUntil)};
        if (arrived || !desk->wanted)
            lastNews = now;
        auto frame = probes.look(timeline.get(), now, now<restUntil, Seconds(now - lastNews).count()> stillAfter);
        desk->wanted = !moment && probes.wantsNews(restUntil);
        if (!frame)
            continue;
        m_frames.post(std::move(frame));
        m_wake();
    }
}

} // namespace hourglass
