// The parts of check() that look at more than one place of an experiment; see build.h. Each is asked only about an experiment whose
// kinds, settings and shapes are right.
#pragma once

#include "core/experiment/build.h"

namespace hourglass {

/// Whether a shape has more values than any memory holds. No layer may be made behind it: its sizes could overflow.
bool isEndless(Shape shape);

/// What stops the network from being built; check() finds more, for training takes more memory.
std::vector<Issue> buildIssues(const Experiment &experiment, Shape in);

/// Whether the machine has the memory for weights, what the optimiser remembers of them, and a batch on its way. Needs right kinds and
/// settings alone.
std::vector<Issue> memoryIssues(const Experiment &experiment, const DataTraits &data);

/// Whether loss, last layer, data, code and penalties go together.   shapes: after each layer
std::vector<Issue> objectiveIssues(const Experiment &experiment, const DataTraits &data, std::span<const Shape> shapes);

/// Whether the plan, the schedule and tied weights can do what they say.
std::vector<Issue> trainingIssues(const Experiment &experiment, const DataTraits &data, std::span<const Shape> shapes);

} // namespace hourglass
