// The observer: a thread of its own that turns the newest snapshot into what the visible views want to see.
#pragma once

#include "core/probe/probes.h"

#include <functional>
#include <thread>

namespace hourglass {

class Observatory
{
public:
    /// `wake` is called from the observer's thread when a frame is ready.
    explicit Observatory(std::function<void()> wake);
    Observatory(const Observatory &) = delete;
    Observatory &operator=(const Observatory &) = delete;

    /// Looks at this run from now on; null for none.
    void watch(std::shared_ptr<SnapshotDesk> desk);
    void setInterest(Interest interest);
    /// The newest frame, if there is one that was not taken yet.
    std::shared_ptr<const Frame> take();

private:
    void work(const std::stop_token &stop);

    const std::function<void()> m_wake;
    std::mutex m_mutex; // desk and interest
    std::condition_variable_any m_changed;
    std::shared_ptr<SnapshotDesk> m_desk;
    Interest m_interest;
    bool m_interestChanged = false;
    Mailbox<std::shared_ptr<const Frame>> m_frames;
    std::jthread m_thread; // last: it must end before anything it uses
};

} // namespace hourglass
