// What can be followed over the epochs of a run: the loss, its parts, the evidence lower bound, the diagnostics of the layers.
#pragma once

#include "core/base/shape.h"
#include "core/experiment/experiment.h"
#include "core/train/history.h"

#include <functional>
#include <string>
#include <vector>

namespace hourglass {

struct EpochQuantity {
    std::string name;  // in English, for files and for those who ask: "KL per unit"
    std::string label; // the same in the language of the window
    std::string help;  // what it is made of; may be empty
    std::function<double(const EpochRecord &)> value;
    bool isGauge = false; // a diagnostic, no part of the loss
};

/// The first is the loss that training minimises; with terms, what compares output and target comes next, then the negative evidence
/// lower bound where output and code are distributions, as papers report it: summed over the values of a sample, in nats (D. Kingma &
/// M. Welling, "Auto-Encoding Variational Bayes", 2014, equation 10). NaN where a record lacks a value.
/// terms: names of EpochRecord::terms · gauges: of the newest record, may be empty
std::vector<EpochQuantity> epochQuantities(const Experiment &experiment, Shape data, const std::vector<std::string> &terms,
                                           const std::vector<Gauge> &gauges);

} // namespace hourglass
