// Work files of the command line; see work_output.h.
#include "app/work_output.h"

#include "core/base/error.h"

#include <chrono>
#include <cstdlib>

namespace hourglass {

namespace {

std::filesystem::path newFolder()
{
    std::string name = (std::filesystem::temp_directory_path() / "hourglass-XXXXXX").string();
    if (!mkdtemp(name.data()))
        throw Error("No folder can be made in " + std::filesystem::temp_directory_path().string() + ".");
    return name;
}

} // namespace

WorkOutput::WorkOutput(const std::filesystem::path &resumed) : m_folder(newFolder())
{
    try {
        m_work = loadWork(resumed, m_folder);
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
        throw;
    }
    if (m_work->current == 0) // as for those who only look: the newest with weights
        for (const WorkRun &run : m_work->runs)
            m_work->current = run.record.hasWeights ? run.record.number : m_work->current;
}

WorkOutput::~WorkOutput()
{
    std::error_code ignored;
    if (!m_folder.empty())
        std::filesystem::remove_all(m_folder, ignored);
}

void WorkOutput::begin(const Trainer &trainer)
{
    using namespace std::chrono;
    m_begun = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    if (const WorkRun *run = m_work ? m_work->find(m_work->current) : nullptr) {
        RunPast past = pastOf(*run);
        m_secondsBefore = past.epochs.empty() ? 0 : past.epochs.back().seconds;
        m_history.resume(std::move(past.curve), std::move(past.epochs));
        for (RunPast::Moment &moment : past.moments)
            m_timeline.keep(std::make_shared<const Snapshot>(Snapshot{0, moment.step, trainer.setupShared(), std::move(moment.weights)}),
                            trainer.stepsPerEpoch());
    } else if (trainer.steps() > 0) { // of a model alone nothing else is known
        m_history.resume(LossCurve(trainer.steps()), {});
    }
    keepMoment(trainer);
}

void WorkOutput::addStep(const Trainer &trainer, double loss)
{
    m_history.addStep(static_cast<float>(loss));
    if (m_timeline.due(trainer.steps(), trainer.stepsPerEpoch()))
        keepMoment(trainer);
}

void WorkOutput::addEpoch(const EpochRecord &record)
{
    EpochRecord whole = record;
    whole.seconds += m_secondsBefore;
    m_history.addEpoch(whole);
}

void WorkOutput::keepMoment(const Trainer &trainer)
{
    m_timeline.keep(std::make_shared<const Snapshot>(Snapshot{0, trainer.steps(), trainer.setupShared(), trainer.weights()}),
                    trainer.stepsPerEpoch());
}

/// The one that was resumed, or a new one.
WorkRun &WorkOutput::run(const Trainer &trainer)
{
    if (!m_work)
        m_work = Work{trainer.setup().experiment};
    if (WorkRun *run = m_work->find(m_work->current))
        return *run;
    m_work->current = ++m_work->count;
    WorkRun run;
    run.record.number = m_work->current;
    run.record.name = "Run " + std::to_string(run.record.number);
    run.record.experiment = trainer.setup().experiment;
    run.record.begun = m_begun;
    run.record.data = trainer.setup().dataset->name();
    m_work->runs.push_back(std::move(run));
    return m_work->runs.back();
}

void WorkOutput::save(const Trainer &trainer, const std::filesystem::path &path)
{
    WorkRun &run = this->run(trainer);
    keepMoment(trainer); // the last one
    run.record.step = trainer.steps();
    run.record.state = trainer.finished() ? "finished" : "paused";
    m_history.update(run.record.curve, run.record.epochs);
    run.moments = m_timeline.moments();
    run.model = std::make_shared<const Model>(trainer.model());
    m_work->view.snapshot.reset();
    saveWork(*m_work, path);
}

} // namespace hourglass
