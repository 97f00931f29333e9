// The scheduler of the probes: which of them looks when, and the newest answer of each. Used by the observer's thread alone.
#pragma once

#include "core/probe/catalogue.h"
#include "core/probe/latent_neighbourhood.h"

#include <chrono>
#include <vector>

namespace hourglass {

class Probes
{
public:
    using Clock = std::chrono::steady_clock;
    using Seconds = std::chrono::duration<double>;
    static constexpr double frameEvery = 1.0 / 30; // seconds

    explicit Probes(std::span<const ProbeKind *const> kinds = probeKinds());

    /// Another run, or none.
    void restart();
    /// Looks at these weights from now on: at once when the user has chosen them.
    void focus(std::shared_ptr<const Snapshot> snapshot, bool chosen);
    /// What is asked from now on. What differs from before is due at once.
    void ask(const Questions &now);
    /// What shows the timeline grows also while one looks back.
    void follow(const Timeline &timeline);
    /// Whether newer weights would be looked at the next time.
    bool wantsNews(Clock::time_point restUntil) const;
    /// Looks where it is due. Null when nothing was. resting: nothing that merely follows the training is looked at · still: nothing
    /// trains.
    std::shared_ptr<const Frame> look(const Timeline *timeline, Clock::time_point now, bool resting, bool still);
    /// Whether there is more to look at than the last look was given time for.
    bool behind() const { return m_behind; }

private:
    /// A probe: whether its answer is out of date, and when it is worth looking again.
    struct Part {
        const ProbeKind *kind;
        std::unique_ptr<Probe> probe;
        std::vector<std::size_t> needs; // places in the list
        std::vector<std::size_t> reads; // of those whose questions it reads
        bool on = false;
        bool stale = true;
        bool current = false; // it has looked through the newest weights, though there may be more to come
        bool whole = true;    // no slice of its answer is of older weights
        bool asked = false;   // the user waits for it
        Clock::time_point next = {};

        bool isAsked() const { return on && stale && asked; }
        bool follows(Clock::time_point now) const { return on && stale && now >= next; }
    };

    void makeStale();
    /// Which are on: those that are asked and those that they need.
    std::vector<bool> neededFor(const Questions &questions) const;
    /// Decides which parts get their turn.
    void choose(bool resting);
    bool isDue(const Part &part) const { return part.isAsked() || (!m_resting && part.follows(m_now) && (!m_turn || m_turn == &part)); }
    /// Among chosen weights what it needs comes first: the samples of others would be no neighbours.
    bool waits(const Part &part) const;
    void visit(Part &part, const Timeline *timeline);
    Looked lookWith(Part &part, const Timeline *timeline);
    void tell(const Part &part, Looked::News news);
    static Clock::duration seconds(double s) { return std::chrono::duration_cast<Clock::duration>(Seconds(s)); }

    std::vector<Part> m_parts;
    Clock::time_point m_now = {};
    Clock::time_point m_lastAsked = {};
    Clock::time_point m_lastFollowed = {};
    bool m_resting = false;
    const Part *m_turn = nullptr; // the only one that may follow the training this time; null for all
    bool m_behind = false;
    bool m_lessAsked = false; // a part is no longer wanted: the next frame has to be without it
    bool m_still = false;     // nothing is being trained
    Questions m_questions;
    std::shared_ptr<const Snapshot> m_snapshot;
    bool m_chosen = false; // the user chose the snapshot
    Frame m_frame;
    SnapshotNetwork m_network;
    LatentNeighbourhood m_around;
    Background m_background; // last: its work reads what is above
};

} // namespace hourglass
