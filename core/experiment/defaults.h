// The default experiment: a network of a size that the data can fill, and as many epochs as it needs.
#pragma once

#include "core/data/dataset.h"
#include "core/experiment/experiment.h"

#include <span>

namespace hourglass {

/// What a new window and the command line start with: a code of two numbers that can be drawn as a map, better than PCA of two
/// components within a minute.
Experiment startExperiment(const Choice &dataset, const DataTraits &data);

/// Of its encoder, from the data to the code.
std::vector<std::int64_t> startWidths(const DataTraits &data);

/// The same with dense layers and a given code.
Experiment startExperiment(std::span<const std::int64_t> encoder, std::int64_t code, const DataTraits &data);

/// Samples in one step: few of few, so that a small table gives many steps an epoch.
std::int64_t batchFor(const DataTraits &data);

/// The epochs that give the weights as many updates as they need to settle, at the experiment's batch, or as many as two processors
/// manage in half a minute.
std::int64_t epochsFor(const Experiment &experiment, const DataTraits &data);

/// The experiment with batch and epochs for the data.
Experiment paced(Experiment experiment, const DataTraits &data);

/// The experiment on other data: what the user has not changed follows them, everything else stays.
Experiment onOtherData(Experiment experiment, const DataTraits &before, const Choice &dataset, const DataTraits &after);

} // namespace hourglass
