// What changed from one experiment to the next, in words.
#pragma once

#include "core/experiment/experiment.h"

#include <string>
#include <vector>

namespace hourglass {

/// Where two experiments differ, and how in words.
struct Difference {
    Place place; // in the later one; of a layer that is gone, in the earlier
    std::string words;
};

/// "Code: numbers 2 → 8", "Encoder: + Dropout", "Optimiser: Adam → SGD": what decides about a training, in the order of the screen.
/// Linked decoders are left out, as they follow. Empty when nothing did.
std::vector<Difference> differences(const Experiment &before, const Experiment &after);

} // namespace hourglass
