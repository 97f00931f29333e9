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
                 std::shared_ptr<const Model> resume)
    : m_run(run), m_experiment(std::move(experiment)), m_wake(std::move(wake))
{
    m_next.run = run;
    m_next.epochs = static_cast<int>(m_experiment.plan.integer("epochs"));
    m_status = m_next;
    m_thread = std::jthread([this, dataset = std::move(dataset), threads, resume = std::move(resume)](const std::stop_token &stop) {
        work(stop, dataset, threads, resume);
    });
}

void Session::post(Command command)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_commands.push_back(std::move(command));
    }
    m_commanded.notify_one();
}

void Session::run()
{
    post([this](Trainer &trainer) {
        m_stepsLeft = 0;
        if (m_state == RunState::Ready || m_state == RunState::Paused)
            enter(RunState::Running, trainer);
    });
}

void Session::pause()
{
    post([this](Trainer &trainer) {
        if (m_state == RunState::Running)
            enter(RunState::Paused, trainer);
    });
}

void Session::stop()
{
    post([this](Trainer &trainer) {
        if (m_state == RunState::Running || m_state == RunState::Paused)
            enter(RunState::Finished, trainer, say("Stopped at step %1.", {std::to_string(trainer.steps())}));
    });
}

void Session::steps(int n)
{
    post([this, n](Trainer &trainer) {
        if (m_state != RunState::Ready && m_state != RunState::Paused)
            return;
        m_stepsLeft = n;
        enter(RunState::Running, trainer);
    });
}

void Session::retune(Place place, Value value)
{
    post([this, place = std::move(place), value = std::move(value)](Trainer &trainer) {
        trainer.retune(place, value);
        const std::scoped_lock lock(m_mutex);
        m_log.push_back({trainer.steps(), place, value});
    });
}

void Session::extend(int epochs)
{
    post([this, epochs](Trainer &trainer) {
        trainer.setPlannedEpochs(trainer.epochs() + epochs);
        m_next.sentence.clear();
        if (m_state == RunState::Finished)
            enter(RunState::Running, trainer);
    });
}

void Session::restoreBest()
{
    post([this](Trainer &trainer) {
        if (trainer.restoreBest())
            postSnapshot(trainer);
    });
}

void Session::restoreLastGood(double rateFactor)
{
    post([this, rateFactor](Trainer &trainer) {
        if (m_state != RunState::Diverged || !trainer.restoreLastGood())
            return;
        const auto rate = *roleAt(trainer.experiment(), {Part::Optimiser}, Role::LearningRate);
        const double least = std::get<Real>(rate.param->domain).minimum;
        const double current = std::get<double>(*settingAt(trainer.experiment(), rate.place));
        trainer.retune(rate.place, std::max(least, current * rateFactor));
        m_history.truncate(trainer.steps());
        m_timeline->truncate(trainer.steps());
        m_next.sentence.clear();
        enter(RunState::Paused, trainer);
    });
}

void Session::withModel(std::function<void(Model)> use)
{
    post([use = std::move(use)](Trainer &trainer) { use(trainer.model()); });
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

void Session::work(const std::stop_token &stop, const std::shared_ptr<const Dataset> &dataset, int threads,
                   const std::shared_ptr<const Model> &resume)
{
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), niceness); // on Linux of this thread and those it starts; only a wish
    try {
        Trainer trainer(std::make_shared<const RunSetup>(m_experiment, dataset), threads);
        if (resume)
            trainer.restore(*resume);
        m_next.stepsPerEpoch = trainer.stepsPerEpoch();
        m_history.setTermNames(trainer.termNames());
        postSnapshot(trainer);
        keepMoment(trainer);
        publish(trainer);
        if (resume) // it goes on from the middle, or is as far as it was meant to go
            enter(trainer.finished() ? RunState::Finished : RunState::Paused, trainer);
        Runner runner(trainer, {[&](double loss) { followStep(runner, trainer, loss); },
                                [&](const EpochRecord &record) { followEpoch(runner, record); }});
        loop(stop, runner, trainer);
    } catch (const std::bad_alloc &) {
        m_next.sentence = say("Not enough memory for this network. Make it smaller.");
    } catch (...) {
        m_next.sentence = currentFailure().sentence;
    }
    if (!m_next.sentence.empty() && !stop.stop_requested()) {
        m_next.state = RunState::Failed;
        {
            const std::scoped_lock lock(m_mutex);
            m_status = m_next;
        }
        m_wake();
    }
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
        for (const Command &command : commands)
            command(trainer);
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
    for (const Command &command : last)
        command(trainer);
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
    m_history.addEpoch(record);
}

void Session::enter(RunState state, const Trainer &trainer, std::string sentence)
{
    m_state = state;
    m_next.sentence = std::move(sentence);
    if (state == RunState::Diverged) // nobody learns from a picture of weights that are no numbers
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
