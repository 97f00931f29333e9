// Logistic regression; see logistic_regression.h.
#include "core/analysis/logistic_regression.h"

#include <Eigen/Cholesky>

#include <cmath>

namespace hourglass {

namespace {

constexpr int mostRounds = 400;
constexpr double closeEnough = 1e-4; // the largest part of the gradient, for each sample

/// Turns scores into probabilities, column by column, and returns Σ −log of the labels'.
double softmax(Eigen::MatrixXd &scores, std::span<const std::uint16_t> labels)
{
    double sum = 0;
    for (Index i = 0; i < scores.cols(); ++i) {
        auto column = scores.col(i).array();
        column -= column.maxCoeff();
        const double own = column(labels[static_cast<std::size_t>(i)]);
        column = column.exp();
        const double total = column.sum();
        column /= total;
        sum += std::log(total) - own;
    }
    return sum;
}

} // namespace

Eigen::MatrixXd LogisticRegression::prepare(const Eigen::Ref<const Matrix> &x) const
{
    Eigen::MatrixXd prepared(x.rows() + 1, x.cols());
    prepared.topRows(x.rows()) = m_scale.asDiagonal() * (x.cast<double>().colwise() - m_mean);
    prepared.bottomRows(1).setOnes();
    return prepared;
}

LogisticRegression LogisticRegression::fit(const Eigen::Ref<const Matrix> &x, std::span<const std::uint16_t> labels, Index classes,
                                           const std::function<bool()> &stale)
{
    LogisticRegression c;
    const Eigen::MatrixXd values = x.cast<double>();
    const auto n = static_cast<double>(x.cols());
    c.m_mean = values.rowwise().mean();
    c.m_scale = ((values.colwise() - c.m_mean).rowwise().squaredNorm() / n).cwiseSqrt();
    for (double &s : c.m_scale)
        s = s > 1e-12 ? 1 / s : 0;
    const Eigen::MatrixXd prepared = c.prepare(x);
    const Index size = prepared.rows();
    Eigen::VectorXd decay = Eigen::VectorXd::Ones(size);
    decay(size - 1) = 0;
    Eigen::MatrixXd bound = 0.5 * prepared * prepared.transpose();
    bound.diagonal() += decay;
    const Eigen::LDLT<Eigen::MatrixXd> solver(bound);
    c.m_weights.setZero(classes, size);
    Eigen::MatrixXd before = c.m_weights;
    Eigen::MatrixXd ahead = c.m_weights;
    Eigen::MatrixXd chances;
    double momentum = 1;
    double last = HUGE_VAL;
    for (int round = 0; round < mostRounds && !stale(); ++round) {
        chances.noalias() = ahead * prepared;
        const double value = softmax(chances, labels) + (ahead.array().square().rowwise() * decay.transpose().array()).sum() / 2;
        for (Index i = 0; i < chances.cols(); ++i)
            chances(labels[static_cast<std::size_t>(i)], i) -= 1;
        const Eigen::MatrixXd gradient = chances * prepared.transpose() + ahead * decay.asDiagonal();
        if (gradient.cwiseAbs().maxCoeff() < closeEnough * n / static_cast<double>(classes))
            break;
        if (value > last)
            momentum = 1;
        last = value;
        before.swap(c.m_weights);
        c.m_weights = ahead - solver.solve(gradient.transpose()).transpose();
        const double next = (1 + std::sqrt(1 + 4 * momentum * momentum)) / 2;
        ahead = c.m_weights + (momentum - 1) / next * (c.m_weights - before);
        momentum = next;
    }
    return c;
}

std::vector<std::uint16_t> LogisticRegression::classify(const Eigen::Ref<const Matrix> &x) const
{
    const Eigen::MatrixXd scores = m_weights * prepare(x);
    std::vector<std::uint16_t> result;
    for (Index i = 0; i < scores.cols(); ++i) {
        Index best = 0;
        scores.col(i).maxCoeff(&best);
        result.push_back(static_cast<std::uint16_t>(best));
    }
    return result;
}

double LogisticRegression::crossEntropy(const Eigen::Ref<const Matrix> &x, std::span<const std::uint16_t> labels) const
{
    Eigen::MatrixXd scores = m_weights * prepare(x);
    return softmax(scores, labels);
}

} // namespace hourglass
