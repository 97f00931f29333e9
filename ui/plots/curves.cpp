// Curves for a screen; see curves.h.
#include "ui/plots/curves.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

QList<QPointF> lossCurve(const std::vector<float> &steps, double stepsPerEpoch, double from, double to, int columns)
{
    QList<QPointF> points;
    const auto first = static_cast<std::size_t>(std::max(0.0, std::floor(from * stepsPerEpoch)));
    const auto last = std::min(steps.size(), static_cast<std::size_t>(std::max(0.0, std::ceil(to * stepsPerEpoch))));
    if (first >= last || columns < 1)
        return points;
    // Buckets have the same number of steps however many there are, so that a point once drawn stays where it is.
    const double span = (to - from) * stepsPerEpoch;
    const auto bucket = static_cast<std::size_t>(std::max(1.0, std::ceil(span / columns)));
    for (std::size_t begin = first / bucket * bucket; begin < last; begin += bucket) {
        const std::size_t end = std::min(begin + bucket, steps.size());
        double sum = 0;
        for (std::size_t i = begin; i < end; ++i)
            sum += static_cast<double>(steps[i]);
        const double middle = static_cast<double>(begin + end) / 2;
        points.append({middle / stepsPerEpoch, sum / static_cast<double>(end - begin)});
    }
    return points;
}

} // namespace hourglass
