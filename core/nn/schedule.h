// The contract of a learning-rate schedule: a factor on the learning rate at each moment of the training.
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
};

struct ScheduleKind : Kind {
    std::unique_ptr<Schedule> (*make)(const Settings &settings);
};

/// The schedule times a linear warm-up, which reaches 1 after warmUpEpochs. `step` counts from 0.
double rateFactor(const Schedule &schedule, double warmUpEpochs, std::uint64_t step, double stepsPerEpoch, double epochs);

} // namespace hourglass
