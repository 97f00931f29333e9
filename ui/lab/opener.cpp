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
} // namespace

Opener::Opener(ExperimentDocument &document, LiveSession &live, DataLoader &loader, QObject *parent)
    : QObject(parent), m_document(document), m_live(live), m_loader(loader), m_reading(queuedTo(this))
{
    connect(&document, &ExperimentDocument::changed, this, &Opener::followDocument);
    connect(&loader, &DataLoader::loaded, this, &Opener::adopt);
    connect(&loader, &DataLoader::opened, this, &Opener::take);
    connect(&loader, &DataLoader::failed, this, &Opener::fail);
}

void Opener::open(const QString &path)
{
    const bool experiment = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    if (experiment || path.endsWith(QLatin1String(".safetensors"), Qt::CaseInsensitive)) {
        read(path, [path = path.toStdString(), known = known()](const LoadContext &context) {
            return openModel(path, context, {{}, known});
        });
    } else {
        if (QFileInfo::exists(path))
            Q_EMIT fileUsed(path);
        m_loader.open(path);
    }
}

void Opener::recover(const QString &experiment, const QString &model)
{
    read({}, [experiment = experiment.toStdString(), model = model.toStdString(), known = known()](const LoadContext &context) {
        const OpenedModel left = openModel(experiment, context, {{}, known});
        if (model.empty())
            return left;
        // The data of the experiment are those of its model, and are read once.
        return opened(left.experiment, std::make_shared<const Model>(loadModel(model)), context,
                      {{}, [&left](const Choice &) { return left.asRead; }});
    });
}

void Opener::read(const QString &path, DataLoader::Reader reader)
{
    m_loader.read(QFileInfo(path).fileName(), std::move(reader));
    m_path = path;
}

/// Data at hand need not be read again; asked on the thread that reads.
std::function<std::shared_ptr<const Dataset>(const Choice &)> Opener::known() const
{
    return [all = m_recent](const Choice &choice) {
        const Data *found = among(all, choice);
        return found ? found->dataset : nullptr;
    };
}

void Opener::take(const OpenedModel &model)
{
    if (!model.dataset) {
        wait({model, m_path});
        return;
    }
    remember({model.experiment.dataset, model.asRead}); // as the file is read, whatever a model makes of it
    openOn(model, m_path);
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

void Opener::openOn(const OpenedModel &model, const QString &path)
{
    m_state = OtherData{};
    show({model.experiment.dataset, model.dataset});
    m_document.reset(model.experiment, path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) ? path : QString());
    if (path.isEmpty())
        m_document.setUnsaved();
    else
        Q_EMIT fileUsed(path);
    if (model.model)
        m_live.prepare(model.experiment, model.dataset, model.model);
    Q_EMIT stateChanged();
}

void Opener::startNew()
{
    if (!m_data.dataset)
        return;
    m_live.clear(); // no view shows what belongs to the experiment before; it stays in the list of runs
    m_document.forgetPath();
    m_document.edit(startExperiment(m_data.choice, m_data.dataset->shape()), tr("New experiment"));
}

void Opener::restoreRun(const Experiment &experiment, const QString &name, const QString &weights)
{
    m_document.edit(experiment, name);
    if (weights.isEmpty())
        return;
    m_reading.start<FormerRun>(
        [weights, wanted = m_document.experiment()](const Task::Job &) {
            return FormerRun{wanted, std::make_shared<const Model>(loadModel(weights.toStdString()))};
        },
        [this](Outcome<FormerRun> outcome) {
            if (!outcome) {
                say(QString::fromStdString(outcome.failure().sentence));
                return;
            }
            m_state = std::move(*outcome);
            startFormerRun();
        });
}

/// Shows the weights that wait, once their experiment and its data are there; they are forgotten when it is another experiment by then.
void Opener::startFormerRun()
{
    const auto *former = std::get_if<FormerRun>(&m_state);
    if (!former || !m_data.dataset || !(m_data.choice == former->experiment.dataset))
        return;
    const FormerRun run = *former;
    m_state = OtherData{};
    if (m_document.experiment() == run.experiment && run.model->in == m_data.dataset->shape())
        m_live.prepare(run.experiment, m_data.dataset, run.model);
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

void Opener::adopt(const Choice &choice, std::shared_ptr<const Dataset> dataset)
{
    remember({choice, dataset});
    if (const auto *waiting = std::get_if<Waiting>(&m_state)) {
        const QString path = waiting->path;
        const OpenedModel model = opened(waiting->model.experiment, waiting->model.model, {},
                                         {[&](const Choice &) { return choice; }, [&](const Choice &) { return dataset; }});
        if (model.dataset) {
            openOn(model, path);
            return;
        }
        m_state = OtherData{}; // of another shape: a person went on with something else
        show({choice, std::move(dataset)});
        say(QString::fromStdString(model.missing));
    } else {
        show({choice, std::move(dataset)});
    }
    if (auto *fallback = std::get_if<FallbackData>(&m_state)) {
        std::optional<Waiting> waiting = std::move(fallback->waiting);
        m_document.reset(startExperiment(choice, m_data.dataset->shape()));
        m_state = waiting ? State(std::move(*waiting)) : State(OtherData{});
    } else if (std::holds_alternative<FirstData>(m_state)) {
        m_state = OtherData{};
        m_document.reset(startExperiment(choice, m_data.dataset->shape()));
    } else if (!(m_document.experiment().dataset == choice)) {
        Experiment e = m_document.experiment();
        e.dataset = choice;
        m_document.edit(std::move(e), tr("Open %1").arg(QString::fromStdString(m_data.dataset->name())));
    }
    startFormerRun();
    Q_EMIT stateChanged();
}

void Opener::fail(const QString &sentence)
{
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
        m_state = OtherData{}; // a person went on with something else
    if (const Data *known = among(m_recent, after.dataset)) {
        show(Data(*known));
        startFormerRun();
    } else {
        m_loader.load(after.dataset);
    }
}

} // namespace hourglass
