// A frame without a scheduler; see still_frame.h.
#include "core/probe/still_frame.h"

#include "core/probe/map_probe.h"
#include "core/probe/reconstruction_probe.h"

#include <cmath>

namespace hourglass {

std::shared_ptr<const Frame> frameOf(std::shared_ptr<const Snapshot> snapshot, const SampleList &map, const SampleList &pictures)
{
    auto frame = std::make_shared<Frame>();
    frame->run = snapshot->run;
    frame->step = snapshot->step;
    frame->setup = snapshot->setup;
    SnapshotNetwork network;
    network.setSnapshot(std::move(snapshot));
    frame->set(MapProbe().answer(network, map, {}, HUGE_VAL));
    frame->set(ReconstructionProbe().answer(network, pictures, {.count = static_cast<Index>(pictures->size())}));
    return frame;
}

} // namespace hourglass
