// What a session can be told; see session.h. Everything but post() is done on its thread, between two steps.
#include "core/train/session.h"

#include "core/base/words.h"
#include "core/experiment/settings_at.h"

#include <algorithm>

namespace hourglass {

void Session::post(Command command)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_ended)
            return;
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
        log(trainer.steps(), place, value);
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
        const double next = std::max(least, current * rateFactor);
        trainer.retune(rate.place, next);
        {
            const std::scoped_lock lock(m_mutex); // what was changed in the steps that are taken back never was
            std::erase_if(m_log, [&](const LoggedCommand &change) { return change.step > trainer.steps(); });
        }
        log(trainer.steps(), rate.place, next);
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

} // namespace hourglass
