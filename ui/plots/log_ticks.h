// Round numbers along an axis of logarithms.
#pragma once

#include "ui/look/numbers.h"
#include "ui/plots/ticks.h"

#include <algorithm>

namespace hourglass {

/// Numbers from `low` to `high` for an axis of logarithms: 1, 2 and 5 times powers of ten, fewer over many decades, and equal steps where
/// less than a decade would hold hardly any. About `count` of them at most.
inline std::vector<std::pair<double, QString>> logTicks(double low, double high, int count)
{
    std::vector<std::pair<double, QString>> result;
    if (!(low > 0 && high > low && std::isfinite(high)) || count < 1)
        return result;
    const double decades = std::log10(high / low);
    std::vector<std::pair<double, QString>> equal;
    if (decades < 1) { // perhaps equal steps hold more, as close as there is room for
        const double step = niceStep(high - low, std::max(2, std::min(count - 1, 5)));
        for (double v = std::ceil(low / step * 0.9999) * step; v <= high * 1.0001; v += step)
            equal.emplace_back(v, significant(v, 3));
    }
    const int every = std::max(1, static_cast<int>(std::ceil(decades / count))); // decades from label to label
    for (int power = static_cast<int>(std::floor(std::log10(low))); power <= std::log10(high) + 1e-9; ++power)
        for (const double factor : {1.0, 2.0, 5.0}) {
            const double v = factor * std::pow(10, power);
            const bool shown = factor == 1.0 ? power % every == 0 : 3 * decades <= count;
            if (shown && v >= low * 0.9999 && v <= high * 1.0001)
                result.emplace_back(v, significant(v, 3));
        }
    return equal.size() > result.size() ? equal : result;
}

} // namespace hourglass
