// One thing after the other; see task_queue.h.
#include "core/base/task_queue.h"

namespace hourglass {

TaskQueue::TaskQueue(Task::Post post) : m_post(std::move(post)), m_thread([this] { loop(); }) {}

std::shared_ptr<void> TaskQueue::ticket()
{
    {
        const std::scoped_lock lock(m_count->mutex);
        ++m_count->open;
    }
    return {nullptr, [count = m_count](void *) {
                const std::scoped_lock lock(count->mutex);
                if (--count->open == 0)
                    count->idle.notify_all();
            }};
}

void TaskQueue::push(Entry entry)
{
    if (!entry.ticket)
        entry.ticket = ticket();
    {
        const std::scoped_lock lock(m_mutex);
        if (m_closed)
            return;
        m_entries.push_back(std::move(entry));
    }
    m_arrived.notify_one();
}

void TaskQueue::loop()
{
    for (;;) {
        Entry entry;
        {
            std::unique_lock lock(m_mutex);
            m_arrived.wait(lock, [this] { return m_closed || !m_entries.empty(); });
            if (m_entries.empty())
                return;
            entry = std::move(m_entries.front());
            m_entries.pop_front();
        }
        try {
            if (auto news = entry.work())
                m_post(std::move(news));
        } catch (...) {
            // Too little memory even to say so; what follows is done all the same.
        }
    }
}

bool TaskQueue::isBusy() const
{
    const std::scoped_lock lock(m_count->mutex);
    return m_count->open > 0;
}

bool TaskQueue::waitIdle(std::chrono::steady_clock::duration most) const
{
    std::unique_lock lock(m_count->mutex);
    return m_count->idle.wait_for(lock, most, [this] { return m_count->open == 0; });
}

void TaskQueue::close()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_closed = true;
    }
    m_arrived.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

} // namespace hourglass
