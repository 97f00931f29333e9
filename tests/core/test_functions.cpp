// Our exponential, logarithm and their kin against those of the standard library in double.
#include "core/kernels/functions.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <numbers>

using namespace hourglass;

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr float none = std::numeric_limits<float>::quiet_NaN();

/// How many units in the last place a float is away from what it should be.
double ulps(float value, double exact)
{
    const auto nearest = static_cast<float>(exact);
    if (value == nearest)
        return 0;
    const double unit = static_cast<double>(std::nextafter(std::abs(nearest), infinity)) - static_cast<double>(std::abs(nearest));
    return std::abs(static_cast<double>(value) - exact) / unit;
}

template <typename F, typename G>
double worstError(double from, double to, F ours, G exact)
{
    double worst = 0;
    for (int i = 0; i <= 300000; ++i) {
        const auto x = static_cast<float>(from + (to - from) * i / 300000);
        worst = std::max(worst, ulps(ours(x), exact(static_cast<double>(x))));
    }
    return worst;
}

template <typename F, typename G>
double worstRelativeError(double from, double to, F ours, G exact)
{
    double worst = 0;
    for (int i = 0; i <= 100000; ++i) {
        const double x = from + (to - from) * i / 100000;
        const double right = exact(x);
        worst = std::max(worst, right == 0 ? std::abs(ours(x)) : std::abs(ours(x) / right - 1));
    }
    return worst;
}

} // namespace

class TestFunctions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void floatsWithinTwoUnits()
    {
        QVERIFY(worstError(
                    -87, 88.7, [](float x) { return exponential(x); }, [](double x) { return std::exp(x); }) < 2);
        QVERIFY(worstError(
                    -20, 80, [](float x) { return exponentialLessOne(x); }, [](double x) { return std::expm1(x); }) < 2);
        QVERIFY(worstError(
                    -0.01, 0.01, [](float x) { return exponentialLessOne(x); }, [](double x) { return std::expm1(x); }) < 2);
        QVERIFY(worstError(
                    1e-30, 5, [](float x) { return logarithm(x); }, [](double x) { return std::log(x); }) < 2);
        QVERIFY(worstError(
                    0.9, 1.1, [](float x) { return logarithm(x); }, [](double x) { return std::log(x); }) < 2);
        QVERIFY(worstError(
                    1, 1e30, [](float x) { return logarithm(x); }, [](double x) { return std::log(x); }) < 2);
        QVERIFY(worstError(
                    0, 1, [](float x) { return logarithmOfOneAnd(x); }, [](double x) { return std::log1p(x); }) < 2);
        QVERIFY(worstError(
                    -12, 12, [](float x) { return hyperbolicTangent(x); }, [](double x) { return std::tanh(x); }) < 2.5);
        QVERIFY(worstError(
                    -79, 79, [](float x) { return hyperbolicSine(x); }, [](double x) { return std::sinh(x); }) < 2.5);
        QVERIFY(worstError(
                    -79, 79, [](float x) { return sigmoid(x); }, [](double x) { return 1 / (1 + std::exp(-x)); }) < 2.5);
        QVERIFY(worstError(
                    -79, 79, [](float x) { return softplus(x); }, [](double x) { return std::log1p(std::exp(x)); }) < 3);
        QVERIFY(worstError(
                    1e-30, 1e30, [](float x) { return inverseRoot(x); }, [](double x) { return 1 / std::sqrt(x); }) < 2.5);
    }

    void doublesToFifteenDigits()
    {
        QVERIFY(worstRelativeError(
                    -700, 700, [](double x) { return exponential(x); }, [](double x) { return std::exp(x); }) < 1e-15);
        QVERIFY(worstRelativeError(
                    -3, 3, [](double x) { return exponentialLessOne(x); }, [](double x) { return std::expm1(x); }) < 1e-15);
        QVERIFY(worstRelativeError(
                    1e-9, 50, [](double x) { return logarithm(x); }, [](double x) { return std::log(x); }) < 1e-14);
        QVERIFY(worstRelativeError(
                    -9, 9, [](double x) { return hyperbolicTangent(x); }, [](double x) { return std::tanh(x); }) < 1e-15);
        QVERIFY(worstRelativeError(
                    1e-9, 1e9, [](double x) { return inverseRoot(x); }, [](double x) { return 1 / std::sqrt(x); }) < 1e-15);
        for (int i = 0; i <= 1 << 16; ++i) {
            const double turns = i * 0x1p-16;
            const SineAndCosine both = sineAndCosineOfTurns(turns);
            QVERIFY(std::abs(both.sine - std::sin(2 * std::numbers::pi * turns)) < 1e-15);
            QVERIFY(std::abs(both.cosine - std::cos(2 * std::numbers::pi * turns)) < 1e-15);
        }
    }

    void edgesAreWhatMathematicsSays()
    {
        QCOMPARE(exponential(-infinity), 0.0f);
        QCOMPARE(exponential(infinity), infinity);
        QCOMPARE(exponential(0.0f), 1.0f);
        QCOMPARE(exponential(-104.0f), 0.0f);
        QVERIFY(ulps(exponential(-95.0f), std::exp(-95.0)) <= 1); // too small to be normal
        QCOMPARE(logarithm(0.0f), -infinity);
        QCOMPARE(logarithm(infinity), infinity);
        QCOMPARE(logarithm(1.0f), 0.0f);
        QVERIFY(std::isnan(logarithm(-1.0f)));
        QVERIFY(ulps(logarithm(1e-40f), std::log(static_cast<double>(1e-40f))) < 2);
        QCOMPARE(hyperbolicTangent(infinity), 1.0f);
        QCOMPARE(hyperbolicTangent(-infinity), -1.0f);
        QVERIFY(std::signbit(hyperbolicTangent(-0.0f)));
        QCOMPARE(sigmoid(infinity), 1.0f);
        QCOMPARE(softplus(infinity), infinity);
        QCOMPARE(softplus(-infinity), 0.0f);
        for (const float nothing : {exponential(none), exponentialLessOne(none), logarithm(none), hyperbolicTangent(none), sigmoid(none),
                                    softplus(none), hyperbolicSine(none)})
            QVERIFY(std::isnan(nothing));
    }

    void powersOfWholeExponentsAreMultipliedOut()
    {
        QCOMPARE(power(0.5, 3), 0.125);
        QCOMPARE(power(10, 0), 1.0);
        QCOMPARE(power(0, 5), 0.0);
        QCOMPARE(power(2, -2), 0.25);
        QVERIFY(std::abs(power(0.96, 1234.5) / std::pow(0.96, 1234.5) - 1) < 1e-13);
        QVERIFY(std::abs(power(0.999, 123456) / std::pow(0.999, 123456) - 1) < 1e-10);
    }
};

QTEST_APPLESS_MAIN(TestFunctions)
#include "test_functions.moc"
