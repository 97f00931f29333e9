// The session's and the observer's threads: commands, news, snapshots, and the end of it all.
#include "core/data/source.h"
#include "core/experiment/presets.h"
#include "core/experiment/settings_at.h"
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"
#include "core/probe/map_probe.h"
#include "core/probe/observer.h"
#include "core/probe/reconstruction_probe.h"
#include "core/train/session.h"

#include "tests/patient.h"

#include <cmath>
#include <future>
#include <numeric>

using namespace hourglass;

namespace {

Experiment digits(std::int64_t epochs)
{
    const std::int64_t widths[] = {24, 12};
    Experiment e = denseExperiment(widths, 2, {8, 8, 1});
    e.dataset = sourceFor("digits");
    e.plan.set("epochs", epochs);
    e.plan.set("batch", std::int64_t{32});
    return e;
}

std::shared_ptr<const Dataset> data()
{
    static const auto set = load(sourceFor("digits"), {});
    return set;
}

LossCurve losses(const Session &session)
{
    LossCurve curve;
    std::vector<EpochRecord> epochs;
    session.history().update(curve, epochs);
    return curve;
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsPausesStepsAndFinishes()
    {
        std::atomic<int> wakes = 0;
        Session session(4, digits(3), data(), 2, [&] { ++wakes; });
        session.steps(5);
        QTRY_COMPARE(session.status().step, std::uint64_t{5});
        QTRY_VERIFY(session.status().state == RunState::Paused);
        session.run();
        QTRY_VERIFY(session.status().state == RunState::Finished);
        const RunStatus status = session.status();
        QCOMPARE(status.run, 4);
        QCOMPARE(status.step, 3 * status.stepsPerEpoch);
        QCOMPARE(losses(session).last(), status.step);
        QVERIFY(std::isfinite(status.bestValidation));
        QVERIFY(wakes > 0);
        session.extend(2);
        QTRY_VERIFY(session.status().step == 5 * status.stepsPerEpoch && session.status().state == RunState::Finished);
    }

    void pausesAndResumesWithTheSameLosses()
    {
        Session straight(1, digits(2), data(), 1, [] {});
        straight.run();
        Session halting(2, digits(2), data(), 1, [] {});
        for (int i = 0; i < 7; ++i) {
            halting.steps(3);
            QTRY_COMPARE(halting.status().step, std::uint64_t(3 * (i + 1)));
            QTRY_VERIFY(halting.status().state == RunState::Paused);
        }
        halting.run();
        QTRY_VERIFY(straight.status().state == RunState::Finished && halting.status().state == RunState::Finished);
        QVERIFY(losses(straight) == losses(halting));
    }

    void liveChangesAreLoggedWithTheirStep()
    {
        Session session(1, digits(1), data(), 1, [] {});
        session.steps(2);
        QTRY_COMPARE(session.status().step, std::uint64_t{2});
        session.retune({Part::Optimiser, {}, "learning-rate"}, 0.25);
        QTRY_COMPARE(session.status().learningRate, 0.25);
        const auto log = session.log();
        QCOMPARE(log.size(), std::size_t{1});
        QCOMPARE(log[0].step, std::uint64_t{2});
        QCOMPARE(log[0].place.text(), std::string("optimiser/learning-rate"));
    }

    void theSettingsOfEachStepAreKnown()
    {
        const Place rate{Part::Optimiser, {}, "learning-rate"};
        const auto rateAt = [&](const Session &session, std::uint64_t step) {
            return std::get<double>(*settingAt(session.experimentAt(step), rate));
        };
        Session session(1, digits(100), data(), 1, [] {});
        const double planned = rateAt(session, 0);
        session.steps(5);
        QTRY_VERIFY(session.status().step == 5 && session.status().state == RunState::Paused);
        session.retune(rate, 0.25);
        session.steps(5);
        QTRY_VERIFY(session.status().step == 10 && session.status().state == RunState::Paused);
        session.retune(rate, 0.5);
        QTRY_COMPARE(session.log().size(), std::size_t{2});
        QCOMPARE(rateAt(session, 4), planned);
        QCOMPARE(rateAt(session, 5), 0.25);
        QCOMPARE(rateAt(session, 9), 0.25);
        QCOMPARE(rateAt(session, 10), 0.5);
        // Of a run that goes on, what was changed before is known, but not when.
        std::promise<Model> model;
        session.withModel([&](Model now) { model.set_value(std::move(now)); });
        Session next(2, digits(100), data(), 1, [] {}, {.model = std::make_shared<const Model>(model.get_future().get())});
        QTRY_VERIFY(next.status().step == 10 && next.status().state == RunState::Paused);
        QCOMPARE(rateAt(next, 3), 0.5);
        QCOMPARE(rateAt(next, 10), 0.5);
    }

    void divergenceIsANormalStateWithAWayBack()
    {
        Experiment e = digits(500);
        e.optimiser = {"sgd", complete(sgd, {{"learning-rate", 10.0}})};
        e.decoder.back().settings.set("activation", std::string("identity"));
        Session session(1, e, data(), 1, [] {});
        session.run();
        QTRY_VERIFY(session.status().state == RunState::Diverged);
        const RunStatus status = session.status();
        QVERIFY(QString::fromStdString(status.sentence).contains(QStringLiteral("diverged at step %1").arg(status.step)));
        session.restoreLastGood(0.001);
        QTRY_VERIFY(session.status().state == RunState::Paused);
        QCOMPARE(session.status().step, status.lastGoodStep);
        QVERIFY(std::abs(session.status().learningRate - 0.01) < 1e-9);
        const auto rate = settingAt(session.experimentAt(status.lastGoodStep), {Part::Optimiser, {}, "learning-rate"});
        QVERIFY(std::abs(std::get<double>(*rate) - 0.01) < 1e-9);
        session.steps(3);
        QTRY_VERIFY(session.status().state == RunState::Paused && session.status().step == status.lastGoodStep + 3);
    }

    void anImpossibleExperimentFailsWithASentence()
    {
        Experiment e = digits(1);
        e.loss.kind = "telepathy";
        Session session(1, e, data(), 1, [] {});
        QTRY_VERIFY(session.status().state == RunState::Failed);
        QVERIFY(QString::fromStdString(session.status().sentence).contains(QStringLiteral("telepathy")));
    }

    void framesAnswerWhatViewsAsk()
    {
        std::atomic<int> wakes = 0;
        Observer observatory([&] { ++wakes; });
        Session session(9, digits(2000), data(), 1, [] {});
        Questions questions;
        questions.ask(MapQuestion{300});
        questions.ask(ReconstructionQuestion{7});
        observatory.setQuestions(questions);
        observatory.watch(session.desk());
        session.run();
        std::shared_ptr<const Frame> frame;
        const auto seen = [&](std::uint64_t step) { // QTRY_VERIFY asks more than once, and a frame can be taken only once
            if (auto next = observatory.take())
                frame = next;
            return frame && frame->step > step;
        };
        QTRY_VERIFY(seen(0));
        QCOMPARE(frame->run, 9);
        // 300 samples: those that validate, and others after them
        QCOMPARE(frame->get<MapAnswer>()->points.cols(), static_cast<Index>(frame->get<MapAnswer>()->samples->size()));
        QVERIFY(frame->get<MapAnswer>()->points.array().isFinite().all());
        QVERIFY(frame->get<MapAnswer>()->layout.kind == Layout::Kind::Axes);
        QCOMPARE(frame->get<ReconstructionAnswer>()->samples->size(), std::size_t{10}); // every class, though fewer were asked for
        for (std::size_t i = 0; i < 10; ++i)                                            // one of each, in order
            QCOMPARE(frame->setup->dataset->label((*frame->get<ReconstructionAnswer>()->samples)[i]), static_cast<std::uint16_t>(i));
        const SampleList first = frame->get<ReconstructionAnswer>()->samples;
        QTRY_VERIFY(seen(200));
        QVERIFY(*frame->get<ReconstructionAnswer>()->samples == *first);
        session.pause();
        QTRY_VERIFY(session.status().state == RunState::Paused);
        const std::uint64_t step = session.status().step;
        QTRY_VERIFY(seen(step - 1)); // the last word is about the weights it stopped with
    }

    void wideCodesAreShownThroughAStablePlane()
    {
        Experiment e = digits(1000);
        e.code.settings.set("size", std::int64_t{6});
        Session session(1, e, data(), 1, [] {});
        std::vector<std::uint32_t> all(200);
        std::iota(all.begin(), all.end(), 0u);
        const auto samples = std::make_shared<const std::vector<std::uint32_t>>(all);
        MapProbe probe;
        SnapshotNetwork lens;
        Matrix before;
        for (int i = 0; i < 6; ++i) {
            session.steps(2);
            QTRY_VERIFY(session.status().step == std::uint64_t(2 * (i + 1)) && session.status().state == RunState::Paused);
            std::shared_ptr<const Snapshot> snapshot;
            const auto arrived = [&] {
                if (auto next = session.desk()->newest.take())
                    snapshot = *next;
                return snapshot && snapshot->step == session.status().step;
            };
            QTRY_VERIFY(arrived());
            lens.setSnapshot(snapshot);
            const auto map = probe.answer(lens, samples, {}, 1);
            QVERIFY(map->layout.kind == Layout::Kind::Pca);
            QCOMPARE(map->codeSize(), Index{6});
            if (before.size() > 0) // two steps of Adam move points a little; a flipped axis would move them by their size
                QVERIFY2((map->points - before).norm() < 0.7f * before.norm(), qPrintable(QString::number(i)));
            before = map->points;
        }
    }

    void endsAtOnceWhileTraining()
    {
        for (int i = 0; i < 5; ++i) {
            Observer observatory([] {});
            Session session(1, digits(100000), data(), 2, [] {});
            observatory.watch(session.desk());
            session.run();
            QTRY_VERIFY(session.status().step > 10);
        }
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "test_session.moc"
