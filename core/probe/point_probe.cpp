// What the decoder makes of a point; see point_probe.h.
#include "core/probe/point_probe.h"

namespace hourglass {

std::shared_ptr<const PointAnswer> decodePoint(SnapshotNetwork &network, LatentNeighbourhood &around, const Numbers &code)
{
    if (static_cast<Index>(code.size()) != network.codeSize())
        return nullptr;
    auto point = std::make_shared<PointAnswer>();
    point->code = code;
    point->picture = asNumbers(network.decode(asVector(code)));
    for (const auto &[distance, sample] : around.nearest(code, LatentNeighbourhood::shown, LatentNeighbourhood::mostSearched)) {
        point->near.push_back(sample);
        point->distances.push_back(distance);
    }
    point->far = around.isFar(code);
    return point;
}

std::shared_ptr<const PointAnswer> PointProbe::answer(const Scene &scene, const PointQuestion &question, Looked &)
{
    return decodePoint(scene.network, scene.around, question.code);
}

} // namespace hourglass
