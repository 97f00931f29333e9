// Interface of a learning-rate schedule: a factor on the learning rate at each step of the training.
#pragma once

#include "core/spec/kind.h"

#include <memory>

namespace hourglass {

class Schedule
{
public:
    virtual ~Schedule() = default;
    /// The factor at `epoch` (with its fraction) of a training planned for `epochs`.
    virtual double factor(double epoch, double epochs) const = 0;
    /// A schedule that follows the validation loss: so many epochs without a better one count as a drop; 0 for all others.
    virtual std::int64_t patience() const { return 0; }
    /// What each drop multiplies the learning rate by.
    virtual double dropFactor() const { return 1; }
};

struct ScheduleKind : Kind {
    std::unique_ptr<Schedule> (*make)(const Settings &settings);
};

/// The schedule times a linear warm-up, which reaches 1 after warmUpEpochs. `step` counts from 0.
double rateFactor(const Schedule &schedule, double warmUpEpochs, std::uint64_t step, double stepsPerEpoch, double epochs);

} // namespace hourglass
