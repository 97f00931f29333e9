// Places on a plane and codes; see plane.h.
#include "core/probe/plane.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr Index mostForExtent = 5000; // points that say how far a map reaches
constexpr double mostStretch = 0.3;   // of where nearly all lie, for the few that lie farther out

} // namespace

Numbers Plane::codeAt(double x, double y, const Numbers &base) const
{
    Vector code = origin;
    if (static_cast<Index>(base.size()) == origin.size())
        code = Eigen::Map<const Vector>(base.data(), origin.size());
    const Eigen::Matrix<Scalar, 2, 1> wanted(static_cast<Scalar>(x), static_cast<Scalar>(y));
    code += axes * (wanted - axes.transpose() * (code - origin));
    return {code.data(), code.data() + code.size()};
}

std::array<double, 4> extentOf(const Matrix &points)
{
    const Index stride = std::max<Index>(1, points.cols() / mostForExtent);
    std::array<double, 4> extent{0, 1, 0, 1};
    std::vector<Scalar> values;
    for (Index axis = 0; axis < 2; ++axis) {
        values.clear();
        for (Index i = 0; i < points.cols(); i += stride)
            if (std::isfinite(points(axis, i)))
                values.push_back(points(axis, i));
        if (values.empty()) // a training on its way to diverge
            continue;
        const auto quantile = [&](double q) {
            const auto at = values.begin() + static_cast<std::ptrdiff_t>(std::lround(q * static_cast<double>(values.size() - 1)));
            std::ranges::nth_element(values, at);
            return static_cast<double>(*at);
        };
        // All points, unless the outermost would make dots of the rest.
        double low = quantile(0.002);
        double high = quantile(0.998);
        const double stretch = mostStretch * (high - low);
        if (const double least = quantile(0); low - least <= stretch)
            low = least;
        if (const double most = quantile(1); most - high <= stretch)
            high = most;
        const double room = std::max(0.06 * (high - low), 1e-6);
        extent[static_cast<std::size_t>(2 * axis)] = low - room;
        extent[static_cast<std::size_t>(2 * axis + 1)] = high + room;
    }
    return extent;
}

} // namespace hourglass
