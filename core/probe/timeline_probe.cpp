// A sample over the run; see timeline_probe.h.
#include "core/probe/timeline_probe.h"

#include <algorithm>

namespace hourglass {

namespace {

constexpr int mostFresh = 16; // snapshots decoded in one look

} // namespace

std::shared_ptr<const TimelineAnswer> TimelineProbe::answer(const Timeline &timeline, std::uint32_t sample)
{
    const auto moments = timeline.moments();
    auto strip = std::make_shared<TimelineAnswer>();
    strip->sample = sample;
    if (moments.empty())
        return strip;
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
        strip->steps.push_back(moment->step);
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
    strip->pictures.resize(m_setup->network.in().size(), static_cast<Index>(pictures.size()));
    for (std::size_t i = 0; i < pictures.size(); ++i)
        std::ranges::copy(pictures[i], strip->pictures.col(static_cast<Index>(i)).data());
    m_last = strip;
    return strip;
}

bool TimelineProbe::isBehind(const Timeline &timeline, const Frame &frame) const
{
    const auto *shown = frame.get<TimelineAnswer>();
    return shown && !(shown->steps.empty() ? timeline.last() == 0 : shown->steps.back() == timeline.last());
}

std::shared_ptr<const TimelineAnswer> TimelineProbe::answer(const Scene &scene, const TimelineQuestion &question, Looked &looked)
{
    auto strip = scene.timeline ? answer(*scene.timeline, question.sample) : nullptr;
    looked.done = done();
    return strip;
}

} // namespace hourglass
