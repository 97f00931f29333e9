// Data, document and run together; see lab.h.
#include "ui/window/lab.h"

#include "core/base/error.h"
#include "core/data/corruption.h"
#include "core/experiment/files.h"
#include "core/experiment/presets.h"
#include "core/experiment/settings_at.h"
#include "core/nn/catalogue.h"

#include <QFileInfo>
#include <QScopedValueRollback>

namespace hourglass {

namespace {

/// What decides how a training goes, without what may change while it runs.
Experiment essence(Experiment experiment, const Experiment &live)
{
    experiment.name.clear();
    experiment.mirrored = false;
    const auto takeLive = [](Choice &choice, const Kind *kind, const Choice &from) {
        for (const Param &param : kind &&choice.kind == from.kind ? kind->params : std::span<const Param>{})
            if (const Value *value = from.settings.find(param.key); param.live && value)
                choice.settings.set(param.key, *value);
    };
    takeLive(experiment.optimiser, findKind(optimiserKinds(), experiment.optimiser.kind), live.optimiser);
    takeLive(experiment.corruption, findKind(corruptionKinds(), experiment.corruption.kind), live.corruption);
    for (auto *list : {&experiment.encoder, &experiment.decoder})
        for (LayerSpec &layer : *list)
            layer.id = 0;
    return experiment;
}

constexpr std::size_t mostRecent = 3;
constexpr std::size_t largestExperiment = std::size_t{1} << 24; // bytes

} // namespace

Lab::Lab(DataLoader::Decoder decoder, QObject *parent) : QObject(parent), m_loader(std::move(decoder))
{
    connect(&m_document, &ExperimentDocument::changed, this, &Lab::followDocument);
    connect(&m_live, &LiveSession::statusChanged, this, &Lab::followStatus);
    connect(&m_loader, &DataLoader::loaded, this, &Lab::adopt);
    connect(&m_loader, &DataLoader::failed, this, [this](const QString &sentence) {
        m_opening.reset();
        Q_EMIT notice(sentence, true, {}, {});
        if (!m_dataset && !std::exchange(m_usedFallback, true)) // a lab without data is of no use; the sentence stays
            m_loader.load(defaultSource());
    });
}

void Lab::open(const QString &path)
{
    if (path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
        readFiles([this, path] {
            const std::string name = QFileInfo(path).fileName().toStdString();
            openLater(fromJson(readFile(path.toStdString(), largestExperiment), name), nullptr, path);
        });
    else if (path.endsWith(QLatin1String(".safetensors"), Qt::CaseInsensitive))
        readFiles([this, path] {
            const auto model = std::make_shared<const Model>(loadModel(path.toStdString()));
            openLater(model->experiment, model, path);
        });
    else {
        if (QFileInfo::exists(path))
            Q_EMIT fileUsed(path);
        m_loader.open(path);
    }
}

void Lab::recover(const QString &experiment, const QString &model)
{
    readFiles([this, experiment, model] {
        const Experiment e =
            fromJson(readFile(experiment.toStdString(), largestExperiment), QFileInfo(experiment).fileName().toStdString());
        openLater(e, model.isEmpty() ? nullptr : std::make_shared<const Model>(loadModel(model.toStdString())), {});
    });
}

void Lab::readFiles(std::function<void()> read)
{
    m_files.emplace_back([this, read = std::move(read)] {
        try {
            read();
        } catch (const Error &problem) {
            QMetaObject::invokeMethod(this,
                                      [this, sentence = QString::fromUtf8(problem.what())] { Q_EMIT notice(sentence, true, {}, {}); });
        }
    });
}

void Lab::restoreRun(const Experiment &experiment, const QString &name, const QString &weights)
{
    m_document.edit(experiment, name);
    if (weights.isEmpty())
        return;
    readFiles([this, weights, experiment = m_document.experiment()] {
        const auto model = std::make_shared<const Model>(loadModel(weights.toStdString()));
        QMetaObject::invokeMethod(this, [this, experiment, model] {
            m_waiting = {experiment, model, {}};
            showWaiting();
        });
    });
}

void Lab::showWaiting()
{
    if (!m_waiting || !m_dataset || !(m_datasetChoice == m_waiting->experiment.dataset))
        return;
    const Opening waiting = *std::exchange(m_waiting, std::nullopt);
    if (m_document.experiment() == waiting.experiment && waiting.model->in == m_dataset->shape())
        m_live.prepare(waiting.experiment, m_dataset, waiting.model);
}

/// From any thread: loads the data that an experiment names, and then opens it.
void Lab::openLater(const Experiment &experiment, std::shared_ptr<const Model> model, const QString &path)
{
    QMetaObject::invokeMethod(this, [this, experiment, model = std::move(model), path] {
        m_opening = {experiment, model, path};
        const auto known = std::ranges::find(m_recent, experiment.dataset, [](const auto &entry) -> const Choice & { return entry.first; });
        if (known == m_recent.end()) {
            m_loader.load(experiment.dataset);
            return;
        }
        if (m_loader.isBusy())
            m_loader.cancel();
        const auto [choice, dataset] = *known; // adopt() moves the entries about
        adopt(choice, dataset);
    });
}

void Lab::branch(std::shared_ptr<const Snapshot> moment) // by value: the session lets go of it
{
    if (!moment || !m_live.hasRun())
        return;
    const Experiment experiment = m_live.runExperiment();
    Model model;
    model.experiment = experiment;
    model.in = moment->setup->dataset->shape();
    model.reading = moment->setup->dataset->reading();
    model.progress.step = moment->step;
    model.weights = moment->weights;
    if (editedSinceRun()) // the stack on the screen becomes the one that these weights belong to
        m_document.edit(experiment, tr("Go back to the run's stack"));
    m_live.prepare(experiment, moment->setup->dataset, std::make_shared<const Model>(std::move(model)));
    Q_EMIT notice(tr("A new run begins at step %1; its optimiser starts afresh.").arg(moment->step), false, {}, {});
    Q_EMIT stateChanged();
}

void Lab::startNew()
{
    if (!m_dataset)
        return;
    m_document.forgetPath();
    m_document.edit(startExperiment(m_datasetChoice, m_dataset->shape()), tr("New experiment"));
}

void Lab::saveModel(const QString &path)
{
    if (!m_live.hasRun() || m_live.status().step == 0) {
        Q_EMIT notice(tr("There are no trained weights to save yet."), false, {}, {});
        return;
    }
    // The trainer hands a copy over between two steps.
    m_live.session()->withModel([this, path](Model model) {
        QMetaObject::invokeMethod(this, [this, path, kept = std::make_shared<const Model>(std::move(model))] {
            writeLater(path, tr("Saved the weights as %1."), [path, kept] { hourglass::saveModel(*kept, path.toStdString()); });
        });
    });
}

void Lab::save(const QString &path)
{
    m_document.setSaved(path);
    writeLater(path, tr("Saved as %1."), [path, text = toJson(m_document.experiment())] { writeFile(path.toStdString(), text); });
}

void Lab::writeLater(const QString &path, const QString &done, std::function<void()> write, bool isOurs)
{
    m_files.emplace_back([this, path, done, isOurs, write = std::move(write)] {
        QString sentence = done.arg(QFileInfo(path).fileName());
        bool failed = false;
        try {
            write();
        } catch (const Error &problem) {
            sentence = QString::fromUtf8(problem.what());
            failed = true;
        }
        QMetaObject::invokeMethod(this, [this, sentence, failed, path, isOurs] {
            Q_EMIT notice(sentence, failed, {}, {});
            if (!failed && isOurs)
                Q_EMIT fileUsed(path);
        });
    });
}

void Lab::adopt(const Choice &choice, std::shared_ptr<const Dataset> dataset)
{
    const bool first = m_document.experiment().encoder.empty();
    m_dataset = dataset;
    if (m_opening && m_opening->model && m_opening->model->in == m_dataset->shape())
        if (auto again = m_dataset->withPreprocessing(m_opening->model->reading))
            m_dataset = std::move(again); // the file may hold other numbers by now
    m_datasetChoice = choice;
    std::erase_if(m_recent, [&](const auto &entry) { return entry.first == choice; });
    m_recent.emplace_back(choice, std::move(dataset)); // as its file is read, whatever a model makes of it
    if (m_recent.size() > mostRecent)
        m_recent.erase(m_recent.begin());
    m_live.clear();
    {
        const QScopedValueRollback adopting(m_adopting, true);
        m_document.setData(m_dataset->traits());
    }
    if (!(first && m_usedFallback))
        Q_EMIT noticeDone();
    Q_EMIT datasetChanged(m_dataset);
    if (m_opening) {
        const Opening opening = *std::exchange(m_opening, std::nullopt);
        m_document.reset(opening.experiment, opening.path.endsWith(QLatin1String(".json")) ? opening.path : QString());
        if (opening.path.isEmpty())
            m_document.setUnsaved();
        else
            Q_EMIT fileUsed(opening.path);
        if (opening.model && opening.model->in == m_dataset->shape())
            m_live.prepare(opening.model->experiment, m_dataset, opening.model);
    } else if (first) {
        m_document.reset(startExperiment(choice, m_dataset->shape()));
    } else {
        Experiment e = m_document.experiment();
        e.dataset = choice;
        m_document.edit(std::move(e), tr("Open %1").arg(QString::fromStdString(m_dataset->name())));
    }
    showWaiting();
    Q_EMIT stateChanged();
}

void Lab::followDocument(const Experiment &before, const Experiment &after)
{
    retuneLive(before, after);
    // Undo and redo reach back to other data.
    if (!(after.dataset == m_datasetChoice) && !after.dataset.kind.empty() && !m_opening && !m_adopting) {
        const auto known = std::ranges::find(m_recent, after.dataset, [](const auto &entry) -> const Choice & { return entry.first; });
        if (known != m_recent.end()) {
            m_dataset = known->second;
            m_datasetChoice = known->first;
            m_live.clear();
            Q_EMIT datasetChanged(m_dataset);
            m_document.setData(m_dataset->traits());
        } else {
            m_loader.load(after.dataset);
        }
    }
    Q_EMIT stateChanged();
}

void Lab::retuneLive(const Experiment &before, const Experiment &after)
{
    if (!m_live.hasRun())
        return;
    for (const LiveChange &change : liveChanges(m_live.runExperiment(), before, after))
        m_live.session()->retune(change.place, change.value);
}

void Lab::followStatus(const RunStatus &status)
{
    const RunState before = std::exchange(m_lastState, status.state);
    if (status.state != before && m_live.hasRun()) {
        const QString sentence = QString::fromStdString(status.sentence);
        if (status.state == RunState::Diverged)
            Q_EMIT notice(sentence, true, tr("Go back and try a tenth"), [this] {
                if (!m_live.hasRun() || m_live.status().state != RunState::Diverged)
                    return;
                const Experiment &e = m_document.experiment();
                const auto rate = *roleAt(e, {Part::Optimiser}, Role::LearningRate);
                const double least = std::get<Real>(rate.param->domain).minimum;
                const double now = std::get<double>(*settingAt(e, rate.place));
                m_live.session()->restoreLastGood(0.1);
                m_document.edit(*withSetting(e, rate.place, std::max(least, now / 10)), tr("A tenth of the learning rate"));
            });
        else if (status.state == RunState::Failed)
            Q_EMIT notice(sentence, true, {}, {});
        else if (status.state == RunState::Finished && !sentence.isEmpty())
            Q_EMIT notice(sentence, false, {}, {});
        else if (status.state == RunState::Running)
            Q_EMIT noticeDone();
    }
    Q_EMIT stateChanged();
}

bool Lab::editedSinceRun() const
{
    return m_live.hasRun() &&
           !(essence(m_document.experiment(), m_document.experiment()) == essence(m_live.runExperiment(), m_document.experiment()));
}

QString Lab::problem() const
{
    if (!m_dataset)
        return tr("There are no data to train on yet.");
    return m_document.issues().empty() ? QString() : QString::fromStdString(m_document.issues().front().sentence);
}

void Lab::begin()
{
    const RunState state = m_live.status().state;
    if (!m_live.hasRun() || editedSinceRun() || state == RunState::Diverged || state == RunState::Failed)
        m_live.prepare(m_document.experiment(), m_dataset);
}

void Lab::trainOrPause()
{
    if (m_live.hasRun() && m_live.status().state == RunState::Running) {
        m_live.session()->pause();
        return;
    }
    if (!problem().isEmpty())
        return;
    begin();
    if (m_live.status().state == RunState::Finished)
        m_live.session()->extend(static_cast<int>(m_document.experiment().plan.integer("epochs")));
    else
        m_live.session()->run();
}

void Lab::step()
{
    if (!problem().isEmpty() || (m_live.hasRun() && m_live.status().state == RunState::Running))
        return;
    begin();
    m_live.session()->steps(1);
}

void Lab::reset()
{
    m_live.clear();
    Q_EMIT noticeDone();
    Q_EMIT stateChanged();
}

void Lab::stop()
{
    if (m_live.hasRun())
        m_live.session()->stop();
}

} // namespace hourglass
