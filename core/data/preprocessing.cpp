// From numbers to values and back; see preprocessing.h.
#include "core/data/preprocessing.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {
constexpr double below = -0.999999; // the logarithm of numbers far below the lowest that was learned from

double entry(const std::vector<double> &list, std::size_t i, double otherwise)
{
    return list.size() == 1 ? list[0] : i < list.size() ? list[i] : otherwise;
}
} // namespace

double scaled(const Preprocessing &p, std::size_t i, double number)
{
    const double v = p.low.empty() ? number : std::log1p(std::max(number - entry(p.low, i, 0), below));
    return (v - entry(p.offset, i, 0)) * entry(p.factor, i, 1);
}

double unscaled(const Preprocessing &p, std::size_t i, double value)
{
    const double v = value / entry(p.factor, i, 1) + entry(p.offset, i, 0);
    return p.low.empty() ? v : std::expm1(v) + entry(p.low, i, 0);
}

} // namespace hourglass
