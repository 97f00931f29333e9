// One purpose, one piece of work at a time; see task.h.
#include "core/base/task.h"

#include "core/base/error.h"

#include <chrono>
#include <system_error>

namespace hourglass {

namespace {
constexpr std::chrono::milliseconds progressEvery{30}; // more often is not visible
} // namespace

void Task::Job::throwIfStopped() const
{
    if (stop.stop_requested())
        throw Cancelled();
}

Task::Task(Post post) : m_desk(std::make_shared<Desk>(std::move(post))) {}

Task::~Task()
{
    m_desk->closed = true;
    for (Thread &each : m_threads)
        each.thread.request_stop();
    wait();
}

void Task::begin(Work work, Progress progress)
{
    reap();
    if (!m_threads.empty())
        m_threads.back().thread.request_stop();
    const int number = ++m_desk->number;
    m_desk->busy = true;
    const auto ended = std::make_shared<std::atomic<bool>>(false);
    const auto shared = std::make_shared<Work>(std::move(work));
    progress = throttled(m_desk, number, std::move(progress));
    try {
        m_threads.push_back({std::jthread([desk = m_desk, ended, number, shared, progress](const std::stop_token &stop) {
                                 run(desk, {stop, progress, number}, *shared);
                                 *shared = nullptr;
                                 *ended = true;
                             }),
                             ended});
    } catch (const std::system_error &) { // there are no more threads to be had: then here, at once
        run(m_desk, {{}, progress, number}, *shared);
    }
}

/// On the working thread: nothing may leave it.
void Task::run(const std::shared_ptr<Desk> &desk, const Job &job, Work &work)
{
    try {
        tell(desk, job.number, true, work(job));
    } catch (...) {
        // Too little memory even to say so: the owner sees that nothing is being done.
        if (desk->number == job.number)
            desk->busy = false;
    }
}

/// Lets the owner have news of the work, unless it is old by then; the last ends it.
void Task::tell(const std::shared_ptr<Desk> &desk, int number, bool last, std::function<void()> news)
{
    if (desk->closed || desk->number != number)
        return;
    desk->post([desk, number, last, news = std::move(news)] {
        if (desk->closed || desk->number != number)
            return;
        if (last)
            desk->busy = false;
        news();
    });
}

Task::Progress Task::throttled(const std::shared_ptr<Desk> &desk, int number, Progress progress)
{
    if (!progress)
        return [](double) {};
    using Clock = std::chrono::steady_clock;
    return [desk, number, progress = std::move(progress), next = Clock::time_point::min()](double share) mutable {
        const auto now = Clock::now();
        if (now < next)
            return;
        next = now + progressEvery;
        tell(desk, number, false, [progress, share] { progress(share); });
    };
}

/// Joins the threads that have ended, which takes no time.
void Task::reap()
{
    std::erase_if(m_threads, [](const Thread &each) { return each.ended->load(); });
}

void Task::cancel()
{
    if (!isBusy())
        return;
    ++m_desk->number;
    m_desk->busy = false;
    if (!m_threads.empty())
        m_threads.back().thread.request_stop();
}

void Task::wait()
{
    for (Thread &each : m_threads)
        each.thread.join();
    m_threads.clear();
}

} // namespace hourglass
