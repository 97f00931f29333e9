// Linear separability of classes: the linear probe of a code.
#pragma once

#include "core/base/scalar.h"

#include <functional>
#include <span>

namespace hourglass {

/// Multinomial logistic regression on standardised values: the least Σ −log softmax(W x + b) + |W|² / 2 over the samples; b is not
/// penalised. It goes down by the upper bound of the curvature, ½ Σ x xᵀ for every class (D. Böhning 1992), with momentum
/// (Y. Nesterov 1983) that starts anew where the sum would grow (B. O'Donoghue & E. Candès 2015).
class LogisticRegression
{
public:
    /// x: values × samples · labels: samples, each below `classes`. At least one sample. `stale` ends the search early.
    static LogisticRegression fit(
        const Eigen::Ref<const Matrix> &x, std::span<const std::uint16_t> labels, Index classes,
        const std::function<bool()> &stale = [] { return false; });

    /// The class that each sample most likely has.   x: values × samples
    std::vector<std::uint16_t> classify(const Eigen::Ref<const Matrix> &x) const;
    /// Σ −log softmax of the labels' classes, in nats.
    double crossEntropy(const Eigen::Ref<const Matrix> &x, std::span<const std::uint16_t> labels) const;

private:
    /// Standardised, with a row of ones.
    Eigen::MatrixXd prepare(const Eigen::Ref<const Matrix> &x) const;

    Eigen::VectorXd m_mean;
    Eigen::VectorXd m_scale;   // one over the standard deviation; 0 where nothing varies
    Eigen::MatrixXd m_weights; // classes × values + 1: the last column is b
};

} // namespace hourglass
