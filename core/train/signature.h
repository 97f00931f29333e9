// One number for the results of all that trains: a fixed list of small experiments that covers every kind, trained for a few steps.
// A change of it means that some training now ends with other bits.
#pragma once

#include "core/data/dataset.h"
#include "core/experiment/experiment.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace hourglass {

struct SignedExperiment {
    std::string name; // "layer conv2d padding=valid"
    Experiment experiment;
    std::shared_ptr<const Dataset> dataset;
};

/// A training for every kind in the catalogues, every option of it, and every number that is usually off. Throws Error with the name of
/// one that cannot be made to train: its kind then needs a start of its own there.
std::vector<SignedExperiment> signedExperiments();

/// Of the losses on the way and of all weights at the end. The same for any number of threads and any vectors.
std::uint64_t signatureOf(const SignedExperiment &signedExperiment, int threads);

/// Of the whole list.
std::uint64_t signature(int threads);

/// As text: 16 hexadecimal digits.
std::string signatureText(std::uint64_t signature);

} // namespace hourglass
