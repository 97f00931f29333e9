// The losses of a run as CSV and in a sentence.
#pragma once

#include "core/train/epoch_quantity.h"

#include <QPointF>
#include <QString>

#include <span>

namespace hourglass {

/// One line per epoch with the parts of the loss by name; a run of less than one epoch has one line per step, or per few steps where
/// an epoch is long: the last of them and their mean. Empty before the first step.
QString lossTable(const LossCurve &steps, const std::vector<EpochRecord> &epochs, std::span<const EpochQuantity> quantities);

/// What the curve called `name` says at a point, and the parts of the loss where a record is given.
QString lossCard(const QPointF &point, const QString &name, const EpochRecord *record, std::span<const EpochQuantity> quantities);

/// The last epoch in a sentence, for screen readers.
QString lossSummary(const std::vector<EpochRecord> &epochs);

} // namespace hourglass
