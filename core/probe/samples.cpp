// The order of the samples that are shown; see samples.h.
#include "core/probe/samples.h"

namespace hourglass {

std::vector<std::uint32_t> shownOrder(const RunSetup &setup, std::uint64_t draw)
{
    std::vector<std::uint32_t> order = setup.split.validation.empty() ? setup.split.train : setup.split.validation;
    Random(setup.experiment.seed, Purpose::Display, draw).shuffle(order);
    return order;
}

} // namespace hourglass
