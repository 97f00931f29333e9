// Bins of losses; see loss_curve.h.
#include "core/train/loss_curve.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

LossCurve::LossCurve(std::uint64_t first, std::uint64_t perBin, std::uint64_t count, std::vector<Bin> bins)
    : m_first(first), m_perBin(std::max<std::uint64_t>(1, perBin)), m_bins(std::move(bins))
{
    m_bins.resize(std::min(m_bins.size(), mostBins));
    const std::uint64_t most = m_bins.size() * m_perBin;
    m_count = std::clamp(count, most - (m_bins.empty() ? 0 : m_perBin - 1), most);
}

void LossCurve::add(float loss)
{
    if (m_count == m_bins.size() * m_perBin) { // the last bin is full
        if (m_bins.size() == mostBins)
            halve();
        m_bins.push_back({0, loss, loss});
    }
    Bin &bin = m_bins.back();
    bin.sum += static_cast<double>(loss);
    bin.minimum = std::min(bin.minimum, loss);
    bin.maximum = std::max(bin.maximum, loss);
    ++m_count;
}

/// Neighbours become one; all of them are full.
void LossCurve::halve()
{
    for (std::size_t i = 0; i < m_bins.size() / 2; ++i) {
        const Bin &a = m_bins[2 * i];
        const Bin &b = m_bins[2 * i + 1];
        m_bins[i] = {a.sum + b.sum, std::min(a.minimum, b.minimum), std::max(a.maximum, b.maximum)};
    }
    m_bins.resize(m_bins.size() / 2);
    m_perBin *= 2;
}

std::uint64_t LossCurve::stepsIn(std::size_t bin) const { return bin + 1 < m_bins.size() ? m_perBin : m_count - bin * m_perBin; }

std::vector<LossCurve::Point> LossCurve::points(double from, double to, int columns) const
{
    std::vector<Point> points;
    if (isEmpty() || columns < 1 || to <= from)
        return points;
    const auto perBin = static_cast<double>(m_perBin);
    const auto start = static_cast<double>(m_first);
    const auto clamped = [&](double bin) { return static_cast<std::size_t>(std::clamp(bin, 0.0, static_cast<double>(m_bins.size()))); };
    // As many bins to each however many there are.
    const std::size_t bucket = std::max<std::size_t>(1, clamped(std::ceil((to - from) / columns / perBin)));
    const std::size_t last = clamped(std::ceil((to - start) / perBin));
    for (std::size_t begin = clamped(std::floor((from - start) / perBin)) / bucket * bucket; begin < last; begin += bucket) {
        double sum = 0;
        double count = 0;
        for (std::size_t i = begin; i < std::min(begin + bucket, m_bins.size()); ++i) {
            sum += m_bins[i].sum;
            count += static_cast<double>(stepsIn(i));
        }
        points.push_back({start + static_cast<double>(begin) * perBin + count / 2, sum / count});
    }
    return points;
}

void LossCurve::truncate(std::uint64_t step)
{
    const std::uint64_t count = step > m_first ? step - m_first : 0;
    if (count >= m_count)
        return;
    const auto bins = static_cast<std::size_t>((count + m_perBin - 1) / m_perBin);
    if (bins > 0) {
        const double mean = this->mean(bins - 1);
        const std::uint64_t left = count - (bins - 1) * m_perBin;
        if (left < stepsIn(bins - 1))
            m_bins[bins - 1].sum = mean * static_cast<double>(left);
    }
    m_bins.resize(bins);
    m_count = count;
}

} // namespace hourglass
