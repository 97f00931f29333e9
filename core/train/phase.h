// What learns at a time: everything together, or, before that, one layer of the encoder with what undoes it in the decoder.
#pragma once

#include "core/experiment/build.h"

namespace hourglass {

/// A small autoencoder inside the network: parts [first, middle) of the encoder, then parts [resume, end) of the decoder, which
/// give back what part `first` was given. The parts before `first` only hand on what they have learned.
struct Phase {
    std::size_t first = 0;
    std::size_t middle = 0;
    std::size_t resume = 0;
    std::size_t end = 0;

    std::vector<Network::Stage> before; // of the parts that no longer learn
    std::vector<Network::Stage> stages; // of those that do, in order
    std::vector<Network::GradientBlock> blocks;
    std::vector<Range> pieces;      // of the weights that learn, a cacheful each
    std::vector<std::size_t> terms; // of Network::terms() that belong to parts that learn

    bool joins() const { return middle != resume; }
};

/// Phases of a greedy layer-wise pretraining (G. Hinton & R. Salakhutdinov 2006; Y. Bengio et al., "Greedy Layer-Wise Training of
/// Deep Networks", 2007), from the data to the code. Empty for a network of one layer, or one whose decoder does not lead back
/// through the encoder's sizes.
std::vector<Phase> pretrainingPhases(const Network &network);

/// Everything learns together.
Phase wholePhase(const Network &network);

} // namespace hourglass
