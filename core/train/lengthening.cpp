// Whether a schedule depends on the planned end; see lengthening.h.
#include "core/train/lengthening.h"

#include "core/base/words.h"
#include "core/experiment/build.h"
#include "core/nn/catalogue.h"

namespace hourglass {

std::string lengtheningNote(const Experiment &experiment, int before, int after)
{
    const auto schedule = buildSchedule(experiment.schedule);
    if (before <= 0 || after <= before || schedule->factor(before, before) == schedule->factor(before, after))
        return {};
    return say("The %1 schedule ends at the last planned epoch. It now covers %2 epochs, so the learning rate rises again. The result "
               "differs from %2 epochs in one run.",
               {say(findKind(scheduleKinds(), experiment.schedule.kind)->label), std::to_string(after)});
}

} // namespace hourglass
