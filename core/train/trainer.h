// The training itself, one step at a time: a deterministic function of the experiment, the data and the live commands.
// It knows no clock and no thread of its own.
#pragma once

#include "core/base/buffer.h"
#include "core/base/parallel.h"
#include "core/experiment/files.h"
#include "core/train/phase_runner.h"
#include "core/train/weight_updater.h"

#include <memory>
#include <optional>

namespace hourglass {

class Trainer
{
public:
    struct Report {
        double loss = 0;         // mean over the batch
        bool epochEnded = false; // then validate() is due
        bool diverged = false;   // the loss is not finite; the weights are those before this step
    };

    /// threads = 0 takes all processors.
    Trainer(std::shared_ptr<const RunSetup> setup, int threads);
    Trainer(const Trainer &) = delete;
    Trainer &operator=(const Trainer &) = delete;

    /// One update of the weights. No memory is allocated.
    Report step();
    /// The mean loss over the validation samples with the weights as they are; NaN without any. Of what was learning in the last step.
    double validate();
    /// Notes an epoch's validation loss, keeps the best weights, and says whether to stop early. Pretraining is not noted.
    bool noteEpoch(double validationLoss);

    /// The experiment with the live changes so far.
    Experiment experiment() const;
    const RunSetup &setup() const { return *m_setup; }
    const std::shared_ptr<const RunSetup> &setupShared() const { return m_setup; }
    std::uint64_t steps() const { return m_progress.step; }
    /// Epochs done, pretraining included, as in all that follow.
    int epochs() const { return static_cast<int>(m_progress.step / m_runner.source().batchesPerEpoch()); }
    std::uint64_t stepsPerEpoch() const { return m_runner.source().batchesPerEpoch(); }
    int plannedEpochs() const { return m_plannedEpochs; }
    void setPlannedEpochs(int epochs) { m_plannedEpochs = epochs; }
    int pretrainingEpochs() const;
    /// "Pretraining layer 2 of 4", of the next step or of the last one; empty while everything learns together.
    std::string phaseName(std::uint64_t step) const;
    bool finished() const { return m_progress.step >= static_cast<std::uint64_t>(m_plannedEpochs) * stepsPerEpoch(); }
    /// The learning rate of the next step after schedule and warm-up.
    double learningRate() const;
    /// Changes a live Param from the next step on: of the optimiser or the corruption. Throws Error when it is not live or out of range.
    void retune(const Place &place, const Value &value);

    /// The weights that show how far the training is: their running mean where the experiment asks for one.
    const Buffer &weights() const { return m_updater.evaluationWeights(); }
    /// What adds to the loss beside the reconstruction, by name: terms of the layers, then penalties on the weights.
    std::vector<std::string> termNames() const;
    /// Mean over the running epoch's samples so far of each term, its weight left out; of penalties on weights, their value now.
    std::vector<double> termValues() const;
    /// How the layers are doing, by a forward pass over the first samples that validate() saw.
    const std::vector<Gauge> &gauges() const { return m_gauges; }
    /// Mean loss of the running epoch's samples so far, or of the last epoch when a new one has not begun.
    double epochLoss() const { return m_progress.epochSamples > 0 ? m_progress.epochLoss / m_progress.epochSamples : 0; }
    /// The same without what the terms add: what compares output and target.
    double epochReconstruction() const
    {
        return m_progress.epochSamples > 0 ? (m_progress.epochLoss - m_progress.epochPenalty) / m_progress.epochSamples : 0;
    }
    std::optional<double> bestValidation() const { return m_progress.bestValidation; }

    /// Goes back to the best weights by validation, or to the last that gave a finite loss. False when there are none.
    bool restoreBest();
    bool restoreLastGood();
    std::uint64_t lastGoodStep() const { return m_goodProgress.step; }
    /// What restoreLastGood() goes back to; the weights as they are before there is any.
    const Buffer &lastGood() const { return m_updater.checkpoint(); }

    /// Everything the rest of the training depends on; restoring it in another Trainer of the same setup goes on
    /// with the same bits.
    Model model() const;
    void restore(const Model &model);

private:
    std::size_t phaseAt(std::uint64_t step) const;
    std::uint64_t beginOf(std::size_t phase) const;
    Pass passAt(bool training, std::size_t phase) const;

    std::shared_ptr<const RunSetup> m_setup;
    Workers m_workers;
    WeightUpdater m_updater;
    PhaseRunner m_runner;
    std::uint64_t m_phaseSteps = 0; // of each phase before the last
    std::unique_ptr<Schedule> m_schedule;
    Choice m_corruptionChoice;
    int m_plannedEpochs = 0;
    Progress m_progress;
    std::vector<Gauge> m_gauges;
    Buffer m_best;
    Progress m_goodProgress; // when the weights that restoreLastGood() goes back to were kept
};

} // namespace hourglass
