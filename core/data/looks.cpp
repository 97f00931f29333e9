// What a data set looks like; see looks.h.
#include "core/data/looks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace hourglass {

namespace {

constexpr Index mostValues = 1000000; // that are looked at
constexpr std::size_t levels = 64;    // of grey: photographs have noise in their shadows

} // namespace

/// The ground is what most pixels along the edges show, and no other value is more frequent.
bool lowestIsGround(const Dataset &data)
{
    const Shape shape = data.shape();
    if (!shape.isPicture() || shape.channels != 1)
        return false;
    const double low = data.traits().minimum;
    const double range = std::max(data.traits().maximum - low, 1e-12);
    const Index count = std::clamp<Index>(mostValues / shape.size(), 1, std::min<Index>(data.count(), 500));
    std::array<double, levels> edge{};
    std::array<double, levels> all{};
    Matrix values(shape.size(), 1);
    for (Index s = 0; s < count; ++s) {
        const std::uint32_t one[] = {static_cast<std::uint32_t>(s * data.count() / count)};
        data.gather(one, Out(values.data(), values.rows(), 1));
        for (Index i = 0; i < shape.size(); ++i) {
            const double place = (static_cast<double>(values(i, 0)) - low) / range * static_cast<double>(levels);
            const auto level = static_cast<std::size_t>(std::clamp(place, 0.0, static_cast<double>(levels - 1)));
            const Index y = i / shape.width;
            const Index x = i % shape.width;
            ++all[level];
            if (x == 0 || y == 0 || x + 1 == shape.width || y + 1 == shape.height)
                ++edge[level];
        }
    }
    return edge[0] > std::accumulate(edge.begin(), edge.end(), 0.0) / 2 && all[0] >= *std::ranges::max_element(all);
}

double inUnit(const Dataset &data, Index value, double number) { return unscaled(data.reading(), static_cast<std::size_t>(value), number); }

double differenceInUnit(const Dataset &data, Index value, double difference)
{
    return inUnit(data, value, difference) - inUnit(data, value, 0);
}

} // namespace hourglass
