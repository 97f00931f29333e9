// The weights at one step of a run, read only; and the slot where the trainer leaves the newest.
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
/// without an observer, nothing is copied.
struct SnapshotSlot {
    std::atomic<bool> wanted = true;
    Mailbox<std::shared_ptr<const Snapshot>> newest;
};

} // namespace hourglass
