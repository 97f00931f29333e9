// Which samples the views show; see frame.h.
#include "core/probe/frame.h"

#include <algorithm>

namespace hourglass {

namespace {

constexpr std::size_t mostToRank = 512; // samples of which the worst and the best are shown

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
    using Which = Interest::Pictures::Which;
    const std::vector<std::uint32_t> order = shuffled(setup, std::uint64_t{1} + interest.draw);
    const bool byError = interest.which != Which::OnePerClass && interest.which != Which::Random;
    const std::size_t most = byError ? mostToRank : static_cast<std::size_t>(interest.most);
    std::vector<std::uint32_t> samples;
    for (const std::uint32_t chosen : interest.chosen)
        if (samples.size() < most && chosen < static_cast<std::uint32_t>(setup.dataset->count()))
            samples.push_back(chosen);
    if (byError && !samples.empty()) // among those that were chosen
        return samples;
    const std::size_t first = samples.size();
    const auto isNew = [&](std::uint32_t s) {
        return std::find(samples.begin(), samples.begin() + static_cast<std::ptrdiff_t>(first), s) ==
               samples.begin() + static_cast<std::ptrdiff_t>(first);
    };
    if (interest.which == Which::OnePerClass && setup.dataset->hasLabels()) {
        for (std::size_t c = 0; c < setup.dataset->classes().size() && samples.size() < most; ++c) {
            const auto found = std::ranges::find_if(order, [&](std::uint32_t s) { return setup.dataset->label(s) == c && isNew(s); });
            if (found != order.end())
                samples.push_back(*found);
        }
        return samples;
    }
    for (auto it = order.begin(); it != order.end() && samples.size() < most; ++it)
        if (isNew(*it))
            samples.push_back(*it);
    return samples;
}

bool Interest::any() const
{
    return map.on || pictures.on || blocks || !features.empty() || !point.empty() || posterior || manifold.on || path.on || generation.on ||
           !drawing.empty() || moments || ghost || quality;
}

Numbers Plane::codeAt(double x, double y, const Numbers &base) const
{
    Vector code = origin;
    if (static_cast<Index>(base.size()) == origin.size())
        code = Eigen::Map<const Vector>(base.data(), origin.size());
    const Eigen::Matrix<Scalar, 2, 1> wanted(static_cast<Scalar>(x), static_cast<Scalar>(y));
    code += axes * (wanted - axes.transpose() * (code - origin));
    return {code.data(), code.data() + code.size()};
}

} // namespace hourglass
