// What it means for the learning rate that a training goes on for longer than was planned.
#pragma once

#include "core/experiment/experiment.h"

#include <string>

namespace hourglass {

/// A sentence when the schedule had been laid out for `before` epochs, so that `after` in two goes differ from `after` in one; empty for
/// schedules that know no end.
std::string lengtheningNote(const Experiment &experiment, int before, int after);

} // namespace hourglass
