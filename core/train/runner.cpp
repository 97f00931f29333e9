// Steps and epochs; see runner.h.
#include "core/train/runner.h"

#include <chrono>

namespace hourglass {

namespace {
double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }
} // namespace

Runner::Runner(Trainer &trainer, Listener listener) : m_trainer(trainer), m_listener(std::move(listener)) {}

Runner::State Runner::step()
{
    if (m_trainer.finished())
        return State::Finished;
    const double start = now();
    const Trainer::Report report = m_trainer.step();
    m_stepSeconds = now() - start;
    if (report.diverged)
        return State::Diverged;
    m_seconds += m_stepSeconds;
    m_epochSeconds += m_stepSeconds;
    if (m_listener.stepped)
        m_listener.stepped(report.loss);
    return report.epochEnded ? endEpoch() : State::Running;
}

Runner::State Runner::endEpoch()
{
    const double start = now();
    const double validation = m_trainer.validate();
    const bool exhausted = m_trainer.noteEpoch(validation);
    m_seconds += now() - start;
    if (m_trainer.bestValidation() == validation)
        m_bestEpoch = m_trainer.epochs();
    const auto samples = static_cast<double>(m_trainer.setup().split.train.size());
    const double spent = std::exchange(m_epochSeconds, 0);
    if (m_listener.epochEnded)
        m_listener.epochEnded({m_trainer.epochs(), m_trainer.steps(), m_trainer.epochLoss(), validation, m_trainer.termValues(),
                               m_trainer.gauges(), m_trainer.learningRate(), m_seconds, samples / std::max(spent, 1e-9),
                               m_trainer.epochReconstruction()});
    if (exhausted) {
        m_trainer.restoreBest();
        return State::Exhausted;
    }
    return m_trainer.finished() ? State::Finished : State::Running;
}

Runner::State Runner::run(const std::stop_token &stop)
{
    State state = State::Running;
    while (state == State::Running && !stop.stop_requested())
        state = step();
    return state;
}

} // namespace hourglass
