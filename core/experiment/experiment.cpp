// The plan's Params and the experiment's ids; see experiment.h.
#include "core/experiment/experiment.h"

#include <algorithm>

namespace hourglass {

namespace {
const Param planParams[] = {
    {"epochs", "Epochs", "Number of passes over the training samples.", Integer{1, 100000, 30, Scale::Logarithmic}, Role::None, false,
     "epochs"},
    {"pretraining", "Pretraining",
     "Trains each layer with its decoder counterpart for this many epochs first, from the data inwards (Bengio et al. 2007); 0 is off.",
     Integer{0, 1000, 0}, Role::None, false, "epochs per layer"},
    {"batch", "Batch size", "Samples per step.", Integer{1, 16384, 128, Scale::Logarithmic}, Role::None, false, "samples"},
    {"warm-up", "Warm-up", "Epochs over which the learning rate rises from zero; 0 is off.", Real{0, 100, 0}, Role::None, false, "epochs"},
    {"averaging", "Weight EMA", "Decay of the weights' exponential moving average, which is validated, shown and saved; 0 is off.",
     Real{0, 0.9999, 0}},
    {"clip-norm", "Clip norm", "Maximum gradient norm; larger gradients are scaled down. 0 is off.", Real{0, 1000, 0}},
    {"patience", "Early stopping", "Epochs without a better validation loss before training stops and restores the best weights; 0 is off.",
     Integer{0, 10000, 0}, Role::None, false, "epochs"},
    {"validation", "Validation", "Fraction of training samples held out to detect overfitting.", Real{0, 0.5, 0.15}},
    {"test", "Test", "Fraction held out for the final test, if the data has no test split.", Real{0, 0.5, 0.15}},
};
} // namespace

const Kind planKind{"plan", "Training", "plan", "Epochs, batch size and held-out samples.", planParams};

LayerId Experiment::nextId() const
{
    LayerId last = 0;
    for (const auto *list : {&encoder, &decoder})
        for (const LayerSpec &layer : *list)
            last = std::max(last, layer.id);
    return last + 1;
}

std::optional<std::size_t> Experiment::outputLayer() const
{
    for (std::size_t i = decoder.size(); i-- > 0;)
        if (!decoder[i].bypassed)
            return i;
    return std::nullopt;
}

} // namespace hourglass
