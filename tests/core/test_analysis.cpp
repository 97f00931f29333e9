// PCA against what is known of it, and the plane that does not flip.
#include "core/analysis/pca.h"

#include <Eigen/QR>
#include <QTest>

#include <cmath>

using namespace hourglass;

class TestAnalysis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pcaFindsThePlaneItWasGiven()
    {
        std::srand(3);
        const Eigen::MatrixXf plane =
            Eigen::HouseholderQR<Eigen::MatrixXf>(Eigen::MatrixXf::Random(12, 2)).householderQ() * Eigen::MatrixXf::Identity(12, 2);
        Eigen::MatrixXf codes = Eigen::MatrixXf::Random(2, 500);
        codes.row(0) *= 3;
        const Matrix x = ((plane * codes).colwise() + Eigen::VectorXf::Constant(12, 2)).cast<Scalar>();
        Covariance covariance(12);
        covariance.add(x.leftCols(200));
        covariance.add(x.rightCols(300));
        const Pca found = pca(covariance, 2);
        QVERIFY((found.components.transpose() * found.components - Eigen::MatrixXd::Identity(2, 2)).norm() < 1e-9);
        QVERIFY((plane.cast<double>() * plane.transpose().cast<double>() * found.components - found.components).norm() < 1e-4);
        QVERIFY(found.variances(0) > found.variances(1));
        QVERIFY(found.squaredError(x) < 1e-2);
        // What one component misses is the variance of the other.
        const Pca one = pca(covariance, 1);
        QVERIFY(std::abs(one.squaredError(x) / 500 - found.variances(1)) < 1e-3);
    }

    void alignmentUndoesTurnsAndFlips()
    {
        std::srand(4);
        const Eigen::MatrixXd before =
            Eigen::HouseholderQR<Eigen::MatrixXd>(Eigen::MatrixXd::Random(6, 2)).householderQ() * Eigen::MatrixXd::Identity(6, 2);
        Eigen::Matrix2d turn;
        turn << std::cos(2.0), -std::sin(2.0), std::sin(2.0), std::cos(2.0);
        turn.col(1) *= -1;
        QVERIFY((aligned(before * turn, before) - before).norm() < 1e-9);
        QVERIFY(aligned(before, Eigen::MatrixXd(4, 2)) == before);
    }
};

QTEST_APPLESS_MAIN(TestAnalysis)
#include "test_analysis.moc"
