// Work that has to keep its order (files written one after the other), on a thread of its own; also for those who come from other threads.
#pragma once

#include "core/base/task.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>

namespace hourglass {

/// Often shared, so that a thread that has something to hand over keeps it alive.
class TaskQueue
{
public:
    explicit TaskQueue(Task::Post post);
    ~TaskQueue() { close(); }
    TaskQueue(const TaskQueue &) = delete;
    TaskQueue &operator=(const TaskQueue &) = delete;

    /// As long as one lives, something is about to be added.
    std::shared_ptr<void> ticket();

    /// Runs `work` after all before it and tells the owner's thread what came of it. After close() it is dropped.
    template <class Result>
    void add(std::function<Result()> work, std::function<void(Outcome<Result>)> done = {}, std::shared_ptr<void> announced = {})
    {
        push({[work = std::move(work), done = std::move(done)]() -> std::function<void()> {
                  auto outcome = std::make_shared<Outcome<Result>>(attempt<Result>(work));
                  if (!done)
                      return {};
                  return [outcome = std::move(outcome), done] {
                      if (const auto told = attempt<void>([&] { done(std::move(*outcome)); }); !told)
                          attempt<void>([&] { done(told.failure()); });
                  };
              },
              std::move(announced)});
    }

    /// Whether work waits, runs, or is announced by a ticket.
    bool isBusy() const;
    /// Until it is no longer busy, but no longer than that. False when it still is.
    bool waitIdle(std::chrono::steady_clock::duration most) const;
    /// Does what has been added, waits for it, and takes nothing more. Not to be called from work of its own.
    void close();

private:
    struct Entry {
        std::function<std::function<void()>()> work; // gives what the owner is told; empty for nothing
        std::shared_ptr<void> ticket;
    };
    /// What tickets share with the queue, and may outlive it.
    struct Count {
        mutable std::mutex mutex;
        mutable std::condition_variable idle;
        int open = 0;
    };

    void push(Entry entry);
    void loop();

    const Task::Post m_post;
    const std::shared_ptr<Count> m_count = std::make_shared<Count>();
    std::mutex m_mutex; // of the entries
    std::condition_variable m_arrived;
    std::deque<Entry> m_entries;
    bool m_closed = false;
    std::thread m_thread; // last: it must not begin before the rest is there
};

} // namespace hourglass
