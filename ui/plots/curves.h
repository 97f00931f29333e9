// A long curve brought down to what a screen can show.
#pragma once

#include <QList>
#include <QPointF>

#include <cstddef>
#include <vector>

namespace hourglass {

/// The losses of steps as a curve over epochs: the mean of each pixel column, at most `columns` points.
/// Empty for no steps. `from` and `to` are in epochs.
QList<QPointF> lossCurve(const std::vector<float> &steps, double stepsPerEpoch, double from, double to, int columns);

} // namespace hourglass
