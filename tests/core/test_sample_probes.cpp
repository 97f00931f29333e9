// Probes that show samples: reconstructions that were chosen, samples that were generated.
#include "core/data/corruption.h"
#include "core/probe/generation_probe.h"
#include "core/probe/reconstruction_probe.h"

#include "tests/core/probe_fixture.h"

using namespace hourglass;

class TestSampleProbes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newSamplesComeFromPriorOrDensity()
    {
        Background background;
        TrainedScene normal(experiment(2, "gaussian"), 30);
        GenerationProbe probe;
        const auto made = probe.answer(normal.lens, normal.around, {64, 0.5, 0}, background);
        QVERIFY(made->source.find("prior") != std::string::npos);
        const double spread = std::sqrt(static_cast<double>(made->codes.squaredNorm()) / 128);
        QVERIFY2(spread > 0.4 && spread < 0.6, qPrintable(QString::number(spread)));
        QVERIFY((made->pictures - normal.lens.decode(made->codes)).norm() < 1e-4);
        GenerationProbe second;
        QVERIFY(second.answer(normal.lens, normal.around, {64, 0.5, 0}, background)->codes == made->codes);
        QVERIFY(second.answer(normal.lens, normal.around, {64, 0.5, 1}, background)->codes != made->codes);

        TrainedScene plain(experiment(3), 100);
        GenerationProbe third;
        const auto fitted = third.answer(plain.lens, plain.around, {200, 1, 0}, background);
        QVERIFY(fitted->source.find("Gaussians") != std::string::npos);
        const Vector mean = plain.map->codes.rowwise().mean();
        const double wide = std::sqrt(static_cast<double>((plain.map->codes.colwise() - mean).squaredNorm()) / 400);
        QVERIFY(static_cast<double>((fitted->codes.rowwise().mean() - mean).norm()) < 0.5 * wide);
        const double found = std::sqrt(static_cast<double>((fitted->codes.colwise() - mean).squaredNorm()) / 200);
        QVERIFY2(found > 0.7 * wide && found < 1.4 * wide, qPrintable(QStringLiteral("%1 %2").arg(found).arg(wide)));

        TrainedScene bits(experiment(6, "binary"), 10);
        GenerationProbe fourth;
        const auto tossed = fourth.answer(bits.lens, bits.around, {20, 1, 0}, background);
        QVERIFY(((tossed->codes.array() == 0) || (tossed->codes.array() == 1)).all());
        QVERIFY(fourth.answer(bits.lens, LatentNeighbourhood(), {20, 1, 0}, background)->codes.size() > 0); // a prior needs no codes
    }

    void theNearestTrainingSampleStandsBesideEach()
    {
        Background background;
        TrainedScene scene(experiment(3), 100);
        GenerationProbe probe;
        auto frame = probe.answer(scene.lens, scene.around, {5, 1, 0}, background);
        const auto found = [&] {
            frame = probe.answer(scene.lens, scene.around, {5, 1, 0}, background);
            return !probe.waiting();
        };
        QTRY_VERIFY(found());
        QCOMPARE(frame->nearest.size(), std::size_t{5});
        const std::vector<std::uint32_t> &train = scene.snapshot->setup->split.train;
        const Matrix values = scene.lens.values(train);
        for (Index i = 0; i < 5; ++i) {
            Index best = 0;
            const Scalar least = (values.colwise() - frame->pictures.col(i)).colwise().squaredNorm().minCoeff(&best);
            QCOMPARE(frame->nearest[static_cast<std::size_t>(i)], train[static_cast<std::size_t>(best)]);
            QVERIFY(std::abs(static_cast<double>(frame->nearestDistances[static_cast<std::size_t>(i)]) - static_cast<double>(least) / 64) <
                    1e-4);
        }
    }

    void picturesAreChosenByTheirError()
    {
        TrainedScene scene(experiment(2), 100);
        ReconstructionProbe probe;
        using Which = ReconstructionQuestion::Which;
        const auto errors = [&](Which which) {
            const ReconstructionQuestion wanted{6, which};
            const auto list = std::make_shared<const std::vector<std::uint32_t>>(samplesFor(*scene.snapshot->setup, wanted));
            return probe.answer(scene.lens, list, wanted)->errors;
        };
        const auto worst = errors(Which::Worst);
        const auto best = errors(Which::Best);
        const auto typical = errors(Which::Typical);
        QCOMPARE(worst.size(), std::size_t{6});
        QVERIFY(*std::ranges::min_element(worst) > *std::ranges::max_element(typical));
        QVERIFY(*std::ranges::min_element(typical) > *std::ranges::max_element(best));
        ReconstructionQuestion absolute{6};
        absolute.measure = Measure::Absolute;
        const auto list = std::make_shared<const std::vector<std::uint32_t>>(samplesFor(*scene.snapshot->setup, absolute));
        const auto frame = probe.answer(scene.lens, list, absolute);
        QVERIFY(std::abs(static_cast<double>(frame->errors[0]) -
                         static_cast<double>((frame->originals.col(0) - frame->reconstructions.col(0)).cwiseAbs().mean())) < 1e-5);
        absolute.measure = Measure::Loss; // the mean squared error
        const auto loss = probe.answer(scene.lens, list, absolute);
        QVERIFY(std::abs(static_cast<double>(loss->errors[0]) -
                         static_cast<double>((frame->originals.col(0) - frame->reconstructions.col(0)).squaredNorm()) / 64) < 1e-5);
    }

    void whatIsCorruptedIsReconstructed()
    {
        Experiment e = experiment(2);
        e.corruption = {"masking", carriedOver(maskingCorruption, {})};
        e.corruption.settings.set("share", 0.5);
        TrainedScene scene(e, 30);
        ReconstructionProbe probe;
        ReconstructionQuestion wanted{4};
        wanted.corrupted = true;
        const auto frame = probe.answer(scene.lens, samples(4), wanted);
        QCOMPARE(frame->corrupted.cols(), Index{4});
        QVERIFY((frame->corrupted - frame->originals).norm() > 1);
        QVERIFY((frame->reconstructions - scene.lens.decode(scene.lens.encode(frame->corrupted))).norm() < 1e-4);
        // A sample keeps its noise whoever stands beside it.
        QVERIFY((probe.answer(scene.lens, samples(2, 1), wanted)->corrupted.col(0) - frame->corrupted.col(1)).norm() < 1e-6);
        TrainedScene clean(experiment(2));
        QVERIFY(probe.answer(clean.lens, samples(4), wanted)->corrupted.size() == 0);
    }
};

QTEST_GUILESS_MAIN(TestSampleProbes)
#include "test_sample_probes.moc"
