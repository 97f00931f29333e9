// Experiments as JSON and trained models as safetensors.
#pragma once

#include "core/base/buffer.h"
#include "core/base/shape.h"
#include "core/data/dataset.h"
#include "core/experiment/experiment.h"
#include "core/nn/network.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace hourglass {

/// Versioned JSON with defaults written out; a stable text, so that two files can be compared.
std::string toJson(const Experiment &experiment);

/// Reads what toJson wrote; settings that are missing take their defaults. Throws Error with one sentence, which starts
/// with `name`, for text that is not JSON, unknown kinds, unknown settings and values out of range.
Experiment fromJson(const std::string &text, const std::string &name);

/// Layers alone, for the clipboard: a JSON list as in an experiment. Throws Error as fromJson.
std::string toJson(std::span<const LayerSpec> layers);
std::vector<LayerSpec> layersFromJson(const std::string &text, const std::string &name);

/// How far a training has come beside its weights.
struct Progress {
    std::uint64_t step = 0;
    double epochLoss = 0; // sum over the samples of the running epoch
    double epochSamples = 0;
    std::vector<double> epochTerms; // as epochLoss, of each term
    double epochPenalty = 0;        // as epochLoss, what the terms add to it with their weights
    std::optional<double> bestValidation;
    int epochsWithoutBest = 0;
    int rateDrops = 0; // of a schedule that follows the validation loss
    int epochsSinceDrop = 0;
    std::uint64_t memorySince = 0; // the step from which the optimiser remembers
    bool operator==(const Progress &) const = default;
};

/// A trained model: everything needed to use it or to go on training.
struct Model {
    Experiment experiment;
    Shape in;
    Progress progress;
    Buffer weights;
    std::vector<Buffer> optimiserStates; // empty when only the weights were kept
    Buffer best;                         // weights of the best validation loss; empty when none was noted
    Preprocessing reading = {};          // how the data's numbers were brought to those that the network knows
    Buffer trained = {};                 // where weights are a running mean: those that the optimiser moves; else empty
};

/// Writes a safetensors file (huggingface.co/docs/safetensors): a tensor for each part's weight and bias in the order
/// PyTorch uses, and the experiment in the metadata. Throws Error.
void saveModel(const Model &model, const std::filesystem::path &path);
std::string modelToBytes(const Model &model);

/// Throws Error for a file that is damaged, too short, or does not hold what its experiment needs. No more memory is taken than the
/// file has numbers for. `between` as for readFile; `name`: of the file, for sentences.
Model loadModel(const std::filesystem::path &path, const std::function<void()> &between = {});
Model modelFromBytes(std::string_view bytes, const std::string &name);

} // namespace hourglass
