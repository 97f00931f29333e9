// Seeded splits; see split.h.
#include "core/data/split.h"

#include "core/base/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hourglass {

Split makeSplit(const Dataset &dataset, double validation, double test, std::uint64_t seed)
{
    const auto own = static_cast<std::uint32_t>(dataset.count() - dataset.officialTest());
    std::vector<std::uint32_t> order(own);
    std::iota(order.begin(), order.end(), 0u);
    Random(seed, Purpose::Split).shuffle(order);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return dataset.label(a) < dataset.label(b); });

    // Walking through the classes, a part takes a sample whenever its share of those passed grows past a whole number,
    // so that each class gives its share and the total is right to one sample.
    Split split;
    const double testShare = dataset.officialTest() > 0 ? 0 : test;
    const auto crosses = [](double share, std::size_t i) {
        return std::floor(share * static_cast<double>(i + 1)) > std::floor(share * static_cast<double>(i));
    };
    std::size_t kept = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (crosses(testShare, i))
            split.test.push_back(order[i]);
        else if (crosses(validation, kept++))
            split.validation.push_back(order[i]);
        else
            split.train.push_back(order[i]);
    }
    for (std::uint32_t i = own; i < static_cast<std::uint32_t>(dataset.count()); ++i)
        split.test.push_back(i);
    if (split.test.empty())
        split.test.push_back(split.train.back());
    for (auto *part : {&split.train, &split.validation, &split.test})
        std::sort(part->begin(), part->end());
    return split;
}

SplitSizes splitSizes(const Dataset &dataset, double validation, double test)
{
    const auto part = [](double share, Index n) { return static_cast<Index>(std::floor(share * static_cast<double>(n))); };
    const Index own = dataset.count() - dataset.officialTest();
    const Index kept = own - (dataset.officialTest() > 0 ? 0 : part(test, own));
    const Index validating = part(validation, kept);
    return {kept - validating, validating, std::max<Index>(1, own - kept + dataset.officialTest())};
}

} // namespace hourglass
