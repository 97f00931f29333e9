// Mixtures of Gaussians; see gaussian_mixture.h.
#include "core/analysis/gaussian_mixture.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hourglass {

namespace {

constexpr double ridge = 1e-3;     // of the mean variance, on every diagonal
constexpr double samplesEach = 10; // at least so many times the number of values for a component
constexpr double converged = 1e-4; // nats a sample

/// Indices of samples far from one another, drawn by their squared distance to those that were drawn before.
std::vector<Index> farApart(const Eigen::MatrixXd &x, Index count, const Random &random)
{
    std::vector<Index> chosen{static_cast<Index>(random.below(static_cast<std::uint32_t>(x.cols()), 0))};
    Eigen::VectorXd distance = (x.colwise() - x.col(chosen[0])).colwise().squaredNorm().transpose();
    for (Index c = 1; c < count; ++c) {
        double left = random.uniform(1, static_cast<std::uint32_t>(c)) * distance.sum();
        Index next = 0;
        while (next + 1 < x.cols() && (left -= distance(next)) > 0)
            ++next;
        chosen.push_back(next);
        distance = distance.cwiseMin((x.colwise() - x.col(next)).colwise().squaredNorm().transpose());
    }
    return chosen;
}

/// log Σ exp of each column, taken out of the column; columns become shares.
Eigen::VectorXd normalise(Eigen::MatrixXd &logs)
{
    Eigen::VectorXd result(logs.cols());
    for (Index i = 0; i < logs.cols(); ++i) {
        const double most = logs.col(i).maxCoeff();
        logs.col(i) = (logs.col(i).array() - most).exp();
        const double sum = logs.col(i).sum();
        logs.col(i) /= sum;
        result(i) = most + std::log(sum);
    }
    return result;
}

} // namespace

GaussianMixture GaussianMixture::fit(const Eigen::Ref<const Matrix> &samples, Index components, std::uint64_t seed, int mostRounds)
{
    const Eigen::MatrixXd x = samples.cast<double>();
    const Index d = x.rows();
    const Index n = x.cols();
    components = std::clamp<Index>(components, 1,
                                   std::max<Index>(1, static_cast<Index>(static_cast<double>(n) / (samplesEach * static_cast<double>(d)))));
    const Eigen::VectorXd centre = x.rowwise().mean();
    const Eigen::MatrixXd about = x.colwise() - centre;
    const Eigen::MatrixXd whole = about * about.transpose() / static_cast<double>(n);
    const double floor = std::max(ridge * whole.trace() / static_cast<double>(d), 1e-12);

    // Each sample belongs to the nearest of the first centres.
    const Random random(seed, Purpose::Display);
    const std::vector<Index> first = farApart(x, components, random);
    Eigen::MatrixXd shares = Eigen::MatrixXd::Zero(components, n);
    for (Index i = 0; i < n; ++i) {
        Index best = 0;
        double least = HUGE_VAL;
        for (Index c = 0; c < components; ++c) {
            const double distance = (x.col(i) - x.col(first[static_cast<std::size_t>(c)])).squaredNorm();
            if (distance < least) {
                least = distance;
                best = c;
            }
        }
        shares(best, i) = 1;
    }

    GaussianMixture mixture;
    double before = -HUGE_VAL;
    for (int round = 0; round < mostRounds; ++round) {
        mixture.m_parts.clear();
        for (Index c = 0; c < components; ++c) {
            const Eigen::VectorXd share = shares.row(c).transpose();
            const double mass = std::max(share.sum(), 1e-9);
            const Eigen::VectorXd mean = x * share / mass;
            const Eigen::MatrixXd weighted = (x.colwise() - mean).array().rowwise() * share.transpose().array().sqrt();
            Eigen::MatrixXd covariance = weighted * weighted.transpose() / mass;
            covariance.diagonal().array() += floor;
            mixture.m_parts.push_back({mass / static_cast<double>(n), mean, covariance.llt().matrixL()});
        }
        shares = mixture.joint(x);
        const double likelihood = normalise(shares).mean();
        if (likelihood - before < converged)
            break;
        before = likelihood;
    }
    return mixture;
}

Eigen::MatrixXd GaussianMixture::joint(const Eigen::MatrixXd &x) const
{
    Eigen::MatrixXd logs(components(), x.cols());
    const double constant = 0.5 * static_cast<double>(size()) * std::log(2 * std::numbers::pi);
    for (Index c = 0; c < components(); ++c) {
        const Part &part = m_parts[static_cast<std::size_t>(c)];
        const Eigen::MatrixXd whitened = part.factor.triangularView<Eigen::Lower>().solve(x.colwise() - part.mean);
        const double volume = part.factor.diagonal().array().log().sum();
        logs.row(c) = (std::log(part.weight) - constant - volume - 0.5 * whitened.colwise().squaredNorm().array()).matrix();
    }
    return logs;
}

Eigen::VectorXd GaussianMixture::logDensity(const Eigen::Ref<const Matrix> &x) const
{
    Eigen::MatrixXd logs = joint(x.cast<double>());
    return normalise(logs);
}

Matrix GaussianMixture::sample(Index count, double temperature, const Random &random) const
{
    Matrix out(size(), count);
    Vector noise(size());
    for (Index i = 0; i < count; ++i) {
        // A word of each stream far from those that the normal numbers take.
        double left = random.uniform(static_cast<std::uint32_t>(i), 0xffffffu);
        std::size_t c = 0;
        while (c + 1 < m_parts.size() && (left -= m_parts[c].weight) > 0)
            ++c;
        random.fillNormal(static_cast<std::uint32_t>(i), {noise.data(), static_cast<std::size_t>(noise.size())});
        const Part &part = m_parts[c];
        const Eigen::VectorXd turned = part.factor.triangularView<Eigen::Lower>() * noise.cast<double>().eval();
        out.col(i) = (part.mean + temperature * turned).cast<Scalar>();
    }
    return out;
}

} // namespace hourglass
