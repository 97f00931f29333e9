// No corruption.
#include "core/data/corruption.h"

namespace hourglass {

const CorruptionKind noCorruption{{"none", "None", "corruption", "The input is not corrupted.", {}, "x̃ = x"},
                                  [](const Settings &, Shape) -> std::unique_ptr<Corruption> { return nullptr; }};

} // namespace hourglass
