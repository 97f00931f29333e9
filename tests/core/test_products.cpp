// The three products against Eigen's, on every tail a tile can have.
#include "core/base/products.h"

#include <QTest>

using namespace hourglass;

class TestProducts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreeWithEigenOnOddSizes_data()
    {
        QTest::addColumn<int>("m");
        QTest::addColumn<int>("n");
        QTest::addColumn<int>("k");
        for (const int m : {1, 2, 15, 16, 17, 47, 48, 49, 97, 130})
            for (const int n : {1, 3, 7, 8, 9, 33})
                for (const int k : {1, 2, 31, 33, 191, 193, 400})
                    QTest::addRow("%d %d %d", m, n, k) << m << n << k;
    }

    void agreeWithEigenOnOddSizes()
    {
        QFETCH(int, m);
        QFETCH(int, n);
        QFETCH(int, k);
        std::srand(static_cast<unsigned>(m * 1000 + n * 10 + k));
        const Matrix a = Matrix::Random(m, k);
        const Matrix b = Matrix::Random(k, n);
        const Vector bias = Vector::Random(m);
        const double tolerance = 4 * static_cast<double>(k) * static_cast<double>(std::numeric_limits<Scalar>::epsilon());
        // A frame of NaN around the result shows any write outside it.
        Matrix framed = Matrix::Constant(m + 2, n + 1, std::numeric_limits<Scalar>::quiet_NaN());
        multiply(m, n, k, a.data(), m, b.data(), k, bias.data(), framed.data(), m + 2);
        QVERIFY(((framed.topLeftCorner(m, n) - ((a * b).colwise() + bias)).cwiseAbs().maxCoeff()) <= tolerance);
        QVERIFY(framed.bottomRows(2).array().isNaN().all() && framed.rightCols(1).array().isNaN().all());

        const Matrix bt = b.transpose();
        framed.setConstant(std::numeric_limits<Scalar>::quiet_NaN());
        multiplyByTransposed(m, n, k, a.data(), m, bt.data(), n, framed.data(), m + 2);
        QVERIFY((framed.topLeftCorner(m, n) - a * b).cwiseAbs().maxCoeff() <= tolerance);
        QVERIFY(framed.bottomRows(2).array().isNaN().all());

        const Matrix at = a.transpose();
        framed.setConstant(std::numeric_limits<Scalar>::quiet_NaN());
        multiplyTransposed(m, n, k, at.data(), k, b.data(), k, framed.data(), m + 2);
        QVERIFY((framed.topLeftCorner(m, n) - a * b).cwiseAbs().maxCoeff() <= tolerance);
        QVERIFY(framed.bottomRows(2).array().isNaN().all());
    }
};

QTEST_APPLESS_MAIN(TestProducts)
#include "test_products.moc"
