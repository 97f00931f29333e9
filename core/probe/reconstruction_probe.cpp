// Samples and their reconstructions; see reconstruction_probe.h.
#include "core/probe/reconstruction_probe.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hourglass {

namespace {

constexpr std::size_t mostToRank = 512; // samples of which the worst and the best are shown
constexpr std::size_t mostClasses = 12; // that are all shown where one of each is asked for

} // namespace

std::vector<std::uint32_t> samplesFor(const RunSetup &setup, const ReconstructionQuestion &question)
{
    using Which = ReconstructionQuestion::Which;
    const std::vector<std::uint32_t> order = shownOrder(setup, std::uint64_t{1} + question.draw);
    const bool byError = question.which != Which::OnePerClass && question.which != Which::Random;
    const bool byClass = question.which == Which::OnePerClass && setup.dataset->hasLabels();
    // One of each class, however many there was room for; who asks for one sample gets one.
    const std::size_t classes = question.chosen.size() + std::min(setup.dataset->classes().size(), mostClasses);
    const auto count = static_cast<std::size_t>(question.count);
    const std::size_t most = byError ? mostToRank : byClass && count > 1 ? std::max(count, classes) : count;
    std::vector<std::uint32_t> samples;
    for (const std::uint32_t chosen : question.chosen)
        if (samples.size() < most && chosen < static_cast<std::uint32_t>(setup.dataset->count()))
            samples.push_back(chosen);
    if (byError && !samples.empty()) // among those that were chosen
        return samples;
    const std::size_t first = samples.size();
    const auto isNew = [&](std::uint32_t s) {
        return std::find(samples.begin(), samples.begin() + static_cast<std::ptrdiff_t>(first), s) ==
               samples.begin() + static_cast<std::ptrdiff_t>(first);
    };
    if (byClass) {
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

/// The samples in the order that was asked for, as many as there is room for.
SampleList ReconstructionProbe::ranked(SnapshotNetwork &network, const SampleList &samples, const ReconstructionQuestion &question)
{
    using Which = ReconstructionQuestion::Which;
    if (question.which == Which::OnePerClass || question.which == Which::Random || samples->empty())
        return samples;
    const std::vector<float> errors = network.errors(network.encode(*samples), network.targets(*samples), question.measure);
    std::vector<std::size_t> order(samples->size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    float middle = 0;
    if (question.which == Which::Typical) {
        std::vector<float> sorted = errors;
        const auto half = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
        std::ranges::nth_element(sorted, half);
        middle = *half;
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t i) {
        const float e = errors[i];
        return question.which == Which::Worst ? -e : question.which == Which::Best ? e : std::abs(e - middle);
    });
    // One of each class first, so that no class takes all the room; then the next of each.
    const Dataset &data = *network.setup().dataset;
    std::vector<std::size_t> taken(data.classes().size() + 1, 0);
    std::vector<std::pair<std::size_t, std::size_t>> turns; // round, place in the order
    for (std::size_t place = 0; place < order.size(); ++place) {
        const std::size_t label = std::min<std::size_t>(data.label((*samples)[order[place]]), data.classes().size());
        turns.emplace_back(data.hasLabels() ? taken[label]++ : 0, place);
    }
    std::ranges::sort(turns);
    auto result = std::make_shared<std::vector<std::uint32_t>>();
    for (std::size_t i = 0; i < turns.size() && result->size() < static_cast<std::size_t>(question.count); ++i)
        result->push_back((*samples)[order[turns[i].second]]);
    return result;
}

std::shared_ptr<const ReconstructionAnswer> ReconstructionProbe::answer(SnapshotNetwork &network, const SampleList &all,
                                                                        const ReconstructionQuestion &question)
{
    if (m_setup != network.snapshot().setup) {
        m_setup = network.snapshot().setup;
        m_corruption = buildCorruption(m_setup->experiment.corruption, m_setup->dataset->shape());
    }
    const SampleList samples = ranked(network, all, question);
    auto shown = std::make_shared<ReconstructionAnswer>();
    shown->samples = samples;
    shown->measure = question.measure;
    shown->originals = network.values(*samples);
    if (question.corrupted && m_corruption) {
        shown->corrupted = shown->originals;
        // By the sample, not by its place: a sample keeps its noise when others come and go.
        const Random random(m_setup->experiment.seed, Purpose::Display, 2);
        for (Index i = 0; i < shown->originals.cols(); ++i)
            m_corruption->apply(In(shown->originals.col(i).data(), shown->originals.rows(), 1),
                                Out(shown->corrupted.col(i).data(), shown->corrupted.rows(), 1), random,
                                static_cast<Index>((*samples)[static_cast<std::size_t>(i)]));
    }
    shown->codes = network.encode(shown->corrupted.size() > 0 ? shown->corrupted : shown->originals);
    shown->reconstructions = network.decode(shown->codes);
    shown->errors = network.errors(shown->codes, network.targets(*samples), question.measure);
    return shown;
}

std::shared_ptr<const ReconstructionAnswer> ReconstructionProbe::answer(const Scene &scene, const ReconstructionQuestion &question,
                                                                        Looked &)
{
    return answer(scene.network, m_chosen.of(scene.snapshot->setup, question), question);
}

} // namespace hourglass
