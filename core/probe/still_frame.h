// Map and reconstructions at once, of weights that no longer move: for looking back.
#pragma once

#include "core/probe/frame.h"
#include "core/probe/latent_values.h"

namespace hourglass {

std::shared_ptr<const Frame> frameOf(std::shared_ptr<const Snapshot> snapshot, const SampleList &map, const SampleList &pictures);

} // namespace hourglass
