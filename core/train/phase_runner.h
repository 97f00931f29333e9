// Takes batches through what learns in a phase, forward and back, in blocks of samples side by side; moves no weights.
#pragma once

#include "core/base/buffer.h"
#include "core/base/parallel.h"
#include "core/train/batch_source.h"
#include "core/train/phase.h"
#include "core/train/run_setup.h"

#include <memory>

namespace hourglass {

class PhaseRunner
{
public:
    PhaseRunner(std::shared_ptr<const RunSetup> setup, Workers &workers);

    /// What happens to the input from the next batch on.
    void setCorruption(const Choice &choice);
    /// Runs a batch through what learns in a phase and leaves each sample's loss; with `learn` also the gradients of what came out. No
    /// memory is allocated.   noiseStep: decides the corruption's random numbers
    void run(std::size_t phase, std::span<const std::uint32_t> batch, const Pass &pass, std::uint64_t noiseStep, ConstWeights weights,
             bool learn);

    /// The last one is everything together.
    const std::vector<Phase> &phases() const { return m_phases; }
    BatchSource &source() { return m_source; }
    const BatchSource &source() const { return m_source; }
    Workspace &workspace() { return m_workspace; }
    /// One a sample of the last batch, weighed.
    std::span<const Scalar> losses() const { return m_losses.span(); }

private:
    template <typename Body>
    void forSamples(bool together, Index samples, const Body &body);
    In target(std::size_t phase, Range range);
    void prepare(std::size_t phase, const Network::Stage &stage, std::span<const std::uint32_t> batch, Range range, const Random &noise);
    void lossOf(std::size_t phase, std::span<const std::uint32_t> batch, Range range, const Pass &pass, bool learn);

    std::shared_ptr<const RunSetup> m_setup;
    Workers &m_workers;
    BatchSource m_source;
    std::vector<Phase> m_phases;
    std::vector<std::unique_ptr<Corruption>> m_innerCorruptions; // by phase: of what its first part is given; null for none
    std::unique_ptr<Loss> m_innerLoss;                           // of phases whose first part is not the network's
    Workspace m_workspace;
    Buffer m_innerTarget; // what the first part of a phase is given, before its corruption
    Buffer m_losses;      // one a sample of the batch
};

} // namespace hourglass
