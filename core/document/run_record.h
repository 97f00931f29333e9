// A run of a document: what it was, what had changed, how it went; and as JSON.
#pragma once

#include "core/experiment/experiment.h"
#include "core/train/history.h"

namespace hourglass {

struct RunRecord {
    int number = 0;   // in its document, from 1; never given again
    std::string name; // "Run 7", or the user's name for it
    Experiment experiment;
    std::string data;                 // what the data set is called
    std::vector<std::string> changed; // since the run before; empty for the first, or when nothing was
    LossCurve curve;
    std::vector<EpochRecord> epochs;
    std::uint64_t step = 0;  // that it has come to
    std::int64_t begun = 0;  // milliseconds since 1970
    std::string state;       // "finished", in English
    bool pinned = false;     // its curve is laid over the loss, and its snapshots are kept longest
    bool hasWeights = false; // beside it

    /// Least validation loss, or training loss where nothing validates; NaN before the first epoch.
    double best() const;
};

/// Keys in a fixed order. What is no UTF-8 is replaced.
std::string toJson(const RunRecord &run);
/// Whether there are weights beside it the text does not say. Throws Error for a text that is not a run; file: for its sentence.
RunRecord runFromJson(const std::string &text, const std::string &file);

} // namespace hourglass
