// The background thread; see background.h.
#include "core/base/background.h"

#include <sys/resource.h>
#include <unistd.h>

namespace hourglass {

namespace {
constexpr int niceness = 13; // a sixth of what training gets, which itself yields to the window
} // namespace

Background::Background() : m_thread([this](const std::stop_token &stop) { work(stop); }) {}

void Background::start(const std::string &name, Job job)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting[name] = std::move(job);
    }
    m_arrived.notify_one();
}

bool Background::busy(const std::string &name) const
{
    const std::scoped_lock lock(m_mutex);
    return m_running == name || m_waiting.contains(name);
}

void Background::work(const std::stop_token &stop)
{
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), niceness); // on Linux of this thread alone; only a wish
    while (!stop.stop_requested()) {
        try {
            Job job;
            {
                std::unique_lock lock(m_mutex);
                m_running.clear();
                m_arrived.wait(lock, stop, [this] { return !m_waiting.empty(); });
                if (stop.stop_requested())
                    return;
                auto first = m_waiting.extract(m_waiting.begin());
                m_running = std::move(first.key());
                job = std::move(first.mapped());
            }
            job([this, &stop] {
                if (stop.stop_requested())
                    return true;
                const std::scoped_lock lock(m_mutex);
                return m_waiting.contains(m_running);
            });
        } catch (...) {
            // Too little memory, most likely: then there is no answer, and everything else goes on.
        }
    }
}

} // namespace hourglass
