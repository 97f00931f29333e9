// What a run says as it ends; see run_status.h.
#include "core/train/run_status.h"

#include "core/base/words.h"

namespace hourglass {

std::string divergedSentence(std::uint64_t step, std::uint64_t good)
{
    return say("The loss is no longer a number (diverged at step %1). The weights of step %2 are kept; try a smaller learning rate or clip "
               "the gradient.",
               {std::to_string(step), std::to_string(good)});
}

std::string exhaustedSentence(std::int64_t patience, int bestEpoch)
{
    return say("No better validation loss for %1 epochs: stopped, and the weights of epoch %2 are back.",
               {std::to_string(patience), std::to_string(bestEpoch)});
}

} // namespace hourglass
