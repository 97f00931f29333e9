// What hourglass-cli train keeps for a work file: the run's curves and snapshots beside its weights, and the other runs of the work it
// goes on with.
#pragma once

#include "core/document/work.h"
#include "core/train/timeline.h"
#include "core/train/trainer.h"

#include <optional>

namespace hourglass {

class WorkOutput
{
public:
    /// To begin a work with.
    WorkOutput() = default;
    /// To go on with the run of a work file that was on the screen. Throws Error.
    explicit WorkOutput(const std::filesystem::path &resumed);
    ~WorkOutput();
    WorkOutput(const WorkOutput &) = delete;
    WorkOutput &operator=(const WorkOutput &) = delete;

    /// As the trainer goes.
    void begin(const Trainer &trainer);
    void addStep(const Trainer &trainer, double loss);
    void addEpoch(const EpochRecord &record);
    /// Throws Error.
    void save(const Trainer &trainer, const std::filesystem::path &path);

private:
    void keepMoment(const Trainer &trainer);
    WorkRun &run(const Trainer &trainer);

    std::filesystem::path m_folder; // of the unpacked work; empty for a new one
    std::optional<Work> m_work;
    std::int64_t m_begun = 0; // milliseconds since 1970
    double m_secondsBefore = 0;
    History m_history;
    Timeline m_timeline;
};

} // namespace hourglass
