// Training batches and their targets: batches in a seeded order, corrupted input beside a clean target, values
// that are missing, samples that count more than others.
#pragma once

#include "core/base/buffer.h"
#include "core/data/corruption.h"
#include "core/data/dataset.h"

namespace hourglass {

class BatchSource
{
public:
    BatchSource(std::shared_ptr<const Dataset> dataset, std::span<const std::uint32_t> training, Index batch, std::uint64_t seed);

    /// The order in which an epoch takes the training samples.
    static void shuffle(std::span<std::uint32_t> training, std::uint64_t seed, std::uint64_t epoch);

    /// Null leaves the input clean.
    void setCorruption(std::unique_ptr<Corruption> corruption);

    std::uint64_t batchesPerEpoch() const { return m_batches; }
    Index batchSize() const { return m_batch; }
    /// The samples of one batch of an epoch. No memory is allocated.
    std::span<const std::uint32_t> batch(std::uint64_t epoch, std::uint64_t number);

    /// Gathers samples into x, the columns `range` of the network's input, and keeps what is to come out.
    void gather(std::span<const std::uint32_t> samples, Range range, Out x, const Random &random, bool corrupted);
    /// What is to come out for the columns `range` of a batch whose input is x; NaN where the data have no value.
    In target(Range range, Out x) const;

    bool hasSampleWeights() const { return m_dataset->hasWeights(); }
    /// How much a sample counts; 1 on average.
    Scalar weight(std::uint32_t sample) const { return m_dataset->weight(sample); }

private:
    std::shared_ptr<const Dataset> m_dataset;
    std::span<const std::uint32_t> m_training;
    Index m_batch;
    std::uint64_t m_batches;
    std::uint64_t m_seed;
    std::unique_ptr<Corruption> m_corruption;
    Buffer m_clean; // the batch as it is to come out; empty when that is the input itself
    std::vector<std::uint32_t> m_order;
    std::uint64_t m_orderEpoch = ~std::uint64_t{0};
};

} // namespace hourglass
