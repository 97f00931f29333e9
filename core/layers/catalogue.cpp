// The explicit list; see catalogue.h. The order is the order on the screen.
#include "core/layers/catalogue.h"

#include "core/nn/catalogue.h"

namespace hourglass {

namespace {
const LayerKind *const layers[] = {&dense,   &conv2d,    &transposedConv2d, &maxPool,        &averagePool, &upsample,     &flatten,
                                   &reshape, &batchNorm, &layerNorm,        &activationKind, &dropout,     &gaussianNoise};
const LayerKind *const codes[] = {&plainCode, &gaussianCode, &kSparseCode, &vectorQuantisedCode, &binaryCode, &concreteCode, &sphereCode};
const PenaltyKind *const penalties[] = {&sparseL1,      &sparseKl, &contractive, &mmd,          &totalCorrelation,
                                        &decorrelation, &decayL2,  &decayL1,     &orthogonality};
} // namespace

std::span<const PenaltyKind *const> penaltyKinds() { return penalties; }
std::span<const LayerKind *const> layerKinds() { return layers; }
std::span<const LayerKind *const> codeKinds() { return codes; }

} // namespace hourglass
