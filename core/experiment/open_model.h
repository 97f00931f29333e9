// The one way to open a trained model, or an experiment, with its data: window, comparison of runs and command line.
#pragma once

#include "core/data/source.h"
#include "core/experiment/files.h"

namespace hourglass {

struct OpenedModel {
    Experiment experiment;                  // with the data that were loaded; with those it names where none could be
    std::shared_ptr<const Model> model;     // null for a file that holds an experiment alone
    std::shared_ptr<const Dataset> dataset; // as the model understands them; null when they are missing
    std::shared_ptr<const Dataset> asRead;  // the same before the model's scaling, to share with others
    std::string missing;                    // why there are no data, in a sentence; empty when there are
};

/// Which data to open a model with.
struct DataWish {
    /// Gets the choice that the file names and gives the one to load. Empty: the same.
    std::function<Choice(const Choice &named)> choose = {};
    /// Data that are at hand already; null for others. Empty: none are.
    std::function<std::shared_ptr<const Dataset>(const Choice &)> known = {};
};

/// Reads a model (.safetensors), the model of a work file (.hourglass) or an experiment (.json) and loads its data, brought to the numbers
/// that the network knows. Data that are gone, damaged or of another shape are no error: the result says what is missing, and withData()
/// can bring others. Throws Error for the file itself, Cancelled when asked to stop.
OpenedModel openModel(const std::filesystem::path &path, const LoadContext &context, const DataWish &wish = {});

/// The same for what is in memory already. `model` may be null.
OpenedModel opened(Experiment experiment, std::shared_ptr<const Model> model, const LoadContext &context, const DataWish &wish = {});

/// What was opened with other data.
OpenedModel withData(const OpenedModel &opened, const Choice &data, const LoadContext &context);

} // namespace hourglass
