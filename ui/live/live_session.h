// The bridge between the engine's threads and the window: commands go in, values come out as signals on the GUI thread.
#pragma once

#include "core/base/task.h"
#include "core/probe/observer.h"
#include "core/train/session.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace hourglass {

class LiveSession : public QObject
{
    Q_OBJECT

public:
    /// Looks through the probes of a list; a test adds one of its own.
    explicit LiveSession(std::span<const ProbeKind *const> probes = probeKinds(), QObject *parent = nullptr);
    ~LiveSession() override;

    /// Prepares a run of a frozen experiment with fresh weights; it waits to be told to run. Replaces the run before.
    /// With a past it goes on from there.
    void prepare(const Experiment &experiment, std::shared_ptr<const Dataset> dataset, RunPast past = {});
    /// Forgets the run.
    void clear();

    bool hasRun() const { return m_session != nullptr; }
    /// Counts the runs that were prepared.
    int run() const { return m_run; }
    /// What the data set of the run is called.
    const std::string &dataName() const { return m_dataName; }
    /// Of a sample of it.
    Shape dataShape() const { return m_shape; }
    Session *session() { return m_session.get(); }
    const Experiment &runExperiment() const { return m_session->experiment(); }
    const RunStatus &status() const { return m_status; }
    const LossCurve &curve() const { return m_curve; }
    const std::vector<EpochRecord> &epochs() const { return m_epochs; }
    /// The names of EpochRecord::terms.
    std::vector<std::string> termNames() const { return m_session->history().termNames(); }
    const std::shared_ptr<const Frame> &frame() const { return m_frame; }

    /// The snapshots of the run that are kept; null without a run.
    std::shared_ptr<const Timeline> timeline() const { return m_session ? m_session->timeline() : nullptr; }
    /// Shows the snapshot nearest to a step until told otherwise, while training continues; nothing for live.
    void showMoment(std::optional<std::uint64_t> step);
    /// The same with a snapshot that the caller holds, also when the run has dropped it; null for live.
    void showSnapshot(std::shared_ptr<const Snapshot> moment);
    /// The snapshot so many before or after the one that is shown.
    void showNeighbour(int by);
    /// The step of the snapshot that is shown.
    std::optional<std::uint64_t> moment() const { return m_moment ? std::optional(m_moment->step) : std::nullopt; }
    const std::shared_ptr<const Snapshot> &shownMoment() const { return m_moment; }

    /// What the visible views want to know.
    void setQuestions(const Questions &questions);
    const Questions &questions() const { return m_questions; }
    /// 0 takes all processors.
    void setThreads(int threads) { m_threads = threads; }

Q_SIGNALS:
    void statusChanged(const hourglass::RunStatus &status);
    /// At most four times a second; later while a hand drags, but not by more than a second.
    void historyChanged();
    /// The run is about to be replaced or forgotten; session() is still there.
    void runAboutToEnd();
    void momentChanged();
    void frameArrived(const std::shared_ptr<const hourglass::Frame> &frame);

protected:
    bool event(QEvent *event) override;

private:
    std::function<void()> waker();
    void drain();
    void drainHistory();

    int m_run = 0;
    int m_threads = 0;
    std::string m_dataName;
    Shape m_shape;
    RunStatus m_status;
    LossCurve m_curve;
    std::vector<EpochRecord> m_epochs;
    std::shared_ptr<const Frame> m_frame;
    std::shared_ptr<const Snapshot> m_moment;
    Questions m_questions;
    QElapsedTimer m_sinceQuestion;
    QElapsedTimer m_sinceStatus;
    int m_postponed = 0;  // times that the history has waited for a hand that drags
    double m_atFrame = 0; // thread time when the frame came
    QTimer m_historyTimer;
    std::atomic<bool> m_pending = false; // one event in the queue at most, however often the threads call
    // Their threads end before anything above goes.
    std::unique_ptr<Observer> m_observer;
    std::unique_ptr<Session> m_session;
    Task m_ending; // of runs that were replaced, off the GUI thread
};

} // namespace hourglass
