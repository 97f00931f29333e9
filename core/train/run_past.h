// What a run that goes on has behind it: its weights, curves and snapshots.
#pragma once

#include "core/experiment/files.h"
#include "core/train/history.h"

namespace hourglass {

struct RunPast {
    struct Moment {
        std::uint64_t step = 0;
        Buffer weights;
    };
    std::shared_ptr<const Model> model = {}; // null for a run that begins
    LossCurve curve = LossCurve(0);          // empty: nothing is known from before the model
    std::vector<EpochRecord> epochs = {};
    std::vector<Moment> moments = {}; // by step
    bool finished = false;            // it had come to its end
};

} // namespace hourglass
