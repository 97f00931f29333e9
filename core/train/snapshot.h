// The weights at one moment of a run, for those who only look; and the desk where the trainer leaves the newest.
#pragma once

#include "core/base/mailbox.h"
#include "core/train/trainer.h"

#include <atomic>

namespace hourglass {

struct Snapshot {
    int run = 0;
    std::uint64_t step = 0;
    std::shared_ptr<const RunSetup> setup;
    Buffer weights;
};

/// Between trainer and observer. A snapshot is only taken when the observer has asked for one, so that training with
/// nobody looking copies nothing.
struct SnapshotSlot {
    std::atomic<bool> wanted = true;
    Mailbox<std::shared_ptr<const Snapshot>> newest;
};

} // namespace hourglass
