// What tests of training share: built-in data, a small experiment, steps with their epochs' ends.
#pragma once

#include "core/data/source.h"
#include "core/experiment/presets.h"
#include "core/train/trainer.h"

#include <map>

namespace hourglass {

inline std::shared_ptr<const Dataset> builtIn(const char *name)
{
    static std::map<std::string, std::shared_ptr<const Dataset>> sets;
    auto &set = sets[name];
    if (!set)
        set = load(sourceFor(name), {});
    return set;
}

inline Experiment small(std::int64_t epochs = 3)
{
    const std::int64_t widths[] = {96, 48};
    Experiment e = denseExperiment(widths, 3, {28, 28, 1});
    e.dataset = sourceFor("fashion-mnist-5000");
    e.plan.set("epochs", epochs);
    return e;
}

inline std::shared_ptr<const RunSetup> setupOf(const Experiment &e, const char *data = "fashion-mnist-5000")
{
    return std::make_shared<const RunSetup>(e, builtIn(data));
}

inline void steps(Trainer &trainer, int count)
{
    for (int i = 0; i < count; ++i)
        if (trainer.step().epochEnded)
            trainer.noteEpoch(trainer.validate());
}

} // namespace hourglass
