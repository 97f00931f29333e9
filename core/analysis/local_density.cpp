// Counting in a grid; see local_density.h.
#include "core/analysis/local_density.h"

#include <algorithm>

namespace hourglass {

std::vector<float> localDensity(const Matrix &points, const std::array<double, 4> &extent)
{
    constexpr int side = 96;
    std::vector<float> counts(static_cast<std::size_t>(side * side), 0);
    const auto cellOf = [&](Index i, int &x, int &y) {
        const double u = (static_cast<double>(points(0, i)) - extent[0]) / (extent[1] - extent[0]);
        const double v = (static_cast<double>(points(1, i)) - extent[2]) / (extent[3] - extent[2]);
        if (!(u >= 0 && u < 1 && v >= 0 && v < 1))
            return false;
        x = static_cast<int>(u * side);
        y = static_cast<int>(v * side);
        return true;
    };
    int x = 0;
    int y = 0;
    for (Index i = 0; i < points.cols(); ++i)
        if (cellOf(i, x, y))
            counts[static_cast<std::size_t>(y * side + x)] += 1;
    std::vector<float> around(counts.size(), 0); // of a cell and the eight about it
    float most = 1e-9f;
    for (int row = 0; row < side; ++row)
        for (int column = 0; column < side; ++column) {
            float sum = 0;
            for (int dy = -1; dy <= 1; ++dy)
                for (int dx = -1; dx <= 1; ++dx)
                    if (row + dy >= 0 && row + dy < side && column + dx >= 0 && column + dx < side)
                        sum += counts[static_cast<std::size_t>((row + dy) * side + column + dx)];
            around[static_cast<std::size_t>(row * side + column)] = sum;
            most = std::max(most, sum);
        }
    std::vector<float> result(static_cast<std::size_t>(points.cols()), 0);
    for (Index i = 0; i < points.cols(); ++i)
        if (cellOf(i, x, y))
            result[static_cast<std::size_t>(i)] = around[static_cast<std::size_t>(y * side + x)] / most;
    return result;
}

} // namespace hourglass
