// Two runs side by side; see run_comparison.h.
#include "ui/live/run_comparison.h"

#include "core/base/error.h"
#include "core/experiment/open_model.h"
#include "core/probe/map_probe.h"
#include "core/probe/still_frame.h"
#include "ui/look/queued.h"

namespace hourglass {

RunComparison::RunComparison(std::array<RunRecord, 2> runs, std::array<std::filesystem::path, 2> weights,
                             std::shared_ptr<const Dataset> dataset, Choice choice, LoadContext context, QObject *parent)
    : QObject(parent), m_runs(std::move(runs)), m_weights(std::move(weights)), m_task(queuedTo(this))
{
    m_task.start<Frames>(
        [this, dataset = std::move(dataset), choice = std::move(choice), context = std::move(context)](const Task::Job &job) mutable {
            context.stop = job.stop;
            return work(dataset, choice, context);
        },
        [this](const Outcome<Frames> &outcome) {
            if (outcome)
                Q_EMIT arrived(*outcome);
            else if (!outcome.failure().cancelled)
                Q_EMIT failed(QString::fromStdString(outcome.failure().sentence));
        });
}

RunComparison::Frames RunComparison::work(const std::shared_ptr<const Dataset> &dataset, const Choice &choice,
                                          const LoadContext &context) const
{
    Frames frames;
    SampleList map;
    SampleList pictures;
    std::shared_ptr<const Dataset> before;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const RunRecord &run = m_runs[i];
        context.throwIfStopped();
        const auto known = [&](const Choice &wanted) {
            const bool same = i > 0 && wanted == m_runs[0].experiment.dataset;
            return wanted == choice ? dataset : same ? before : nullptr;
        };
        const OpenedModel opened = openModel(m_weights[i], context, {[&](const Choice &) { return run.experiment.dataset; }, known});
        if (!opened.dataset)
            throw Error(opened.missing);
        const auto &data = opened.dataset;
        const auto setup = std::make_shared<const RunSetup>(run.experiment, data);
        const auto snapshot =
            std::make_shared<const Snapshot>(Snapshot{static_cast<int>(i), opened.model->progress.step, setup, opened.model->weights});
        context.throwIfStopped();
        if (!before || before != data) { // the samples of the first run, for both where they can be
            map = std::make_shared<const std::vector<std::uint32_t>>(samplesFor(*setup, MapQuestion{.maximum = 2000}));
            pictures = std::make_shared<const std::vector<std::uint32_t>>(samplesFor(*setup, ReconstructionQuestion{.count = 10}));
        }
        before = data;
        frames[i] = frameOf(snapshot, map, pictures);
    }
    return frames;
}

} // namespace hourglass
