// The training loop without a thread: steps, validation at the end of each epoch, early stopping. The command line runs it as it is; the
// session adds commands, a thread and news.
#pragma once

#include "core/train/history.h"
#include "core/train/trainer.h"

#include <functional>
#include <stop_token>

namespace hourglass {

class Runner
{
public:
    enum class State {
        Running,
        Finished,  // all planned epochs are done
        Exhausted, // no better validation loss for as long as the plan's patience; the best weights are back
        Diverged,  // the loss is not finite; the weights are those before the step
    };
    /// Each may be empty.
    struct Listener {
        std::function<void(double loss)> stepped;                  // after a step, before the validation that may follow
        std::function<void(const EpochRecord &record)> epochEnded; // before the best weights are taken back
    };

    explicit Runner(Trainer &trainer, Listener listener = {});

    /// One step, unless all are done; with the last of an epoch also its end.
    State step();
    /// Until it is no longer Running, or asked to stop.
    State run(const std::stop_token &stop = {});

    /// Spent in the last step, and in all steps and validations.
    double stepSeconds() const { return m_stepSeconds; }
    double seconds() const { return m_seconds; }
    /// The epoch whose weights are the best by validation; 0 before there is one.
    int bestEpoch() const { return m_bestEpoch; }

private:
    State endEpoch();

    Trainer &m_trainer;
    Listener m_listener;
    double m_stepSeconds = 0;
    double m_seconds = 0;
    double m_epochSeconds = 0; // in the steps of the running epoch
    int m_bestEpoch = 0;
};

} // namespace hourglass
