// The snapshots of a run; see timeline.h.
#include "core/train/timeline.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr double apart = 0.01; // of the run so far

/// Steps are counted from here, so that the first ones are not infinitely far apart.
double originOf(std::uint64_t stepsPerEpoch) { return std::max(8.0, static_cast<double>(stepsPerEpoch) / 4); }

} // namespace

bool Timeline::due(std::uint64_t step, std::uint64_t stepsPerEpoch) const
{
    const std::scoped_lock lock(m_mutex);
    if (m_moments.empty())
        return true;
    const double origin = originOf(stepsPerEpoch);
    const auto last = static_cast<double>(m_moments.back()->step);
    return static_cast<double>(step) >= last + std::max(1.0, apart * (last + origin));
}

void Timeline::keep(std::shared_ptr<const Snapshot> moment, std::uint64_t stepsPerEpoch)
{
    const std::scoped_lock lock(m_mutex);
    while (!m_moments.empty() && m_moments.back()->step >= moment->step) // the run went back
        m_moments.pop_back();
    if (!m_given)
        m_budget = budgetFor(moment->weights.span().size_bytes());
    m_moments.push_back(std::move(moment));
    while (m_moments.size() > 2 && (m_moments.size() > mostMoments || bytesLocked() > m_budget))
        thin(originOf(stepsPerEpoch));
}

void Timeline::thin(double origin)
{
    std::size_t best = 1;
    double least = HUGE_VAL;
    for (std::size_t i = 1; i + 1 < m_moments.size(); ++i) {
        const double gap =
            std::log((static_cast<double>(m_moments[i + 1]->step) + origin) / (static_cast<double>(m_moments[i - 1]->step) + origin));
        if (gap < least) {
            least = gap;
            best = i;
        }
    }
    m_moments.erase(m_moments.begin() + static_cast<std::ptrdiff_t>(best));
}

void Timeline::truncate(std::uint64_t step)
{
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_moments, [&](const auto &m) { return m->step > step; });
}

std::vector<std::shared_ptr<const Snapshot>> Timeline::moments() const
{
    const std::scoped_lock lock(m_mutex);
    return m_moments;
}

std::size_t Timeline::budget() const
{
    const std::scoped_lock lock(m_mutex);
    return m_budget;
}

std::vector<std::uint64_t> Timeline::steps() const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<std::uint64_t> result;
    for (const auto &moment : m_moments)
        result.push_back(moment->step);
    return result;
}

std::uint64_t Timeline::last() const
{
    const std::scoped_lock lock(m_mutex);
    return m_moments.empty() ? 0 : m_moments.back()->step;
}

std::shared_ptr<const Snapshot> Timeline::at(std::uint64_t step) const
{
    const std::scoped_lock lock(m_mutex);
    std::shared_ptr<const Snapshot> best;
    const auto distance = [&](const Snapshot &s) { return s.step > step ? s.step - step : step - s.step; };
    for (const auto &moment : m_moments)
        if (!best || distance(*moment) < distance(*best))
            best = moment;
    return best;
}

std::size_t Timeline::bytes() const
{
    const std::scoped_lock lock(m_mutex);
    return bytesLocked();
}

std::size_t Timeline::bytesLocked() const
{
    std::size_t sum = 0;
    for (const auto &moment : m_moments)
        sum += static_cast<std::size_t>(moment->weights.size()) * sizeof(Scalar);
    return sum;
}

} // namespace hourglass
