// The training itself, one step at a time: a deterministic function of the experiment, the data and the live commands.
// It knows no clock and no thread of its own.
#pragma once

#include "core/base/buffer.h"
#include "core/base/parallel.h"
#include "core/data/dataset.h"
#include "core/data/split.h"
#include "core/experiment/build.h"
#include "core/experiment/files.h"
#include "core/train/batch_source.h"
#include "core/train/weight_updater.h"

#include <memory>
#include <optional>

namespace hourglass {

/// The network and the samples of one run, shared by all who look at it and never changed.
struct RunSetup {
    Experiment experiment;
    std::shared_ptr<const Dataset> dataset;
    Split split;
    Network network;

    /// Throws Error with the first Issue's sentence when the experiment cannot train on these data.
    RunSetup(const Experiment &experiment, std::shared_ptr<const Dataset> dataset);
};

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
    /// Notes an epoch's validation loss, keeps the best weights, and says whether patience has run out. Pretraining is not noted.
    bool noteEpoch(double validationLoss);

    const RunSetup &setup() const { return *m_setup; }
    const std::shared_ptr<const RunSetup> &setupShared() const { return m_setup; }
    std::uint64_t steps() const { return m_progress.step; }
    /// Epochs done, pretraining included, as in all that follow.
    int epochs() const { return static_cast<int>(m_progress.step / m_source.batchesPerEpoch()); }
    std::uint64_t stepsPerEpoch() const { return m_source.batchesPerEpoch(); }
    int plannedEpochs() const { return m_plannedEpochs; }
    void setPlannedEpochs(int epochs) { m_plannedEpochs = epochs; }
    int pretrainingEpochs() const;
    /// "Pretraining layer 2 of 4", of the next step or of the last one; empty while everything learns together.
    std::string phaseName(std::uint64_t step) const;
    bool finished() const { return m_progress.step >= static_cast<std::uint64_t>(m_plannedEpochs) * stepsPerEpoch(); }
    /// The learning rate of the next step after schedule and warm-up.
    double learningRate() const;
    /// Changes a live Param from the next step on: "learning-rate" of the optimiser, "corruption/share". Throws Error when it is not live
    /// or out of range.
    void retune(const std::string &key, const Value &value);

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
    void corruptAll();
    template <typename Body>
    void forSamples(bool together, Index samples, const Body &body);
    Pass passAt(bool training, std::size_t phase) const;
    In target(std::size_t phase, Range range);
    void prepare(std::size_t phase, const Network::Stage &stage, std::span<const std::uint32_t> batch, Range range, const Random &noise);
    /// Runs a batch through what learns in a phase and leaves each sample's loss; with `learn` also the gradients.
    void run(std::size_t phase, std::span<const std::uint32_t> batch, const Pass &pass, std::uint64_t noiseStep, bool learn);
    void lossOf(std::size_t phase, std::span<const std::uint32_t> batch, Range range, const Pass &pass, bool learn);

    std::shared_ptr<const RunSetup> m_setup;
    Workers m_workers;
    WeightUpdater m_updater;
    BatchSource m_source;
    std::vector<Phase> m_phases; // the last one is everything together
    std::uint64_t m_phaseSteps;  // of each phase before the last
    std::unique_ptr<Schedule> m_schedule;
    Choice m_corruptionChoice;
    std::vector<std::unique_ptr<Corruption>> m_innerCorruptions; // by phase: of what its first part is given; null for none
    std::unique_ptr<Loss> m_innerLoss;                           // of phases whose first part is not the network's
    int m_plannedEpochs;
    Progress m_progress;

    Workspace m_workspace;
    Buffer m_innerTarget; // what the first part of a phase is given, before its corruption
    Buffer m_losses;      // one a sample of the batch
    std::vector<Gauge> m_gauges;
    Buffer m_best;
    Progress m_goodProgress; // when the weights that restoreLastGood() goes back to were kept
};

} // namespace hourglass
