// From gradients to weights: the optimiser with its state, penalties on weights, clipping, the weight EMA, and the weights
// that a divergence goes back to.
#pragma once

#include "core/base/parallel.h"
#include "core/train/phase.h"

namespace hourglass {

class WeightUpdater
{
public:
    WeightUpdater(const Experiment &experiment, const Network &network, Workers &workers);

    /// Takes the whole batch's gradient after backward() and moves the weights of the parts that learn; the t-th update since
    /// restart(). No memory is allocated.
    void update(const Phase &phase, Workspace &workspace, Index samples, const Pass &pass, double rate, std::uint64_t t);
    /// Forgets what the optimiser remembers and lets the running mean begin at the weights as they are.
    void restart();

    /// The weights that the optimiser moves.
    Buffer &trainingWeights() { return m_weights; }
    const Buffer &trainingWeights() const { return m_weights; }
    /// The weights that show how far the training is: their running mean where the experiment asks for one.
    const Buffer &evaluationWeights() const { return m_average.size() > 0 ? m_average : m_weights; }
    bool averages() const { return m_average.size() > 0; }
    const std::vector<Buffer> &states() const { return m_states; }

    /// Takes weights over: those shown, those that are trained where they differ (else empty), and the optimiser's state.
    void restore(const Buffer &shown, const Buffer &moving, std::span<const Buffer> states);

    /// Keeps weights and memory to come back to. rollBack() is false when nothing was kept.
    void saveCheckpoint();
    bool rollBack();
    /// What rollBack() goes back to; the weights as they are before anything was kept.
    const Buffer &checkpoint() const { return m_hasGood ? m_good : m_weights; }

    const Choice &optimiser() const { return m_choice; }
    void setOptimiser(Choice choice);

    /// Penalties on weights: their names, and their values with the weights as they are.
    const std::vector<WeightTerm> &terms() const { return m_terms; }
    double termValue(const WeightTerm &term) const;

private:
    class UpdateSink;
    class StoreSink;
    void addPenalties(Range place, Gradient gradient) const;
    In matrixAt(const WeightTerm::Matrix &matrix) const;
    double clippingScale() const;
    void average(std::uint64_t t);

    const Network &m_network;
    Workers &m_workers;
    Choice m_choice;
    std::unique_ptr<Optimiser> m_optimiser;
    std::vector<WeightTerm> m_terms;
    double m_clipNorm;
    double m_averaging;
    Buffer m_weights;
    Buffer m_gradient; // only when clipping or the optimiser needs it whole
    Buffer m_average;  // exponential moving average of the weights; empty when off
    std::vector<Buffer> m_states;
    Buffer m_good;
    std::vector<Buffer> m_goodStates;
    bool m_hasGood = false;
};

} // namespace hourglass
