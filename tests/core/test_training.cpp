// What training promises: the same bits for any number of threads and after a stop; divergence, early stopping, live changes, schedules.
#include "core/analysis/pca.h"
#include "core/base/error.h"
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"
#include "core/train/rate_range.h"
#include "tests/core/training_fixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace hourglass;

class TestTraining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameBitsForAnyNumberOfThreads_data()
    {
        QTest::addColumn<QString>("optimiser");
        QTest::addColumn<double>("clip");
        for (const OptimiserKind *kind : optimiserKinds())
            for (const double clip : {0.0, 0.05})
                QTest::addRow("%s clip %g", kind->id.data(), clip) << QString::fromStdString(std::string(kind->id)) << clip;
    }

    void sameBitsForAnyNumberOfThreads()
    {
        QFETCH(QString, optimiser);
        QFETCH(double, clip);
        Experiment e = small();
        e.encoder.insert(e.encoder.begin() + 1, {50, "dropout", complete(dropout)});
        const OptimiserKind *kind = findKind(optimiserKinds(), optimiser.toStdString());
        e.optimiser = {std::string(kind->id), complete(*kind)};
        e.plan.set("clip-norm", clip);
        const auto setup = setupOf(reconciled(e, {28, 28, 1}));
        Trainer one(setup, 1);
        Trainer two(setup, 2);
        Trainer eight(setup, 8);
        for (Trainer *trainer : {&one, &two, &eight})
            steps(*trainer, 50);
        QVERIFY(one.weights() == two.weights());
        QVERIFY(one.weights() == eight.weights());
        QCOMPARE(one.validate(), eight.validate());
    }

    void sameSeedSameBitsOtherSeedOtherBits()
    {
        Experiment e = small();
        Trainer a(setupOf(e), 2);
        Trainer b(setupOf(e), 2);
        e.seed = 2;
        Trainer c(setupOf(e), 2);
        for (Trainer *trainer : {&a, &b, &c})
            steps(*trainer, 20);
        QVERIFY(a.weights() == b.weights());
        QVERIFY(!(a.weights() == c.weights()));
    }

    void stopAndResumeGoOnWithTheSameBits()
    {
        const auto setup = setupOf(small());
        Trainer whole(setup, 2);
        steps(whole, 60);
        // In the middle of an epoch, through a file, with another number of threads.
        Trainer first(setup, 1);
        steps(first, 37);
        const QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("model.safetensors")).toStdString();
        saveModel(first.model(), path);
        const Model model = loadModel(path);
        Trainer second(std::make_shared<const RunSetup>(model.experiment, builtIn("fashion-mnist-5000")), 2);
        second.restore(model);
        steps(second, 23);
        QVERIFY(whole.weights() == second.weights());
        QCOMPARE(second.epochLoss(), whole.epochLoss());
        QVERIFY(second.model().progress == whole.model().progress);
    }

    void validationLossesCompare()
    {
        // The same draws each time, whatever the step: hardly a change where hardly anything is learned.
        Experiment e = small();
        e.penalties = {{"mmd", complete(mmd, {{"weight", 10.0}})}};
        e.optimiser.settings.set("learning-rate", 1e-6);
        Trainer trainer(setupOf(e), 2);
        const double before = trainer.validate();
        trainer.step();
        const double after = trainer.validate();
        QVERIFY2(std::abs(after - before) < 1e-3 * before, qPrintable(QStringLiteral("%1 %2").arg(before).arg(after)));
        // A divergence that is still warming up counts in full, so that the least loss is not that of an early epoch.
        e = small();
        e.code = {"gaussian", complete(gaussianCode, {{"size", std::int64_t{3}}})};
        Trainer cold(setupOf(reconciled(e, {28, 28, 1})), 2);
        e.code.settings.set("kl-warm-up", 20.0);
        Trainer warming(setupOf(reconciled(e, {28, 28, 1})), 2);
        QCOMPARE(warming.validate(), cold.validate());
    }

    void stochasticCodesAreValidatedAsTheyTrain()
    {
        // Means near zero are no draws from the prior: measured on them, a code that fits the prior would look as if it did not.
        Experiment e = small();
        e.code = {"gaussian", complete(gaussianCode, {{"size", std::int64_t{4}}})};
        e.penalties = {{"mmd", complete(mmd)}};
        Trainer trainer(setupOf(reconciled(e, {28, 28, 1})), 2);
        while (!trainer.step().epochEnded) {
        }
        const double trained = trainer.epochLoss();
        QVERIFY2(trainer.validate() < trained, qPrintable(QString::number(trainer.validate() / trained)));
    }

    void goingBackForgetsWhatCameAfter()
    {
        Experiment e = small();
        Trainer trainer(setupOf(e), 2);
        Trainer straight(setupOf(e), 2);
        steps(trainer, 100); // kept at step 64
        QVERIFY(trainer.restoreLastGood());
        QCOMPARE(trainer.steps(), std::uint64_t{64});
        steps(straight, 64);
        QCOMPARE(trainer.epochLoss(), straight.epochLoss());
        QVERIFY(trainer.model().progress == straight.model().progress);
    }

    void aStepThatWasNotTakenTeachesNothing()
    {
        const auto optimiser = lbfgs.make(complete(lbfgs));
        std::vector<Buffer> states;
        for (int i = 0; i < optimiser->states(); ++i)
            states.emplace_back(4);
        Buffer weights(4);
        Buffer gradient(4);
        const auto step = [&](std::uint64_t t, Scalar a, Scalar b) {
            flat(gradient.span()) << a, b, 0, 0;
            optimiser->updateWhole({0.5, t, 1}, gradient.span(), weights.span(), states);
        };
        step(1, Scalar(1e-6), 0); // no way down worth going
        QCOMPARE(flat(weights.span()).abs().sum(), Scalar(0));
        step(2, Scalar(-3), Scalar(1)); // then straight down, for nothing is known of the valley
        QVERIFY(std::abs(weights.data()[0] - Scalar(1.5)) < Scalar(1e-5) && std::abs(weights.data()[1] + Scalar(0.5)) < Scalar(1e-5));
    }

    void aLossThatIsNotFiniteKeepsTheLastGoodWeights()
    {
        Experiment e = small();
        e.optimiser = {"sgd", complete(sgd, {{"learning-rate", 10.0}})};
        e.decoder.back().settings.set("activation", std::string("identity"));
        Trainer trainer(setupOf(e), 2);
        Trainer::Report report;
        for (int i = 0; i < 2000 && !report.diverged; ++i)
            report = trainer.step();
        QVERIFY(report.diverged);
        QVERIFY(trainer.restoreLastGood());
        QVERIFY(flat(trainer.weights().span()).isFinite().all());
        QVERIFY(std::isfinite(trainer.validate()));
        QCOMPARE(trainer.steps(), trainer.lastGoodStep());
    }

    void patienceStopsAndBringsTheBestWeightsBack()
    {
        Experiment e = small(500);
        e.plan.set("patience", std::int64_t{2});
        e.optimiser.settings.set("learning-rate", 0.01);
        Trainer trainer(setupOf(e), 2);
        bool over = false;
        double best = HUGE_VAL;
        for (int epoch = 0; epoch < 400 && !over; ++epoch) {
            while (!trainer.step().epochEnded) {
            }
            const double loss = trainer.validate();
            best = std::min(best, loss);
            over = trainer.noteEpoch(loss);
        }
        QVERIFY(over);
        QVERIFY(trainer.restoreBest());
        QCOMPARE(trainer.validate(), best);
        // What comes after is the same whether it goes straight on or through a file, and begins without old momentum.
        const auto moves = [](const Model &model) {
            return std::ranges::any_of(model.optimiserStates, [](const Buffer &state) { return flat(state.span()).abs().maxCoeff() > 0; });
        };
        const Model left = trainer.model();
        QVERIFY(!moves(left));
        const QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("best.safetensors")).toStdString();
        saveModel(left, path);
        Trainer again(setupOf(e), 1);
        again.restore(loadModel(path));
        steps(trainer, 20);
        steps(again, 20);
        QVERIFY(moves(trainer.model()));
        QVERIFY(again.weights() == trainer.weights());
        QVERIFY(again.model().progress == trainer.model().progress);
        QVERIFY2(trainer.validate() < 2 * best, qPrintable(QStringLiteral("%1 after %2").arg(trainer.validate()).arg(best)));
    }

    void theLearningRateCanBeTurnedAndNothingElse()
    {
        Trainer trainer(setupOf(small()), 1);
        trainer.retune({Part::Optimiser, {}, "learning-rate"}, 0.5);
        QCOMPARE(trainer.learningRate(), 0.5);
        QVERIFY_EXCEPTION_THROWN(trainer.retune({Part::Optimiser, {}, "beta1"}, 0.5), Error);
        QVERIFY_EXCEPTION_THROWN(trainer.retune({Part::Optimiser, {}, "learning-rate"}, -1.0), Error);
    }

    void schedulesAndWarmUp()
    {
        const auto cosine = buildSchedule({"cosine", complete(cosineRate, {{"final-factor", 0.0}})});
        QCOMPARE(cosine->factor(0, 10), 1.0);
        QVERIFY(std::abs(cosine->factor(5, 10) - 0.5) < 1e-12);
        QVERIFY(std::abs(cosine->factor(10, 10)) < 1e-12);
        const auto step = buildSchedule({"step", complete(stepRate, {{"every", std::int64_t{2}}, {"drop-factor", 0.1}})});
        QVERIFY(std::abs(step->factor(3.9, 10) - 0.1) < 1e-12);
        QVERIFY(std::abs(step->factor(4.0, 10) - 0.01) < 1e-12);
        const auto exponential = buildSchedule({"exponential", complete(exponentialRate, {{"decay", 0.5}})});
        QVERIFY(std::abs(exponential->factor(1.5, 10) - std::pow(0.5, 1.5)) < 1e-12);
        const Settings falls = complete(cosineRestarts, {{"period", std::int64_t{2}}, {"stretch", 3.0}, {"final-factor", 0.0}});
        const auto restarts = buildSchedule({"cosine-restarts", falls});
        QVERIFY(std::abs(restarts->factor(1, 100) - 0.5) < 1e-12);
        QVERIFY(std::abs(restarts->factor(2, 100) - 1.0) < 1e-12); // jumps back up, and the next fall is three times as long
        QVERIFY(std::abs(restarts->factor(5, 100) - 0.5) < 1e-12);
        QVERIFY(std::abs(restarts->factor(8, 100) - 1.0) < 1e-12);
        const auto cycle = buildSchedule({"one-cycle", complete(oneCycle)});
        QVERIFY(std::abs(cycle->factor(0, 10) - 0.04) < 1e-12);
        QVERIFY(std::abs(cycle->factor(3, 10) - 1.0) < 1e-12);
        QVERIFY(std::abs(cycle->factor(10, 10) - 4e-6) < 1e-12);
        const auto constant = buildSchedule({"constant", {}});
        QCOMPARE(rateFactor(*constant, 2, 0, 10, 5), 1.0 / 20);
        QCOMPARE(rateFactor(*constant, 2, 19, 10, 5), 1.0);
    }

    void beatsPcaOnDigits()
    {
        const std::int64_t widths[] = {64, 32};
        Experiment e = denseExperiment(widths, 2, {8, 8, 1});
        e.plan.set("epochs", std::int64_t{60});
        e.plan.set("batch", std::int64_t{32});
        Trainer trainer(setupOf(e, "digits"), 2);
        while (!trainer.finished())
            trainer.step();
        const auto values = [&](const std::vector<std::uint32_t> &samples) {
            Matrix x(64, static_cast<Index>(samples.size()));
            trainer.setup().dataset->gather(samples, Out(x.data(), x.rows(), x.cols()));
            return x;
        };
        Covariance covariance(64);
        covariance.add(values(trainer.setup().split.train));
        const Matrix unseen = values(trainer.setup().split.validation);
        const double linear = pca(covariance, 2).squaredError(unseen) / static_cast<double>(unseen.size());
        QVERIFY2(trainer.validate() < 0.85 * linear, qPrintable(QStringLiteral("%1, PCA %2").arg(trainer.validate()).arg(linear)));
    }

    void theRangeTestFindsARateThatTrains()
    {
        const auto dataset = load(sourceFor("digits"), {});
        const std::int64_t widths[] = {32};
        const Experiment e = denseExperiment(widths, 8, dataset->shape());
        const RateRange range = rateRange(e, dataset, 1, {}, [](double) {});
        QVERIFY(range.points.size() > 150);
        QVERIFY(std::ranges::is_sorted(range.points, {}, &RateRange::Point::rate));
        // Far too little is to the left of the suggestion, far too much to its right.
        QVERIFY2(range.suggested > 1e-4 && range.suggested < 0.1, qPrintable(QString::number(range.suggested)));
        QVERIFY(rateRange(e, dataset, 2, {}, [](double) {}).suggested == range.suggested);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(rateRange(e, dataset, 1, stop.get_token(), [](double) {}).points.empty());
    }
};

QTEST_APPLESS_MAIN(TestTraining)
#include "test_training.moc"
