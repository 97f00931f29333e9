// The observer's thread, the snapshots a run keeps, and background jobs.
#include "core/base/background.h"
#include "core/probe/drawing_probe.h"
#include "core/probe/map_probe.h"
#include "core/probe/observer.h"
#include "core/probe/point_probe.h"
#include "core/probe/timeline_probe.h"
#include "core/train/session.h"

#include "tests/core/probe_fixture.h"

using namespace hourglass;

class TestObserver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void momentsAreDenseFirstAndStayWithinTheirBudget()
    {
        const auto setup = std::make_shared<const RunSetup>(experiment(2), digits());
        const Index weights = setup->network.weightCount();
        Timeline timeline(static_cast<std::size_t>(weights) * sizeof(Scalar) * 20);
        const std::uint64_t perEpoch = 100;
        for (std::uint64_t step = 0; step < 200000; ++step)
            if (timeline.due(step, perEpoch))
                timeline.keep(std::make_shared<const Snapshot>(Snapshot{1, step, setup, Buffer(weights)}), perEpoch);
        const auto steps = timeline.steps();
        QVERIFY(timeline.bytes() <= timeline.budget());
        QCOMPARE(steps.size(), std::size_t{20});
        QCOMPARE(steps.front(), std::uint64_t{0});
        QVERIFY(steps.back() > 197000);
        for (std::size_t i = 2; i < steps.size(); ++i) // gaps grow, or nearly
            QVERIFY(static_cast<double>(steps[i] - steps[i - 1]) > 0.45 * static_cast<double>(steps[i - 1] - steps[i - 2]));
        QCOMPARE(timeline.at(steps[3])->step, steps[3]);
        QCOMPARE(timeline.at(10000000)->step, steps.back());
        timeline.truncate(steps[5]);
        QCOMPARE(timeline.steps().size(), std::size_t{6});
        // The first steps are all kept while there is room.
        Timeline roomy;
        for (std::uint64_t step = 0; step < 10; ++step)
            if (roomy.due(step, perEpoch))
                roomy.keep(std::make_shared<const Snapshot>(Snapshot{1, step, setup, Buffer(1)}), perEpoch);
        QCOMPARE(roomy.steps().size(), std::size_t{10});
    }

    void largeNetworksKeepMomentsEnoughToo()
    {
        constexpr std::size_t mega = std::size_t{1} << 20;
        QCOMPARE(Timeline::budgetFor(mega), Timeline::usualBudget);
        QCOMPARE(Timeline::budgetFor(12 * mega), 24 * 12 * mega);
        QCOMPARE(Timeline::budgetFor(100 * mega), Timeline::largestBudget);
        const auto snapshot = trained(experiment(2), 1);
        Timeline usual;
        usual.keep(snapshot, 10);
        QCOMPARE(usual.budget(), Timeline::usualBudget);
        Timeline given(1000);
        given.keep(snapshot, 10);
        QCOMPARE(given.budget(), std::size_t{1000});
    }

    void aRunKeepsMomentsAndShowsThemWhileItGoesOn()
    {
        Observer observatory([] {});
        Experiment e = experiment(2);
        e.plan.set("epochs", std::int64_t{100000});
        Session session(1, e, digits(), 1, [] {});
        Questions questions;
        questions.ask(MapQuestion{100});
        questions.ask(TimelineQuestion{5});
        observatory.setQuestions(questions);
        observatory.watch(session.desk(), session.timeline());
        session.run();
        QTRY_VERIFY(session.status().step > 300);
        QVERIFY(session.timeline()->steps().size() > 20);
        const auto early = session.timeline()->at(4);
        observatory.show(early);
        std::shared_ptr<const Frame> frame;
        const auto seen = [&](const auto &condition) {
            if (auto next = observatory.take())
                frame = next;
            return frame && condition();
        };
        QTRY_VERIFY(seen([&] { return frame->step == early->step && frame->get<MapAnswer>() && frame->get<TimelineAnswer>(); }));
        SnapshotNetwork lens;
        lens.setSnapshot(early);
        QVERIFY((frame->get<MapAnswer>()->codes - lens.encode(*frame->get<MapAnswer>()->samples)).norm() < 1e-4);
        const std::uint32_t one[] = {5};
        const auto at = std::ranges::find(frame->get<TimelineAnswer>()->steps, early->step) - frame->get<TimelineAnswer>()->steps.begin();
        QVERIFY((frame->get<TimelineAnswer>()->pictures.col(at) - lens.decode(lens.encode(one))).norm() < 1e-4);
        const std::uint64_t step = session.status().step;
        QTRY_VERIFY(session.status().step > step + 50); // training went on
        observatory.show(nullptr);
        QTRY_VERIFY(seen([&] { return frame->step > early->step; }));
    }

    void whatAPersonAsksIsAnsweredWhileTheRestRests()
    {
        Observer observatory([] {});
        Session session(1, experiment(2), digits(), 1, [] {});
        Questions questions;
        questions.ask(MapQuestion{100});
        observatory.setQuestions(questions);
        observatory.watch(session.desk(), session.timeline());
        std::shared_ptr<const Frame> frame;
        const auto seen = [&](const auto &condition) {
            if (auto next = observatory.take())
                frame = next;
            return frame && condition();
        };
        QTRY_VERIFY(seen([&] { return frame->get<MapAnswer>() != nullptr; }));
        observatory.rest(1e6);
        const Numbers point{Scalar(0.1), Scalar(0.2)};
        questions.ask(PointQuestion{point});
        observatory.setQuestions(questions);
        QTRY_VERIFY(seen([&] { return frame->get<PointAnswer>() && frame->get<PointAnswer>()->code == point; }));
        questions.drop<PointQuestion>();
        questions.ask(DrawingQuestion{Numbers(64, Scalar(0.5))});
        observatory.setQuestions(questions);
        QTRY_VERIFY(seen([&] { return frame->get<DrawingAnswer>() && !frame->get<PointAnswer>(); })); // and what is not asked for is gone
    }

    void newerWorkReplacesOlder()
    {
        Background background;
        std::atomic<int> begun = 0;
        std::atomic<int> gaveUp = 0;
        std::atomic<bool> done = false;
        background.start("work", [&](const Background::Stale &stale) {
            ++begun;
            while (!stale())
                std::this_thread::yield();
            ++gaveUp;
        });
        QTRY_COMPARE(begun.load(), 1);
        QVERIFY(background.busy("work"));
        QVERIFY(!background.busy("other"));
        background.start("work", [&](const Background::Stale &) { done = true; });
        QTRY_VERIFY(done);
        QCOMPARE(gaveUp.load(), 1);
        QTRY_VERIFY(!background.busy("work"));
        background.start("work", [&](const Background::Stale &stale) {
            while (!stale())
                std::this_thread::yield();
        }); // ends with the program
    }
};

QTEST_GUILESS_MAIN(TestObserver)
#include "test_observer.moc"
