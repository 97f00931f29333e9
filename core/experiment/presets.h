// Experiments that are good to start from, and the networks that benchmarks name.
#pragma once

#include "core/base/shape.h"
#include "core/experiment/experiment.h"

#include <span>

namespace hourglass {

/// A stack of dense layers with a plain code, mirrored, in defaults otherwise.
Experiment denseExperiment(std::span<const std::int64_t> encoder, std::int64_t code, Shape in);

/// A variant of the autoencoder, set up so that its point shows within a minute.
struct Preset {
    std::string_view id;          // on the command line: "denoising"
    std::string_view label;       // in the gallery
    std::string_view help;        // what to look at
    std::string_view panel;       // in which the point shows: "latent"
    Experiment (*make)(Shape in); // paced() gives it the epochs that the data need
};
std::span<const Preset> presets();

/// The networks that benchmarks know, all mirrored, with ReLU and a sigmoid at the end, mean squared error and Adam unless
/// said otherwise: "teach" 784-128-64-2 · "hinton" 784-1000-500-250-30 (Hinton & Salakhutdinov 2006) · "vae" 784-400-20 with a
/// Gaussian code and binary cross-entropy (Kingma & Welling 2014) · "conv" two 3×3 convolutions of 16 and 32 filters a stride of 2
/// apart, 16 numbers, and back by 4×4 transposed ones · "sgd-tiny" 64-16-2 for 8×8 digits, with SGD.
struct BenchNetwork {
    std::string_view id;
    Shape in;
    Experiment (*make)(Shape in);
};
std::span<const BenchNetwork> benchNetworks();

} // namespace hourglass
