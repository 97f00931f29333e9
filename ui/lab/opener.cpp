// Opening files and adopting data; see opener.h.
#include "ui/lab/opener.h"

#include "core/base/error.h"
#include "core/experiment/defaults.h"
#include "ui/document/experiment_document.h"
#include "ui/lab/work_copy.h"
#include "ui/live/live_session.h"
#include "ui/live/run_list.h"
#include "ui/look/queued.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace hourglass {

namespace {

constexpr std::size_t mostRecent = 3;

} // namespace

Opener::Opener(ExperimentDocument &document, LiveSession &live, RunList &runs, WorkCopy &copy, DataLoader &loader, QObject *parent)
    : QObject(parent), m_document(document), m_live(live), m_runs(runs), m_copy(copy), m_loader(loader), m_reading(queuedTo(this))
{
    connect(&document, &ExperimentDocument::changed, this, &Opener::followDocument);
    connect(&document, &ExperimentDocument::runWanted, this, &Opener::wantRun);
    connect(&runs, &RunList::changed, this, [this] { m_document.setRun(m_runs.currentNumber()); });
    connect(&loader, &DataLoader::loaded, this, &Opener::adopt);
    connect(&loader, &DataLoader::opened, this, &Opener::take);
    connect(&loader, &DataLoader::failed, this, &Opener::fail);
}

void Opener::openFirst(const QString &path) { path.isEmpty() ? m_loader.load(defaultSource()) : open(path); }

bool Opener::isDocument(const QString &path)
{
    return std::ranges::any_of(std::array{".hourglass", ".json", ".safetensors"},
                               [&](const char *ending) { return path.endsWith(QLatin1String(ending), Qt::CaseInsensitive); });
}

void Opener::open(const QString &path)
{
    const auto endsIn = [&](const char *ending) { return path.endsWith(QLatin1String(ending), Qt::CaseInsensitive); };
    if (endsIn(".hourglass")) {
        readWork(path, WorkPlace::fresh());
    } else if (endsIn(".json") || endsIn(".safetensors")) {
        read({path}, [path = path.toStdString(), known = known()](const LoadContext &context) {
            return openModel(path, context, {{}, known});
        });
    } else {
        if (QFileInfo::exists(path))
            Q_EMIT fileUsed(path);
        m_from = {};
        m_loader.open(path);
    }
}

void Opener::read(Origin from, DataLoader::Reader reader)
{
    m_loader.read(QFileInfo(from.path).fileName(), std::move(reader));
    m_from = std::move(from);
}

/// Data at hand need not be read again; asked on the thread that reads.
std::function<std::shared_ptr<const Dataset>(const Choice &)> Opener::known() const
{
    return [all = m_recent](const Choice &choice) {
        const Data *found = among(all, choice);
        return found ? found->dataset : nullptr;
    };
}

void Opener::use(const Choice &choice, std::shared_ptr<const Dataset> dataset)
{
    m_from = {};
    if (const Value *path = choice.settings.find(pathParam.key))
        Q_EMIT fileUsed(QString::fromStdString(valueText(*path)));
    adopt(choice, std::move(dataset));
}

void Opener::take(const OpenedModel &model)
{
    const Origin from = std::exchange(m_from, {});
    if (auto *matching = std::get_if<Matching>(&m_state)) {
        const Data data = matching->data;
        m_state = OtherData{};
        if (!model.dataset) { // of another shape: the user goes on with something else
            goOnWith(data.choice, data.dataset);
            say(QString::fromStdString(model.missing));
            return;
        }
    }
    if (!model.dataset) {
        wait({model, from});
        return;
    }
    remember({model.experiment.dataset, model.asRead}); // as the file is read, whatever a model makes of it
    beforeLeaving([this, model, from] { openOn(model, from); });
}

/// A lab without data is of no use: the first ones come while the model waits for its own.
void Opener::wait(Waiting waiting)
{
    const QString sentence = QString::fromStdString(waiting.model.missing);
    if (m_data.dataset) {
        m_state = std::move(waiting);
    } else {
        m_state = FallbackData{std::move(waiting)};
        m_loader.load(defaultSource());
    }
    Q_EMIT notice(sentence + u' ' + tr("The model needs matching data. Open a data set."), true, tr("Open data…"),
                  [this] { Q_EMIT dataWanted(); });
}

void Opener::restoreRun(int number)
{
    const auto index = m_runs.indexOf(number);
    if (!index)
        return;
    const RunRecord record = m_runs.runs()[*index];
    m_document.editWithRun(record.experiment, tr("Restore %1").arg(QString::fromStdString(record.name)), m_runs.currentNumber());
    wantRun(number);
}

/// Of undo, redo and the list: the run is shown once experiment and data are its own.
void Opener::wantRun(int number)
{
    if (number == m_runs.currentNumber() && m_data.choice == m_document.experiment().dataset)
        return;
    const auto index = m_runs.indexOf(number);
    if (!index || !m_runs.runs()[*index].hasWeights) {
        m_live.clear();
        Q_EMIT stateChanged();
        return;
    }
    m_state = FormerRun{number};
    startFormerRun();
}

void Opener::startFormerRun()
{
    const auto *former = std::get_if<FormerRun>(&m_state);
    const auto index = former ? m_runs.indexOf(former->number) : std::nullopt;
    if (!index || !m_data.dataset || !(m_data.choice == m_runs.runs()[*index].experiment.dataset))
        return;
    const int number = former->number;
    m_state = OtherData{};
    WorkRun run = *m_copy.work().find(number);
    m_reading.start<RunPast>(
        [run = std::move(run), copy = m_copy.queue()](const Task::Job &job) {
            while (!copy->waitIdle(std::chrono::milliseconds(100))) // its weights may still be on their way to the disk
                job.throwIfStopped();
            return pastOf(run);
        },
        [this, number, before = m_live.run()](Outcome<RunPast> outcome) {
            if (m_live.run() != before) // another run began meanwhile
                return;
            outcome ? goOnWith(number, std::move(*outcome)) : say(QString::fromStdString(outcome.failure().sentence));
        });
}

/// Unless it is another experiment by now.
void Opener::goOnWith(int number, RunPast past)
{
    const auto index = m_runs.indexOf(number);
    if (!index || !(m_runs.runs()[*index].experiment.dataset == m_data.choice) || past.model->in != m_data.dataset->shape())
        return;
    const auto asLearned = m_data.dataset->withPreprocessing(past.model->reading); // the file may hold other numbers by now
    m_runs.resume(number, Experiment(m_runs.runs()[*index].experiment), asLearned ? asLearned : m_data.dataset, std::move(past));
    Q_EMIT stateChanged();
}

const Opener::Data *Opener::among(const std::vector<Data> &all, const Choice &choice)
{
    const auto found = std::ranges::find(all, choice, &Data::choice);
    return found == all.end() ? nullptr : &*found;
}

void Opener::remember(Data data)
{
    std::erase_if(m_recent, [&](const Data &entry) { return entry.choice == data.choice; });
    m_recent.push_back(std::move(data));
    if (m_recent.size() > mostRecent)
        m_recent.erase(m_recent.begin());
}

/// The run on the data before ends; the document learns what these are like.
void Opener::show(Data data)
{
    m_data = std::move(data);
    m_live.clear();
    m_document.setData(m_data.dataset->traits());
    if (!std::holds_alternative<FallbackData>(m_state))
        Q_EMIT noticeDone();
    Q_EMIT datasetChanged(m_data.dataset);
}

/// On the thread that reads: a model may need the same data in another order.
void Opener::tryWith(Waiting waiting, Data data)
{
    m_state = Matching{waiting, data};
    read(waiting.from, [model = waiting.model, data](const LoadContext &context) {
        return opened(model.experiment, model.model, context,
                      {[&](const Choice &) { return data.choice; }, [&](const Choice &) { return data.dataset; }});
    });
}

void Opener::adopt(const Choice &choice, std::shared_ptr<const Dataset> dataset)
{
    remember({choice, dataset});
    if (auto *matching = std::get_if<Matching>(&m_state))
        m_state = Waiting(matching->waiting);
    if (const auto *waiting = std::get_if<Waiting>(&m_state))
        tryWith(Waiting(*waiting), {choice, std::move(dataset)});
    else
        goOnWith(choice, std::move(dataset));
}

void Opener::goOnWith(const Choice &choice, std::shared_ptr<const Dataset> dataset)
{
    const int run = m_runs.currentNumber();
    const DataTraits before = m_document.data();
    show({choice, std::move(dataset)});
    if (auto *fallback = std::get_if<FallbackData>(&m_state)) {
        std::optional<Waiting> waiting = std::move(fallback->waiting);
        m_document.reset(startExperiment(choice, m_data.dataset->traits()));
        m_state = waiting ? State(std::move(*waiting)) : State(OtherData{});
    } else if (std::holds_alternative<FirstData>(m_state)) {
        m_state = OtherData{};
        m_document.reset(startExperiment(choice, m_data.dataset->traits()));
    } else if (!(m_document.experiment().dataset == choice)) {
        m_document.editWithRun(onOtherData(m_document.experiment(), before, choice, m_data.dataset->traits()),
                               tr("Open %1").arg(QString::fromStdString(m_data.dataset->name())), run);
    }
    startFormerRun();
    Q_EMIT stateChanged();
}

void Opener::fail(const QString &sentence)
{
    m_from = {};
    say(sentence);
    if (!m_data.dataset && !std::holds_alternative<FallbackData>(m_state)) { // a lab without data is of no use; the sentence stays
        m_state = FallbackData{};
        m_loader.load(defaultSource());
    }
}

/// Undo and redo reach back to other data.
void Opener::followDocument(const Experiment &before, const Experiment &after)
{
    if (before.dataset == after.dataset || after.dataset == m_data.choice || after.dataset.kind.empty())
        return;
    if (std::holds_alternative<Waiting>(m_state))
        m_state = OtherData{}; // the user went on with something else
    if (const Data *known = among(m_recent, after.dataset)) {
        show(Data(*known));
        startFormerRun();
    } else {
        m_loader.load(after.dataset);
    }
}

} // namespace hourglass
