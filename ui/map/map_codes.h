// Between codes and places on the map.
#pragma once

#include "ui/map/map_points.h"

#include <optional>

namespace hourglass {

/// Where a code lies on the widget; on a map of neighbours at the sample whose code is nearest. None when it has another size.
std::optional<QPointF> placeOfCode(const MapPoints &points, const Numbers &code);
/// The code at a place of the widget; what the plane does not decide is as in `base`. On a map of neighbours, and while dots are turned
/// to PCA's map, that of the sample which is nearest; none where no sample is. There are dots.
std::optional<Numbers> codeAtPlace(const MapPoints &points, QPointF place, const Numbers &base);
Numbers codeOfDot(const MapAnswers &answers, Index dot);

} // namespace hourglass
