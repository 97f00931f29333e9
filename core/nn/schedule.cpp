// The schedule at a step; see schedule.h.
#include "core/nn/schedule.h"

#include <algorithm>

namespace hourglass {

double rateFactor(const Schedule &schedule, double warmUpEpochs, std::uint64_t step, double stepsPerEpoch, double epochs)
{
    const auto done = static_cast<double>(step);
    const double warmUp = warmUpEpochs > 0 ? std::min(1.0, (done + 1) / (warmUpEpochs * stepsPerEpoch)) : 1.0;
    return warmUp * schedule.factor(done / stepsPerEpoch, epochs);
}

} // namespace hourglass
