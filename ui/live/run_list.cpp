// The list of runs; see run_list.h.
#include "ui/live/run_list.h"

#include "core/base/error.h"
#include "core/base/safe_file.h"
#include "core/base/task_queue.h"
#include "core/experiment/difference.h"
#include "core/experiment/files.h"
#include "ui/live/live_session.h"
#include "ui/look/queued.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QUuid>

#include <chrono>

namespace hourglass {

namespace {

constexpr std::size_t mostUnpinned = 60;
constexpr std::size_t mostWeights = 20;     // runs that nobody pinned whose weights are kept
constexpr std::chrono::seconds patience{3}; // for the last weights when the window closes

QString nameOf(RunState state)
{
    switch (state) {
    case RunState::Ready:
        return QStringLiteral("ready");
    case RunState::Running:
        return QStringLiteral("training");
    case RunState::Paused:
        return QStringLiteral("paused");
    case RunState::Finished:
        return QStringLiteral("finished");
    case RunState::Diverged:
        return QStringLiteral("diverged");
    case RunState::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

} // namespace

QString RunList::folder() { return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/runs"); }

RunList::RunList(LiveSession &live, QObject *parent) : QObject(parent), m_live(live), m_writer(std::make_shared<TaskQueue>(queuedTo(this)))
{
    connect(&live, &LiveSession::runAboutToEnd, this, &RunList::keepWeights);
    connect(&live, &LiveSession::historyChanged, this, &RunList::follow);
    connect(&live, &LiveSession::statusChanged, this, [this](const RunStatus &status) {
        if (status.state != m_state)
            follow();
    });
    const auto read = [] { // reading many small files is no work for the window's thread
        std::vector<RunRecord> runs;
        QDir().mkpath(folder());
        for (const QFileInfo &info : QDir(folder()).entryInfoList({QStringLiteral("*.json")}, QDir::Files))
            try {
                runs.push_back(runFromFile(info.filePath()));
                runs.back().hasWeights = QFile::exists(weightsFile(runs.back().id));
            } catch (const Error &) { // a damaged entry is left out, its file stays
            }
        std::ranges::sort(runs, {}, &RunRecord::when);
        return runs;
    };
    m_writer->add<std::vector<RunRecord>>(read, [this](Outcome<std::vector<RunRecord>> runs) {
        if (!runs) {
            Q_EMIT failed(QString::fromStdString(runs.failure().sentence));
            return;
        }
        m_count += static_cast<int>(runs->size());
        m_runs.insert(m_runs.begin(), std::make_move_iterator(runs->begin()), std::make_move_iterator(runs->end()));
        forget();
        Q_EMIT changed();
    });
}

RunList::~RunList()
{
    keepWeights();
    m_writer->waitIdle(patience);
    m_writer->close();
}

std::optional<std::size_t> RunList::current() const
{
    const auto it = std::ranges::find(m_runs, m_currentId, &RunRecord::id);
    return it == m_runs.end() || m_currentId.isEmpty() ? std::nullopt : std::optional(static_cast<std::size_t>(it - m_runs.begin()));
}

/// Takes over what is new of the live run; a run enters the list with its first step.
void RunList::follow()
{
    m_state = m_live.status().state;
    if (!m_live.hasRun()) {
        if (!m_currentId.isEmpty()) {
            m_currentId.clear();
            Q_EMIT changed();
        }
        return;
    }
    const RunStatus &status = m_live.status();
    if (status.run != m_currentRun && (status.step == 0 || m_live.steps().empty()))
        return;
    if (status.run != m_currentRun) {
        m_currentRun = status.run;
        RunRecord run;
        run.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_currentId = run.id;
        m_keptStep = 0;
        run.name = tr("Run %1").arg(++m_count);
        run.experiment = m_live.runExperiment();
        run.when = QDateTime::currentDateTime();
        if (!m_runs.empty())
            for (const Difference &each : differences(m_runs.back().experiment, run.experiment))
                run.changed.append(QString::fromStdString(each.words));
        m_runs.push_back(std::move(run));
        forget();
    }
    const auto index = current();
    if (!index) // somebody took it off the list
        return;
    RunRecord &run = m_runs[*index];
    const std::size_t known = run.epochs.size();
    run.epochs.clear();
    for (const EpochRecord &epoch : m_live.epochs())
        run.epochs.push_back({static_cast<double>(epoch.epoch), epoch.trainLoss, epoch.validationLoss});
    const QString state = nameOf(status.state);
    const bool entered = state != run.state; // also of a run so short that its end is the first news of it
    const bool news = entered || known != run.epochs.size();
    run.state = state;
    if (entered || (news && status.state != RunState::Running) || known / 20 != run.epochs.size() / 20)
        write(run);
    if (entered && status.state != RunState::Running)
        keepWeights();
    if (news)
        Q_EMIT changed();
}

void RunList::rename(std::size_t run, const QString &name)
{
    if (name.trimmed().isEmpty())
        return;
    m_runs[run].name = name.trimmed();
    write(m_runs[run]);
    Q_EMIT changed();
}

void RunList::pin(std::size_t run, bool on)
{
    m_runs[run].pinned = on;
    write(m_runs[run]);
    Q_EMIT changed();
}

void RunList::remove(std::size_t run)
{
    removeFiles(m_runs[run].id);
    m_runs.erase(m_runs.begin() + static_cast<std::ptrdiff_t>(run));
    Q_EMIT changed();
}

/// After all that is being read and written.
void RunList::onDisk(std::function<void()> work)
{
    m_writer->add<void>(std::move(work), [this](const Outcome<void> &outcome) {
        if (!outcome)
            Q_EMIT failed(QString::fromStdString(outcome.failure().sentence));
    });
}

void RunList::write(const RunRecord &run)
{
    onDisk([file = (folder() + QLatin1Char('/') + run.id + QStringLiteral(".json")).toStdString(), run] {
        QDir().mkpath(folder());
        const QByteArray bytes = runToBytes(run);
        writeFile(file, {bytes.data(), static_cast<std::size_t>(bytes.size())});
    });
}

/// Keeps the live run's weights as they are now beside its entry; the writer is busy until they are on disk.
void RunList::keepWeights()
{
    if (!m_live.hasRun() || m_live.status().run != m_currentRun || !current() || m_live.status().step == m_keptStep)
        return;
    m_keptStep = m_live.status().step;
    const auto ticket = m_writer->ticket();
    const auto kept = [this, id = m_currentId](const Outcome<void> &outcome) {
        const auto run = std::ranges::find(m_runs, id, &RunRecord::id);
        if (!outcome)
            Q_EMIT failed(QString::fromStdString(outcome.failure().sentence));
        if (!outcome || run == m_runs.end())
            return;
        run->hasWeights = true;
        forget();
        Q_EMIT changed();
    };
    m_live.session()->withModel([writer = m_writer, ticket, kept, id = m_currentId](Model model) {
        model.optimiserStates.clear(); // they are for going on, not for looking
        model.best = {};
        model.trained = {};
        writer->add<void>(
            [id, model = std::make_shared<const Model>(std::move(model))] {
                QDir().mkpath(folder());
                saveModel(*model, weightsFile(id).toStdString());
            },
            kept, ticket);
    });
}

void RunList::removeFiles(const QString &id)
{
    onDisk([id] {
        QFile::remove(folder() + QLatin1Char('/') + id + QStringLiteral(".json"));
        QFile::remove(weightsFile(id));
    });
}

/// The oldest that nobody pinned go when there are too many, their weights before them.
void RunList::forget()
{
    auto unpinned = static_cast<std::size_t>(std::ranges::count(m_runs, false, &RunRecord::pinned));
    for (std::size_t i = 0; i < m_runs.size() && unpinned > mostUnpinned;) {
        if (m_runs[i].pinned || m_runs[i].id == m_currentId) {
            ++i;
            continue;
        }
        removeFiles(m_runs[i].id);
        m_runs.erase(m_runs.begin() + static_cast<std::ptrdiff_t>(i));
        --unpinned;
    }
    std::size_t weights = 0;
    for (auto run = m_runs.rbegin(); run != m_runs.rend(); ++run)
        if (run->hasWeights && !run->pinned && ++weights > mostWeights) {
            run->hasWeights = false;
            onDisk([file = weightsFile(run->id)] { QFile::remove(file); });
        }
}

} // namespace hourglass
