// The units of a diagnostic over the epochs, as curves of their own: which carry the information and which fall silent.
#pragma once

#include "core/train/history.h"
#include "ui/look/theme.h"

#include <QList>
#include <QPointF>

#include <vector>

namespace hourglass {

struct UnitCurves {
    std::vector<std::size_t> units; // counted from 0
    std::vector<QList<QPointF>> curves;
};

/// The units that are largest in the last epoch, as many as there are colours, in their own order.   gauge: its name
/// among EpochRecord::gauges
UnitCurves unitCurves(const std::vector<EpochRecord> &epochs, std::string_view gauge, double stepsPerEpoch);

/// Which colour is which unit, as rich text; the sum is the training curve.
QString unitsKey(const Tokens &tokens, const std::vector<std::size_t> &units);

} // namespace hourglass
