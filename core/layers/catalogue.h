// The catalogue of layers and codes. A new kind is one file and one line in each of these two.
#pragma once

#include "core/nn/layer.h"
#include "core/nn/penalty.h"

namespace hourglass {

extern const LayerKind dense;
extern const LayerKind conv2d;
extern const LayerKind transposedConv2d;
extern const LayerKind maxPool;
extern const LayerKind averagePool;
extern const LayerKind upsample;
extern const LayerKind flatten;
extern const LayerKind reshape;
extern const LayerKind batchNorm;
extern const LayerKind layerNorm;
extern const LayerKind dropout;
extern const LayerKind gaussianNoise;
extern const LayerKind activationKind;

extern const LayerKind plainCode;
extern const LayerKind gaussianCode;
extern const LayerKind kSparseCode;
extern const LayerKind sphereCode;
extern const LayerKind vectorQuantisedCode;
extern const LayerKind binaryCode;
extern const LayerKind concreteCode;

extern const PenaltyKind contractive;

std::span<const LayerKind *const> layerKinds();
std::span<const LayerKind *const> codeKinds();
/// All penalties: those of core/nn and those that are made of layers.
std::span<const PenaltyKind *const> penaltyKinds();

} // namespace hourglass
