// Writes files in order on a thread of its own, also for those who come from other threads.
#pragma once

#include "core/base/error.h"

#include <QThreadPool>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace hourglass {

/// Shared, so that a thread that has something to hand over keeps it alive.
class FileWriter
{
public:
    FileWriter() { m_pool.setMaxThreadCount(1); }

    /// As long as somebody has one, something is to be written.
    std::shared_ptr<void> ticket()
    {
        ++m_open;
        return {nullptr, [this](void *) { --m_open; }};
    }
    bool isBusy() const { return m_open > 0; }
    /// Until nothing is to be written any more, but no longer than that.
    void waitIdle(std::chrono::steady_clock::duration most) const
    {
        for (const auto until = std::chrono::steady_clock::now() + most; isBusy() && std::chrono::steady_clock::now() < until;)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }

    /// Runs `file` after all before it. What it throws as Error is dropped: a full disk must not stop the work.
    void write(std::function<void()> file, std::shared_ptr<void> ticket = {})
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_closed)
            m_pool.start([file = std::move(file), ticket = std::move(ticket)] {
                try {
                    file();
                } catch (const Error &) {
                }
            });
    }

    /// Waits for what is being written; from now on nothing is.
    void close()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_closed = true;
        }
        m_pool.waitForDone();
    }

private:
    std::atomic<int> m_open = 0;
    std::mutex m_mutex;
    bool m_closed = false;
    QThreadPool m_pool;
};

} // namespace hourglass
