// Seeded splits; see split.h.
#include "core/data/split.h"

#include "core/base/random.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace hourglass {

namespace {

/// Whole groups, in the order in which their first sample was drawn, until each part has its share.
Split splitGroups(const Dataset &dataset, const std::vector<std::uint32_t> &order, double validation, double test)
{
    std::map<std::uint32_t, std::vector<std::uint32_t>> members;
    std::vector<std::uint32_t> groups;
    for (const std::uint32_t sample : order) {
        auto &group = members[dataset.groups()[sample]];
        if (group.empty())
            groups.push_back(dataset.groups()[sample]);
        group.push_back(sample);
    }
    Split split;
    const double own = static_cast<double>(order.size());
    const double wantedTest = std::floor(test * own);
    const double wantedValidation = std::floor(validation * (own - wantedTest));
    for (const std::uint32_t group : groups) {
        auto &part = static_cast<double>(split.test.size()) < wantedTest               ? split.test
                     : static_cast<double>(split.validation.size()) < wantedValidation ? split.validation
                                                                                       : split.train;
        part.insert(part.end(), members[group].begin(), members[group].end());
    }
    return split;
}

} // namespace

Split makeSplit(const Dataset &dataset, double validation, double test, std::uint64_t seed)
{
    const auto own = static_cast<std::uint32_t>(dataset.count() - dataset.officialTest());
    std::vector<std::uint32_t> order(own);
    std::iota(order.begin(), order.end(), 0u);
    Random(seed, Purpose::Split).shuffle(order);
    const auto finish = [&](Split split) {
        for (std::uint32_t i = own; i < static_cast<std::uint32_t>(dataset.count()); ++i)
            split.test.push_back(i);
        if (split.test.empty() && split.train.size() > 1) { // never a sample that was trained on
            split.test.push_back(split.train.back());
            split.train.pop_back();
        }
        for (auto *part : {&split.train, &split.validation, &split.test})
            std::sort(part->begin(), part->end());
        return split;
    };
    if (!dataset.groups().empty())
        return finish(splitGroups(dataset, order, validation, dataset.officialTest() > 0 ? 0 : test));
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
    return finish(std::move(split));
}

SplitSizes splitSizes(const Dataset &dataset, double validation, double test)
{
    const auto part = [](double share, Index n) { return static_cast<Index>(std::floor(share * static_cast<double>(n))); };
    const Index own = dataset.count() - dataset.officialTest();
    const Index kept = own - (dataset.officialTest() > 0 ? 0 : part(test, own));
    const Index validating = part(validation, kept);
    const Index testing = own - kept + dataset.officialTest();
    const Index training = kept - validating;
    return testing == 0 && training > 1 ? SplitSizes{training - 1, validating, 1} : SplitSizes{training, validating, testing};
}

} // namespace hourglass
