// What a new probe takes: its file and one line in the list. It is asked, scheduled and answered like the others.
#include "core/probe/observer.h"
#include "core/probe/reconstruction_probe.h"
#include "core/train/session.h"

#include "tests/core/mean_probe.h"
#include "tests/core/probe_fixture.h"

#include <set>

using namespace hourglass;

namespace {

/// A probe whose look never succeeds.
class HungryProbe : public ProbeOf<MeanQuestion, MeanAnswer>
{
protected:
    std::shared_ptr<const MeanAnswer> answer(const Scene &, const MeanQuestion &, Looked &) override { throw std::bad_alloc(); }
};

constexpr ProbeKind hungryProbe{.id = "hungry", .pace = {.every = 0.1, .rest = 100}, .needs = {}, .make = makeProbe<HungryProbe>};

std::vector<const ProbeKind *> allAnd(const ProbeKind &one)
{
    std::vector<const ProbeKind *> kinds(probeKinds().begin(), probeKinds().end());
    kinds.push_back(&one); // the line
    return kinds;
}

/// A mean of the codes that the map shows.
bool isMeanOf(const MeanAnswer &mean, const MapAnswer &map, Scalar times)
{
    return (mean.code - times * map.codes.rowwise().mean()).norm() < 1e-4;
}

} // namespace

class TestNewProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListIsInOrder()
    {
        std::set<std::string_view> before;
        for (const ProbeKind *kind : probeKinds()) {
            for (const auto &needs : {kind->needs.probes, kind->needs.questions})
                for (const std::string_view id : needs)
                    QVERIFY2(before.contains(id), kind->id.data()); // what it needs looks first
            QVERIFY2(before.insert(kind->id).second, kind->id.data());
            QVERIFY(kind->pace.every > 0 && kind->pace.rest > 0 && kind->make());
        }
    }

    void aLineAddsOne()
    {
        Probes probes(allAnd(meanProbe));
        const auto snapshot = trained(experiment(3), 5);
        auto now = Probes::Clock::now();
        const auto look = [&] { return probes.look(nullptr, now += std::chrono::seconds(10), false, false); };
        Questions questions;
        questions.provide(MapQuestion{.maximum = 300});
        questions.ask(MeanQuestion{2});
        probes.ask(questions);
        probes.focus(snapshot, false);
        auto frame = look(); // needed: the map is on although it is not asked, as it was provided
        QVERIFY(frame && frame->get<MapAnswer>() && frame->get<MeanAnswer>());
        QVERIFY(frame->get<MapAnswer>()->samples->size() <= 300);
        QVERIFY(frame->complete && isMeanOf(*frame->get<MeanAnswer>(), *frame->get<MapAnswer>(), 2));
        QVERIFY(!frame->get<ReconstructionAnswer>());
        QVERIFY(!look()); // nothing is due
        // Newer weights: it follows.
        auto newer = std::make_shared<Snapshot>(*snapshot);
        newer->step += 1;
        probes.focus(newer, false);
        const auto follows = [&] {
            if (auto next = look())
                frame = next;
            return frame->get<MeanAnswer>()->step == newer->step && frame->complete;
        };
        QTRY_VERIFY(follows());
        // Another question, and another of the map's: at once, however soon and however busy the one who shows it.
        questions.ask(MeanQuestion{3});
        probes.ask(questions);
        frame = probes.look(nullptr, now, true, false);
        QVERIFY(frame && isMeanOf(*frame->get<MeanAnswer>(), *frame->get<MapAnswer>(), 3));
        questions.ask(MapQuestion{.maximum = 50});
        probes.ask(questions);
        frame = probes.look(nullptr, now, true, false);
        QVERIFY(frame && frame->get<MapAnswer>()->samples->size() == 50);
        QVERIFY(isMeanOf(*frame->get<MeanAnswer>(), *frame->get<MapAnswer>(), 3));
        questions.drop<MeanQuestion>();
        probes.ask(questions);
        frame = probes.look(nullptr, now, true, false);
        QVERIFY(frame && frame->get<MapAnswer>() && !frame->get<MeanAnswer>());
    }

    void anObserverLooksWithIt()
    {
        const auto kinds = allAnd(meanProbe);
        Observer observer([] {}, kinds);
        Session session(1, experiment(2), digits(), 1, [] {});
        Questions questions;
        questions.ask(MeanQuestion{});
        observer.setQuestions(questions);
        observer.watch(session.desk());
        std::shared_ptr<const Frame> frame;
        const auto seen = [&] {
            if (auto next = observer.take())
                frame = next;
            return frame && frame->get<MeanAnswer>();
        };
        QTRY_VERIFY(seen());
    }

    void aLookThatFailsCostsNoOther()
    {
        Probes probes(allAnd(hungryProbe));
        Questions questions;
        questions.ask(MeanQuestion{});
        questions.ask(ReconstructionQuestion{});
        probes.ask(questions);
        probes.focus(trained(experiment(2), 1), true);
        const auto frame = probes.look(nullptr, Probes::Clock::now(), false, false);
        QVERIFY(frame && frame->get<ReconstructionAnswer>() && !frame->get<MeanAnswer>());
        QVERIFY(frame->problem.find("memory") != std::string::npos);
    }

    void questionsAreAValue()
    {
        Questions a;
        QVERIFY(a.empty() && a == Questions());
        a.provide(MeanQuestion{5});
        QVERIFY(a.empty() && !a.has<MeanQuestion>() && !a.find<MeanQuestion>() && a.get<MeanQuestion>().times == 5);
        QVERIFY(!(a == Questions())); // others may read it
        a.ask(MeanQuestion{2});
        const Questions b = a;
        QVERIFY(a == b && a.get<MeanQuestion>().times == 2);
        a.ask(MeanQuestion{3}); // in place of the other
        QVERIFY(!(a == b) && b.find<MeanQuestion>()->times == 2);
        a.drop<MeanQuestion>();
        QVERIFY(a.empty() && a.get<MeanQuestion>().times == 5 && a.get<MapQuestion>() == MapQuestion());
    }
};

QTEST_GUILESS_MAIN(TestNewProbe)
#include "test_new_probe.moc"
