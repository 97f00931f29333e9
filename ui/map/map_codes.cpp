// Between codes and places on the map; see map_codes.h.
#include "ui/map/map_codes.h"

namespace hourglass {

std::optional<QPointF> placeOfCode(const MapPoints &points, const Numbers &code)
{
    if (!points.areSeen() || static_cast<Index>(code.size()) != points.answers().map()->codeSize())
        return std::nullopt;
    const auto &map = *points.answers().map();
    const Eigen::Map<const Vector> vector(code.data(), static_cast<Index>(code.size()));
    if (map.plane.flat()) {
        const Matrix point = map.plane.points(vector);
        return points.camera().placeOf(static_cast<double>(point(0)), map.codeSize() == 1 ? 0 : static_cast<double>(point(1)));
    }
    Index nearest = 0;
    (map.codes.colwise() - vector).colwise().squaredNorm().minCoeff(&nearest);
    return points.placeOf(nearest);
}

std::optional<Numbers> codeAtPlace(const MapPoints &points, QPointF place, const Numbers &base)
{
    const auto &map = *points.answers().map();
    if (map.plane.flat() && points.motion().ghostShare() <= 0) {
        const QPointF at = points.camera().planeAt(place);
        return map.plane.codeAt(at.x(), map.codeSize() == 1 ? 0 : at.y(), base);
    }
    const QSizeF all = points.camera().area().size();
    const Index nearest = points.pointAt(place, all.width() + all.height());
    return nearest < 0 ? std::nullopt : std::optional(codeOfDot(points.answers(), nearest));
}

Numbers codeOfDot(const MapAnswers &answers, Index dot)
{
    const auto code = answers.map()->codes.col(dot);
    return {code.data(), code.data() + code.size()};
}

} // namespace hourglass
