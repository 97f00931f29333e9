// The explicit list; see corruption.h. The order is the order on the screen.
#include "core/data/corruption.h"

namespace hourglass {

namespace {
const CorruptionKind *const kinds[] = {&noCorruption, &gaussianCorruption, &maskingCorruption, &saltAndPepper, &occlusion, &blur};
} // namespace

std::span<const CorruptionKind *const> corruptionKinds() { return kinds; }

} // namespace hourglass
