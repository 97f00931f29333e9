// The probe of the timeline: one sample as it came through at each kept snapshot of the run.
#pragma once

#include "core/probe/latent_values.h"
#include "core/probe/probe.h"

namespace hourglass {

struct TimelineQuestion {
    std::uint32_t sample = 0;
    bool operator==(const TimelineQuestion &) const = default;
};

/// One sample at each kept snapshot.
struct TimelineAnswer {
    std::uint32_t sample = 0;
    std::vector<std::uint64_t> steps;
    Matrix pictures; // values × snapshots
};

/// Moments that were seen before are not decoded again.
class TimelineProbe : public ProbeOf<TimelineQuestion, TimelineAnswer>
{
public:
    std::shared_ptr<const TimelineAnswer> answer(const Timeline &timeline, std::uint32_t sample);
    /// Whether the last look saw all there is; a few snapshots are decoded at a time.
    bool done() const { return m_done; }
    bool isBehind(const Timeline &timeline, const Frame &frame) const override;

protected:
    std::shared_ptr<const TimelineAnswer> answer(const Scene &scene, const TimelineQuestion &question, Looked &looked) override;

private:
    bool m_done = true;
    std::shared_ptr<const TimelineAnswer> m_last;
    std::shared_ptr<const RunSetup> m_setup;
    SnapshotNetwork m_network;
};

inline constexpr ProbeKind timelineProbe{
    .id = "timeline", .pace = {.every = 0.5, .rest = 100}, .needs = {}, .make = makeProbe<TimelineProbe>};

} // namespace hourglass
