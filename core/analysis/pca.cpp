// Principal component analysis; see pca.h.
#include "core/analysis/pca.h"

#include "core/base/random.h"

#include <Eigen/Eigenvalues>
#include <Eigen/QR>
#include <Eigen/SVD>

#include <algorithm>

namespace hourglass {

Covariance::Covariance(Index size) : m_sum(Eigen::VectorXd::Zero(size)), m_products(Eigen::MatrixXd::Zero(size, size)) {}

void Covariance::add(const Eigen::Ref<const Matrix> &x)
{
    // Products of a portion in the engine's own numbers, which are quicker; their sum in double, which forgets nothing.
    m_portion.setZero(x.rows(), x.rows());
    m_portion.selfadjointView<Eigen::Lower>().rankUpdate(x);
    m_products.triangularView<Eigen::Lower>() += m_portion.cast<double>();
    m_sum += x.cast<double>().rowwise().sum();
    m_count += static_cast<double>(x.cols());
}

Eigen::VectorXd Covariance::mean() const { return m_sum / m_count; }

Eigen::MatrixXd Covariance::covariance() const
{
    const Eigen::VectorXd m = mean();
    Eigen::MatrixXd full = m_products.selfadjointView<Eigen::Lower>();
    return full / m_count - m * m.transpose();
}

Pca pca(const Covariance &covariance, Index count)
{
    const Eigen::MatrixXd c = covariance.covariance();
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(c);
    count = std::min<Index>(count, c.rows());
    return {covariance.mean(), solver.eigenvectors().rightCols(count).rowwise().reverse(), solver.eigenvalues().tail(count).reverse(),
            c.trace()};
}

Pca randomisedPca(Index size, Index count, std::uint64_t seed, const Portions &portions)
{
    constexpr Index spare = 10; // directions beside those that are wanted: they make the others exact sooner
    constexpr int rounds = 6;
    count = std::min(count, size);
    const Index width = std::min(size, count + spare);
    double samples = 0;
    Eigen::VectorXd sum = Eigen::VectorXd::Zero(size);
    double squares = 0;
    if (!portions([&](const auto &x) {
            samples += static_cast<double>(x.cols());
            sum += x.template cast<double>().rowwise().sum();
            squares += x.template cast<double>().squaredNorm();
        }))
        return {};
    const Eigen::VectorXd mean = sum / samples;
    const Vector centre = mean.cast<Scalar>();
    Matrix basis(size, width);
    const Random random(seed, Purpose::Display, 3);
    for (Index i = 0; i < width; ++i)
        random.fillNormal(static_cast<std::uint32_t>(i), {basis.col(i).data(), static_cast<std::size_t>(size)});
    Matrix small(width, 0);
    Eigen::MatrixXd within;
    for (int round = 0; round < rounds; ++round) {
        basis = Eigen::HouseholderQR<Matrix>(basis).householderQ() * Matrix::Identity(size, width);
        Eigen::MatrixXd next = Eigen::MatrixXd::Zero(size, width);
        within = Eigen::MatrixXd::Zero(width, width);
        if (!portions([&](const auto &x) {
                const Matrix about = x.colwise() - centre;
                small.noalias() = basis.transpose() * about;
                next += (about * small.transpose()).template cast<double>();
                within += (small * small.transpose()).template cast<double>();
            }))
            return {};
        if (round + 1 < rounds)
            basis = (next / samples).cast<Scalar>();
    }
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(within / samples);
    const Eigen::MatrixXd turn = solver.eigenvectors().rightCols(count).rowwise().reverse();
    return {mean, basis.cast<double>() * turn, solver.eigenvalues().tail(count).reverse(), squares / samples - mean.squaredNorm()};
}

Pca pca(Index size, Index count, std::uint64_t seed, const Portions &portions)
{
    constexpr Index widestForCovariance = 1500; // values
    if (size > widestForCovariance)
        return randomisedPca(size, count, seed, portions);
    Covariance covariance(size);
    if (!portions([&](const Eigen::Ref<const Matrix> &x) { covariance.add(x); }))
        return {};
    return pca(covariance, count);
}

Matrix Pca::encode(const Eigen::Ref<const Matrix> &x) const
{
    const Matrix basis = components.cast<Scalar>();
    const Vector centre = mean.cast<Scalar>();
    return basis.transpose() * (x.colwise() - centre);
}

Matrix Pca::decode(const Eigen::Ref<const Matrix> &codes) const
{
    const Matrix basis = components.cast<Scalar>();
    return (basis * codes).colwise() + mean.cast<Scalar>();
}

double Pca::squaredError(const Eigen::Ref<const Matrix> &x) const { return (decode(encode(x)) - x).cast<double>().squaredNorm(); }

Eigen::MatrixXd procrustesAligned(const Eigen::MatrixXd &next, const Eigen::MatrixXd &previous)
{
    if (previous.rows() != next.rows() || previous.cols() != next.cols())
        return next;
    const Eigen::JacobiSVD<Eigen::MatrixXd> svd(next.transpose() * previous, Eigen::ComputeThinU | Eigen::ComputeThinV);
    return next * (svd.matrixU() * svd.matrixV().transpose());
}

} // namespace hourglass
