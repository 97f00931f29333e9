// Whether losses of two experiments mean the same, so that the smaller is the better.
#pragma once

#include "core/experiment/experiment.h"

#include <string>

namespace hourglass {

/// Empty when they do, otherwise why not in a few words: "other data", "another loss".
std::string whyIncomparable(const Experiment &a, const Experiment &b);

} // namespace hourglass
