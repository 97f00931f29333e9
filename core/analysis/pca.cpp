// Principal component analysis; see pca.h.
#include "core/analysis/pca.h"

#include <Eigen/Eigenvalues>
#include <Eigen/SVD>

#include <algorithm>

namespace hourglass {

Covariance::Covariance(Index size) : m_sum(Eigen::VectorXd::Zero(size)), m_products(Eigen::MatrixXd::Zero(size, size)) {}

void Covariance::add(const Eigen::Ref<const Matrix> &x)
{
    const Eigen::MatrixXd portion = x.cast<double>();
    m_products.selfadjointView<Eigen::Lower>().rankUpdate(portion);
    m_sum += portion.rowwise().sum();
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

Eigen::MatrixXd aligned(const Eigen::MatrixXd &next, const Eigen::MatrixXd &previous)
{
    if (previous.rows() != next.rows() || previous.cols() != next.cols())
        return next;
    const Eigen::JacobiSVD<Eigen::MatrixXd> svd(next.transpose() * previous, Eigen::ComputeThinU | Eigen::ComputeThinV);
    return next * (svd.matrixU() * svd.matrixV().transpose());
}

} // namespace hourglass
