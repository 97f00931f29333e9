// The plan's Params and the experiment's ids; see experiment.h.
#include "core/experiment/experiment.h"

#include <algorithm>

namespace hourglass {

namespace {
const Param planParams[] = {
    {"epochs", "Epochs", "How often the training sees every sample.", Integer{1, 100000, 30, Scale::Logarithmic}, Role::None, false,
     "epochs"},
    {"pretraining", "Pretraining",
     "Before everything learns together, each layer with its counterpart in the decoder learns alone for so many epochs, from the data "
     "inwards (Bengio et al. 2007); 0 leaves it out.",
     Integer{0, 1000, 0}, Role::None, false, "epochs a layer"},
    {"batch", "Batch", "Samples in one step.", Integer{1, 16384, 128, Scale::Logarithmic}, Role::None, false, "samples"},
    {"warm-up", "Warm-up", "Epochs over which the learning rate rises from zero.", Real{0, 100, 0}, Role::None, false, "epochs"},
    {"averaging", "Average weights",
     "Shows and keeps a running mean of the weights, of which each step keeps this share: calmer than the last weights; 0 is off.",
     Real{0, 0.9999, 0}},
    {"clip-norm", "Clip gradient", "The gradient's norm is cut to this length; 0 leaves it as it is.", Real{0, 1000, 0}},
    {"patience", "Patience", "Stops after so many epochs without a better validation loss and takes the best weights; 0 never stops.",
     Integer{0, 10000, 0}, Role::None, false, "epochs"},
    {"validation", "Validation", "The share of the training samples that is kept aside to watch for overfitting.", Real{0, 0.5, 0.15}},
    {"test", "Test", "The share kept for the final test where the data come without a test split.", Real{0, 0.5, 0.15}},
};
} // namespace

const Kind planKind{"plan", "Training", "plan", "How long and in which portions to train, and which samples are kept aside.", planParams};

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
