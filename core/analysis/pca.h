// Principal component analysis: the best linear compression, and so the baseline of every autoencoder.
#pragma once

#include "core/base/scalar.h"

#include <functional>

namespace hourglass {

/// Mean and covariance of samples that arrive in portions.
class Covariance
{
public:
    explicit Covariance(Index size);
    /// x: values × samples
    void add(const Eigen::Ref<const Matrix> &x);
    Eigen::VectorXd mean() const;
    /// size × size, divided by the number of samples
    Eigen::MatrixXd covariance() const;

private:
    double m_count = 0;
    Eigen::VectorXd m_sum;
    Matrix m_portion;
    Eigen::MatrixXd m_products; // lower triangle of Σ x xᵀ
};

struct Pca {
    Eigen::VectorXd mean;       // values
    Eigen::MatrixXd components; // values × components, orthonormal columns, largest variance first
    Eigen::VectorXd variances;  // of the components
    double totalVariance = 0;   // of all directions; what the components miss is the squared error per sample

    /// codes: components × samples from x: values × samples
    Matrix encode(const Eigen::Ref<const Matrix> &x) const;
    /// x̂: values × samples from codes: components × samples
    Matrix decode(const Eigen::Ref<const Matrix> &codes) const;
    /// Sum over samples of |x − x̂|².
    double squaredError(const Eigen::Ref<const Matrix> &x) const;
};

/// The directions of largest variance; `count` at most the number of values.
Pca pca(const Covariance &covariance, Index count);

/// The same for samples of very many values, without their covariance: subspace iteration on all samples, portion by portion
/// (N. Halko, P. Martinsson & J. Tropp 2011, algorithm 4.4). `portions` hands every portion (values × samples) to what it is given and
/// may be asked several times; false from it ends the work, and the result is empty.
using Portions = std::function<bool(const std::function<void(const Eigen::Ref<const Matrix> &)> &)>;
Pca randomisedPca(Index size, Index count, std::uint64_t seed, const Portions &portions);

/// By the covariance where it is small enough to be taken apart, by subspace iteration otherwise. Empty when a portion ended the work.
Pca pca(Index size, Index count, std::uint64_t seed, const Portions &portions);

/// Two columns that span the plane of `next`, turned (and mirrored if need be) to lie as close as can be to `previous`:
/// the orthogonal Procrustes problem (Schönemann 1966). Keeps a live map from flipping between frames.
Eigen::MatrixXd procrustesAligned(const Eigen::MatrixXd &next, const Eigen::MatrixXd &previous);

} // namespace hourglass
