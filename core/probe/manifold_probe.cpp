// The decoded plane; see manifold_probe.h.
#include "core/probe/manifold_probe.h"

namespace hourglass {

std::shared_ptr<const ManifoldAnswer> decodeManifold(SnapshotNetwork &network, const LatentNeighbourhood &around,
                                                     const ManifoldQuestion &question)
{
    if (around.empty() || around.map().codes.rows() != network.codeSize() || question.rows < 1 || question.columns < 1)
        return nullptr;
    auto manifold = std::make_shared<ManifoldAnswer>();
    manifold->rows = network.codeSize() == 1 ? 1 : question.rows; // across the line nothing changes
    manifold->columns = question.columns;
    manifold->region = question.region == std::array<double, 4>{} ? around.map().extent : question.region;
    const auto &r = manifold->region;
    const Index count = Index{manifold->rows} * question.columns;
    Matrix codes = Matrix::Zero(network.codeSize(), count);
    manifold->shown.resize(static_cast<std::size_t>(count));
    for (Index i = 0; i < count; ++i) {
        const double x = r[0] + (static_cast<double>(i % question.columns) + 0.5) * (r[1] - r[0]) / question.columns;
        const double y = r[3] - (static_cast<double>(i / question.columns) + 0.5) * (r[3] - r[2]) / manifold->rows;
        const auto code = around.codeAt(x, y, question.base);
        manifold->shown[static_cast<std::size_t>(i)] = code.has_value();
        if (code)
            codes.col(i) = asVector(*code);
    }
    manifold->pictures = network.decode(codes);
    return manifold;
}

std::shared_ptr<const ManifoldAnswer> ManifoldProbe::answer(const Scene &scene, const ManifoldQuestion &question, Looked &looked)
{
    auto manifold = decodeManifold(scene.network, scene.around, question);
    looked.done = manifold != nullptr; // else the map is yet to come
    return manifold;
}

} // namespace hourglass
