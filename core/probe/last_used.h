// When training last used each sample.
#pragma once

#include "core/train/run_setup.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace hourglass {

/// Training shuffles its samples anew in each epoch, by a key that is known: so one can tell when each had its turn. Keeps the turns of an
/// epoch, for one run; another run needs another of these.
class LastUsed
{
public:
    /// Epochs from the last use of each sample in training to `step`; not a number for those it never uses.
    std::vector<float> epochsSince(const RunSetup &setup, std::uint64_t step, std::span<const std::uint32_t> samples);

private:
    std::array<std::vector<float>, 2> m_turns; // of each sample of the data set in the running epoch and the one before, 0 to 1
    std::uint64_t m_epoch = ~std::uint64_t{0};
};

} // namespace hourglass
