// All probes, what is asked of them, and the newest answer of each. Used by the observer's thread alone.
#pragma once

#include "core/base/background.h"
#include "core/probe/generation_probe.h"
#include "core/probe/ghost_probe.h"
#include "core/probe/latent_probes.h"
#include "core/probe/map_probe.h"
#include "core/probe/quality_probe.h"
#include "core/probe/reconstruction_probe.h"

#include <algorithm>
#include <chrono>

namespace hourglass {

class Probes
{
public:
    using Clock = std::chrono::steady_clock;
    using Seconds = std::chrono::duration<double>;
    static constexpr double frameEvery = 1.0 / 30; // seconds

    /// Another run, or none.
    void restart();
    /// Looks at these weights from now on: at once when a person has chosen the moment.
    void focus(std::shared_ptr<const Snapshot> snapshot, bool chosen);
    /// What is asked for from now on. What differs from before is due at once.
    void ask(const Interest &now);
    /// The strip of moments grows also while one looks back.
    void follow(const Timeline &timeline);
    /// Whether newer weights would be looked at the next time.
    bool wantsNews(Clock::time_point restUntil);
    /// Looks where it is due. Null when nothing was. resting: nothing that merely follows the training is looked at · still: nothing
    /// trains.
    std::shared_ptr<const Frame> look(const Timeline *timeline, Clock::time_point now, bool resting, bool still);
    /// Whether there is more to look at than the last look was given time for.
    bool behind() const { return m_behind; }

private:
    static constexpr double picturesEvery = 1.0 / 10;
    static constexpr double blocksEvery = 0.4;
    static constexpr double momentsEvery = 0.5;
    static constexpr double qualityEvery = 1;
    static constexpr double restAfterMap = 25;     // times the work: the map takes 4 % of one processor
    static constexpr double restAfterWork = 50;    // of the pictures, and painting follows them
    static constexpr double restAfterExtras = 100; // of views beside the map and the pictures
    static constexpr double blocksRestAfterWork = 300;
    static constexpr double restAfterFirst = 0.3; // seconds: a first look at all samples is no reason to stand still

    /// One part of the frames: whether it is out of date, and when it is worth looking again.
    struct Part {
        double every;
        double rest;
        bool on = false;
        bool stale = true;
        bool current = false; // it has looked through the newest weights, though there may be more to come
        bool asked = false;   // a person waits for it
        Clock::time_point next = {};

        bool isAsked() const { return on && stale && asked; }
        bool follows(Clock::time_point now) const { return on && stale && now >= next; }
    };
    /// Samples chosen once for a run and an interest.
    template <typename Asked>
    class Chosen
    {
    public:
        const SampleList &of(const RunSetup &setup, const Asked &asked)
        {
            if (m_setup != &setup || !(m_asked == asked)) {
                m_setup = &setup;
                m_asked = asked;
                m_samples = std::make_shared<const std::vector<std::uint32_t>>(samplesFor(setup, asked));
            }
            return m_samples;
        }
        void forget() { m_setup = nullptr; }

    private:
        const RunSetup *m_setup = nullptr;
        Asked m_asked;
        SampleList m_samples;
    };

    std::array<Part *, 13> all()
    {
        return {&m_map,      &m_pictures,   &m_features, &m_blocks,  &m_point, &m_posterior, &m_path,
                &m_manifold, &m_generation, &m_drawing,  &m_moments, &m_ghost, &m_quality};
    }
    void stale();
    bool needsMap() const;
    /// Decides which parts get their turn.
    void choose(bool resting);
    bool due(const Part &part) const { return part.isAsked() || (!m_resting && part.follows(m_now) && (!m_turn || m_turn == &part)); }
    /// Lets a part look when it is due; `look` says whether there is nothing more to be seen. What is off has no answer.
    template <typename Answer, typename Look>
    void visit(Part &part, std::shared_ptr<const Answer> &answer, const Look &look)
    {
        if (!part.on) {
            answer = nullptr;
            part.stale = true;
        }
        if (!due(part))
            return;
        const auto start = Clock::now();
        part.stale = !look();
        part.current = true;
        part.asked = false;
        const Seconds work = Clock::now() - start;
        part.next = m_now + seconds(work.count() + std::max(part.every, part.rest * work.count()));
    }
    static Clock::duration seconds(double s) { return std::chrono::duration_cast<Clock::duration>(Seconds(s)); }
    void lookAtMap();
    void lookAtPlaces();
    /// What looks around among the samples of the map.
    std::array<Part *, 5> surrounded() { return {&m_point, &m_drawing, &m_path, &m_manifold, &m_generation}; }

    Clock::time_point m_now = {};
    Clock::time_point m_lastAsked = {};
    Clock::time_point m_lastFollowed = {};
    bool m_resting = false;
    const Part *m_turn = nullptr; // the only one that may follow the training this time; null for all
    bool m_behind = false;
    bool m_lessAsked = false; // a part is no longer wanted: the next frame has to be without it
    bool m_still = false;     // nothing is being trained
    Interest m_interest;
    std::shared_ptr<const Snapshot> m_snapshot;
    bool m_moment = false; // the snapshot is one of the past, or no longer moves
    Frame m_frame;
    std::shared_ptr<const GhostFrame> m_ghostSeen; // also when only the code's quality wants it
    SnapshotNetwork m_network;
    LatentNeighbourhood m_around;
    std::optional<std::uint64_t> m_aroundStep; // of the weights that all samples around were encoded with
    PathProbe m_pathProbe;
    Chosen<Interest::Map> m_mapSamples;
    Chosen<Interest::Pictures> m_pictureSamples;
    MapProbe m_mapProbe;
    ReconstructionProbe m_pictureProbe;
    FeatureProbe m_featureProbe;
    BlockProbe m_blockProbe;
    GenerationProbe m_generationProbe;
    TimelineProbe m_momentsProbe;
    GhostProbe m_ghostProbe;
    QualityProbe m_qualityProbe;
    Part m_map{frameEvery, restAfterMap};
    Part m_pictures{picturesEvery, restAfterWork};
    Part m_features{picturesEvery, restAfterWork};
    Part m_blocks{blocksEvery, blocksRestAfterWork}; // a pass back as well: it costs more than the rest
    Part m_point{picturesEvery, restAfterExtras};
    Part m_posterior{picturesEvery, restAfterExtras};
    Part m_path{picturesEvery, restAfterExtras};
    Part m_manifold{picturesEvery, restAfterExtras};
    Part m_generation{picturesEvery, restAfterExtras};
    Part m_drawing{picturesEvery, restAfterExtras};
    Part m_moments{momentsEvery, restAfterExtras};
    Part m_ghost{picturesEvery, restAfterExtras};
    Part m_quality{qualityEvery, restAfterExtras};
    Background m_background; // last: its work reads what is above
};

} // namespace hourglass
