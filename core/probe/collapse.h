// Whether a network has stopped to tell samples apart, from the readings of its blocks.
#pragma once

#include "core/probe/block_probe.h"

#include <string>

namespace hourglass {

struct Collapse {
    std::string part;    // of the network, "encoder.1": the first that gives the same for every sample
    std::string because; // a sentence with the evidence
};

/// Nothing while any sample differs from another in every layer. The output is not asked: pixels may well be alike in all samples.
std::optional<Collapse> findCollapse(const BlockAnswer &answer, const Experiment &experiment);

} // namespace hourglass
