// The parts of check() that look at more than one place of an experiment; see build.h. Each is asked only about an experiment whose
// kinds, settings and shapes are right.
#pragma once

#include "core/experiment/build.h"

namespace hourglass {

/// Whether loss, last layer, data, code and penalties go together.   shapes: after each layer
std::vector<Issue> objectiveIssues(const Experiment &experiment, const DataTraits &data, std::span<const Shape> shapes);

/// Whether the plan, the schedule and tied weights can do what they say.
std::vector<Issue> trainingIssues(const Experiment &experiment, const DataTraits &data, std::span<const Shape> shapes);

} // namespace hourglass
