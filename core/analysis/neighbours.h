// Exact k nearest neighbours by Euclidean distance, brute force.
#pragma once

#include "core/base/parallel.h"

#include <span>
#include <vector>

namespace hourglass {

/// k neighbours of each query, nearest first.
struct Neighbours {
    Eigen::Matrix<std::int32_t, Eigen::Dynamic, Eigen::Dynamic> indices; // k × queries
    Eigen::MatrixXf distances;                                           // k × queries
};

/// points: values × n · queries: values × m. Where a query is the point of the same index, `exceptSelf` leaves it out.
/// k is cut to the number of points there are.
Neighbours nearest(const Eigen::Ref<const Matrix> &points, const Eigen::Ref<const Matrix> &queries, Index k, bool exceptSelf,
                   const Workers &workers);

/// How well the neighbours on a map are neighbours in the codes, too (or those in the codes neighbours in the data): 1 − 2 / (n k (2n − 3k
/// − 1)) Σ max(0, r(i, j) − k) over the k nearest j of each i on the map, r being j's rank among the codes' neighbours of i (J. Venna & S.
/// Kaski 2001). codes: code size × n · map: its size × n · k below n / 2. In 0 to 1.
double trustworthiness(const Eigen::Ref<const Matrix> &codes, const Eigen::Ref<const Matrix> &map, Index k, const Workers &workers);

/// The share of the judged samples whose class most of their k nearest among the known ones have; ties go to the class that has its
/// votes among the nearer ones.
/// codes: code size × n · labels: n, and the same of the evaluated samples. When both are the same samples, none votes for itself.
double knnAccuracy(const Eigen::Ref<const Matrix> &codes, std::span<const std::uint16_t> labels, const Eigen::Ref<const Matrix> &judged,
                   std::span<const std::uint16_t> judgedLabels, Index k, bool same, const Workers &workers);

} // namespace hourglass
