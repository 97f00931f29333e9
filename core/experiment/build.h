// From Experiment to Network: mirrored decoders, problems found before training, and the network itself.
#pragma once

#include "core/data/corruption.h"
#include "core/data/dataset.h"
#include "core/experiment/experiment.h"
#include "core/nn/network.h"
#include "core/nn/optimiser.h"
#include "core/nn/penalty.h"
#include "core/nn/schedule.h"

namespace hourglass {

/// The decoder that leads back through the encoder's shapes; its last layer keeps the activation of the last decoder layer
/// there was (sigmoid at first).
struct MirroredDecoder {
    std::vector<LayerSpec> layers;
    std::vector<std::optional<std::size_t>> partners; // the encoder layer that decides about each
};
MirroredDecoder mirroredDecoder(const Experiment &experiment, Shape in);

/// The experiment with its decoder brought up to date if it is mirrored. Every edit goes through here.
Experiment reconciled(Experiment experiment, Shape in);

/// Everything that would stop the experiment from training on such data, or would be without effect; empty when it can train.
std::vector<Issue> check(const Experiment &experiment, const DataTraits &data);

/// Shapes after each layer of a stack as far as it can be built: encoder, code, decoder.
std::vector<Shape> shapes(const Experiment &experiment, Shape in);

/// Builds the network. The experiment must be free of Issues; throws Error with the first one's sentence otherwise.
Network build(const Experiment &experiment, Shape in);
/// The same for an experiment whose kinds, settings and shapes are known to be right.
Network assembled(const Experiment &experiment, Shape in);
std::unique_ptr<Loss> buildLoss(const Experiment &experiment, Shape in);
std::unique_ptr<Optimiser> buildOptimiser(const Choice &choice);
/// Null when nothing is corrupted.
std::unique_ptr<Corruption> buildCorruption(const Choice &choice, Shape in);

/// A penalty on weights, with an object for each matrix it acts on.
struct WeightTerm {
    struct Matrix {
        Range place; // in the flat vector
        Index rows;
        std::unique_ptr<WeightPenalty> penalty;
    };
    std::string name;
    std::vector<Matrix> matrices;
};
std::vector<WeightTerm> buildWeightTerms(const Experiment &experiment, const Network &network);

std::unique_ptr<Schedule> buildSchedule(const Choice &choice);

} // namespace hourglass
