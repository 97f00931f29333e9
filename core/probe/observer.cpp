// The observer's thread; see observer.h.
#include "core/probe/observer.h"

#include "core/base/outcome.h"
#include "core/probe/probes.h"

namespace hourglass {

namespace {

using Clock = Probes::Clock;
using Seconds = Probes::Seconds;

constexpr double stillAfter = 0.4; // seconds without news, although they are wanted

} // namespace

Observer::Observer(std::function<void()> wake, std::span<const ProbeKind *const> kinds)
    : m_wake(std::move(wake)), m_kinds(kinds), m_thread([this](const std::stop_token &stop) { work(stop); })
{
}

void Observer::watch(std::shared_ptr<SnapshotSlot> desk, std::shared_ptr<const Timeline> timeline)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_desk = std::move(desk);
        m_timeline = std::move(timeline);
        m_moment.reset();
        m_asksAnew = true;
    }
    m_changed.notify_one();
}

void Observer::show(std::shared_ptr<const Snapshot> moment)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_moment = std::move(moment);
        m_asksAnew = true;
    }
    m_changed.notify_one();
}

void Observer::setQuestions(Questions questions)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_questions = std::move(questions);
        m_asksAnew = true;
    }
    m_changed.notify_one();
}

void Observer::rest(double seconds) { m_rest.begin(seconds); }

std::shared_ptr<const Frame> Observer::take() { return m_frames.take().value_or(nullptr); }

void Observer::work(const std::stop_token &stop)
{
    const auto made = attempt<std::shared_ptr<Probes>>([&] { return std::make_shared<Probes>(m_kinds); });
    if (!made)
        return; // no memory even for that: nothing is looked at
    Probes &probes = **made;
    std::shared_ptr<SnapshotSlot> desk;
    std::shared_ptr<const Timeline> timeline;
    std::shared_ptr<const Snapshot> moment; // that is shown
    std::shared_ptr<const Snapshot> newest;
    auto lastNews = Clock::now();
    while (!stop.stop_requested()) {
        try {
            std::shared_ptr<const Snapshot> wanted;
            {
                // Only a changed question, such as a probe that is dragged, is answered at once.
                std::unique_lock lock(m_mutex);
                m_changed.wait_for(lock, stop, Seconds(probes.behind() ? 0 : Probes::frameEvery), [this] { return m_asksAnew; });
                if (stop.stop_requested())
                    return;
                if (desk != m_desk) {
                    desk = m_desk;
                    timeline = m_timeline;
                    newest.reset();
                    moment.reset();
                    probes.restart();
                    m_asksAnew = true;
                }
                wanted = m_moment;
                if (std::exchange(m_asksAnew, false))
                    probes.ask(m_questions);
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
            const Clock::time_point restUntil = m_rest.until();
            if (arrived || !desk->wanted)
                lastNews = now;
            const bool resting = now < restUntil;
            const bool still = Seconds(now - lastNews).count() > stillAfter;
            auto frame = probes.look(timeline.get(), now, resting, still);
            desk->wanted = !moment && probes.wantsNews(restUntil);
            if (!frame)
                continue;
            m_frames.post(std::move(frame));
            m_wake();
        } catch (...) { // no memory for a network of this size, say: its weights stay unseen
        }
    }
}

} // namespace hourglass
