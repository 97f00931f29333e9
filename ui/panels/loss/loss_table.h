// The losses of a run as CSV and in a sentence.
#pragma once

#include "core/train/history.h"

#include <QString>

namespace hourglass {

/// One line per epoch with the terms by name; a run of less than one epoch has one line per step, or per few steps where
/// an epoch is long: the last of them and their mean. Empty before the first step.
QString lossTable(const LossCurve &steps, const std::vector<EpochRecord> &epochs, const std::vector<std::string> &terms);

/// The last epoch in a sentence, for screen readers.
QString lossSummary(const std::vector<EpochRecord> &epochs);

} // namespace hourglass
