// A sample in words, and the values of a table with their names and in their own units.
#pragma once

#include "core/data/dataset.h"

#include <QString>

#include <span>

namespace hourglass {

/// "versicolor, no. 12".
QString sampleTitle(const Dataset &data, std::uint32_t sample);
/// A value as it was before it was scaled, with so many significant digits.
QString valueInUnit(const Dataset &data, Index value, double number, int digits = 4);
/// Each value of a table with its name, as rich text for a tooltip; nothing for pictures.   values: as the network sees them
QString valueTable(const Dataset &data, std::span<const Scalar> values);
/// Both, for a tooltip.
QString sampleWords(const Dataset &data, std::uint32_t sample);

} // namespace hourglass
