// When training last used each sample; see last_used.h.
#include "core/probe/last_used.h"

#include "core/train/batch_source.h"

#include <limits>

namespace hourglass {

std::vector<float> LastUsed::epochsSince(const RunSetup &setup, std::uint64_t step, std::span<const std::uint32_t> samples)
{
    const auto count = static_cast<double>(setup.split.train.size());
    const auto batch = static_cast<std::uint64_t>(setup.experiment.plan.integer("batch"));
    const std::uint64_t batches = (setup.split.train.size() + batch - 1) / batch;
    const std::uint64_t epoch = step / batches;
    if (m_epoch != epoch) {
        m_epoch = epoch;
        for (std::uint64_t ago = 0; ago < 2; ++ago) {
            std::vector<float> &turn = m_turns[static_cast<std::size_t>(ago)];
            turn.assign(static_cast<std::size_t>(setup.dataset->count()), std::numeric_limits<float>::quiet_NaN());
            if (ago > epoch)
                continue;
            std::vector<std::uint32_t> order = setup.split.train;
            BatchSource::shuffle(order, setup.experiment.seed, epoch - ago);
            for (std::size_t i = 0; i < order.size(); ++i)
                turn[order[i]] = static_cast<float>(static_cast<double>(i) / count);
        }
    }
    const auto used = static_cast<float>(static_cast<double>((step % batches) * batch) / count); // of this epoch
    std::vector<float> since;
    since.reserve(samples.size());
    for (const std::uint32_t sample : samples)
        since.push_back(m_turns[0][sample] < used ? used - m_turns[0][sample] : used + 1 - m_turns[1][sample]);
    return since;
}

} // namespace hourglass
