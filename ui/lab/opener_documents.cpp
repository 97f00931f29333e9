// Opening a document in the place of another; see opener.h.
#include "core/document/work_folder.h"
#include "core/experiment/defaults.h"
#include "ui/document/experiment_document.h"
#include "ui/lab/opener.h"
#include "ui/lab/work_copy.h"
#include "ui/live/live_session.h"
#include "ui/live/run_list.h"

namespace hourglass {

namespace {

/// Data that are gone, but lie beside the work file: the two were moved together.
Choice besides(const Choice &named, const std::filesystem::path &work)
{
    const Value *path = named.settings.find(pathParam.key);
    const auto *text = path ? std::get_if<std::string>(path) : nullptr;
    if (!text || text->empty() || std::filesystem::exists(*text))
        return named;
    const std::filesystem::path here = std::filesystem::absolute(work).parent_path() / std::filesystem::path(*text).filename();
    Choice found = named;
    if (std::filesystem::exists(here))
        found.settings.set(pathParam.key, here.string());
    return found;
}

} // namespace

void Opener::recover(const std::shared_ptr<WorkPlace> &place) { readWork({}, place); }

void Opener::readWork(const QString &path, const std::shared_ptr<WorkPlace> &place)
{
    const auto work = std::make_shared<Unpacked>(Unpacked{place, {}, {}, {}});
    read({path, work}, [path = path.toStdString(), work, known = known()](const LoadContext &context) {
        work->work = path.empty() ? hourglass::readWork(work->place->folder())
                                  : loadWork(path, work->place->folder(), [&](double share) { context.report(share); });
        const WorkRun *run = work->work.find(work->work.current);
        if (run && run->record.hasWeights && run->record.experiment.dataset == work->work.experiment.dataset) {
            const auto past = attempt<RunPast>([&] { return pastOf(*run); });
            if (past)
                work->past = *past;
            else
                work->problem = past.failure().sentence;
        }
        const auto choose = [&](const Choice &named) { return path.empty() ? named : besides(named, path); };
        return opened(work->work.experiment, work->past.model, context, {choose, known});
    });
}

/// Another document comes: the runs and the folder of the one before are its no longer.
void Opener::replace(std::vector<RunRecord> runs, int count, std::shared_ptr<WorkPlace> place)
{
    m_state = OtherData{};
    m_reading.cancel();
    m_runs.reset(std::move(runs), count);
    m_copy.moveTo(std::move(place));
    m_live.clear();
}

void Opener::openOn(const OpenedModel &model, const Origin &from)
{
    const Unpacked *unpacked = from.work.get();
    std::vector<RunRecord> runs;
    if (unpacked)
        for (const WorkRun &run : unpacked->work.runs) {
            runs.push_back(run.record);
            if (runs.back().experiment.dataset == unpacked->work.experiment.dataset) // wherever these data lie now
                runs.back().experiment.dataset = model.experiment.dataset;
        }
    replace(std::move(runs), unpacked ? unpacked->work.count : 0, unpacked ? unpacked->place : nullptr);
    show({model.experiment.dataset, model.dataset});
    m_document.reset(model.experiment, unpacked ? QString::fromStdString(unpacked->work.file) : QString());
    m_document.setSource(unpacked ? QString() : from.path);
    if (from.path.isEmpty() || (unpacked && unpacked->work.unsaved))
        m_document.setUnsaved();
    else
        Q_EMIT fileUsed(from.path);
    if (unpacked && unpacked->past.model)
        goOnWith(unpacked->work.current, unpacked->past);
    else if (model.model)
        m_live.prepare(model.experiment, model.dataset, {.model = model.model});
    if (unpacked) {
        if (!unpacked->problem.empty())
            say(QString::fromStdString(unpacked->problem));
        Q_EMIT viewWanted(unpacked->work.view);
    }
    Q_EMIT stateChanged();
}

void Opener::startNew()
{
    if (!m_data.dataset)
        return;
    beforeLeaving([this] {
        replace({}, 0, nullptr);
        m_document.reset(startExperiment(m_data.choice, m_data.dataset->traits()));
        Q_EMIT noticeDone();
        Q_EMIT stateChanged();
    });
}

} // namespace hourglass
