// PCA's ghost; see ghost_probe.h.
#include "core/probe/ghost_probe.h"

#include "core/probe/map_probe.h"

#include <Eigen/SVD>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr Index samplesAtOnce = 512;
constexpr Index widestForCovariance = 1500; // values; beyond, the covariance itself is too large
constexpr std::size_t soon = 8000;          // samples that give a first answer
constexpr double surest = 1e-3;             // what a probability that PCA gives is kept away from 0 and 1

/// Hands samples to `take` in portions. False when stale.
bool portions(const Dataset &data, std::span<const std::uint32_t> samples, const Background::Stale &stale,
              const std::function<void(std::span<const std::uint32_t>, const Matrix &)> &take)
{
    Matrix x;
    for (Index begin = 0; begin < static_cast<Index>(samples.size()); begin += samplesAtOnce) {
        if (stale())
            return false;
        const Index n = std::min(samplesAtOnce, static_cast<Index>(samples.size()) - begin);
        const auto slice = samples.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(n));
        x.resize(data.shape().size(), n);
        data.gather(slice, Out(x.data(), x.rows(), n));
        take(slice, x);
    }
    return true;
}

/// The run's own loss of PCA's reconstructions; not a number for a loss that does not take a picture.
void addLoss(const Loss &loss, Matrix made, const Matrix &wanted, double &sum)
{
    if (loss.outputsPerValue() != 1 || !(loss.outputActivation().empty() || loss.outputActivation() == "sigmoid")) {
        sum = std::nan("");
        return;
    }
    if (!loss.outputActivation().empty()) { // it wants the logarithm of the odds
        made = made.cwiseMax(static_cast<Scalar>(surest)).cwiseMin(static_cast<Scalar>(1 - surest));
        made = (made.array() / (1 - made.array())).log();
    }
    std::vector<Scalar> losses(static_cast<std::size_t>(made.cols()));
    loss.value(In(made.data(), made.rows(), made.cols()), In(wanted.data(), wanted.rows(), wanted.cols()), losses);
    for (const Scalar l : losses)
        sum += static_cast<double>(l);
}

} // namespace

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

std::array<double, 2> GhostFrame::placeOf(const Numbers &values) const
{
    const Matrix sample = Eigen::Map<const Vector>(values.data(), static_cast<Index>(values.size()));
    const Matrix code = pca->encode(sample);
    Vector first = Vector::Zero(2);
    first.head(std::min<Index>(2, code.rows())) = code.col(0).head(std::min<Index>(2, code.rows()));
    const Vector place = turn * first + shift;
    return {static_cast<double>(place(0)), static_cast<double>(place(1))};
}

/// PCA of the first `most` training samples, and how good it is on what validates. False when stale.
bool GhostProbe::findGhost(const std::shared_ptr<const RunSetup> &setup, Index count, std::size_t most, const Background::Stale &stale,
                           Mailbox<Known> &box)
{
    const Dataset &data = *setup->dataset;
    const Index size = data.shape().size();
    const auto first = [most](const std::vector<std::uint32_t> &samples) {
        return std::span(samples).first(std::min(most, samples.size()));
    };
    const auto train = first(setup->split.train);
    std::shared_ptr<const Pca> found;
    if (size <= widestForCovariance) {
        Covariance covariance(size);
        if (!portions(data, train, stale, [&](auto, const Matrix &x) { covariance.add(x); }))
            return false;
        found = std::make_shared<const Pca>(pca(covariance, count));
    } else {
        found = std::make_shared<const Pca>(randomisedPca(size, count, setup->experiment.seed, [&](const auto &take) {
            return portions(data, train, stale, [&](auto, const Matrix &x) { take(x); });
        }));
        if (found->components.size() == 0)
            return false;
    }
    const auto judges = first(setup->split.validation.empty() ? setup->split.train : setup->split.validation);
    double squares = 0;
    double loss = 0;
    double values = 0;
    if (!portions(data, judges, stale, [&](std::span<const std::uint32_t> samples, const Matrix &x) {
            const Matrix made = found->decode(found->encode(x));
            Matrix wanted = x;
            data.markMissing(samples, Out(wanted.data(), wanted.rows(), wanted.cols()));
            const auto difference = (wanted - made).array();
            squares += static_cast<double>(difference.isNaN().select(Scalar(0), difference.square()).sum());
            values += static_cast<double>(difference.size() - difference.isNaN().count());
            addLoss(setup->network.loss(), made, wanted, loss);
        }))
        return false;
    box.post({setup, found, squares / std::max(values, 1.0), loss / static_cast<double>(judges.size()),
              train.size() == setup->split.train.size()});
    return true;
}

std::shared_ptr<const GhostFrame> GhostProbe::look(const SnapshotNetwork &network, const std::shared_ptr<const MapFrame> &map,
                                                   Background &background)
{
    const auto &setup = network.snapshot().setup;
    if (auto arrived = m_arriving->take(); arrived && arrived->setup == setup)
        m_known = std::move(arrived);
    if (m_setup != setup) {
        m_setup = setup;
        m_known.reset();
        m_samples.reset();
        background.start("ghost", [setup, count = network.codeSize(), box = m_arriving](const Background::Stale &stale) {
            // Soon from some, then from all.
            if (setup->split.train.size() > 2 * soon && !findGhost(setup, count, soon, stale, *box))
                return;
            findGhost(setup, count, setup->split.train.size(), stale, *box);
        });
    }
    if (!m_known)
        return nullptr;
    auto frame = std::make_shared<GhostFrame>();
    frame->pca = m_known->pca;
    frame->meanSquared = m_known->meanSquared;
    frame->loss = m_known->loss;
    if (!map)
        return frame;
    if (m_samples != map->samples || m_encoded != m_known->pca.get()) {
        m_samples = map->samples;
        m_encoded = m_known->pca.get();
        m_codes.resize(2, static_cast<Index>(m_samples->size()));
        Index at = 0;
        portions(
            *setup->dataset, *m_samples, [] { return false; },
            [&](auto, const Matrix &x) {
                const Matrix codes = m_known->pca->encode(x);
                m_codes.middleCols(at, x.cols()).setZero();
                m_codes.block(0, at, std::min<Index>(2, codes.rows()), x.cols()) = codes.topRows(std::min<Index>(2, codes.rows()));
                at += x.cols();
            });
    }
    frame->samples = m_samples;
    const ProcrustesFit over = fitProcrustes(m_codes, map->points);
    frame->turn = over.turn;
    frame->shift = over.shift;
    frame->points = (over.turn * m_codes).colwise() + over.shift;
    if (m_known->pca->components.cols() < 2) // one number is strewn as the map's is
        frame->points.row(1) = map->points.row(1);
    frame->extent = extentOf(frame->points);
    return frame;
}

} // namespace hourglass
