// The training itself, one step at a time: a deterministic function of the experiment, the data and the live commands.
// It knows no clock and no thread of its own.
#pragma once

#include "core/base/buffer.h"
#include "core/base/parallel.h"
#include "core/data/dataset.h"
#include "core/data/split.h"
#include "core/experiment/build.h"
#include "core/experiment/files.h"

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

    /// One update of the weights. No memory is allocated.
    Report step();
    /// The mean loss over the validation samples with the weights as they are; NaN without any.
    double validate();
    /// Notes an epoch's validation loss, keeps the best weights, and says whether patience has run out.
    bool noteEpoch(double validationLoss);

    const RunSetup &setup() const { return *m_setup; }
    const std::shared_ptr<const RunSetup> &setupShared() const { return m_setup; }
    std::uint64_t steps() const { return m_progress.step; }
    int epochs() const { return static_cast<int>(m_progress.step / m_stepsPerEpoch); }
    std::uint64_t stepsPerEpoch() const { return m_stepsPerEpoch; }
    int plannedEpochs() const { return m_plannedEpochs; }
    void setPlannedEpochs(int epochs) { m_plannedEpochs = epochs; }
    bool finished() const { return m_progress.step >= static_cast<std::uint64_t>(m_plannedEpochs) * m_stepsPerEpoch; }
    /// The learning rate of the next step after schedule and warm-up.
    double learningRate() const;
    /// Changes a live Param from the next step on: "learning-rate" of the optimiser, "corruption/share". Throws Error when it is not live
    /// or out of range.
    void retune(const std::string &key, const Value &value);

    /// The weights that show how far the training is: their running mean where the experiment asks for one.
    const Buffer &weights() const { return m_average.size() > 0 ? m_average : m_weights; }
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
    bool takeBest();
    bool takeLastGood();
    std::uint64_t lastGoodStep() const { return m_goodStep; }
    /// What takeLastGood() goes back to; the weights as they are before there is any.
    const Buffer &lastGood() const { return m_hasGood ? m_good : m_weights; }

    /// Everything the rest of the training depends on; restoring it in another Trainer of the same setup goes on
    /// with the same bits.
    Model model() const;
    void restore(const Model &model);

private:
    class UpdateSink;
    class StoreSink;
    void shuffle(int epoch);
    void gather(std::span<const std::uint32_t> samples, Range range, const Random &random);
    In target(Range range);
    template <typename Body>
    void forSamples(bool together, Index samples, const Body &body);
    void forwardAndBackward(Index samples, const Pass &pass);
    Pass pass(bool training) const;
    void applyGradient(const Update &update, Index samples, const Pass &pass);
    void addPenalties(Range place, Gradient gradient) const;
    In matrixAt(const WeightTerm::Matrix &matrix) const;
    void average();
    double clippingScale(const Network &network);

    std::shared_ptr<const RunSetup> m_setup;
    Workers m_workers;
    std::unique_ptr<Optimiser> m_optimiser;
    std::unique_ptr<Schedule> m_schedule;
    Choice m_optimiserChoice;
    Choice m_corruptionChoice;
    std::unique_ptr<Corruption> m_corruption; // null when the input stays clean
    std::vector<WeightTerm> m_weightTerms;
    std::vector<Range> m_trained; // pieces of the weights that the optimiser trains
    Index m_batch;
    std::uint64_t m_stepsPerEpoch;
    int m_plannedEpochs;
    double m_clipNorm;
    Progress m_progress;

    Workspace m_workspace;
    Buffer m_clean; // the batch before its corruption; empty without one
    Buffer m_weights;
    Buffer m_gradient; // only when clipping or the optimiser needs it whole
    double m_averaging;
    Buffer m_average; // running mean of the weights; empty when nobody asks for one
    std::vector<Buffer> m_states;
    Buffer m_losses; // one a sample of the batch
    std::vector<std::uint32_t> m_order;
    int m_orderEpoch = -1;

    std::vector<Gauge> m_gauges;
    Buffer m_best;
    Buffer m_good;
    std::vector<Buffer> m_goodStates;
    std::uint64_t m_goodStep = 0;
    bool m_hasGood = false;
};

} // namespace hourglass
