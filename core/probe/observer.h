// The observer: a thread of its own that turns the newest snapshot into what the visible views want to see.
#pragma once

#include "core/base/cooldown.h"
#include "core/base/mailbox.h"
#include "core/probe/catalogue.h"

#include <atomic>
#include <functional>
#include <thread>

namespace hourglass {

class Observer
{
public:
    /// `wake` is called from the observer's thread when a frame is ready. `kinds` outlives the observer.
    explicit Observer(std::function<void()> wake, std::span<const ProbeKind *const> kinds = probeKinds());
    Observer(const Observer &) = delete;
    Observer &operator=(const Observer &) = delete;

    /// Looks at this run from now on; null for none.
    void watch(std::shared_ptr<SnapshotSlot> desk, std::shared_ptr<const Timeline> timeline = {});
    /// Looks at one snapshot of the run until told otherwise; null for live again.
    void show(std::shared_ptr<const Snapshot> moment);
    /// What has changed is answered at once; the rest keeps its pace.
    void setQuestions(Questions questions);
    /// Nothing that merely follows the training is looked at for so long: whoever shows frames is busy enough. From any thread.
    void rest(double seconds);
    /// The newest frame, if there is one that was not taken yet.
    std::shared_ptr<const Frame> take();

private:
    void work(const std::stop_token &stop);

    const std::function<void()> m_wake;
    const std::span<const ProbeKind *const> m_kinds;
    std::mutex m_mutex; // all that follows but the frames
    std::condition_variable_any m_changed;
    std::shared_ptr<SnapshotSlot> m_desk;
    std::shared_ptr<const Timeline> m_timeline;
    std::shared_ptr<const Snapshot> m_moment;
    Questions m_questions;
    bool m_asksAnew = false;
    const Cooldown m_rest;
    Mailbox<std::shared_ptr<const Frame>> m_frames;
    std::jthread m_thread; // last: it must end before anything it uses
};

} // namespace hourglass
