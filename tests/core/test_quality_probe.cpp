// The quality of a code beside that of PCA, and PCA itself: its ghost on the map.
#include "core/probe/ghost_probe.h"
#include "core/probe/quality_probe.h"

#include "tests/core/probe_fixture.h"

using namespace hourglass;

class TestQualityProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCodeIsJudgedBesidePcas()
    {
        Background background;
        TrainedScene scene(experiment(8), 600);
        PcaProbe directions;
        std::shared_ptr<const PcaAnswer> pca;
        QTRY_VERIFY((pca = directions.answer(scene.lens, background)));
        QualityProbe probe;
        std::shared_ptr<const QualityAnswer> quality;
        QTRY_VERIFY((quality = probe.answer(scene.snapshot, pca->pca, true, background)) && !probe.waiting());
        QCOMPARE(quality->step, scene.snapshot->step);
        QVERIFY(quality->heldOut);
        QCOMPARE(quality->classes, Index{10});
        for (const CodeQuality &q : {quality->code, quality->pca}) { // eight numbers tell digits apart well, and nothing tells all
            QVERIFY2(q.knnAccuracy > 0.8 && q.knnAccuracy <= 1, qPrintable(QString::number(q.knnAccuracy)));
            QVERIFY2(q.linearProbe > 0.7 && q.linearProbe <= 1, qPrintable(QString::number(q.linearProbe)));
            QVERIFY2(q.trustworthiness > 0.85 && q.trustworthiness <= 1, qPrintable(QString::number(q.trustworthiness)));
        }
        // The errors are those of the samples that validate, all of which are evaluated here.
        const std::vector<std::uint32_t> &heldOut = scene.snapshot->setup->split.validation;
        QCOMPARE(quality->evaluated, static_cast<Index>(heldOut.size()));
        const std::vector<float> errors = scene.lens.errors(scene.lens.encode(heldOut), scene.lens.targets(heldOut), Measure::Squared);
        QVERIFY(std::abs(quality->code.error - static_cast<double>(std::accumulate(errors.begin(), errors.end(), 0.0F)) /
                                                   static_cast<double>(errors.size())) < 1e-6);
        QVERIFY(std::abs(quality->pca.error - pca->meanSquared) < 1e-5);
        // Other weights of the run: the old answer is shown, with its step, while it rests; at once when nothing trains.
        auto other = std::make_shared<Snapshot>(*scene.snapshot);
        other->step += 10;
        QCOMPARE(probe.answer(other, pca->pca, false, background), quality);
        QVERIFY(probe.waiting() && !background.busy("quality"));
        QTRY_VERIFY(probe.answer(other, pca->pca, true, background)->step == other->step);
        // Another run does not wait for this one's rest, and never shows its answer.
        const auto early = trained(experiment(8), 5);
        QVERIFY(!probe.answer(early, nullptr, false, background));
        QTRY_VERIFY(probe.answer(early, nullptr, false, background));
        const auto worse = probe.answer(early, nullptr, false, background);
        QVERIFY(worse->code.error > quality->code.error && std::isnan(worse->pca.error));
        QVERIFY(!measureQuality(early, nullptr, [] { return true; }));
    }

    void dataWithoutClassesAreJudgedByTheirNeighbours()
    {
        const auto evaluated = [](const std::function<void(Dataset::Parts &)> &change) {
            Dataset::Parts parts;
            parts.name = "Digits, changed";
            parts.shape = digits()->shape();
            std::vector<float> values(200 * 64);
            std::vector<std::uint32_t> all(200);
            std::iota(all.begin(), all.end(), 0U);
            Matrix x(64, 200);
            digits()->gather(all, Out(x.data(), 64, 200));
            for (Index i = 0; i < x.size(); ++i)
                values[static_cast<std::size_t>(i)] = static_cast<float>(x(i));
            parts.values = std::move(values);
            change(parts);
            auto data = std::make_shared<const Dataset>(std::move(parts));
            Experiment e = experiment(4);
            e.plan.set("validation", 0.0);
            auto setup = std::make_shared<const RunSetup>(e, data);
            Trainer trainer(setup, 1);
            for (int i = 0; i < 400; ++i)
                trainer.step();
            return measureQuality(std::make_shared<const Snapshot>(Snapshot{1, trainer.steps(), setup, trainer.weights()}), nullptr,
                                  [] { return false; });
        };
        const auto none = evaluated([](Dataset::Parts &) {});
        QVERIFY(!none->heldOut && none->classes == 0 && std::isnan(none->code.knnAccuracy) && std::isnan(none->code.linearProbe));
        QVERIFY(none->code.trustworthiness > 0.7 && none->code.error > 0);
        const auto one = evaluated([](Dataset::Parts &parts) {
            parts.labels.assign(200, 0);
            parts.classes = {"all"};
        });
        QVERIFY(one->classes == 1 && std::isnan(one->code.linearProbe));
        // Some samples have no class: they neither vote nor count.
        const auto some = evaluated([](Dataset::Parts &parts) {
            for (std::size_t i = 0; i < 200; ++i)
                parts.labels.push_back(i % 3 == 0 ? Dataset::noLabel : digits()->label(static_cast<Index>(i)));
            parts.classes = digits()->classes();
        });
        QVERIFY(some->code.knnAccuracy > 0.3 && some->code.linearProbe > 0.5);
    }

    void theGhostIsPca()
    {
        Background background;
        TrainedScene scene(experiment(2), 100);
        PcaProbe probe;
        std::shared_ptr<const PcaAnswer> found;
        const auto there = [&] {
            found = probe.answer(scene.lens, background);
            return found && !probe.waiting();
        };
        QTRY_VERIFY(there());
        const auto ghost = GhostProbe().answer(*found, scene.map.get());
        const std::vector<std::uint32_t> &train = scene.snapshot->setup->split.train;
        Covariance covariance(64);
        covariance.add(scene.lens.values(train));
        const Pca wanted = pca(covariance, 2);
        QVERIFY((ghost->pca->variances - wanted.variances).norm() < 1e-4);
        const std::vector<std::uint32_t> &judges = scene.snapshot->setup->split.validation;
        const double error = wanted.squaredError(scene.lens.values(judges)) / static_cast<double>(judges.size()) / 64;
        QVERIFY(std::abs(ghost->meanSquared - error) < 1e-5);
        QVERIFY(std::abs(ghost->loss - error) < 1e-5); // the run's loss is the mean squared error, too
        QCOMPARE(ghost->points.cols(), scene.map->points.cols());
        const std::array<double, 2> place = ghost->placeOf(numbers(scene.lens.values(std::span(*scene.map->samples).subspan(9, 1))));
        QVERIFY(std::abs(place[0] - static_cast<double>(ghost->points(0, 9))) < 1e-3 &&
                std::abs(place[1] - static_cast<double>(ghost->points(1, 9))) < 1e-3);
        // Laid over the map: the same middle and no larger.
        QVERIFY((ghost->points.rowwise().mean() - scene.map->points.rowwise().mean()).norm() < 1e-2);
    }

    void layingOverUndoesTurnsAndScales()
    {
        const Matrix points = Matrix::Random(2, 40);
        Matrix turn(2, 2);
        turn << Scalar(0.6), Scalar(-0.8), Scalar(0.8), Scalar(0.6);
        const Matrix target = (3 * turn * points).colwise() + (Vector(2) << Scalar(5), Scalar(-1)).finished();
        const ProcrustesFit over = fitProcrustes(points, target);
        QVERIFY((((over.turn * points).colwise() + over.shift) - target).norm() < 1e-3);
    }
};

QTEST_GUILESS_MAIN(TestQualityProbe)
#include "test_quality_probe.moc"
