// Opening files and adopting data; see opener.h.
#include "ui/lab/opener.h"

#include "core/base/error.h"
#include "core/experiment/presets.h"
#include "ui/document/experiment_document.h"
#include "ui/live/live_session.h"
#include "ui/look/queued.h"

#include <QFileInfo>

#include <algorithm>

namespace hourglass {

namespace {

constexpr std::size_t mostRecent = 3;
constexpr std::size_t largestExperiment = std::size_t{1} << 24; // bytes

Experiment readExperiment(const QString &path)
{
    return fromJson(readFile(path.toStdString(), largestExperiment), QFileInfo(path).fileName().toStdString());
}

} // namespace

Opener::Opener(ExperimentDocument &document, LiveSession &live, DataLoader &loader, QObject *parent)
    : QObject(parent), m_document(document), m_live(live), m_loader(loader), m_reading(queuedTo(this))
{
    connect(&document, &ExperimentDocument::changed, this, &Opener::followDocument);
    connect(&loader, &DataLoader::loaded, this, &Opener::adopt);
    connect(&loader, &DataLoader::failed, this, &Opener::fail);
}

void Opener::open(const QString &path)
{
    if (path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)) {
        read([path] { return Waiting{readExperiment(path), nullptr, path}; });
    } else if (path.endsWith(QLatin1String(".safetensors"), Qt::CaseInsensitive)) {
        read([path] {
            auto model = std::make_shared<const Model>(loadModel(path.toStdString()));
            return Waiting{model->experiment, model, path};
        });
    } else {
        if (QFileInfo::exists(path))
            Q_EMIT fileUsed(path);
        m_loader.open(path);
    }
}

void Opener::recover(const QString &experiment, const QString &model)
{
    read([experiment, model] {
        return Waiting{readExperiment(experiment),
                       model.isEmpty() ? nullptr : std::make_shared<const Model>(loadModel(model.toStdString())),
                       {}};
    });
}

void Opener::read(std::function<Waiting()> work)
{
    m_reading.start<Waiting>([work = std::move(work)](const Task::Job &) { return work(); },
                             [this](Outcome<Waiting> outcome) {
                                 if (outcome)
                                     openOn(std::move(*outcome));
                                 else
                                     Q_EMIT notice(QString::fromStdString(outcome.failure().sentence), true);
                             });
}

/// Loads the data that an experiment names, and then opens it.
void Opener::openOn(Waiting waiting)
{
    const Choice choice = waiting.experiment.dataset;
    m_state = NewExperiment{std::move(waiting)};
    if (const Data *known = recent(choice)) {
        if (m_loader.isBusy())
            m_loader.cancel();
        const Data data = *known; // adopt() moves the entries about
        adopt(data.choice, data.dataset);
    } else {
        m_loader.load(choice);
    }
}

void Opener::startNew()
{
    if (!m_data.dataset)
        return;
    m_document.forgetPath();
    m_document.edit(startExperiment(m_data.choice, m_data.dataset->shape()), tr("New experiment"));
}

void Opener::restoreRun(const Experiment &experiment, const QString &name, const QString &weights)
{
    m_document.edit(experiment, name);
    if (weights.isEmpty())
        return;
    m_reading.start<Waiting>(
        [weights, wanted = m_document.experiment()](const Task::Job &) {
            return Waiting{wanted, std::make_shared<const Model>(loadModel(weights.toStdString())), {}};
        },
        [this](Outcome<Waiting> outcome) {
            if (!outcome) {
                Q_EMIT notice(QString::fromStdString(outcome.failure().sentence), true);
                return;
            }
            m_state = FormerRun{std::move(*outcome)};
            startWaitingRun();
        });
}

/// Shows the weights that wait, once their experiment and its data are there; they are forgotten when it is another experiment by then.
void Opener::startWaitingRun()
{
    const auto *former = std::get_if<FormerRun>(&m_state);
    if (!former || !m_data.dataset || !(m_data.choice == former->waiting.experiment.dataset))
        return;
    const Waiting waiting = former->waiting;
    m_state = OtherData{};
    if (m_document.experiment() == waiting.experiment && waiting.model->in == m_data.dataset->shape())
        m_live.prepare(waiting.experiment, m_data.dataset, waiting.model);
}

const Opener::Data *Opener::recent(const Choice &choice) const
{
    const auto known = std::ranges::find(m_recent, choice, &Data::choice);
    return known == m_recent.end() ? nullptr : &*known;
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

void Opener::adopt(const Choice &choice, std::shared_ptr<const Dataset> dataset)
{
    remember({choice, dataset}); // as the file is read, whatever a model makes of it
    const auto *opening = std::get_if<NewExperiment>(&m_state);
    if (opening && opening->waiting.model && opening->waiting.model->in == dataset->shape())
        if (auto again = dataset->withPreprocessing(opening->waiting.model->reading))
            dataset = std::move(again); // the file may hold other numbers by now
    show({choice, std::move(dataset)});
    if (const auto *opens = std::get_if<NewExperiment>(&m_state)) {
        const Waiting waiting = opens->waiting;
        m_state = OtherData{};
        m_document.reset(waiting.experiment, waiting.path.endsWith(QLatin1String(".json")) ? waiting.path : QString());
        if (waiting.path.isEmpty())
            m_document.setUnsaved();
        else
            Q_EMIT fileUsed(waiting.path);
        if (waiting.model && waiting.model->in == m_data.dataset->shape())
            m_live.prepare(waiting.model->experiment, m_data.dataset, waiting.model);
    } else if (std::holds_alternative<FirstData>(m_state) || std::holds_alternative<FallbackData>(m_state)) {
        m_state = OtherData{};
        m_document.reset(startExperiment(choice, m_data.dataset->shape()));
    } else if (!(m_document.experiment().dataset == choice)) {
        Experiment e = m_document.experiment();
        e.dataset = choice;
        m_document.edit(std::move(e), tr("Open %1").arg(QString::fromStdString(m_data.dataset->name())));
    }
    startWaitingRun();
    Q_EMIT stateChanged();
}

void Opener::fail(const QString &sentence)
{
    Q_EMIT notice(sentence, true);
    if (m_data.dataset) {
        m_state = OtherData{};
    } else if (!std::holds_alternative<FallbackData>(m_state)) { // a lab without data is of no use; the sentence stays
        m_state = FallbackData{};
        m_loader.load(defaultSource());
    }
}

/// Undo and redo reach back to other data.
void Opener::followDocument(const Experiment &before, const Experiment &after)
{
    if (before.dataset == after.dataset || after.dataset == m_data.choice || after.dataset.kind.empty())
        return;
    if (const Data *known = recent(after.dataset)) {
        show(Data(*known));
        startWaitingRun();
    } else {
        m_loader.load(after.dataset);
    }
}

} // namespace hourglass
