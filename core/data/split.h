// Which samples train, validate and test: seeded, stratified by class, disjoint.
#pragma once

#include "core/data/dataset.h"

namespace hourglass {

struct Split {
    std::vector<std::uint32_t> train;
    std::vector<std::uint32_t> validation;
    std::vector<std::uint32_t> test;
};

/// The published test split where there is one, else a share `test` of each class; then a share `validation` of what is left of each
/// class. Samples of one group stay together, then without regard to classes. The same seed gives the same split. Every part but
/// validation holds at least one sample where there are two; with no sample to validate on, validation is empty.
Split makeSplit(const Dataset &dataset, double validation, double test, std::uint64_t seed);

/// How large the parts of makeSplit are, without making it.
struct SplitSizes {
    Index train = 0;
    Index validation = 0;
    Index test = 0;
};
SplitSizes splitSizes(const Dataset &dataset, double validation, double test);

} // namespace hourglass
