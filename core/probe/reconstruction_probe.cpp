// Samples and their reconstructions; see reconstruction_probe.h.
#include "core/probe/reconstruction_probe.h"

#include "core/probe/map_probe.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hourglass {

namespace {

constexpr int mostFresh = 16; // moments decoded in one look

} // namespace

/// The samples in the order that was asked for, as many as there is room for.
SampleList ReconstructionProbe::ranked(SnapshotNetwork &network, const SampleList &samples, const Interest::Pictures &interest)
{
    using Which = Interest::Pictures::Which;
    if (interest.which == Which::OnePerClass || interest.which == Which::Random || samples->empty())
        return samples;
    const std::vector<float> errors = network.errors(network.encode(*samples), network.targets(*samples), interest.measure);
    std::vector<std::size_t> order(samples->size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    float middle = 0;
    if (interest.which == Which::Typical) {
        std::vector<float> sorted = errors;
        const auto half = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
        std::ranges::nth_element(sorted, half);
        middle = *half;
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t i) {
        const float e = errors[i];
        return interest.which == Which::Worst ? -e : interest.which == Which::Best ? e : std::abs(e - middle);
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
    for (std::size_t i = 0; i < turns.size() && result->size() < static_cast<std::size_t>(interest.most); ++i)
        result->push_back((*samples)[order[turns[i].second]]);
    return result;
}

std::shared_ptr<const ReconstructionFrame> ReconstructionProbe::look(SnapshotNetwork &network, const SampleList &all,
                                                                     const Interest::Pictures &interest)
{
    if (m_setup != network.snapshot().setup) {
        m_setup = network.snapshot().setup;
        m_corruption = buildCorruption(m_setup->experiment.corruption, m_setup->dataset->shape());
    }
    const SampleList samples = ranked(network, all, interest);
    auto frame = std::make_shared<ReconstructionFrame>();
    frame->samples = samples;
    frame->measure = interest.measure;
    frame->originals = network.values(*samples);
    if (interest.corrupted && m_corruption) {
        frame->corrupted = frame->originals;
        // By the sample, not by its place: a sample keeps its noise when others come and go.
        const Random random(m_setup->experiment.seed, Purpose::Display, 2);
        for (Index i = 0; i < frame->originals.cols(); ++i)
            m_corruption->apply(In(frame->originals.col(i).data(), frame->originals.rows(), 1),
                                Out(frame->corrupted.col(i).data(), frame->corrupted.rows(), 1), random,
                                static_cast<Index>((*samples)[static_cast<std::size_t>(i)]));
    }
    frame->codes = network.encode(frame->corrupted.size() > 0 ? frame->corrupted : frame->originals);
    frame->reconstructions = network.decode(frame->codes);
    frame->errors = network.errors(frame->codes, network.targets(*samples), interest.measure);
    return frame;
}

std::shared_ptr<const TimelineFrame> TimelineProbe::look(const Timeline &timeline, std::uint32_t sample)
{
    const auto moments = timeline.moments();
    auto frame = std::make_shared<TimelineFrame>();
    frame->sample = sample;
    if (moments.empty())
        return frame;
    if (m_setup != moments.front()->setup) {
        m_setup = moments.front()->setup;
        m_last.reset();
    }
    std::vector<Numbers> pictures;
    std::size_t known = 0;
    int fresh = 0;
    m_done = true;
    for (const auto &moment : moments) {
        bool found = false;
        if (m_last && m_last->sample == sample) {
            while (known < m_last->steps.size() && m_last->steps[known] < moment->step)
                ++known;
            found = known < m_last->steps.size() && m_last->steps[known] == moment->step;
        }
        if (!found && ++fresh > mostFresh) { // the others the next time
            m_done = false;
            continue;
        }
        frame->steps.push_back(moment->step);
        if (found) {
            const auto column = m_last->pictures.col(static_cast<Index>(known));
            pictures.emplace_back(column.data(), column.data() + column.size());
            continue;
        }
        m_network.setSnapshot(moment);
        const std::uint32_t one[] = {sample};
        const Matrix made = m_network.decode(m_network.encode(one));
        pictures.emplace_back(made.data(), made.data() + made.size());
    }
    frame->pictures.resize(m_setup->network.in().size(), static_cast<Index>(pictures.size()));
    for (std::size_t i = 0; i < pictures.size(); ++i)
        std::ranges::copy(pictures[i], frame->pictures.col(static_cast<Index>(i)).data());
    m_last = frame;
    return frame;
}

std::shared_ptr<const Frame> frameOf(std::shared_ptr<const Snapshot> snapshot, const SampleList &map, const SampleList &pictures)
{
    auto frame = std::make_shared<Frame>(Frame{snapshot->run, snapshot->step, snapshot->setup});
    SnapshotNetwork network;
    network.setSnapshot(std::move(snapshot));
    frame->map = MapProbe().look(network, map, {true, static_cast<Index>(map->size())}, HUGE_VAL);
    frame->pictures = ReconstructionProbe().look(network, pictures, {true, static_cast<Index>(pictures->size())});
    return frame;
}

} // namespace hourglass
