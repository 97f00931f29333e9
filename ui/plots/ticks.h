// Round numbers along an axis.
#pragma once

#include <QString>

#include <cmath>
#include <utility>
#include <vector>

namespace hourglass {

/// A step of 1, 2 or 5 times a power of ten that gives about so many.
inline double niceStep(double range, double count)
{
    const double raw = range / count;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (raw <= factor * power)
            return factor * power;
    return 10 * power;
}

/// The numbers from `low` on over `range`, and how they are written.
inline std::vector<std::pair<double, QString>> ticks(double low, double range, double count)
{
    std::vector<std::pair<double, QString>> result;
    const double step = niceStep(range, count);
    if (!(range > 0) || !std::isfinite(low) || !std::isfinite(step))
        return result;
    for (double v = std::ceil(low / step) * step; v < low + range; v += step)
        result.emplace_back(v, QString::number(std::abs(v) < step / 2 ? 0 : v, 'g', 4));
    return result;
}

} // namespace hourglass
