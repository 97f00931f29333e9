// Flattened pictures; see picture_look.h.
#include "core/data/recipe/picture_look.h"

#include "core/base/random.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr Index mostRows = 100;        // that are looked at
constexpr Index mostPairs = 2000;      // of each of them
constexpr double mostAlike = 0.8;      // the difference of neighbours, as a part of that of any two values
constexpr double mostAlikeSmall = 0.6; // the same of pictures so small that chance plays a part
constexpr Index small = 8;             // pixels
constexpr double mostUneven = 3;       // the difference to the right and below, one as a multiple of the other

struct Mean {
    double sum = 0;
    double count = 0;
    void add(double difference)
    {
        if (std::isnan(difference))
            return;
        sum += std::abs(difference);
        ++count;
    }
    double value() const { return count > 0 ? sum / count : 0; }
};

} // namespace

Index squareSide(Index values)
{
    const auto side = static_cast<Index>(std::lround(std::sqrt(static_cast<double>(values))));
    return side * side == values ? side : 0;
}

bool isSmooth(const std::function<double(Index, Index)> &at, Index rows, Shape shape, bool planar)
{
    const Index columnStep = planar ? 1 : shape.channels;
    const Index rowStep = shape.width * columnStep;
    const Random random(1, Purpose::Display);
    std::uint32_t drawn = 0;
    Mean right;
    Mean below;
    Mean any;
    const auto draw = [&](Index most) { return static_cast<Index>(random.below(static_cast<std::uint32_t>(most), drawn++)); };
    for (Index i = 0; i < mostRows; ++i) {
        const Index row = draw(rows); // not every so many: classes may take turns
        for (Index pair = 0; pair < std::min(mostPairs, shape.size()); ++pair) {
            const Index y = draw(shape.height - 1);
            const Index x = draw(shape.width - 1);
            const Index channel = draw(shape.channels);
            const Index first = y * rowStep + x * columnStep + channel * (planar ? shape.height * shape.width : 1);
            const double value = at(row, first);
            right.add(at(row, first + columnStep) - value);
            below.add(at(row, first + rowStep) - value);
            any.add(at(row, draw(shape.size())) - value);
        }
    }
    const double less = std::min(right.value(), below.value());
    const double more = std::max(right.value(), below.value());
    return any.value() > 0 && more < (shape.height < small ? mostAlikeSmall : mostAlike) * any.value() && more <= mostUneven * less + 1e-12;
}

} // namespace hourglass
