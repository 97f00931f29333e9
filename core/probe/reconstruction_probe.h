// The probe of the reconstructions: samples, what was done to them, and what came through.
#pragma once

#include "core/data/corruption.h"
#include "core/probe/frame.h"
#include "core/train/timeline.h"

namespace hourglass {

class ReconstructionProbe
{
public:
    /// For the worst, best and typical, the samples are ranked anew at each look.
    std::shared_ptr<const ReconstructionFrame> look(SnapshotNetwork &network, const SampleList &samples,
                                                    const Interest::Pictures &interest);

private:
    SampleList ranked(SnapshotNetwork &network, const SampleList &samples, const Interest::Pictures &interest);

    std::shared_ptr<const RunSetup> m_setup;
    std::unique_ptr<Corruption> m_corruption; // null when the experiment has none
};

/// The sample of the moments at each of them. Those that were seen before are not decoded again.
class TimelineProbe
{
public:
    std::shared_ptr<const TimelineFrame> look(const Timeline &timeline, std::uint32_t sample);
    /// Whether the last look saw all there is; a few moments are decoded at a time.
    bool done() const { return m_done; }

private:
    bool m_done = true;
    std::shared_ptr<const TimelineFrame> m_last;
    std::shared_ptr<const RunSetup> m_setup;
    SnapshotNetwork m_network;
};

/// Map and pictures at once, of weights that no longer move: for looking back.
std::shared_ptr<const Frame> frameOf(std::shared_ptr<const Snapshot> snapshot, const SampleList &map, const SampleList &pictures);

} // namespace hourglass
