// Experiments that are good to start from, and the networks that benchmarks name.
#pragma once

#include "core/base/shape.h"
#include "core/experiment/experiment.h"

#include <span>

namespace hourglass {

/// A stack of dense layers with a plain code, mirrored, in defaults otherwise.
Experiment denseExperiment(std::span<const std::int64_t> encoder, std::int64_t code, Shape in);

/// What a new window shows: 128, 64, a code of two numbers that can be drawn as a map.
Experiment startExperiment(const Choice &dataset, Shape in);

/// The networks `bench` knows: "teach" 784-128-64-2 and "hinton" 784-1000-500-250-30 (Hinton & Salakhutdinov 2006), both
/// mirrored, ReLU, sigmoid at the end, mean squared error, Adam; "vae" 784-400-20 with a Gaussian code and binary cross-entropy (Kingma &
/// Welling 2014); "sgd-tiny" 64-16-2 for 8×8 digits, with SGD.
struct NamedNetwork {
    std::string_view name;
    Shape in;
    std::vector<std::int64_t> encoder;
    std::int64_t code;
    std::string_view optimiser = "adam";
    std::string_view codeKind = "plain";
    std::string_view loss = "mse";
};
const std::vector<NamedNetwork> &benchNetworks();
/// The whole experiment of one of them, its plan in defaults.
Experiment benchExperiment(const NamedNetwork &network);

} // namespace hourglass
