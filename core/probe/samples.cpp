// Which samples the views show; see frame.h.
#include "core/probe/frame.h"

#include <algorithm>

namespace hourglass {

namespace {

/// A seeded order of the samples that are shown: those that validate, as nobody trains on them.
std::vector<std::uint32_t> shuffled(const RunSetup &setup, std::uint64_t draw)
{
    std::vector<std::uint32_t> order = setup.split.validation.empty() ? setup.split.train : setup.split.validation;
    Random(setup.experiment.seed, Purpose::Display, draw).shuffle(order);
    return order;
}

} // namespace

std::vector<std::uint32_t> samplesFor(const RunSetup &setup, const Interest::Map &interest)
{
    std::vector<std::uint32_t> samples = shuffled(setup, 0);
    const auto most = static_cast<std::size_t>(interest.most);
    if (samples.size() < most) // then also those that train and test, until there are enough
        for (const auto *more : {&setup.split.train, &setup.split.test})
            samples.insert(samples.end(), more->begin(), more->end());
    samples.resize(std::min(samples.size(), most));
    std::ranges::sort(samples);
    samples.erase(std::unique(samples.begin(), samples.end()), samples.end());
    return samples;
}

std::vector<std::uint32_t> samplesFor(const RunSetup &setup, const Interest::Pictures &interest)
{
    const std::vector<std::uint32_t> order = shuffled(setup, std::uint64_t{1} + interest.draw);
    const auto most = static_cast<std::size_t>(interest.most);
    std::vector<std::uint32_t> samples;
    if (interest.pinned && *interest.pinned < static_cast<std::uint32_t>(setup.dataset->count()))
        samples.push_back(*interest.pinned);
    if (interest.onePerClass && setup.dataset->hasLabels()) {
        const std::size_t classes = setup.dataset->classes().size();
        for (std::size_t c = 0; c < classes && samples.size() < most; ++c) {
            const auto found = std::ranges::find_if(order, [&](std::uint32_t s) { return setup.dataset->label(s) == c; });
            if (found != order.end())
                samples.push_back(*found);
        }
        return samples;
    }
    for (auto it = order.begin(); it != order.end() && samples.size() < most; ++it)
        if (interest.pinned != *it)
            samples.push_back(*it);
    return samples;
}

} // namespace hourglass
