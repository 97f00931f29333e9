// What each corruption does to an image: its fraction, its distribution, new each time, and the clean target.
#include "core/data/corruption.h"

#include <QTest>

#include <cmath>

using namespace hourglass;

namespace {

constexpr Shape shape{28, 28, 1};
constexpr Index samples = 64;

Matrix apply(const CorruptionKind &kind, const Matrix &clean, const Settings &settings, std::uint64_t step = 0, Index first = 0,
             Shape of = shape)
{
    const auto corruption = kind.make(complete(kind, settings), of);
    Matrix out(clean.rows(), clean.cols());
    corruption->apply(In(clean.data(), clean.rows(), clean.cols()), Out(out.data(), out.rows(), out.cols()),
                      Random(7, Purpose::Corruption, step), first);
    return out;
}

Matrix grey() { return Matrix::Constant(shape.size(), samples, Scalar(0.5)); }

double shareOf(const Matrix &m, Scalar value) { return static_cast<double>((m.array() == value).count()) / static_cast<double>(m.size()); }

} // namespace

class TestCorruption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsFreshEachStepAndKeyedByPlace()
    {
        Matrix clean(shape.size(), samples);
        for (Index i = 0; i < clean.size(); ++i)
            clean.data()[i] = static_cast<Scalar>(0.5 + 0.4 * std::sin(0.3 * static_cast<double>(i)));
        for (const CorruptionKind *kind : corruptionKinds()) {
            if (kind->id == noCorruption.id) {
                QVERIFY(!kind->make(complete(*kind), shape));
                continue;
            }
            const Matrix once = apply(*kind, clean, {});
            QVERIFY2(once != clean, kind->id.data());
            QVERIFY2(once.allFinite(), kind->id.data());
            QVERIFY2(once == apply(*kind, clean, {}), kind->id.data());
            QVERIFY2(once != apply(*kind, clean, {}, 1), kind->id.data());
            // A block that starts at the 16th sample of the batch sees the same numbers as that part of the whole.
            const Matrix part = clean.middleCols(16, 8);
            QVERIFY2(once.middleCols(16, 8) == apply(*kind, part, {}, 0, 16), kind->id.data());
        }
    }

    void gaussianHasItsDeviation()
    {
        const Matrix noise = apply(gaussianCorruption, grey(), {{"deviation", 0.25}}) - grey();
        const auto values = noise.cast<double>().array();
        const double n = static_cast<double>(noise.size());
        QVERIFY(std::abs(values.mean()) < 5 * 0.25 / std::sqrt(n));
        const double variance = values.square().mean();
        QVERIFY(std::abs(variance - 0.0625) < 5 * 0.0625 * std::sqrt(2 / n));
        // the fourth moment of a normal distribution is three times the square of its variance
        QVERIFY(std::abs(values.square().square().mean() / (variance * variance) - 3) < 0.15);
    }

    void maskingLosesItsShare()
    {
        const Matrix masked = apply(maskingCorruption, grey(), {{"share", 0.3}});
        QVERIFY(std::abs(shareOf(masked, 0) - 0.3) < 0.02);
        QVERIFY(std::abs(shareOf(masked, Scalar(0.5)) - 0.7) < 0.02);
        QVERIFY(apply(maskingCorruption, grey(), {{"share", 0.0}}) == grey());
        QCOMPARE(shareOf(apply(maskingCorruption, grey(), {{"share", 1.0}}), 0), 1.0);
    }

    void saltAndPepperAreEquallyMany()
    {
        const Matrix out = apply(saltAndPepper, grey(), {{"share", 0.4}});
        QVERIFY(std::abs(shareOf(out, 0) - 0.2) < 0.02);
        QVERIFY(std::abs(shareOf(out, 1) - 0.2) < 0.02);
    }

    void occlusionHidesOneSquareAnywhere()
    {
        const Matrix out = apply(occlusion, grey(), {});
        Matrix places = Matrix::Zero(28, 28);
        for (Index s = 0; s < samples; ++s) {
            Index top = 28, bottom = -1, left = 28, right = -1, hidden = 0;
            for (Index y = 0; y < 28; ++y)
                for (Index x = 0; x < 28; ++x)
                    if (out(y * 28 + x, s) != Scalar(0.5)) {
                        top = std::min(top, y);
                        bottom = std::max(bottom, y);
                        left = std::min(left, x);
                        right = std::max(right, x);
                        ++hidden;
                        places(y, x) += 1;
                    }
            QVERIFY(hidden > 0);
            QCOMPARE(hidden, (bottom - top + 1) * (right - left + 1)); // a rectangle without holes
        }
        QVERIFY((places.array() > 0).count() > 28 * 28 / 2); // not always the same place
    }

    void blurKeepsTheMeanAndSmooths()
    {
        Matrix point = Matrix::Zero(shape.size(), samples);
        point.row(14 * 28 + 14).setOnes();
        const Matrix out = apply(blur, point, {});
        QVERIFY(out.row(14 * 28 + 14).minCoeff() < Scalar(0.5));
        for (Index s = 0; s < samples; ++s) {
            QVERIFY(std::abs(out.col(s).sum() - 1) < 1e-4f);
            QVERIFY(std::abs(out(14 * 28 + 13, s) - out(14 * 28 + 15, s)) < 1e-6f);
            QVERIFY(std::abs(out(13 * 28 + 14, s) - out(15 * 28 + 14, s)) < 1e-6f);
        }
        QVERIFY((apply(blur, grey(), {}) - grey()).cwiseAbs().maxCoeff() < 1e-5f); // also at the borders
    }

    void coloursOfAPixelAreHiddenTogether()
    {
        const Shape colour{9, 9, 3};
        const Matrix clean = Matrix::Constant(colour.size(), 4, Scalar(0.5));
        const Matrix out = apply(occlusion, clean, {}, 0, 0, colour);
        for (Index s = 0; s < 4; ++s)
            for (Index p = 0; p < 81; ++p)
                QVERIFY(out(3 * p, s) == out(3 * p + 1, s) && out(3 * p, s) == out(3 * p + 2, s));
    }
};

QTEST_APPLESS_MAIN(TestCorruption)
#include "test_corruption.moc"
