// A pause between two turns of work that repeats.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>

namespace hourglass {

/// Copies are the same rest: the work begins it at its end, on its own thread, and whoever would start the next asks whether it is over.
class Cooldown
{
public:
    using Clock = std::chrono::steady_clock;

    void begin(double seconds) const
    {
        const auto end = Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
        *m_until = end.time_since_epoch().count();
    }
    Clock::time_point until() const { return Clock::time_point(Clock::duration(*m_until)); }
    bool isOver() const { return Clock::now() >= until(); }

private:
    std::shared_ptr<std::atomic<std::int64_t>> m_until = std::make_shared<std::atomic<std::int64_t>>(0); // ticks of the clock
};

} // namespace hourglass
