// The losses of a run however long it is: what a chart and a table are given, and how much memory that takes.
#include "core/train/history.h"

#include <QTest>

#include <cmath>

using namespace hourglass;

namespace {

/// Losses that fall, with noise and one peak.
float lossOf(std::uint64_t step)
{
    const auto noise = static_cast<float>(step * 2654435761u % 1000) / 1000;
    return step == 777777 ? 50.0f : 1.0f + 1e5f / (1e5f + static_cast<float>(step)) + noise;
}

LossCurve curveOf(std::uint64_t steps)
{
    LossCurve curve;
    for (std::uint64_t i = 0; i < steps; ++i)
        curve.add(lossOf(i));
    return curve;
}

} // namespace

class TestLossCurve : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShortRunKeepsEveryStep()
    {
        const LossCurve curve = curveOf(LossCurve::mostBins);
        QCOMPARE(curve.perBin(), std::uint64_t{1});
        QCOMPARE(curve.last(), std::uint64_t{LossCurve::mostBins});
        for (std::uint64_t i = 0; i < curve.last(); ++i)
            QCOMPARE(curve.mean(static_cast<std::size_t>(i)), static_cast<double>(lossOf(i)));
    }

    void tenMillionStepsTakeNoMoreMemoryThanAFewThousand()
    {
        History history;
        LossCurve curve;
        std::vector<EpochRecord> epochs;
        std::size_t most = 0;
        double sum = 0;
        constexpr std::uint64_t steps = 10000000;
        for (std::uint64_t i = 0; i < steps; ++i) {
            history.addStep(lossOf(i));
            sum += static_cast<double>(lossOf(i));
            if (i % 100 == 99) // a small table: an epoch every hundred steps
                history.addEpoch({static_cast<int>(i / 100) + 1, i + 1, 1, i == 4242 * 100 - 1 ? 0.5 : 1.0, {}, {}, 0, 0, 0});
            if (i % 250000 == 0) {
                history.update(curve, epochs);
                most = std::max({most, curve.bins().size(), epochs.size()});
            }
        }
        history.update(curve, epochs);
        QVERIFY(most <= LossCurve::mostBins);
        QVERIFY(curve.bins().capacity() <= 2 * LossCurve::mostBins);
        QVERIFY(epochs.size() <= History::mostEpochs && epochs.size() > History::mostEpochs / 3);
        QCOMPARE(epochs.back().epoch, 100000);                               // the newest
        QVERIFY(std::ranges::count(epochs, 4242, &EpochRecord::epoch) == 1); // and the best
        QVERIFY(std::ranges::is_sorted(epochs, {}, &EpochRecord::epoch));
        QCOMPARE(curve.last(), steps);
        double all = 0;
        float highest = 0;
        for (const LossCurve::Bin &bin : curve.bins()) {
            all += bin.sum;
            highest = std::max(highest, bin.maximum);
        }
        QVERIFY(std::abs(all - sum) < 1e-6 * sum); // nothing is counted twice or left out
        QCOMPARE(highest, 50.0f);                  // no peak is lost
    }

    void pointsKeepTheirMeanAndTheirLimits()
    {
        LossCurve curve;
        for (int i = 0; i < 10000; ++i)
            curve.add(static_cast<float>(i % 2));
        const auto points = curve.points(0, 10000, 200);
        QVERIFY(points.size() <= 200 && points.size() > 100);
        for (const LossCurve::Point &p : points)
            QCOMPARE(p.loss, 0.5);
        QVERIFY(points.front().step > 0 && points.back().step < 10000);
        QVERIFY(LossCurve().points(0, 1000, 200).empty());
        LossCurve one;
        one.add(3);
        QCOMPARE(one.points(0, 100, 200).size(), std::size_t{1});
        // The middle of the run, and a run of which the beginning is not known.
        const auto middle = curve.points(4000, 6000, 100);
        QVERIFY(middle.front().step > 3900 && middle.back().step < 6100);
        LossCurve later(5000);
        for (int i = 0; i < 1000; ++i)
            later.add(1);
        QVERIFY(later.points(0, 6000, 600).front().step > 5000 && later.last() == 6000);
    }

    void goingBackForgetsWhatCameAfter()
    {
        for (const std::uint64_t steps : {1000u, 100000u}) {
            LossCurve curve = curveOf(steps);
            const std::uint64_t back = steps * 2 / 3 + 1;
            curve.truncate(back);
            QCOMPARE(curve.last(), back);
            std::uint64_t count = 0;
            for (std::size_t i = 0; i < curve.bins().size(); ++i)
                count += curve.stepsIn(i);
            QCOMPARE(count, back);
            QVERIFY(std::abs(curve.mean(curve.bins().size() - 1) - static_cast<double>(lossOf(back))) < 1);
            curve.add(7);
            QCOMPARE(curve.last(), back + 1);
            curve.truncate(0);
            QVERIFY(curve.isEmpty() && curve.bins().empty());
        }
        LossCurve later(50);
        later.add(1);
        later.truncate(20);
        QVERIFY(later.isEmpty() && later.last() == 50);
    }

    void whatWasWrittenDownGoesOnAsIfItHadNot()
    {
        LossCurve straight = curveOf(30001);
        LossCurve resumed(straight.first(), straight.perBin(), straight.last(), straight.bins());
        QVERIFY(resumed == straight);
        for (std::uint64_t i = 30001; i < 90000; ++i) {
            straight.add(lossOf(i));
            resumed.add(lossOf(i));
        }
        QVERIFY(resumed == straight);
        const LossCurve damaged(0, 0, 99999, std::vector<LossCurve::Bin>(3)); // a count that its bins cannot hold
        QCOMPARE(damaged.last(), std::uint64_t{3});
    }
};

QTEST_GUILESS_MAIN(TestLossCurve)
#include "test_loss_curve.moc"
