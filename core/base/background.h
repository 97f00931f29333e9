// A background thread for long jobs: it yields to training, and newer jobs replace older ones.
#pragma once

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>

namespace hourglass {

class Background
{
public:
    /// Asked now and then by a job: whether to give up, because it has been replaced or the program ends.
    using Stale = std::function<bool()>;
    using Job = std::function<void(const Stale &)>;

    Background();
    Background(const Background &) = delete;
    Background &operator=(const Background &) = delete;

    /// Replaces a job of the same name that waits, and makes one that runs stale. Jobs run one at a time, in the order of their names.
    void start(const std::string &name, Job job);
    /// Whether a job of this name waits or runs.
    bool busy(const std::string &name) const;

private:
    void work(const std::stop_token &stop);

    mutable std::mutex m_mutex;
    std::condition_variable_any m_arrived;
    std::map<std::string, Job> m_waiting;
    std::string m_running;
    std::jthread m_thread; // last: it must end before anything it uses
};

} // namespace hourglass
