// One run on its own thread; see session.h.
#include "core/train/session.h"
#include "core/base/words.h"

#include "core/base/error.h"
#include "core/base/outcome.h"
#include "core/experiment/settings_at.h"

#include <chrono>
#include <cmath>

#include <sys/resource.h>
#include <unistd.h>

namespace hourglass {

namespace {

constexpr int niceness = 5;            // whoever looks comes first: a hand that drags must not wait for a batch
constexpr double newsEvery = 1.0 / 15; // seconds

double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

} // namespace

Session::Session(int run, Experiment experiment, std::shared_ptr<const Dataset> dataset, int threads, std::function<void()> wake,
                 RunPast past)
    : m_run(run), m_experiment(std::move(experiment)), m_wake(std::move(wake))
{
    m_next.run = run;
    m_next.epochs = static_cast<int>(m_experiment.plan.integer("epochs"));
    m_status = m_next;
    m_thread = std::jthread([this, dataset = std::move(dataset), threads, past = std::move(past)](const std::stop_token &stop) mutable {
        work(stop, dataset, threads, std::move(past));
    });
}

RunStatus Session::status() const
{
    const std::scoped_lock lock(m_mutex);
    return m_status;
}

std::vector<LoggedCommand> Session::log() const
{
    const std::scoped_lock lock(m_mutex);
    return m_log;
}

void Session::log(std::uint64_t step, const Place &place, const Value &value)
{
    const std::scoped_lock lock(m_mutex);
    m_log.push_back({step, place, value});
}

Experiment Session::experimentAt(std::uint64_t step) const
{
    Experiment experiment = m_experiment;
    for (const LoggedCommand &change : log())
        if (change.step <= step)
            if (auto changed = withSetting(experiment, change.place, change.value))
                experiment = std::move(*changed);
    return experiment;
}

void Session::work(const std::stop_token &stop, const std::shared_ptr<const Dataset> &dataset, int threads, RunPast past)
{
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), niceness); // on Linux of this thread and those it starts; only a wish
    try {
        Trainer trainer(std::make_shared<const RunSetup>(m_experiment, dataset), threads);
        m_next.stepsPerEpoch = trainer.stepsPerEpoch();
        m_history.setTermNames(trainer.termNames());
        if (past.model)
            resume(trainer, past);
        postSnapshot(trainer);
        keepMoment(trainer);
        publish(trainer);
        if (past.model) // it goes on from the middle, or is as far as it was meant to go
            enter(trainer.finished() || past.finished ? RunState::Finished : RunState::Paused, trainer);
        past = {};
        Runner runner(trainer, {[&](double loss) { followStep(runner, trainer, loss); },
                                [&](const EpochRecord &record) { followEpoch(runner, record); }});
        loop(stop, runner, trainer);
    } catch (const std::bad_alloc &) {
        if (!stop.stop_requested())
            attempt<void>([&] { fail(say("Not enough memory for this network. Make it smaller.")); });
    } catch (...) {
        if (!stop.stop_requested())
            attempt<void>([&] { fail(currentFailure().sentence); });
    }
    std::deque<Command> dropped; // whoever waits for one learns that it will not be done
    const std::scoped_lock lock(m_mutex);
    m_ended = true;
    dropped.swap(m_commands);
}

void Session::fail(std::string sentence)
{
    m_next.sentence = std::move(sentence);
    m_next.state = RunState::Failed;
    {
        const std::scoped_lock lock(m_mutex);
        m_status = m_next;
    }
    m_wake();
}

void Session::resume(Trainer &trainer, RunPast &past)
{
    const Experiment &then = past.model->experiment;
    for (const LiveChange &change : liveChanges(m_experiment, m_experiment, then)) {
        trainer.retune(change.place, change.value);
        log(0, change.place, change.value);
    }
    trainer.restore(*past.model);
    trainer.setPlannedEpochs(trainer.pretrainingEpochs() + static_cast<int>(then.plan.integer("epochs"))); // it may have been extended
    if (!past.epochs.empty()) {
        m_secondsBefore = past.epochs.back().seconds;
        m_next.validationLoss = past.epochs.back().validationLoss;
    }
    for (const EpochRecord &record : past.epochs)
        if (record.validationLoss == past.model->progress.bestValidation) {
            m_next.bestValidation = record.validationLoss;
            m_next.bestEpoch = record.epoch;
        }
    m_history.resume(past.curve.isEmpty() ? LossCurve(trainer.steps()) : std::move(past.curve), std::move(past.epochs));
    for (RunPast::Moment &moment : past.moments)
        if (moment.step < trainer.steps() && moment.weights.size() == trainer.weights().size())
            m_timeline->keep(
                std::make_shared<const Snapshot>(Snapshot{m_run, moment.step, trainer.setupShared(), std::move(moment.weights)}),
                trainer.stepsPerEpoch());
}

void Session::loop(const std::stop_token &stop, Runner &runner, Trainer &trainer)
{
    while (!stop.stop_requested()) {
        std::deque<Command> commands;
        {
            std::unique_lock lock(m_mutex);
            if (m_state != RunState::Running)
                m_commanded.wait(lock, stop, [this] { return !m_commands.empty(); });
            commands.swap(m_commands);
        }
        obey(commands, trainer);
        if (!commands.empty())
            publish(trainer);
        if (m_state == RunState::Running && !stop.stop_requested())
            advance(runner, trainer);
    }
    std::deque<Command> last; // who asked for the model before the end still gets it
    {
        const std::scoped_lock lock(m_mutex);
        last.swap(m_commands);
    }
    obey(last, trainer);
}

/// What cannot be done, such as copying weights there is no memory for, does not end the run.
void Session::obey(std::deque<Command> &commands, Trainer &trainer)
{
    for (Command &command : commands) {
        attempt<void>([&] { command(trainer); });
        command = nullptr; // who waits for it learns now that it is over
    }
}

void Session::advance(Runner &runner, Trainer &trainer)
{
    switch (runner.step()) {
    case Runner::State::Running:
        break;
    case Runner::State::Finished:
        enter(RunState::Finished, trainer);
        return;
    case Runner::State::Exhausted:
        enter(RunState::Finished, trainer, exhaustedSentence(m_experiment.plan.integer("patience"), m_next.bestEpoch));
        return;
    case Runner::State::Diverged:
        enter(RunState::Diverged, trainer, divergedSentence(trainer.steps(), trainer.lastGoodStep()));
        return;
    }
    if (m_stepsLeft > 0 && --m_stepsLeft == 0)
        enter(RunState::Paused, trainer);
    if (now() - m_lastNews > newsEvery)
        publish(trainer);
}

void Session::followStep(const Runner &runner, const Trainer &trainer, double loss)
{
    m_history.addStep(static_cast<float>(loss));
    m_speed.add(static_cast<double>(trainer.setup().split.train.size()) / static_cast<double>(trainer.stepsPerEpoch()),
                runner.stepSeconds());
    if (m_desk->wanted.exchange(false))
        postSnapshot(trainer);
    if (m_timeline->due(trainer.steps(), trainer.stepsPerEpoch()))
        keepMoment(trainer);
}

void Session::followEpoch(const Runner &runner, const EpochRecord &record)
{
    m_next.validationLoss = record.validationLoss;
    if (runner.bestEpoch() == record.epoch) {
        m_next.bestValidation = record.validationLoss;
        m_next.bestEpoch = record.epoch;
    }
    EpochRecord whole = record;
    whole.seconds += m_secondsBefore;
    m_history.addEpoch(whole);
}

void Session::enter(RunState state, const Trainer &trainer, std::string sentence)
{
    m_state = state;
    m_next.sentence = std::move(sentence);
    if (state == RunState::Diverged) // an image of weights that are not finite shows nothing
        m_desk->newest.post(
            std::make_shared<const Snapshot>(Snapshot{m_run, trainer.lastGoodStep(), trainer.setupShared(), trainer.lastGood()}));
    else if (state != RunState::Running) {
        postSnapshot(trainer);
        keepMoment(trainer);
    }
    publish(trainer);
}

void Session::publish(const Trainer &trainer)
{
    m_lastNews = now();
    m_next.state = m_state;
    m_next.step = trainer.steps();
    m_next.epochs = trainer.plannedEpochs();
    m_next.learningRate = trainer.learningRate();
    m_next.phase = m_state == RunState::Finished ? std::string() : trainer.phaseName(trainer.steps());
    m_next.trainLoss = trainer.epochLoss();
    m_next.lastGoodStep = trainer.lastGoodStep();
    m_next.samplesPerSecond = m_speed.samplesPerSecond();
    const double left = static_cast<double>(trainer.plannedEpochs()) - m_next.epoch();
    const auto samples = static_cast<double>(trainer.setup().split.train.size());
    m_next.secondsLeft = m_next.samplesPerSecond > 0 ? std::max(0.0, left * samples / m_next.samplesPerSecond) : 0;
    {
        const std::scoped_lock lock(m_mutex);
        m_status = m_next;
    }
    m_wake();
}

void Session::postSnapshot(const Trainer &trainer)
{
    m_desk->newest.post(std::make_shared<const Snapshot>(Snapshot{m_run, trainer.steps(), trainer.setupShared(), trainer.weights()}));
}

void Session::keepMoment(const Trainer &trainer)
{
    Buffer weights(trainer.weights().size(), Buffer::Pages::Usual);
    weights.copyFrom(trainer.weights());
    m_timeline->keep(std::make_shared<const Snapshot>(Snapshot{m_run, trainer.steps(), trainer.setupShared(), std::move(weights)}),
                     trainer.stepsPerEpoch());
}

} // namespace hourglass
