// PCA's ghost; see ghost_probe.h.
#include "core/probe/ghost_probe.h"

#include <Eigen/SVD>

#include <algorithm>

namespace hourglass {

ProcrustesFit fitProcrustes(const Matrix &points, const Matrix &target)
{
    ProcrustesFit result{Matrix::Identity(2, 2), Vector::Zero(2)};
    if (!points.allFinite() || !target.allFinite()) // a training on its way to diverge
        return result;
    const Vector centre = points.rowwise().mean();
    const Vector wanted = target.rowwise().mean();
    const Matrix a = points.colwise() - centre;
    const Matrix b = target.colwise() - wanted;
    const Eigen::JacobiSVD<Eigen::MatrixXd> svd((b * a.transpose()).cast<double>(), Eigen::ComputeFullU | Eigen::ComputeFullV);
    const double spread = static_cast<double>(a.squaredNorm());
    const double scale = spread > 0 ? svd.singularValues().sum() / spread : 1;
    result.turn = (scale * svd.matrixU() * svd.matrixV().transpose()).cast<Scalar>();
    result.shift = wanted - result.turn * centre;
    return result;
}

std::array<double, 2> GhostAnswer::placeOf(const Numbers &values) const
{
    const Matrix sample = Eigen::Map<const Vector>(values.data(), static_cast<Index>(values.size()));
    const Matrix code = pca->encode(sample);
    Vector first = Vector::Zero(2);
    first.head(std::min<Index>(2, code.rows())) = code.col(0).head(std::min<Index>(2, code.rows()));
    const Vector place = turn * first + shift;
    return {static_cast<double>(place(0)), static_cast<double>(place(1))};
}

std::shared_ptr<const GhostAnswer> GhostProbe::answer(const PcaAnswer &found, const MapAnswer *map)
{
    auto ghost = std::make_shared<GhostAnswer>();
    ghost->pca = found.pca;
    ghost->meanSquared = found.meanSquared;
    ghost->loss = found.loss;
    if (!map)
        return ghost;
    if (m_samples != map->samples || m_encoded != found.pca) {
        m_samples = map->samples;
        m_encoded = found.pca;
        m_codes.resize(2, static_cast<Index>(m_samples->size()));
        Index at = 0;
        inPortions(
            *found.setup->dataset, *m_samples, [] { return false; },
            [&](auto, const Matrix &x) {
                const Matrix codes = found.pca->encode(x);
                m_codes.middleCols(at, x.cols()).setZero();
                m_codes.block(0, at, std::min<Index>(2, codes.rows()), x.cols()) = codes.topRows(std::min<Index>(2, codes.rows()));
                at += x.cols();
            });
    }
    ghost->samples = m_samples;
    const ProcrustesFit over = fitProcrustes(m_codes, map->points);
    ghost->turn = over.turn;
    ghost->shift = over.shift;
    ghost->points = (over.turn * m_codes).colwise() + over.shift;
    if (found.pca->components.cols() < 2) // one number is strewn as the map's is
        ghost->points.row(1) = map->points.row(1);
    ghost->extent = extentOf(ghost->points);
    return ghost;
}

std::shared_ptr<const GhostAnswer> GhostProbe::answer(const Scene &scene, const GhostQuestion &, Looked &)
{
    const auto *found = scene.frame.get<PcaAnswer>();
    return found ? answer(*found, scene.frame.get<MapAnswer>()) : nullptr;
}

} // namespace hourglass
