// The observer's thread; see observer.h.
#include "core/probe/observer.h"

#include "core/probe/probes.h"

namespace hourglass {

namespace {

using Clock = Probes::Clock;
using Seconds = Probes::Seconds;

constexpr double stillAfter = 0.4; // seconds without news, although they are wanted

} // namespace

Observer::Observer(std::function<void()> wake) : m_wake(std::move(wake)), m_thread([this](const std::stop_token &stop) { work(stop); }) {}

void Observer::watch(std::shared_ptr<SnapshotSlot> desk, std::shared_ptr<const Timeline> timeline)
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

void Observer::show(std::shared_ptr<const Snapshot> moment)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_moment = std::move(moment);
        m_interestChanged = true;
    }
    m_changed.notify_one();
}

void Observer::setInterest(Interest interest)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_interest = std::move(interest);
        m_interestChanged = true;
    }
    m_changed.notify_one();
}

void Observer::rest(double seconds) { m_rest.begin(seconds); }

std::shared_ptr<const Frame> Observer::take() { return m_frames.take().value_or(nullptr); }

void Observer::work(const std::stop_token &stop)
{
    Probes probes;
    std::shared_ptr<SnapshotSlot> desk;
    std::shared_ptr<const Timeline> timeline;
    std::shared_ptr<const Snapshot> moment; // that is shown
    std::shared_ptr<const Snapshot> newest;
    auto lastNews = Clock::now();
    while (!stop.stop_requested()) {
        std::shared_ptr<const Snapshot> wanted;
        {
            // Only a changed interest, such as a probe that is dragged, is answered at once.
            std::unique_lock lock(m_mutex);
            m_changed.wait_for(lock, stop, Seconds(probes.behind() ? 0 : Probes::frameEvery), [this] { return m_interestChanged; });
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
        const Clock::time_point restUntil = m_rest.until();
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
