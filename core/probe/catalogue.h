// The list of all probes, in the order in which they look.
#pragma once

#include "core/probe/probe.h"

namespace hourglass {

std::span<const ProbeKind *const> probeKinds();

} // namespace hourglass
