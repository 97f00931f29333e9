// What a run trains: the experiment, the data, their split and the network, checked once and never changed.
#pragma once

#include "core/data/dataset.h"
#include "core/data/split.h"
#include "core/experiment/build.h"

#include <memory>

namespace hourglass {

/// The network and the samples of one run, shared by all who look at it and never changed.
struct RunSetup {
    Experiment experiment;
    std::shared_ptr<const Dataset> dataset;
    Split split;
    Network network;

    /// Throws Error with the first Issue's sentence when the experiment cannot train on these data.
    RunSetup(const Experiment &experiment, std::shared_ptr<const Dataset> dataset);
};

} // namespace hourglass
