// One run on its own thread; see session.h.
#include "core/train/session.h"
#include "core/base/words.h"

#include "core/base/error.h"
#include "core/base/outcome.h"

#include <chrono>
#include <cmath>

#include <sys/resource.h>
#include <unistd.h>

namespace hourglass {

namespace {

constexpr int niceness = 5;            // whoever looks comes first: a hand that drags must not wait for a batch
constexpr double newsEvery = 1.0 / 15; // seconds
constexpr double speedOver = 0.5;      // seconds over which the speed is measured

double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

std::string divergedSentence(std::uint64_t step, std::uint64_t good)
{
    return say("The loss is no longer a number (diverged at step %1). The weights of step %2 are kept; try a smaller learning rate or clip "
               "the gradient.",
               {std::to_string(step), std::to_string(good)});
}

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

void Session::retune(std::string key, Value value)
{
    post([this, key = std::move(key), value = std::move(value)](Trainer &trainer) {
        trainer.retune(key, value);
        const std::scoped_lock lock(m_mutex);
        m_log.push_back({trainer.steps(), key, value});
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
        const Param rate = learningRateParam(0);
        const double least = std::get<Real>(rate.domain).minimum;
        const double current = trainer.model().experiment.optimiser.settings.real("learning-rate");
        trainer.retune("learning-rate", std::max(least, current * rateFactor));
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
        loop(stop, trainer);
    } catch (const std::bad_alloc &) {
        m_next.sentence = say("There is not enough memory for this network.");
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

void Session::loop(const std::stop_token &stop, Trainer &trainer)
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
            stepOnce(trainer);
    }
    std::deque<Command> last; // who asked for the model before the end still gets it
    {
        const std::scoped_lock lock(m_mutex);
        last.swap(m_commands);
    }
    for (const Command &command : last)
        command(trainer);
}

void Session::stepOnce(Trainer &trainer)
{
    const double start = now();
    if (trainer.finished()) {
        enter(RunState::Finished, trainer);
        return;
    }
    const Trainer::Report report = trainer.step();
    if (report.diverged) {
        enter(RunState::Diverged, trainer, divergedSentence(trainer.steps(), trainer.lastGoodStep()));
        return;
    }
    m_history.addStep(static_cast<float>(report.loss));
    const double spent = now() - start;
    m_seconds += spent;
    m_recentSeconds += spent;
    m_recentSamples += static_cast<double>(trainer.setup().split.train.size()) / static_cast<double>(trainer.stepsPerEpoch());
    if (m_desk->wanted.exchange(false))
        postSnapshot(trainer);
    if (m_timeline->due(trainer.steps(), trainer.stepsPerEpoch()))
        keepMoment(trainer);
    if (report.epochEnded)
        endEpoch(trainer);
    if (m_state == RunState::Running && m_stepsLeft > 0 && --m_stepsLeft == 0)
        enter(RunState::Paused, trainer);
    if (now() - m_lastNews > newsEvery)
        publish(trainer);
}

void Session::endEpoch(Trainer &trainer)
{
    const double start = now();
    const double validation = trainer.validate();
    const bool patienceOver = trainer.noteEpoch(validation);
    m_seconds += now() - start;
    m_next.validationLoss = validation;
    if (trainer.bestValidation() == validation) {
        m_next.bestValidation = validation;
        m_next.bestEpoch = trainer.epochs();
    }
    m_history.addEpoch({trainer.epochs(), trainer.steps(), trainer.epochLoss(), validation, trainer.termValues(), trainer.gauges(),
                        trainer.learningRate(), m_seconds, m_recentSamples / std::max(m_recentSeconds, 1e-9)});
    if (patienceOver) {
        trainer.restoreBest();
        enter(RunState::Finished, trainer,
              say("No better validation loss for %1 epochs: stopped, and the weights of epoch %2 are back.",
                  {valueText(m_experiment.plan.integer("patience")), std::to_string(m_next.bestEpoch)}));
    } else if (trainer.finished()) {
        enter(RunState::Finished, trainer);
    }
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
    if (m_recentSeconds > 0)
        m_next.samplesPerSecond = m_recentSamples / m_recentSeconds;
    if (m_recentSeconds > speedOver) {
        m_recentSeconds = 0;
        m_recentSamples = 0;
    }
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
