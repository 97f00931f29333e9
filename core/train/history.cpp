// Curves of a run; see history.h.
#include "core/train/history.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

void History::resume(LossCurve curve, std::vector<EpochRecord> epochs)
{
    const std::scoped_lock lock(m_mutex);
    m_curve = std::move(curve);
    m_epochs = std::move(epochs);
    thin();
}

void History::addStep(float loss)
{
    const std::scoped_lock lock(m_mutex);
    m_curve.add(loss);
}

void History::addEpoch(const EpochRecord &record)
{
    const std::scoped_lock lock(m_mutex);
    m_epochs.push_back(record);
    thin();
}

/// What is left out lies between two that stay, so that a curve through them keeps its shape.
void History::thin()
{
    const auto best = [](const EpochRecord &a, const EpochRecord &b) {
        return std::isfinite(a.validationLoss) && !(b.validationLoss <= a.validationLoss);
    };
    if (m_epochs.size() <= mostEpochs)
        return;
    const int kept = std::ranges::min_element(m_epochs, best)->epoch;
    const int newest = m_epochs.back().epoch;
    for (;; m_stride *= 2) {
        std::erase_if(m_epochs, [&](const EpochRecord &e) { return e.epoch % m_stride != 0 && e.epoch != kept && e.epoch != newest; });
        if (m_epochs.size() <= mostEpochs * 3 / 4 || m_stride > 1 << 28) // room for some before it is done again
            return;
    }
}

void History::setTermNames(std::vector<std::string> names)
{
    const std::scoped_lock lock(m_mutex);
    m_termNames = std::move(names);
}

std::vector<std::string> History::termNames() const
{
    const std::scoped_lock lock(m_mutex);
    return m_termNames;
}

void History::truncate(std::uint64_t step)
{
    const std::scoped_lock lock(m_mutex);
    m_curve.truncate(step);
    std::erase_if(m_epochs, [&](const EpochRecord &e) { return e.step > step; });
}

void History::update(LossCurve &curve, std::vector<EpochRecord> &epochs) const
{
    const std::scoped_lock lock(m_mutex);
    curve = m_curve;
    const bool same = epochs.size() == m_epochs.size() &&
                      (epochs.empty() || (epochs.front().epoch == m_epochs.front().epoch && epochs.back().step == m_epochs.back().step));
    if (!same) // they carry much more than a number each
        epochs = m_epochs;
}

} // namespace hourglass
