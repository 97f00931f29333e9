// The list of runs; see run_list.h.
#include "ui/live/run_list.h"

#include "core/experiment/difference.h"
#include "ui/live/live_session.h"

#include <QDateTime>

#include <algorithm>

namespace hourglass {

namespace {

std::string nameOf(RunState state)
{
    switch (state) {
    case RunState::Ready:
        return "ready";
    case RunState::Running:
        return "training";
    case RunState::Paused:
        return "paused";
    case RunState::Finished:
        return "finished";
    case RunState::Diverged:
        return "diverged";
    case RunState::Failed:
        return "failed";
    }
    return {};
}

} // namespace

RunList::RunList(LiveSession &live, QObject *parent) : QObject(parent), m_live(live)
{
    connect(&live, &LiveSession::historyChanged, this, &RunList::follow);
    connect(&live, &LiveSession::statusChanged, this, [this](const RunStatus &status) {
        if (status.state != m_state)
            follow();
    });
}

std::optional<std::size_t> RunList::indexOf(int number) const
{
    const auto it = std::ranges::find(m_runs, number, &RunRecord::number);
    return number == 0 || it == m_runs.end() ? std::nullopt : std::optional(static_cast<std::size_t>(it - m_runs.begin()));
}

QString RunList::currentName() const { return current() ? QString::fromStdString(m_runs[*current()].name) : QString(); }

void RunList::reset(std::vector<RunRecord> runs, int count)
{
    m_runs = std::move(runs);
    m_count = count;
    m_current = 0;
    m_liveRun = m_live.status().run;
    m_changed.clear();
    for (RunRecord &run : m_runs) {
        m_count = std::max(m_count, run.number);
        if (run.state == nameOf(RunState::Running)) { // when it was written
            run.state = "interrupted";
            m_changed.insert(run.number);
        }
    }
    Q_EMIT changed();
}

void RunList::resume(int number, const Experiment &experiment, std::shared_ptr<const Dataset> dataset, RunPast past)
{
    m_resumed = {m_live.run() + 1, number};
    m_live.prepare(experiment, std::move(dataset), std::move(past));
}

/// Whether the live run is one of the list now: a new one enters with its first step.
bool RunList::begins()
{
    const RunStatus &status = m_live.status();
    if (status.run == m_liveRun)
        return true;
    const bool resumed = status.run == m_resumed.first && indexOf(m_resumed.second);
    if (resumed ? status.state == RunState::Ready : status.step == 0)
        return false;
    m_liveRun = status.run;
    if (resumed)
        m_current = m_resumed.second;
    else
        add();
    return true;
}

void RunList::add()
{
    RunRecord run;
    run.number = ++m_count;
    run.name = tr("Run %1").arg(run.number).toStdString();
    run.experiment = m_live.runExperiment();
    run.data = m_live.dataName();
    run.begun = QDateTime::currentMSecsSinceEpoch();
    if (!m_runs.empty())
        for (const Difference &each : differences(m_runs.back().experiment, run.experiment))
            run.changed.push_back(each.words);
    m_current = run.number;
    m_runs.push_back(std::move(run));
}

/// Takes over what is new of the live run.
void RunList::follow()
{
    m_state = m_live.status().state;
    if (!m_live.hasRun()) {
        if (std::exchange(m_current, 0) != 0)
            Q_EMIT changed();
        return;
    }
    const int before = m_current;
    const auto index = begins() ? current() : std::nullopt;
    if (!index) // not yet, or it was deleted meanwhile
        return;
    RunRecord &run = m_runs[*index];
    const RunStatus &status = m_live.status();
    const std::string state = nameOf(status.state);
    const bool stepped = status.step != run.step;
    const bool news = state != run.state || run.epochs.size() != m_live.epochs().size() || before != m_current ||
                      (!run.epochs.empty() && run.epochs.back().step != m_live.epochs().back().step);
    if (news)
        run.epochs = m_live.epochs();
    run.curve = m_live.curve();
    run.step = status.step;
    run.state = state;
    if (news || stepped)
        m_changed.insert(run.number);
    if (news)
        Q_EMIT changed();
    if (stepped)
        Q_EMIT progressed();
}

void RunList::rename(std::size_t run, const QString &name)
{
    if (name.trimmed().isEmpty())
        return;
    m_runs[run].name = name.trimmed().toStdString();
    m_changed.insert(m_runs[run].number);
    Q_EMIT changed();
    Q_EMIT progressed();
}

void RunList::pin(std::size_t run, bool on)
{
    m_runs[run].pinned = on;
    m_changed.insert(m_runs[run].number);
    Q_EMIT changed();
    Q_EMIT progressed();
}

void RunList::remove(std::size_t run)
{
    const int number = m_runs[run].number;
    m_runs.erase(m_runs.begin() + static_cast<std::ptrdiff_t>(run));
    m_changed.erase(number);
    Q_EMIT removed(number);
    Q_EMIT changed();
    Q_EMIT progressed();
}

void RunList::setHasWeights(int number, bool on)
{
    const auto index = indexOf(number);
    if (!index || m_runs[*index].hasWeights == on)
        return;
    m_runs[*index].hasWeights = on;
    Q_EMIT changed();
}

} // namespace hourglass
