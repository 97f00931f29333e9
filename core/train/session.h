// One run on a thread of its own: takes commands, steps the trainer, gives news. Never blocks the one who asks.
#pragma once

#include "core/train/history.h"
#include "core/train/snapshot.h"
#include "core/train/timeline.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace hourglass {

enum class RunState { Ready, Running, Paused, Finished, Diverged, Failed };

struct RunStatus {
    int run = 0;
    RunState state = RunState::Ready;
    std::uint64_t step = 0;
    std::uint64_t stepsPerEpoch = 1;
    int epochs = 0; // planned
    double samplesPerSecond = 0;
    double secondsLeft = 0;
    double learningRate = 0;
    double trainLoss = 0;
    double validationLoss = std::numeric_limits<double>::quiet_NaN();
    double bestValidation = std::numeric_limits<double>::quiet_NaN();
    int bestEpoch = 0;
    std::uint64_t lastGoodStep = 0;
    std::string phase;    // of a pretraining: "Pretraining layer 2 of 4"
    std::string sentence; // what went wrong, when Diverged or Failed; why it ended, when Finished

    double epoch() const { return static_cast<double>(step) / static_cast<double>(stepsPerEpoch); }
    double progress() const { return epochs > 0 ? std::min(1.0, epoch() / epochs) : 0; }
};

/// A live change and the step before which it took effect, so that a run can be replayed.
struct LoggedCommand {
    std::uint64_t step = 0;
    std::string key;
    Value value;
};

class Session
{
public:
    /// The network is built and the first weights drawn on the session's own thread. `wake` is called from that thread
    /// whenever there is news, about 15 times a second while training. `resume` goes on from a model's weights.
    Session(int run, Experiment experiment, std::shared_ptr<const Dataset> dataset, int threads, std::function<void()> wake,
            std::shared_ptr<const Model> resume = {});
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
    /// Changes a live Param of the optimiser.
    void retune(std::string key, Value value);
    /// Trains for more epochs after the planned ones.
    void extend(int epochs);
    /// Goes back to the best weights by validation.
    void restoreBest();
    /// After a divergence: goes back to the last good weights, with the learning rate times a factor.
    void restoreLastGood(double rateFactor);
    /// Calls back from the session's thread with everything needed to save or resume; also when the session ends right after.
    void withModel(std::function<void(Model)> use);

    RunStatus status() const;
    const History &history() const { return m_history; }
    std::vector<LoggedCommand> log() const;
    const Experiment &experiment() const { return m_experiment; }
    const std::shared_ptr<SnapshotSlot> &desk() const { return m_desk; }
    /// The moments that are kept to look back at.
    const std::shared_ptr<Timeline> &timeline() const { return m_timeline; }

private:
    using Command = std::function<void(Trainer &)>;
    void post(Command command);
    void work(const std::stop_token &stop, const std::shared_ptr<const Dataset> &dataset, int threads,
              const std::shared_ptr<const Model> &resume);
    void loop(const std::stop_token &stop, Trainer &trainer);
    void stepOnce(Trainer &trainer);
    void endEpoch(Trainer &trainer);
    void enter(RunState state, const Trainer &trainer, std::string sentence = {});
    void publish(const Trainer &trainer);
    void postSnapshot(const Trainer &trainer);
    void keepMoment(const Trainer &trainer);

    const int m_run;
    const Experiment m_experiment; // frozen
    const std::function<void()> m_wake;
    const std::shared_ptr<SnapshotSlot> m_desk = std::make_shared<SnapshotSlot>();
    const std::shared_ptr<Timeline> m_timeline = std::make_shared<Timeline>();
    History m_history;

    mutable std::mutex m_mutex; // commands, status and log
    std::condition_variable_any m_commanded;
    std::deque<Command> m_commands;
    RunStatus m_status;
    std::vector<LoggedCommand> m_log;

    // of the session's thread alone
    RunState m_state = RunState::Ready;
    RunStatus m_next;
    int m_stepsLeft = 0; // > 0: take so many and pause
    double m_seconds = 0;
    double m_recentSeconds = 0;
    double m_recentSamples = 0;
    double m_lastNews = 0;

    std::jthread m_thread; // last: it must end before anything it uses
};

} // namespace hourglass
