// The written catalogue; see catalogue.h. The order is the order on the screen.
#include "core/layers/catalogue.h"

namespace hourglass {

namespace {
const LayerKind *const layers[] = {&dense, &dropout, &gaussianNoise, &activationKind};
const LayerKind *const codes[] = {&plainCode, &gaussianCode, &kSparseCode, &sphereCode};
} // namespace

std::span<const LayerKind *const> layerKinds() { return layers; }
std::span<const LayerKind *const> codeKinds() { return codes; }

} // namespace hourglass
