// When gliding dots are painted; see glide_clock.h.
#include "ui/map/glide_clock.h"

#include "core/base/parallel.h"
#include "core/base/thread_time.h"

#include <algorithm>

namespace hourglass {

namespace {

constexpr double longestGlide = 600; // ms; what comes later jumps
constexpr double linger = 1.2;       // of the time to the next map, so that dots do not stand still before it
constexpr double restAfter = 30;     // times what a picture on the way takes, shared by the processors: training gets them back

} // namespace

bool GlideClock::isQuick() const { return m_since.isValid() && static_cast<double>(m_since.elapsed()) < longestGlide; }

void GlideClock::setOut() { m_time += 0.3 * (static_cast<double>(m_since.elapsed()) - m_time); }

double GlideClock::beginPicture()
{
    m_work = threadTime();
    m_begun = now();
    return std::min(1.0, m_begun / std::max(linger * m_time, frameEvery));
}

int GlideClock::endPicture()
{
    m_cost += 0.1 * (1000 * (threadTime() - m_work) - m_cost);
    const double spent = now() - m_begun;
    return static_cast<int>(std::max(0.0, std::max(frameEvery - spent, restAfter / Workers::processors() * m_cost)));
}

} // namespace hourglass
