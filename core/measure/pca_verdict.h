// Whether PCA would have done as well: what a person should hear when a training has ended above it.
#pragma once

#include "core/data/split.h"
#include "core/measure/trained_model.h"

#include <optional>
#include <string>

namespace hourglass {

struct PcaVerdict {
    double error = 0;    // squared, a mean over values and samples
    double pcaError = 0; // of PCA with as many components as the code has dimensions
    Index components = 0;
    std::string reason; // a sentence: why this may be, and what to try
};

/// Nothing where the network is better, or where the two cannot be compared: a code that is no list of free numbers, or no smaller than
/// the data. PCA is fitted on at most 8,000 training samples and both are judged on at most 4,000 of validation.
std::optional<PcaVerdict> pcaVerdict(const OpenedModel &trained, const Split &split);

} // namespace hourglass
