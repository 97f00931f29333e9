// The training loop without a thread: what ends it, what it tells, and that it trains with the bits of single steps.
#include "core/train/runner.h"
#include "tests/core/training_fixture.h"

#include "core/nn/catalogue.h"

#include <QTest>

#include <cmath>

using namespace hourglass;

class TestRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsAllEpochsWithTheBitsOfSingleSteps()
    {
        const auto setup = setupOf(small(2));
        Trainer byHand(setup, 2);
        while (!byHand.finished())
            steps(byHand, 1);
        Trainer trainer(setup, 2);
        std::vector<double> losses;
        std::vector<EpochRecord> epochs;
        Runner runner(trainer,
                      {[&](double loss) { losses.push_back(loss); }, [&](const EpochRecord &record) { epochs.push_back(record); }});
        QVERIFY(runner.run() == Runner::State::Finished);
        QVERIFY(trainer.weights() == byHand.weights());
        QCOMPARE(losses.size(), static_cast<std::size_t>(2 * trainer.stepsPerEpoch()));
        QCOMPARE(epochs.size(), std::size_t{2});
        QCOMPARE(epochs[1].epoch, 2);
        QCOMPARE(epochs[1].step, trainer.steps());
        QCOMPARE(epochs[1].trainLoss, trainer.epochLoss());
        QCOMPARE(epochs[1].validationLoss, byHand.validate());
        QVERIFY(epochs[0].seconds > 0 && epochs[1].seconds > epochs[0].seconds && epochs[1].samplesPerSecond > 0);
        QVERIFY(runner.seconds() >= epochs[1].seconds);
        QCOMPARE(runner.bestEpoch(), 2);
        QVERIFY(runner.step() == Runner::State::Finished); // nothing more happens
        QCOMPARE(losses.size(), static_cast<std::size_t>(2 * trainer.stepsPerEpoch()));
    }

    void stepsAreToldBeforeTheValidationThatFollows()
    {
        Trainer trainer(setupOf(small(1)), 1);
        std::uint64_t lastStep = 0;
        std::uint64_t stepsAtEpoch = 0;
        Runner runner(trainer, {[&](double) { lastStep = trainer.steps(); }, [&](const EpochRecord &) { stepsAtEpoch = lastStep; }});
        QVERIFY(runner.run() == Runner::State::Finished);
        QCOMPARE(stepsAtEpoch, trainer.stepsPerEpoch());
    }

    void endsWhenThereIsNoBetterAndBringsTheBestBack()
    {
        Experiment e = small(500);
        e.plan.set("patience", std::int64_t{1});
        e.optimiser.settings.set("learning-rate", 0.01);
        Trainer trainer(setupOf(e), 2);
        std::vector<double> validation;
        Buffer last;
        Runner runner(trainer, {{}, [&](const EpochRecord &record) {
                                    validation.push_back(record.validationLoss);
                                    last = trainer.weights();
                                }});
        QVERIFY(runner.run() == Runner::State::Exhausted);
        const auto best = std::ranges::min_element(validation);
        QVERIFY(validation.back() >= *best && validation.size() < 500);
        QCOMPARE(runner.bestEpoch(), static_cast<int>(best - validation.begin()) + 1);
        QVERIFY(!(trainer.weights() == last)); // the epoch's end is told before the best are taken back
        QCOMPARE(trainer.validate(), *best);
    }

    void divergenceEndsIt()
    {
        Experiment e = small(5);
        e.optimiser = {std::string(sgd.id), complete(sgd, {{"learning-rate", 10.0}})};
        e.decoder.back().settings.set("activation", std::string("identity"));
        Trainer trainer(setupOf(reconciled(e, {28, 28, 1})), 2);
        bool finite = true;
        Runner runner(trainer, {[&](double loss) { finite = finite && std::isfinite(loss); }, {}});
        QVERIFY(runner.run() == Runner::State::Diverged);
        QVERIFY(finite); // the step that was not taken is not told
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        Trainer trainer(setupOf(small(3)), 1);
        int taken = 0;
        Runner runner(trainer, {[&](double) {
                                    if (++taken == 3)
                                        stop.request_stop();
                                },
                                {}});
        QVERIFY(runner.run(stop.get_token()) == Runner::State::Running);
        QCOMPARE(trainer.steps(), std::uint64_t{3});
    }
};

QTEST_APPLESS_MAIN(TestRunner)
#include "test_runner.moc"
