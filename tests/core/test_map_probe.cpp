// The map of the codes: planes, axes, neighbours, and what it says of each sample.
#include "core/analysis/umap.h"
#include "core/probe/map_probe.h"

#include "tests/core/probe_fixture.h"

using namespace hourglass;

class TestMapProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlaneGoesBothWays()
    {
        TrainedScene scene(experiment(6));
        QVERIFY(scene.map->layout.kind == Layout::Kind::Pca);
        const Numbers code = scene.map->plane.codeAt(0.3, -0.2, {});
        const Matrix back = scene.map->plane.points(Eigen::Map<const Vector>(code.data(), 6));
        QVERIFY(std::abs(back(0) - Scalar(0.3)) < 1e-4 && std::abs(back(1) + Scalar(0.2)) < 1e-4);
        // From a code of one's own, what the plane does not decide stays.
        const Numbers base = numbers(scene.map->codes.col(3));
        const Matrix at = scene.map->plane.points(scene.map->codes.col(3));
        const Numbers same = scene.map->plane.codeAt(static_cast<double>(at(0)), static_cast<double>(at(1)), base);
        for (std::size_t j = 0; j < same.size(); ++j)
            QVERIFY(std::abs(same[j] - base[j]) < 1e-4);
    }

    void anyTwoNumbersAreAxes()
    {
        TrainedScene scene(experiment(6));
        MapProbe probe;
        const auto map = probe.answer(scene.lens, samples(50), {50, {Layout::Kind::Axes, 4, 1}}, HUGE_VAL);
        QVERIFY((map->points.row(0) - map->codes.row(4)).norm() < 1e-4);
        QVERIFY((map->points.row(1) - map->codes.row(1)).norm() < 1e-4);
        QVERIFY(map->extent[0] < map->extent[1] && map->extent[2] < map->extent[3]);
        // One number alone: along x, and strewn across by a rule.
        TrainedScene line(experiment(1));
        QVERIFY((line.map->points.row(0) - line.map->codes.row(0)).norm() < 1e-4);
        QVERIFY(line.map->points.row(1).cwiseAbs().maxCoeff() <= Scalar(0.5));
        MapProbe again;
        QVERIFY(again.answer(line.lens, samples(400), {400}, HUGE_VAL)->points == line.map->points);
    }

    void aMapSaysEachSamplesErrorAndLastVisit()
    {
        Experiment e = experiment(2);
        auto setup = std::make_shared<const RunSetup>(e, digits());
        Trainer trainer(setup, 1);
        for (std::uint64_t i = 0; i < trainer.stepsPerEpoch() + 3; ++i) // one epoch and three batches
            trainer.step();
        SnapshotNetwork lens;
        lens.setSnapshot(std::make_shared<const Snapshot>(Snapshot{1, trainer.steps(), setup, trainer.weights()}));
        MapProbe probe;
        const auto all = samples(static_cast<std::uint32_t>(digits()->count()));
        const auto map = probe.answer(lens, all, {digits()->count(), {}, true, true}, HUGE_VAL);
        QCOMPARE(map->errors.size(), all->size());
        const Matrix values = lens.values(*all);
        const Matrix made = lens.decode(map->codes);
        for (const Index i : {0, 77, 1500})
            QVERIFY(std::abs(static_cast<double>(map->errors[static_cast<std::size_t>(i)]) -
                             static_cast<double>((values.col(i) - made.col(i)).squaredNorm()) / 64) < 1e-5);
        // The samples of the last three batches were used just now, those of no batch never.
        BatchSource feed(digits(), setup->split.train, 128, e.seed);
        for (const std::uint32_t s : feed.batch(1, 2))
            QVERIFY(map->visits[s] < 0.2f);
        for (const std::uint32_t s : setup->split.validation)
            QVERIFY(std::isnan(map->visits[s]));
        Index ever = 0;
        for (const std::uint32_t s : setup->split.train)
            ever += std::isfinite(map->visits[s]) && map->visits[s] >= 0 && map->visits[s] <= 2 ? 1 : 0;
        QCOMPARE(ever, static_cast<Index>(setup->split.train.size()));
    }

    void wideCodesHaveAMapOfNeighbours()
    {
        TrainedScene scene(experiment(8), 60);
        Background background;
        MapProbe probe;
        const MapQuestion wanted{300, {Layout::Kind::Neighbours}};
        const auto list = samples(300);
        auto map = probe.answer(scene.lens, list, wanted, HUGE_VAL, &background);
        QVERIFY(map->settling && !probe.done());
        QVERIFY(!map->plane.flat());
        QCOMPARE(map->points.cols(), Index{300}); // PCA's until the other comes
        const auto settled = [&] {
            map = probe.answer(scene.lens, list, wanted, HUGE_VAL, &background);
            return !map->settling;
        };
        QTRY_VERIFY(settled());
        QVERIFY(probe.done());
        QVERIFY(trustworthiness(map->codes, map->points, 10, Workers(1)) > 0.9);
    }
};

QTEST_GUILESS_MAIN(TestMapProbe)
#include "test_map_probe.moc"
