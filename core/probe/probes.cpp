// Who looks when, and at what; see probes.h.
#include "core/probe/probes.h"

#include "core/base/words.h"

#include <algorithm>
#include <cassert>
#include <new>
#include <ranges>

namespace hourglass {

namespace {

constexpr double mostForSlice = 0.002; // seconds that a look in slices may take
constexpr double mostInDrag = 0.0005;  // the same while a hand drags
constexpr double mostForMoment = 0.05; // the same while nothing moves
constexpr double dragEvery = 0.03;     // seconds between two questions of a hand that drags
constexpr double mostForDrag = 0.2;    // seconds for which everything else waits for it
constexpr double mostForHaste = 0.8;   // the same for a hand that never leaves a moment's time

} // namespace

Probes::Probes(std::span<const ProbeKind *const> kinds)
{
    const auto placeOf = [&](std::string_view id) {
        const auto found = std::ranges::find(kinds, id, &ProbeKind::id);
        assert(found != kinds.end()); // a list that lacks what one of its probes needs
        return static_cast<std::size_t>(found - kinds.begin());
    };
    m_parts.reserve(kinds.size());
    for (const ProbeKind *kind : kinds) {
        Part part{.kind = kind, .probe = kind->make(), .needs = {}, .reads = {}};
        std::ranges::transform(kind->needs.probes, std::back_inserter(part.needs), placeOf);
        std::ranges::transform(kind->needs.questions, std::back_inserter(part.reads), placeOf);
        m_parts.push_back(std::move(part));
    }
}

void Probes::restart()
{
    m_frame = {};
    m_snapshot.reset();
    m_around.setMap(nullptr);
    m_behind = false;
    m_questions = {};
    for (Part &part : m_parts)
        part.probe->restart();
    makeStale();
}

void Probes::makeStale()
{
    for (Part &part : m_parts) {
        part.stale = true;
        part.current = false;
    }
}

void Probes::focus(std::shared_ptr<const Snapshot> snapshot, bool chosen)
{
    m_network.setSnapshot(snapshot);
    m_snapshot = std::move(snapshot);
    m_chosen = chosen;
    makeStale();
    for (Part &part : m_parts)
        part.asked = part.asked || chosen;
}

std::vector<bool> Probes::neededFor(const Questions &questions) const
{
    std::vector<bool> on(m_parts.size());
    for (std::size_t i = m_parts.size(); i-- > 0;) { // what a probe needs stands before it
        const Part &part = m_parts[i];
        on[i] = on[i] || part.probe->isAsked(questions);
        for (const std::size_t other : part.needs)
            if (on[i] && part.probe->turnsOn(m_parts[other].kind->id, questions))
                on[other] = true;
    }
    return on;
}

void Probes::ask(const Questions &now)
{
    const Questions before = std::exchange(m_questions, now);
    const std::vector<bool> on = neededFor(now);
    const auto asksAnew = [&](const Part &part) { return part.probe->asksAnew(before, now); };
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        Part &part = m_parts[i];
        m_lessAsked = m_lessAsked || (part.on && !on[i]);
        const bool changed = (on[i] && !part.on) || asksAnew(part) ||
                             std::ranges::any_of(part.reads, [&](std::size_t other) { return asksAnew(m_parts[other]); });
        part.on = on[i];
        part.stale = part.stale || changed;
        part.asked = part.asked || changed;
    }
}

bool Probes::wantsNews(Clock::time_point restUntil) const
{
    const auto soon = Clock::now() + seconds(frameEvery);
    return std::ranges::any_of(m_parts, [&](const Part &part) { return part.on && soon >= std::max(part.next, restUntil); });
}

void Probes::follow(const Timeline &timeline)
{
    for (Part &part : m_parts)
        if (part.on && part.probe->isBehind(timeline, m_frame))
            part.stale = true;
}

/// A hand that drags is served before what only follows the training, which still gets its turn now and then: while no question waits, and
/// one part at a time, so that no answer waits for long.
void Probes::choose(bool resting)
{
    const bool asked = std::ranges::any_of(m_parts, &Part::isAsked);
    if (asked)
        m_lastAsked = m_now;
    const bool dragging = Seconds(m_now - m_lastAsked).count() < dragEvery;
    const double waited = Seconds(m_now - m_lastFollowed).count();
    m_resting = resting || (dragging && waited <= (asked ? mostForHaste : mostForDrag));
    m_turn = nullptr;
    if (!m_resting && dragging) { // when none follows it is one that is not due
        const auto since = [&](const Part &part) { return part.follows(m_now) && !part.isAsked() ? part.next : Clock::time_point::max(); };
        m_turn = std::to_address(std::ranges::min_element(m_parts, {}, since));
    }
    if (!m_resting)
        m_lastFollowed = m_now;
    m_behind = m_resting && !resting && waited > mostForDrag;
}

bool Probes::waits(const Part &part) const
{
    return m_chosen && std::ranges::any_of(part.needs, [&](std::size_t other) { return m_parts[other].on && !m_parts[other].whole; });
}

std::shared_ptr<const Frame> Probes::look(const Timeline *timeline, Clock::time_point now, bool resting, bool still)
{
    if (!m_snapshot)
        return nullptr;
    m_now = now;
    m_still = still;
    for (Part &part : m_parts)
        if (part.on && part.probe->arrived(*m_snapshot))
            part.asked = part.stale = true;
    choose(resting && !still);
    const bool nothing = std::ranges::none_of(m_parts, [this](const Part &part) { return isDue(part); });
    if (!std::exchange(m_lessAsked, false) && nothing)
        return nullptr;
    m_frame.run = m_snapshot->run;
    m_frame.step = m_snapshot->step;
    m_frame.setup = m_snapshot->setup;
    m_frame.snapshot = m_snapshot;
    m_frame.chosen = m_chosen;
    m_frame.problem.clear();
    for (Part &part : m_parts) {
        if (!part.on) { // what is off has no answer
            part.probe->clear(m_frame);
            part.stale = true;
        } else if (waits(part)) {
            part.current = false;
        } else if (isDue(part)) {
            visit(part, timeline);
        }
    }
    m_frame.complete = std::ranges::none_of(m_parts, [](const Part &part) { return part.on && !part.current; });
    return std::make_shared<const Frame>(m_frame);
}

void Probes::visit(Part &part, const Timeline *timeline)
{
    const auto start = Clock::now();
    const Looked looked = lookWith(part, timeline);
    const double work = Seconds(Clock::now() - start).count();
    part.stale = !looked.done;
    part.current = looked.current;
    part.whole = looked.whole;
    part.asked = part.stale && !part.whole && (m_chosen || m_still);
    part.next = m_now + seconds(work + std::max(part.kind->pace.every, part.kind->pace.rest * work));
    if (looked.mostRest >= 0)
        part.next = std::min(part.next, m_now + seconds(looked.mostRest));
    if (looked.news != Looked::News::None)
        tell(part, looked.news);
}

/// A look that fails leaves no answer, and is tried again with the next weights.
Looked Probes::lookWith(Part &part, const Timeline *timeline)
{
    const double time = m_chosen || m_still ? mostForMoment : m_turn ? mostInDrag : mostForSlice;
    const Scene scene{m_network, m_snapshot, m_questions, m_around, timeline, m_background, m_chosen, m_still, time, m_frame};
    try {
        return part.probe->look(scene, m_frame);
    } catch (const std::bad_alloc &) {
        m_frame.problem = say("Not enough memory for this network. Make it smaller.");
    } catch (const std::exception &problem) {
        m_frame.problem = problem.what();
    }
    part.probe->clear(m_frame);
    return {};
}

/// To those that need this one.
void Probes::tell(const Part &part, Looked::News news)
{
    for (Part &other : m_parts)
        if (std::ranges::any_of(other.needs, [&](std::size_t need) { return &m_parts[need] == &part; })) {
            other.stale = true;
            other.asked = other.asked || news == Looked::News::AtOnce;
        }
}

} // namespace hourglass
