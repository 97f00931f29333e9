// Which probe looks when: what is asked first, what follows, what waits for what.
#include "core/probe/drawing_probe.h"
#include "core/probe/ghost_probe.h"
#include "core/probe/path_probe.h"
#include "core/probe/point_probe.h"
#include "core/probe/probes.h"
#include "core/probe/quality_probe.h"
#include "core/probe/reconstruction_probe.h"

#include "tests/core/probe_fixture.h"

using namespace hourglass;

class TestProbeSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoLooksAroundLooksAgainWhenTheMapIsWhole()
    {
        Experiment wide = denseExperiment(std::vector<std::int64_t>{2048, 2048}, 2, digits()->shape()); // slow to encode: in slices
        wide.dataset = sourceFor("digits");
        const auto first = trained(wide, 0);
        auto second = std::make_shared<Snapshot>(*first);
        second->step = 1;
        second->weights.span().back() += 1;
        for (Scalar &w : second->weights.span())
            w = -w;
        Looking looking;
        Questions questions;
        const Numbers point{Scalar(0.1), Scalar(0.2)};
        const Numbers drawing(64, Scalar(0.5));
        questions.ask(MapQuestion{1700});
        questions.ask(PointQuestion{point});
        questions.ask(DrawingQuestion{drawing});
        looking.probes.ask(questions);
        looking.probes.focus(first, true);
        const auto &frame = looking.frame;
        QTRY_VERIFY(looking.look() && frame->complete);
        looking.probes.focus(second, true);
        QTRY_VERIFY(looking.look() && frame->step == 1 && frame->complete);
        LatentNeighbourhood around;
        around.setMap(frame->share<MapAnswer>());
        SnapshotNetwork lens;
        lens.setSnapshot(second);
        QCOMPARE(frame->get<PointAnswer>()->near, decodePoint(lens, around, point)->near);
        QCOMPARE(frame->get<DrawingAnswer>()->near, reconstructDrawing(lens, around, drawing)->near);
        SnapshotNetwork before;
        before.setSnapshot(first);
        QVERIFY(reconstructDrawing(before, around, drawing)->code != frame->get<DrawingAnswer>()->code);
    }

    void anotherRunStartsWithoutTheOldOnesCodes()
    {
        Looking looking;
        Questions questions;
        questions.ask(PathQuestion{5, {3, 9}, PathQuestion::Interpolation::Data});
        looking.probes.ask(questions);
        looking.probes.focus(trained(experiment(2), 5), false);
        const auto rows = [&] {
            return looking.look() && looking.frame->get<PathAnswer>() ? looking.frame->get<PathAnswer>()->codes.rows() : Index{0};
        };
        QTRY_COMPARE(rows(), Index{2});
        looking.probes.restart();
        looking.frame.reset();
        looking.probes.ask(questions);
        looking.probes.focus(trained(experiment(16), 5), false);
        for (int i = 0; i < 5; ++i)
            QVERIFY(rows() == 0 || rows() == 16);
        QTRY_COMPARE(rows(), Index{16});
    }

    void aPartThatWasAwayLooksAgain()
    {
        Looking looking;
        Questions questions;
        questions.ask(QualityQuestion{});
        looking.probes.ask(questions);
        looking.probes.focus(trained(experiment(4), 50), true);
        const auto evaluated = [&] {
            return looking.look(true) && looking.frame->get<QualityAnswer>() &&
                   std::isfinite(looking.frame->get<QualityAnswer>()->pca.error);
        };
        QTRY_VERIFY(evaluated());
        QVERIFY(!looking.frame->get<GhostAnswer>());
        looking.probes.ask({});
        QVERIFY(!evaluated());
        looking.probes.ask(questions);
        QTRY_VERIFY(evaluated());
    }

    void aHandThatDragsIsAnsweredWhileTheRestFollows()
    {
        const auto snapshot = trained(experiment(2), 5);
        Probes probes;
        Questions questions;
        questions.ask(MapQuestion{400});
        questions.ask(ReconstructionQuestion{});
        auto now = Probes::Clock::now();
        int maps = 0;
        int pictures = 0;
        std::shared_ptr<const Frame> before;
        for (std::uint64_t i = 0; i < 300; ++i) { // three seconds at a hundred questions a second, while it trains
            auto newer = std::make_shared<Snapshot>(*snapshot);
            newer->step = i;
            probes.focus(newer, false);
            const Numbers point{static_cast<Scalar>(i), 0};
            questions.ask(PointQuestion{point});
            probes.ask(questions);
            const auto frame = probes.look(nullptr, now, false, false);
            QVERIFY(frame && frame->get<PointAnswer>() && frame->get<PointAnswer>()->code == point); // at once
            const bool map = before && differs<MapAnswer>(before.get(), frame.get());
            const bool picture = before && differs<ReconstructionAnswer>(before.get(), frame.get());
            QVERIFY(!before || i < 2 || !(map && picture)); // one part at a time
            maps += map ? 1 : 0;
            pictures += picture ? 1 : 0;
            before = frame;
            now += std::chrono::milliseconds(10);
        }
        QVERIFY2(maps + pictures >= 3 && maps + pictures <= 16, qPrintable(QStringLiteral("%1, %2").arg(maps).arg(pictures)));
        QVERIFY(maps > 0 && pictures > 0);
    }
};

QTEST_GUILESS_MAIN(TestProbeSchedule)
#include "test_probe_schedule.moc"
