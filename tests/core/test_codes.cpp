// What single codes and layers promise of their values.
#include "core/layers/catalogue.h"
#include "core/nn/initialiser.h"
#include "tests/core/training_fixture.h"

#include <QTest>

#include <cmath>

using namespace hourglass;

class TestCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kSparseKeepsTheLargestAndMoreWhenEncoding()
    {
        const Settings settings = complete(kSparseCode, {{"size", std::int64_t{20}}, {"k", std::int64_t{3}}, {"alpha", 2.0}});
        const auto layer = kSparseCode.make(settings, vectorShape(6));
        Vector w = Vector::Random(layer->weightCount());
        Matrix x = Matrix::Random(6, 50);
        Matrix y(20, 50);
        Matrix memo(layer->memoSize(), 50);
        const Tape tape{In(x.data(), 6, 50), Out(y.data(), 20, 50), Out(memo.data(), memo.rows(), 50), Out(nullptr, 0, 0),
                        Out(nullptr, 0, 0)};
        const Eigen::Map<const Matrix> weight(w.data(), 20, 6);
        for (const bool training : {true, false}) {
            layer->forward({w.data(), static_cast<std::size_t>(w.size())}, tape, {training, 1, 0, 0, 0});
            for (Index s = 0; s < 50; ++s) {
                const Vector z = weight * x.col(s) + w.tail(20);
                QCOMPARE((y.col(s).array() != 0).count(), Index{training ? 3 : 6});
                for (Index i = 0; i < 20; ++i) {
                    const bool kept = (z.array() > z(i)).count() < (training ? 3 : 6);
                    QVERIFY(std::abs(y(i, s) - (kept ? z(i) : 0)) < 1e-5);
                }
            }
        }
        // equal values: exactly k of them stay
        w.setZero();
        w.tail(20).setOnes();
        layer->forward({w.data(), static_cast<std::size_t>(w.size())}, tape, {true, 1, 0, 0, 0});
        QCOMPARE((y.array() != 0).count(), Index{150});
    }

    void sphereCodesHaveLengthOne()
    {
        const auto layer = sphereCode.make(complete(sphereCode), vectorShape(6));
        Vector w = Vector::Random(layer->weightCount());
        Matrix x = Matrix::Random(6, 30);
        Matrix y(3, 30);
        Matrix memo(1, 30);
        layer->forward({w.data(), static_cast<std::size_t>(w.size())},
                       {In(x.data(), 6, 30), Out(y.data(), 3, 30), Out(memo.data(), 1, 30), Out(nullptr, 0, 0), Out(nullptr, 0, 0)}, {});
        QVERIFY(((y.colwise().norm().array() - 1).abs() < Scalar(1e-5)).all());
    }

    void gaussianNoiseHasTheDeviationItSaysAndRestsAfterwards()
    {
        const auto layer = gaussianNoise.make(complete(gaussianNoise, {{"deviation", 0.5}}), vectorShape(1000));
        Matrix x = Matrix::Constant(1000, 20, 2);
        Matrix y(1000, 20);
        const Tape tape{In(x.data(), 1000, 20), Out(y.data(), 1000, 20), Out(nullptr, 0, 0), Out(nullptr, 0, 0), Out(nullptr, 0, 0)};
        layer->forward({}, tape, {true, 1, 0, 0, 0});
        QVERIFY(std::abs(y.mean() - 2) < 0.02);
        QVERIFY(std::abs(std::sqrt((y.array() - y.mean()).square().mean()) - 0.5) < 0.02);
        const Matrix first = y;
        layer->forward({}, tape, {true, 1, 1, 0, 0});
        QVERIFY(y != first); // fresh in every step
        layer->forward({}, tape, {});
        QVERIFY(y == x);
    }

    void dropoutSilencesTheShareItSays()
    {
        const auto layer = dropout.make(complete(dropout, {{"rate", 0.3}}), vectorShape(1000));
        Matrix x = Matrix::Ones(1000, 20);
        Matrix y(1000, 20);
        Matrix memo(1000, 20);
        const Tape tape{In(x.data(), 1000, 20), Out(y.data(), 1000, 20), Out(memo.data(), 1000, 20), Out(nullptr, 0, 0),
                        Out(nullptr, 0, 0)};
        layer->forward({}, tape, {true, 1, 5, 0, 0});
        const double silent = static_cast<double>((y.array() == 0).count()) / 20000;
        QVERIFY(std::abs(silent - 0.3) < 0.015);
        QVERIFY(std::abs(static_cast<double>(y.mean()) - 1) < 0.03);
        layer->forward({}, tape, {false, 1, 5, 0, 0});
        QVERIFY(y == x);
    }

    void initialisersHaveTheirVariance()
    {
        for (const Option &option : initialiserOptions()) {
            Vector w(200000);
            initialise(option.id, 100, 300, Random(1, Purpose::Weights), {w.data(), static_cast<std::size_t>(w.size())});
            const double variance = w.cast<double>().squaredNorm() / 200000;
            const double wanted = option.id.starts_with("he") ? 0.02 : option.id.starts_with("glorot") ? 0.005 : 0.01;
            QVERIFY2(std::abs(variance / wanted - 1) < 0.02, option.id.data());
            QVERIFY(std::abs(w.cast<double>().mean()) < 0.002);
        }
    }
};

QTEST_APPLESS_MAIN(TestCodes)
#include "test_codes.moc"
