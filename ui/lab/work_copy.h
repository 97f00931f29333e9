// Keeps the work on disk while it is open: a crash loses no more than the last few seconds, and runs that have ended lie there.
#pragma once

#include "core/base/task_queue.h"
#include "core/document/work.h"
#include "core/train/run_status.h"
#include "ui/lab/work_place.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace hourglass {

class ExperimentDocument;
class LiveSession;
class RunList;

class WorkCopy : public QObject
{
    Q_OBJECT

public:
    WorkCopy(ExperimentDocument &document, LiveSession &live, RunList &runs, QObject *parent = nullptr);
    /// Ends what is being written; the folder goes, as work that is wanted is in a file by then.
    ~WorkCopy() override;

    /// What the window shows, beside what the document says.
    std::function<WorkView()> view;

    /// Another document: it lies there, or nowhere yet. The folder of the one before goes.
    void moveTo(std::shared_ptr<WorkPlace> place);
    /// Writes what has changed since the last time; a timer calls it.
    void update();
    /// All there is: what is in memory and where the rest lies. The live run as it was written last; withLiveRun() brings it up to date.
    Work work() const;
    /// The same with the live run as it is, all of one step; `use` is called on any thread, once; with null where
    /// the run could not hand its weights over.
    void withLiveRun(std::function<void(std::shared_ptr<Work>)> use);
    std::filesystem::path weightsFile(int number) const;

    /// Whether something is still being written.
    bool isBusy() const { return m_queue->isBusy(); }
    const std::shared_ptr<TaskQueue> &queue() const { return m_queue; }

Q_SIGNALS:
    /// The copy cannot be written; said once, and tried again until it can.
    void failed(const QString &sentence);
    /// After that: now it can.
    void worksAgain();

private:
    /// The work without what its runs hold.
    Work overview() const;
    /// Takes a run as it is; from any thread, also when this is gone.
    using RunWriter = std::function<void(std::shared_ptr<const WorkRun> run)>;
    RunWriter runWriter(bool isCurrent);
    std::function<void(const Outcome<void> &)> told(std::function<void(bool written)> done);
    void writeLiveRun();
    void endRun();
    void handOver(RunWriter write);
    void write(std::function<void(const std::filesystem::path &folder)> work, std::function<void(bool written)> done);
    void trim();

    ExperimentDocument &m_document;
    LiveSession &m_live;
    RunList &m_runs;
    std::shared_ptr<WorkPlace> m_place;
    QTimer m_timer;
    std::string m_written;                                     // experiment and manifest on disk
    std::map<int, std::shared_ptr<const WorkRun>> m_unwritten; // ended runs that are nowhere but here
    std::uint64_t m_step = 0;                                  // of the live run's weights on disk
    int m_run = 0;
    RunState m_state = RunState::Ready;
    std::chrono::steady_clock::time_point m_notBefore; // weights cost time: large ones are written more seldom
    std::chrono::steady_clock::time_point m_momentsNotBefore;
    bool m_fails = false;               // something that was written since the last update()
    bool m_told = false;                // that it fails
    std::shared_ptr<TaskQueue> m_queue; // shared with runs that hand over their weights as they end
};

} // namespace hourglass
