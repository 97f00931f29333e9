// PCA against what is known of it, the plane that does not flip; neighbours, mixtures and maps of neighbours against scikit-learn
// (tests/reference/make_analysis_reference.py).
#include "core/analysis/gaussian_mixture.h"
#include "core/analysis/logistic_regression.h"
#include "core/analysis/paths.h"
#include "core/analysis/pca.h"
#include "core/analysis/umap.h"

#include <Eigen/QR>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace hourglass;

namespace {

QJsonObject reference()
{
    QFile file(QStringLiteral(HOURGLASS_SOURCE_DIR "/tests/reference/analysis.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no analysis.json");
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// One sample a column.
Matrix matrix(const QJsonValue &rows)
{
    const QJsonArray list = rows.toArray();
    Matrix m(list[0].toArray().size(), list.size());
    for (Index i = 0; i < m.cols(); ++i)
        for (Index j = 0; j < m.rows(); ++j)
            m(j, i) = static_cast<Scalar>(list[i].toArray()[j].toDouble());
    return m;
}

/// Samples on two rings, linked in eight dimensions.
Matrix rings(Index count)
{
    Matrix x(8, count);
    const Random random(5, Purpose::Synthetic);
    for (Index i = 0; i < count; ++i) {
        const auto sample = static_cast<std::uint32_t>(i);
        random.fillNormal(sample, {x.col(i).data(), 8});
        x.col(i) *= Scalar(0.05);
        const double angle = 2 * M_PI * random.uniform(sample, 100);
        const Index plane = i % 2 == 0 ? 0 : 4;
        x(plane, i) += static_cast<Scalar>(std::cos(angle));
        x(plane + 1, i) += static_cast<Scalar>(std::sin(angle));
        x(6, i) += i % 2 == 0 ? Scalar(0) : Scalar(3);
    }
    return x;
}

} // namespace

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
        QVERIFY((procrustesAligned(before * turn, before) - before).norm() < 1e-9);
        QVERIFY(procrustesAligned(before, Eigen::MatrixXd(4, 2)) == before);
    }

    void wideSamplesHaveTheSamePca()
    {
        std::srand(6);
        const Matrix x = Matrix::Random(40, 6) * Matrix::Random(6, 300) * 3 + Matrix::Random(40, 300) * Scalar(0.1);
        Covariance covariance(40);
        covariance.add(x);
        const Pca exact = pca(covariance, 5);
        const Pca found = randomisedPca(40, 5, 1, [&](const auto &take) {
            take(x.leftCols(170));
            take(x.rightCols(130));
            return true;
        });
        QVERIFY((found.variances - exact.variances).norm() < 1e-3 * exact.variances.norm());
        QVERIFY(std::abs(found.totalVariance - exact.totalVariance) < 1e-4 * exact.totalVariance);
        const Eigen::MatrixXd cosines = found.components.transpose() * exact.components;
        QVERIFY2((cosines.cwiseAbs() - Eigen::MatrixXd::Identity(5, 5)).norm() < 1e-2, "the same directions, to a sign");
        QVERIFY(randomisedPca(40, 5, 1, [](const auto &) { return false; }).components.size() == 0);
    }

    void neighboursAreThoseOfScikitLearn()
    {
        const QJsonObject wanted = reference();
        const Matrix codes = matrix(wanted["codes"]);
        const Neighbours found = nearest(codes, codes, 5, true, Workers(2));
        for (Index i = 0; i < codes.cols(); ++i)
            for (Index j = 0; j < 5; ++j) {
                const double distance = wanted["distances"].toArray()[i].toArray()[j].toDouble();
                QVERIFY(std::abs(static_cast<double>(found.distances(j, i)) - distance) < 1e-3);
                if (j == 0 || distance - wanted["distances"].toArray()[i].toArray()[j - 1].toDouble() > 1e-3)
                    QCOMPARE(found.indices(j, i), wanted["neighbours"].toArray()[i].toArray()[j].toInt());
            }
        // Queries that are no points, and fewer points than are asked for.
        const Neighbours few = nearest(codes.leftCols(3), codes.middleCols(1, 2), 9, false, Workers(1));
        QCOMPARE(few.indices.rows(), Index{3});
        QCOMPARE(few.indices(0, 0), 1);
        QCOMPARE(few.indices(0, 1), 2);
    }

    void qualityOfAMapIsThatOfScikitLearn()
    {
        const QJsonObject wanted = reference();
        const Matrix codes = matrix(wanted["codes"]);
        QVERIFY(std::abs(trustworthiness(codes, matrix(wanted["plane"]), 5, Workers(2)) - wanted["trustworthiness"].toDouble()) < 1e-9);
        std::vector<std::uint16_t> labels;
        for (const QJsonValue &label : wanted["labels"].toArray())
            labels.push_back(static_cast<std::uint16_t>(label.toInt()));
        QVERIFY(std::abs(knnAccuracy(codes, labels, codes, labels, 5, true, Workers(2)) - wanted["accuracy"].toDouble()) < 0.017); // ties
    }

    void straightCutsAreThoseOfScikitLearn()
    {
        const QJsonObject wanted = reference();
        const Matrix codes = matrix(wanted["codes"]);
        std::vector<std::uint16_t> labels;
        for (const QJsonValue &label : wanted["labels"].toArray())
            labels.push_back(static_cast<std::uint16_t>(label.toInt()));
        const LogisticRegression found = LogisticRegression::fit(codes, labels, 4);
        const double loss = found.crossEntropy(codes, labels);
        const double best = wanted["cuts_cross_entropy"].toDouble();
        QVERIFY2(std::abs(loss - best) < 0.02 * best, qPrintable(QStringLiteral("%1, %2").arg(loss).arg(best)));
        const std::vector<std::uint16_t> said = found.classify(codes);
        const QJsonArray classes = wanted["cuts"].toArray();
        int different = 0;
        for (std::size_t i = 0; i < said.size(); ++i)
            different += said[i] == classes[static_cast<qsizetype>(i)].toInt() ? 0 : 1;
        QVERIFY2(different <= 1, qPrintable(QString::number(different)));
        // A number that never varies is no reason to fail, nor is a search that is ended at once.
        Matrix flat = Matrix::Constant(3, codes.cols(), 2);
        flat.row(0) = codes.row(0);
        QVERIFY(std::isfinite(LogisticRegression::fit(flat, labels, 4).crossEntropy(flat, labels)));
        QCOMPARE(LogisticRegression::fit(codes, labels, 4, [] { return true; }).classify(codes).size(), labels.size());
    }

    void aWayThroughTheDataGoesRoundTheHole()
    {
        Matrix codes(2, 400); // a horseshoe
        for (Index i = 0; i < 400; ++i) {
            const double angle = 1.5 * M_PI * static_cast<double>(i) / 399;
            codes.col(i) << static_cast<Scalar>(3 * std::cos(angle)), static_cast<Scalar>(3 * std::sin(angle));
        }
        const Matrix way = dataPath(codes.col(0), codes.col(399), codes);
        QVERIFY((way.col(0) - codes.col(0)).norm() < 1e-5 && (way.col(way.cols() - 1) - codes.col(399)).norm() < 1e-5);
        QVERIFY2((way.colwise().norm().array() - 3).abs().maxCoeff() < 0.15, "all of it lies on the arc");
        const Vector steps = (way.rightCols(way.cols() - 1) - way.leftCols(way.cols() - 1)).colwise().norm().transpose();
        QVERIFY2(steps.maxCoeff() < 1.05 * steps.minCoeff(), "at an even pace");
        // Back is the same way; without samples it is straight; what is no number is no reason to go on for ever.
        QVERIFY((dataPath(codes.col(399), codes.col(0), codes).rowwise().reverse() - way).norm() < 0.05);
        const Matrix straight = dataPath(codes.col(0), codes.col(399), Matrix(2, 0));
        QVERIFY((straight.col(32) - (codes.col(0) + codes.col(399)) / 2).norm() < 1e-4);
        QCOMPARE(dataPath(codes.col(0), codes.col(399), Matrix::Constant(2, 9, NAN)).cols(), way.cols());
    }

    void aMixtureIsThatOfScikitLearn()
    {
        const QJsonObject wanted = reference();
        const Matrix clumps = matrix(wanted["clumps"]);
        // Each component needs ten samples a number: 150 samples of 5 numbers would allow 3.
        QCOMPARE(GaussianMixture::fit(clumps, 9, 1).components(), Index{3});
        Matrix twice(5, 2 * clumps.cols()); // the same distribution, with samples enough
        twice << clumps, clumps;
        const GaussianMixture found = GaussianMixture::fit(twice, 4, 1, 300);
        QCOMPARE(found.components(), Index{4});
        std::vector<double> weights;
        for (Index c = 0; c < 4; ++c)
            weights.push_back(found.weight(c));
        std::ranges::sort(weights);
        for (std::size_t c = 0; c < 4; ++c)
            QVERIFY(std::abs(weights[c] - wanted["mixture_weights"].toArray()[static_cast<qsizetype>(c)].toDouble()) < 2e-3);
        // A thousandth of the whole spread on each diagonal costs a little.
        const double likelihood = found.logDensity(clumps).mean();
        const double best = wanted["mixture_log_likelihood"].toDouble();
        QVERIFY2(likelihood <= best + 1e-3 && likelihood > best - 0.2, qPrintable(QStringLiteral("%1, %2").arg(likelihood).arg(best)));
    }

    void samplesOfAMixtureFollowIt()
    {
        const Matrix clumps = matrix(reference()["clumps"]);
        const GaussianMixture one = GaussianMixture::fit(clumps, 1, 1);
        const Matrix many = one.sample(20000, 1, Random(1, Purpose::Generation));
        const Eigen::MatrixXd about = (clumps.colwise() - clumps.rowwise().mean()).cast<double>();
        const Eigen::MatrixXd spread = (many.colwise() - many.rowwise().mean()).cast<double>();
        const Eigen::MatrixXd wanted = about * about.transpose() / static_cast<double>(about.cols());
        QVERIFY((spread * spread.transpose() / 20000.0 - wanted).norm() < 0.03 * wanted.norm());
        QVERIFY((many.rowwise().mean() - clumps.rowwise().mean()).norm() < Scalar(0.5));
        // No temperature: only the middle is left.
        const Matrix cold = one.sample(5, 0, Random(1, Purpose::Generation));
        QVERIFY((cold.colwise() - clumps.rowwise().mean()).norm() < Scalar(1e-3));
        QVERIFY(one.sample(5, 1, Random(2, Purpose::Generation)) != one.sample(5, 1, Random(3, Purpose::Generation)));
    }

    void aMapOfNeighboursKeepsThem()
    {
        const Matrix codes = rings(600);
        Umap::Settings settings;
        Umap umap(codes, settings, Workers(1));
        while (!umap.run(50, Workers(1))) {
        }
        const Matrix map = umap.map();
        QVERIFY(map.allFinite());
        const double kept = trustworthiness(codes, map, 10, Workers(2));
        QVERIFY2(kept > 0.97, qPrintable(QString::number(kept)));
        // No neighbour on the map comes from the other ring.
        const Neighbours near = nearest(map, map, 3, true, Workers(2));
        for (Index i = 0; i < map.cols(); ++i)
            QCOMPARE(near.indices(0, i) % 2, static_cast<std::int32_t>(i % 2));
    }

    void aMapOfNeighboursIsTheSameForAnyNumberOfThreads()
    {
        const Matrix codes = rings(700);
        Umap::Settings settings;
        settings.epochs = 40;
        Umap alone(codes, settings, Workers(1));
        Umap together(codes, settings, Workers(3));
        alone.run(40, Workers(1));
        together.run(15, Workers(3));
        together.run(25, Workers(3));
        QVERIFY(alone.done() && together.done());
        QVERIFY(alone.map() == together.map());
        settings.seed = 2;
        Umap other(codes, settings, Workers(1));
        other.run(40, Workers(1));
        QVERIFY(other.map() != alone.map());
    }

    void aMapOfNeighboursFollowsCodesThatMove()
    {
        const Matrix codes = rings(400);
        Umap::Settings settings;
        Umap first(codes, settings, Workers(2));
        first.run(settings.epochs, Workers(2));
        const Matrix before = first.map();
        const Matrix moved = codes + Matrix::Constant(8, 400, Scalar(0.02));
        settings.epochs = 60;
        Umap next(moved, settings, Workers(2), &before);
        next.run(60, Workers(2));
        const double spread = static_cast<double>((before.colwise() - before.rowwise().mean()).norm());
        QVERIFY2(static_cast<double>((next.map() - before).norm()) < 0.5 * spread, "dots stay near their places");
        // And samples that were not laid out take their place among those that were.
        const Matrix placed = embedNewPoints(codes.leftCols(300), before.leftCols(300), codes.rightCols(100), 5, Workers(1));
        QVERIFY(trustworthiness(codes.rightCols(100), placed, 5, Workers(1)) > 0.9);
    }

    void samplesThatAreAllTheSameHaveAMapToo()
    {
        Umap umap(Matrix::Ones(4, 50), {}, Workers(1));
        umap.run(20, Workers(1));
        QVERIFY(umap.map().allFinite());
        Umap two(Matrix::Random(3, 2), {}, Workers(1));
        two.run(20, Workers(1));
        QVERIFY(two.map().allFinite());
    }
};

QTEST_APPLESS_MAIN(TestAnalysis)
#include "test_analysis.moc"
