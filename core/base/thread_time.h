// The processor time of a thread.
#pragma once

#include <ctime>

namespace hourglass {

/// Seconds of a processor that the calling thread has used: unlike a clock on the wall it does not count while others run.
inline double threadTime()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

} // namespace hourglass
