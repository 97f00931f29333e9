// What the blocks of a network show of themselves: readings and features.
#include "core/layers/catalogue.h"
#include "core/probe/collapse.h"
#include "core/probe/feature_probe.h"
#include "tests/core/training_fixture.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace hourglass;

class TestBlockReadings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readingsOfBlocksSayWhatTheyAreToSay()
    {
        Experiment e = small();
        e.encoder[0].settings.set("activation", std::string("relu"));
        const auto setup = setupOf(e);
        Trainer trainer(setup, 2);
        steps(trainer, 40);
        Snapshot snapshot{1, trainer.steps(), setup, trainer.weights()};
        // A quarter of the first layer's 96 units can never be active.
        const Range first = setup->network.parts()[0].weights;
        for (Index unit = 0; unit < 24; ++unit)
            snapshot.weights.data()[first.begin + 784 * 96 + unit] = -1e4f;
        BlockProbe probe;
        const auto frame = probe.answer(snapshot);
        QCOMPARE(frame->blocks.size(), setup->network.parts().size());
        for (const BlockReading &block : frame->blocks) {
            QVERIFY(block.high > block.low);
            QVERIFY(std::abs(std::accumulate(block.histogram.begin(), block.histogram.end(), 0.0) - 1) < 1e-6);
            QVERIFY(block.gradient > 0 && block.weights > 0);
        }
        const BlockReading *layer = frame->find("encoder.0");
        QVERIFY(layer && layer->low == 0);
        QVERIFY2(layer->dead >= 0.25 && layer->dead < 0.6, qPrintable(QString::number(layer->dead)));
        QVERIFY(layer->histogram[0] > 0.25); // their zeros
        QCOMPARE(frame->find("code")->dead, 0.0);
        QVERIFY(!frame->find("encoder.7"));
        const auto again = probe.answer(snapshot); // looking changes nothing
        QCOMPARE(again->blocks[0].gradient, layer->gradient);
    }

    void aNetworkThatTellsNoSamplesApartIsFound()
    {
        Experiment e = small();
        e.encoder[1].settings.set("activation", std::string("relu"));
        const auto setup = setupOf(e);
        Trainer trainer(setup, 2);
        steps(trainer, 10);
        Snapshot snapshot{1, trainer.steps(), setup, trainer.weights()};
        BlockProbe probe;
        QVERIFY(!findCollapse(*probe.answer(snapshot), e));
        const Range second = setup->network.parts()[1].weights;
        for (Index unit = 0; unit < 48; ++unit)
            snapshot.weights.data()[second.begin + 96 * 48 + unit] = -1e4f;
        const auto found = findCollapse(*probe.answer(snapshot), e);
        QVERIFY(found);
        QCOMPARE(found->part, std::string("encoder.1"));
        QCOMPARE(found->because, std::string("Every sample gets the same code: all units of Dense 48 are dead."));
        QCOMPARE(probe.answer(snapshot)->blocks.back().dead, 0.0); // the output follows, it is not at fault
    }

    void noPresetIsTakenForCollapsed()
    {
        for (const Preset &preset : presets()) {
            const Experiment e = preset.make(builtIn("digits")->shape());
            const auto setup = setupOf(e, "digits");
            Trainer trainer(setup, 2);
            for (const int more : {1, 20, 60}) {
                steps(trainer, more);
                const auto found = findCollapse(*BlockProbe().answer({1, trainer.steps(), setup, trainer.weights()}), e);
                QVERIFY2(!found, found ? (std::string(preset.id) + ": " + found->because).c_str() : "");
            }
        }
    }

    void featuresAreWhatTheBlockComputes()
    {
        Experiment e = small();
        const auto setup = setupOf(e);
        Trainer trainer(setup, 2);
        steps(trainer, 20);
        const Snapshot snapshot{1, trainer.steps(), setup, trainer.weights()};
        FeatureProbe probe;
        const auto layer = probe.answer(snapshot, "encoder.0", 17);
        QVERIFY(layer && layer->activations.rows() == 96 && layer->sample == 17);
        // A unit is its pattern times the sample, plus its bias, cut at zero.
        QCOMPARE(layer->patterns.cols(), Index(96));
        QCOMPARE(layer->patternShape, (Shape{28, 28, 1}));
        Matrix x(784, 1);
        const std::uint32_t sample = 17;
        setup->dataset->gather({&sample, 1}, Out(x.data(), 784, 1));
        const Range place = setup->network.parts()[0].weights;
        for (const Index unit : {0, 5, 95}) {
            const Scalar bias = snapshot.weights.data()[place.begin + 784 * 96 + unit];
            const Scalar expected = std::max(Scalar(0), layer->patterns.col(unit).dot(x.col(0)) + bias);
            QVERIFY(std::abs(layer->activations(unit, 0) - expected) < 1e-4f);
        }
        // The last block paints: a unit before it adds its pattern to the picture before the sigmoid.
        const auto last = probe.answer(snapshot, "decoder.2", 17);
        QCOMPARE(last->patterns.rows(), Index(784));
        QCOMPARE(last->patterns.cols(), Index(96));
        QVERIFY(probe.answer(snapshot, "code", 17)->patterns.size() == 0);
        QVERIFY(!probe.answer(snapshot, "encoder.9", 17));

        Experiment windows = denseExperiment({}, 4, {28, 28, 1});
        windows.encoder = {{1, std::string(conv2d.id), complete(conv2d, {{"filters", std::int64_t{8}}})}};
        const auto conv = setupOf(reconciled(windows, {28, 28, 1}));
        const Snapshot first{1, 0, conv, Trainer(conv, 1).weights()};
        const auto maps = probe.answer(first, "encoder.0", 3);
        QCOMPARE(maps->shape, (Shape{14, 14, 8}));
        QCOMPARE(maps->patternShape, (Shape{3, 3, 1}));
        QCOMPARE(maps->patterns.cols(), Index(8));
    }
};

QTEST_APPLESS_MAIN(TestBlockReadings)
#include "test_block_readings.moc"
