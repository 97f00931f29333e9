// Work on a thread of its own for one purpose ("reading data"): newer work replaces older, and what comes of it reaches the owner's thread.
#pragma once

#include "core/base/outcome.h"

#include <atomic>
#include <functional>
#include <memory>
#include <stop_token>
#include <thread>
#include <vector>

namespace hourglass {

class Task
{
public:
    /// Runs a function on the owner's thread: a queued call in the window. Tests and the command line may run it at once, on the thread
    /// that works.
    using Post = std::function<void(std::function<void()>)>;
    using Progress = std::function<void(double share)>;
    using Failure = hourglass::Failure;

    /// What the work is given.
    struct Job {
        std::stop_token stop; // asked to end: replaced, cancelled, or the owner goes
        Progress progress;    // 0 to 1; the first reaches the owner, then one every 30 ms at most
        int number = 0;       // counts up with every start()

        /// Throws Cancelled when asked to end.
        void throwIfStopped() const;
    };

    explicit Task(Post post);
    /// Asks to stop, waits, and tells nothing more. Not to be called from what is told at once on the working thread.
    ~Task();
    Task(const Task &) = delete;
    Task &operator=(const Task &) = delete;

    /// Asks the work before to stop, drops its news and begins at once. `done` is told once on the owner's thread, unless the work is
    /// replaced or cancelled before. No exception leaves the work: it arrives as a Failure, also one that `done` throws.
    template <class Result>
    void start(std::function<Result(const Job &)> work, std::function<void(Outcome<Result>)> done, Progress progress = {})
    {
        begin(
            [work = std::move(work), done = std::move(done)](const Job &job) mutable -> std::function<void()> {
                // Shared, as functions have to be copyable and results need not be.
                auto outcome = std::make_shared<Outcome<Result>>(attempt<Result>([&] { return work(job); }));
                work = nullptr; // what the work held goes with its thread
                return [outcome = std::move(outcome), done = std::move(done)] {
                    if (!done)
                        return;
                    if (const auto told = attempt<void>([&] { done(std::move(*outcome)); }); !told)
                        attempt<void>([&] { done(told.failure()); });
                };
            },
            std::move(progress));
    }

    /// Asks the work to stop and drops its news; nothing is told.
    void cancel();
    /// From start() until `done` is told or the work is cancelled.
    bool isBusy() const { return m_desk->busy; }
    /// Until no thread works any more. What is posted to the owner's thread may still be on its way.
    void wait();

private:
    /// What threads and posted functions share with the owner, and may outlive it.
    struct Desk {
        explicit Desk(Post p) : post(std::move(p)) {}
        const Post post;
        std::atomic<int> number = 0; // of the work whose news count
        std::atomic<bool> busy = false;
        std::atomic<bool> closed = false;
    };
    struct Thread {
        std::jthread thread;
        std::shared_ptr<const std::atomic<bool>> ended;
    };
    using Work = std::function<std::function<void()>(const Job &)>;

    void begin(Work work, Progress progress);
    void reap();
    static void run(const std::shared_ptr<Desk> &desk, const Job &job, Work &work);
    static void tell(const std::shared_ptr<Desk> &desk, int number, bool last, std::function<void()> news);
    static Progress throttled(const std::shared_ptr<Desk> &desk, int number, Progress progress);

    const std::shared_ptr<Desk> m_desk;
    std::vector<Thread> m_threads; // the one that works, and replaced ones that have not ended yet
};

} // namespace hourglass
