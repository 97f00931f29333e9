// A mailbox for one value between two threads: posting replaces what was not yet taken (the newest wins).
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

namespace hourglass {

template <typename T>
class Mailbox
{
public:
    void post(T value)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_value = std::move(value);
        }
        m_arrived.notify_one();
    }

    std::optional<T> take()
    {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_value, std::nullopt);
    }

    /// Whether there is something to take.
    bool holds() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_value.has_value();
    }

    /// Waits for a value; nothing when asked to stop.
    std::optional<T> wait(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        m_arrived.wait(lock, stop, [this] { return m_value.has_value(); });
        return std::exchange(m_value, std::nullopt);
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_arrived;
    std::optional<T> m_value;
};

} // namespace hourglass
