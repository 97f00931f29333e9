// What hourglass-cli train prints: one line per epoch, and the learning-rate range test.
#pragma once

#include "core/train/rate_range.h"
#include "core/train/runner.h"

namespace hourglass {

struct ReportStyle {
    bool json = false;
    bool gauges = false;
};

void reportEpoch(const ReportStyle &style, const Trainer &trainer, const EpochRecord &record);
void reportRange(const RateRange &range, bool json);

} // namespace hourglass
