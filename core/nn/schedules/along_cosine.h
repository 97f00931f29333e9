// What the schedules that follow a cosine share.
#pragma once

#include "core/kernels/functions.h"

#include <algorithm>

namespace hourglass {

/// From a to b along half a cosine.   progress: 0 to 1
inline double alongCosine(double a, double b, double progress)
{
    return b + (a - b) * 0.5 * (1 + cosineOfTurns(std::clamp(progress, 0.0, 1.0) / 2));
}

} // namespace hourglass
