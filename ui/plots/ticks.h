// Round numbers along an axis.
#pragma once

#include "ui/look/numbers.h"

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

/// The next number of the form 1, 2 or 5 times a power of ten.
inline double niceCeil(double x) { return niceStep(x * 0.999999, 1); }

/// The numbers from `low` on over `range`, and how they are written. None where the range is lost beside the numbers themselves.
inline std::vector<std::pair<double, QString>> ticks(double low, double range, double count)
{
    std::vector<std::pair<double, QString>> result;
    if (!(range > 1e-12 * std::abs(low)) || !std::isfinite(low + range) || count < 1)
        return result;
    const double step = niceStep(range, count);
    const double first = std::ceil(low / step);
    for (int i = 0; (first + i) * step < low + range; ++i)
        result.emplace_back((first + i) * step, significant((first + i) * step, 4));
    return result;
}

} // namespace hourglass
