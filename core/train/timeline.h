// Snapshots of a run, kept for time travel: dense at first, sparser later, within a budget of memory.
#pragma once

#include "core/train/snapshot.h"

#include <mutex>
#include <optional>
#include <vector>

namespace hourglass {

class Timeline
{
public:
    static constexpr std::size_t usualBudget = std::size_t{64} << 20;    // bytes of weights
    static constexpr std::size_t largestBudget = std::size_t{384} << 20; // for networks so large that the usual one contains few snapshots
    static constexpr std::size_t fewMoments = 24;
    /// For a network of so many bytes.
    static std::size_t budgetFor(std::size_t network) { return std::max(usualBudget, std::min(largestBudget, fewMoments * network)); }
    static constexpr std::size_t mostMoments = 240; // more than a strip can show

    /// Without a budget it is the one for the network whose snapshots are kept.
    explicit Timeline(std::optional<std::size_t> budget = {}) : m_given(budget), m_budget(budget.value_or(usualBudget)) {}

    /// Whether a snapshot after so many steps is worth keeping: every step at first, then each that makes the run longer by a
    /// hundredth, counted from a quarter of an epoch.
    bool due(std::uint64_t step, std::uint64_t stepsPerEpoch) const;
    /// Keeps a snapshot. When there is no more room, those go whose neighbours lie closest, the first and the last never.
    void keep(std::shared_ptr<const Snapshot> moment, std::uint64_t stepsPerEpoch);
    /// Forgets what came after a step, when the run goes back to it.
    void truncate(std::uint64_t step);

    /// In the order of their steps.
    std::vector<std::shared_ptr<const Snapshot>> moments() const;
    std::vector<std::uint64_t> steps() const;
    /// The step of the newest; 0 when there is none.
    std::uint64_t last() const;
    /// The snapshot nearest to a step; null when there is none.
    std::shared_ptr<const Snapshot> at(std::uint64_t step) const;
    std::size_t bytes() const;
    std::size_t budget() const;

private:
    std::size_t bytesLocked() const;
    void thin(double origin);

    const std::optional<std::size_t> m_given;
    mutable std::mutex m_mutex;
    std::size_t m_budget;
    std::vector<std::shared_ptr<const Snapshot>> m_moments;
};

} // namespace hourglass
