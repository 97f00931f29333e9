// Batches and targets; see batch_source.h.
#include "core/train/batch_source.h"

#include "core/base/parallel.h"

#include <algorithm>

namespace hourglass {

BatchSource::BatchSource(std::shared_ptr<const Dataset> dataset, std::span<const std::uint32_t> training, Index batch, std::uint64_t seed)
    : m_dataset(std::move(dataset)), m_training(training), m_batch(std::min(batch, static_cast<Index>(training.size()))),
      m_batches(static_cast<std::uint64_t>(blockCount(static_cast<Index>(training.size()), m_batch))), m_seed(seed),
      m_order(training.begin(), training.end())
{
    setCorruption(nullptr);
}

void BatchSource::setCorruption(std::unique_ptr<Corruption> corruption)
{
    m_corruption = std::move(corruption);
    const bool apart = m_corruption || m_dataset->hasMissing();
    m_clean = apart ? Buffer(m_dataset->shape().size() * m_batch) : Buffer();
}

void BatchSource::shuffle(std::span<std::uint32_t> training, std::uint64_t seed, std::uint64_t epoch)
{
    Random(seed, Purpose::Shuffle, epoch).shuffle(training);
}

std::span<const std::uint32_t> BatchSource::batch(std::uint64_t epoch, std::uint64_t number)
{
    if (m_orderEpoch != epoch) {
        m_orderEpoch = epoch;
        std::ranges::copy(m_training, m_order.begin());
        shuffle(m_order, m_seed, epoch);
    }
    const auto begin = static_cast<std::size_t>(number) * static_cast<std::size_t>(m_batch);
    return std::span<const std::uint32_t>(m_order).subspan(begin, std::min(static_cast<std::size_t>(m_batch), m_order.size() - begin));
}

void BatchSource::gather(std::span<const std::uint32_t> samples, Range range, Out x, const Random &random, bool corrupted)
{
    m_dataset->gather(samples, x);
    if (m_clean.size() == 0)
        return;
    Out clean(m_clean.data() + range.begin * x.rows(), x.rows(), range.size());
    clean = x;
    if (m_corruption && corrupted)
        m_corruption->apply(In(clean.data(), clean.rows(), clean.cols()), x, random, range.begin);
    m_dataset->markMissing(samples, clean);
}

In BatchSource::target(Range range, Out x) const
{
    return {m_clean.size() > 0 ? m_clean.data() + range.begin * x.rows() : x.data(), x.rows(), x.cols()};
}

} // namespace hourglass
