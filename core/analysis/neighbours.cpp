// Nearest neighbours; see neighbours.h.
#include "core/analysis/neighbours.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hourglass {

namespace {

constexpr Index queriesAtOnce = 64;
constexpr Index pointsAtOnce = 1024;

/// The k least distances of one query so far, as a sorted list: with k near 15 quicker than a heap.
struct Best {
    float *distances;
    std::int32_t *indices;
    Index k;

    void offer(float distance, std::int32_t index) const
    {
        Index at = k - 1;
        for (; at > 0 && distances[at - 1] > distance; --at) {
            distances[at] = distances[at - 1];
            indices[at] = indices[at - 1];
        }
        distances[at] = distance;
        indices[at] = index;
    }
};

} // namespace

Neighbours nearest(const Eigen::Ref<const Matrix> &points, const Eigen::Ref<const Matrix> &queries, Index k, bool exceptSelf,
                   const Workers &workers)
{
    const Index n = points.cols();
    const Index m = queries.cols();
    k = std::max<Index>(0, std::min(k, n - (exceptSelf ? 1 : 0)));
    Neighbours found;
    found.indices.setConstant(k, m, -1);
    found.distances.setConstant(k, m, std::numeric_limits<float>::infinity());
    if (k == 0 || m == 0)
        return found;
    // |p − q|² = |p|² + |q|² − 2 p·q; about the points' mean, so that large coordinates do not drown small differences.
    const Vector centre = points.rowwise().mean();
    const Matrix p = points.colwise() - centre;
    const Vector half = p.colwise().squaredNorm().transpose() / 2;
    workers.run(blockCount(m, queriesAtOnce), [&](Index block) {
        const Range range = blockAt(m, queriesAtOnce, block);
        const Matrix q = queries.middleCols(range.begin, range.size()).colwise() - centre;
        const Vector own = q.colwise().squaredNorm().transpose();
        Matrix products;
        for (Index from = 0; from < n; from += pointsAtOnce) {
            const Index count = std::min(pointsAtOnce, n - from);
            products.noalias() = -p.middleCols(from, count).transpose() * q;
            for (Index c = 0; c < range.size(); ++c) {
                const Best best{found.distances.col(range.begin + c).data(), found.indices.col(range.begin + c).data(), k};
                auto column = products.col(c);
                column += half.segment(from, count);
                const Scalar *values = column.data();
                for (Index i = 0; i < count; ++i)
                    if (static_cast<float>(values[i]) < best.distances[k - 1] && !(exceptSelf && from + i == range.begin + c))
                        best.offer(static_cast<float>(values[i]), static_cast<std::int32_t>(from + i));
            }
        }
        for (Index c = 0; c < range.size(); ++c) {
            auto column = found.distances.col(range.begin + c).array();
            column = (2 * column + static_cast<float>(own(c))).max(0.0f).sqrt();
        }
    });
    return found;
}

double trustworthiness(const Eigen::Ref<const Matrix> &codes, const Eigen::Ref<const Matrix> &map, Index k, const Workers &workers)
{
    const Index n = codes.cols();
    const Neighbours onMap = nearest(map, map, k, true, workers);
    std::vector<double> penalties(static_cast<std::size_t>(blockCount(n, queriesAtOnce)), 0);
    workers.run(blockCount(n, queriesAtOnce), [&](Index block) {
        const Range range = blockAt(n, queriesAtOnce, block);
        Vector distances;
        double sum = 0;
        for (Index i = range.begin; i < range.end; ++i) {
            distances = (codes.colwise() - codes.col(i)).colwise().squaredNorm().transpose();
            for (Index j = 0; j < onMap.indices.rows(); ++j) {
                if (onMap.indices(j, i) < 0) // a code that is not finite has no neighbours
                    continue;
                const Scalar limit = distances(onMap.indices(j, i));
                // Its rank: how many of the others are nearer, itself and the sample not counted.
                const auto nearer = static_cast<Index>((distances.array() < limit).count());
                const bool counted = distances(i) < limit; // the sample itself, at distance zero
                sum += static_cast<double>(std::max<Index>(0, nearer - (counted ? 1 : 0) + 1 - k));
            }
        }
        penalties[static_cast<std::size_t>(block)] = sum;
    });
    double total = 0;
    for (const double p : penalties)
        total += p;
    const auto dn = static_cast<double>(n);
    const auto dk = static_cast<double>(k);
    return 1 - 2 / (dn * dk * (2 * dn - 3 * dk - 1)) * total;
}

double knnAccuracy(const Eigen::Ref<const Matrix> &codes, std::span<const std::uint16_t> labels, const Eigen::Ref<const Matrix> &judged,
                   std::span<const std::uint16_t> judgedLabels, Index k, bool same, const Workers &workers)
{
    const Index n = judged.cols();
    const Neighbours found = nearest(codes, judged, k, same, workers);
    if (found.indices.rows() == 0)
        return 0;
    Index right = 0;
    std::vector<Index> votes;
    for (Index i = 0; i < n; ++i) {
        votes.assign(votes.size(), 0);
        std::size_t best = 0;
        for (Index j = 0; j < found.indices.rows() && found.indices(j, i) >= 0; ++j) {
            const std::size_t label = labels[static_cast<std::size_t>(found.indices(j, i))];
            if (label >= votes.size())
                votes.resize(label + 1, 0);
            if (++votes[label] > (best < votes.size() ? votes[best] : 0) || j == 0)
                best = label;
        }
        right += best == judgedLabels[static_cast<std::size_t>(i)] ? 1 : 0;
    }
    return static_cast<double>(right) / static_cast<double>(n);
}

} // namespace hourglass
