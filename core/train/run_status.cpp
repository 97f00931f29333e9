// What a run says as it ends; see run_status.h.
#include "core/train/run_status.h"

#include "core/base/words.h"

namespace hourglass {

std::string divergedSentence(std::uint64_t step, std::uint64_t good)
{
    return say("Training diverged at step %1 (loss not finite). Weights of step %2 are kept. Lower the rate or clip gradients.",
               {std::to_string(step), std::to_string(good)});
}

std::string exhaustedSentence(std::int64_t patience, int bestEpoch)
{
    return say("Stopped early: no better validation loss for %1 epochs. Restored the weights of epoch %2.",
               {std::to_string(patience), std::to_string(bestEpoch)});
}

} // namespace hourglass
