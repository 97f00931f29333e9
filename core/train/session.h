// One run on a thread of its own: takes commands, steps the trainer, gives news. Never blocks the one who asks.
#pragma once

#include "core/train/history.h"
#include "core/train/run_past.h"
#include "core/train/run_status.h"
#include "core/train/runner.h"
#include "core/train/snapshot.h"
#include "core/train/timeline.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace hourglass {

/// A live change and the step before which it took effect, so that a run can be replayed.
struct LoggedCommand {
    std::uint64_t step = 0;
    Place place;
    Value value;
};

class Session
{
public:
    /// The network is built and the first weights drawn on the session's own thread. `wake` is called from that thread
    /// whenever there is news, about 15 times a second while training. With a past it goes on from there, with what had been changed
    /// while it ran.
    Session(int run, Experiment experiment, std::shared_ptr<const Dataset> dataset, int threads, std::function<void()> wake,
            RunPast past = {});
    /// Stops within one batch.
    ~Session() = default;
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    void run();
    void pause();
    /// Ends the run where it is; extend() can still go on.
    void stop();
    /// Takes n steps, then pauses.
    void steps(int n);
    /// Changes a live Param: of the optimiser or the corruption.
    void retune(Place place, Value value);
    /// Trains for more epochs after the planned ones.
    void extend(int epochs);
    /// Goes back to the best weights by validation.
    void restoreBest();
    /// After a divergence: goes back to the last good weights, with the learning rate times a factor.
    void restoreLastGood(double rateFactor);
    /// Calls back from the session's thread with everything needed to save or resume; also when the session ends right after. A run that
    /// has failed drops the call.
    void withModel(std::function<void(Model)> use);

    RunStatus status() const;
    const History &history() const { return m_history; }
    std::vector<LoggedCommand> log() const;
    const Experiment &experiment() const { return m_experiment; }
    /// The experiment with what had been changed while it ran, up to a step. What was changed in an earlier part of a run that goes on
    /// counts from the beginning: its steps are not kept.
    Experiment experimentAt(std::uint64_t step) const;
    const std::shared_ptr<SnapshotSlot> &desk() const { return m_desk; }
    /// The snapshots that are kept for time travel.
    const std::shared_ptr<Timeline> &timeline() const { return m_timeline; }

private:
    using Command = std::function<void(Trainer &)>;
    void post(Command command);
    void work(const std::stop_token &stop, const std::shared_ptr<const Dataset> &dataset, int threads, RunPast past);
    void resume(Trainer &trainer, RunPast &past);
    void fail(std::string sentence);
    void loop(const std::stop_token &stop, Runner &runner, Trainer &trainer);
    void obey(std::deque<Command> &commands, Trainer &trainer);
    void advance(Runner &runner, Trainer &trainer);
    void followStep(const Runner &runner, const Trainer &trainer, double loss);
    void followEpoch(const Runner &runner, const EpochRecord &record);
    void enter(RunState state, const Trainer &trainer, std::string sentence = {});
    void publish(const Trainer &trainer);
    void postSnapshot(const Trainer &trainer);
    void keepMoment(const Trainer &trainer);
    void log(std::uint64_t step, const Place &place, const Value &value);

    const int m_run;
    const Experiment m_experiment; // frozen
    const std::function<void()> m_wake;
    const std::shared_ptr<SnapshotSlot> m_desk = std::make_shared<SnapshotSlot>();
    const std::shared_ptr<Timeline> m_timeline = std::make_shared<Timeline>();
    History m_history;

    mutable std::mutex m_mutex; // commands, status and log
    std::condition_variable_any m_commanded;
    std::deque<Command> m_commands;
    bool m_ended = false; // commands are no longer taken
    RunStatus m_status;
    std::vector<LoggedCommand> m_log;

    // of the session's thread alone
    RunState m_state = RunState::Ready;
    RunStatus m_next;
    double m_secondsBefore = 0; // of training, in earlier parts of the run
    int m_stepsLeft = 0;        // > 0: take so many and pause
    TrainingSpeed m_speed;
    double m_lastNews = 0;

    std::jthread m_thread; // last: it must end before anything it uses
};

} // namespace hourglass
