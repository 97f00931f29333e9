// A density of codes: a mixture of Gaussians, fitted by expectation and maximisation (A. Dempster, N. Laird & D. Rubin 1977).
#pragma once

#include "core/base/random.h"

#include <vector>

namespace hourglass {

class GaussianMixture
{
public:
    /// x: values × samples. Full covariances, each with a little of the whole spread on its diagonal, so that components that
    /// hold few samples stay invertible. Starts from k-means++ (D. Arthur & S. Vassilvitskii 2007); the same seed gives the same
    /// mixture. `components` is cut so that each has samples enough. At least one sample.
    static GaussianMixture fit(const Eigen::Ref<const Matrix> &x, Index components, std::uint64_t seed, int mostRounds = 60);

    Index components() const { return static_cast<Index>(m_parts.size()); }
    Index size() const { return m_parts.front().mean.size(); }
    double weight(Index component) const { return m_parts[static_cast<std::size_t>(component)].weight; }
    const Eigen::VectorXd &mean(Index component) const { return m_parts[static_cast<std::size_t>(component)].mean; }

    /// log p(x) of each column, in nats.
    Eigen::VectorXd logDensity(const Eigen::Ref<const Matrix> &x) const;
    /// values × count. Deviations are multiplied by `temperature`: below 1 samples keep to the middle of their component.
    Matrix sample(Index count, double temperature, const Random &random) const;

private:
    struct Part {
        double weight;
        Eigen::VectorXd mean;
        Eigen::MatrixXd factor; // lower triangle of the Cholesky decomposition of the covariance
    };
    /// log (weight · density) of each component (row) for each column of x.
    Eigen::MatrixXd joint(const Eigen::MatrixXd &x) const;

    std::vector<Part> m_parts;
};

} // namespace hourglass
