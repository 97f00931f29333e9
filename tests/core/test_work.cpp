// The work file: what is saved is what is opened, training goes on with the same bits, and damage is one sentence.
#include "core/base/error.h"
#include "core/document/work_folder.h"
#include "core/experiment/archive.h"
#include "core/experiment/open_model.h"
#include "core/experiment/presets.h"
#include "core/nn/catalogue.h"
#include "core/train/session.h"

#include "tests/patient.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace hourglass;

namespace {

Experiment digits(const OptimiserKind &optimiser = adam)
{
    const std::int64_t widths[] = {24, 12};
    Experiment e = denseExperiment(widths, 2, {8, 8, 1});
    e.name = "Größer – kleiner";
    e.dataset = sourceFor("digits");
    e.optimiser = {std::string(optimiser.id), complete(optimiser)};
    e.plan.set("epochs", std::int64_t{6});
    e.plan.set("batch", std::int64_t{32});
    return e;
}

std::shared_ptr<const Dataset> data()
{
    static const auto set = load(sourceFor("digits"), {});
    return set;
}

/// The run as it is now, taken on its own thread so that all parts are of one step.
WorkRun runOf(Session &session, int number)
{
    WorkRun run;
    std::atomic<bool> done = false;
    session.withModel([&](Model model) {
        run.record.number = number;
        run.record.name = "Run " + std::to_string(number);
        run.record.experiment = session.experiment();
        run.record.data = "Digits";
        run.record.changed = {"Code: dimensions 2 → 3"};
        run.record.state = "paused";
        run.record.step = model.progress.step;
        session.history().update(run.record.curve, run.record.epochs);
        run.moments = session.timeline()->moments();
        run.model = std::make_shared<const Model>(std::move(model));
        done = true;
    });
    [&] { QTRY_VERIFY(done); }();
    return run;
}

void stepTo(Session &session, std::uint64_t step)
{
    session.steps(static_cast<int>(step - session.status().step));
    QTRY_VERIFY(session.status().step == step && session.status().state != RunState::Running);
}

Work workOf(WorkRun run)
{
    Work work{digits()};
    work.current = run.record.number;
    work.count = run.record.number;
    work.view = {120, 7};
    work.thumbnail = "no PNG, but its bytes";
    work.runs.push_back(std::move(run));
    return work;
}

} // namespace

class TestWork : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::filesystem::path path(const char *name) const { return m_folder.filePath(QLatin1String(name)).toStdString(); }

    template <typename Act>
    QString sentence(const Act &act)
    {
        try {
            act();
        } catch (const Error &problem) {
            return QString::fromStdString(problem.what());
        }
        return {};
    }

private Q_SLOTS:
    void savedLoadedAndGoneOnWithIsTheSameBits_data()
    {
        QTest::addColumn<QString>("optimiser");
        QTest::addColumn<quint64>("at");
        QTest::newRow("Adam, within an epoch") << QStringLiteral("adam") << quint64(57);
        QTest::newRow("Adam, before the first step") << QStringLiteral("adam") << quint64(0);
        QTest::newRow("L-BFGS") << QStringLiteral("l-bfgs") << quint64(20);
        QTest::newRow("SGD, at the end of an epoch") << QStringLiteral("sgd") << quint64(0xe);
    }
    void savedLoadedAndGoneOnWithIsTheSameBits()
    {
        QFETCH(QString, optimiser);
        QFETCH(quint64, at);
        const auto &kind = *findKind(optimiserKinds(), optimiser.toStdString());
        Experiment e = digits(kind);
        e.plan.set("averaging", 0.9);
        Session straight(1, e, data(), 1, [] {});
        QTRY_VERIFY(straight.status().stepsPerEpoch > 1);
        const std::uint64_t perEpoch = straight.status().stepsPerEpoch;
        const std::uint64_t half = at == 0xe ? perEpoch : at;
        Session first(2, e, data(), 2, [] {});
        if (half > 0)
            stepTo(first, half);
        first.retune({Part::Optimiser, {}, "learning-rate"}, 0.004); // what was turned meanwhile is kept, too
        const std::filesystem::path file = path("bits.hourglass");
        saveWork(workOf(runOf(first, 1)), file);
        const Work work = loadWork(file, path("bits") / std::to_string(half));
        Session second(
            3, work.runs[0].record.experiment, data(), 2, [] {}, pastOf(work.runs[0]));
        QTRY_VERIFY(second.status().state == RunState::Paused && second.status().step == half);
        QCOMPARE(second.status().learningRate, 0.004);
        second.run();
        if (half > 0)
            stepTo(straight, half);
        straight.retune({Part::Optimiser, {}, "learning-rate"}, 0.004);
        straight.run();
        QTRY_VERIFY(straight.status().state == RunState::Finished && second.status().state == RunState::Finished);
        const WorkRun a = runOf(straight, 1);
        const WorkRun b = runOf(second, 1);
        QVERIFY(a.model->weights == b.model->weights && a.model->trained == b.model->trained && a.model->best == b.model->best);
        QVERIFY(a.model->optimiserStates == b.model->optimiserStates && a.model->progress == b.model->progress);
        QVERIFY(a.record.curve == b.record.curve); // the curve is whole, as if nothing had happened
        QCOMPARE(a.record.epochs.size(), b.record.epochs.size());
        for (std::size_t i = 0; i < a.record.epochs.size(); ++i)
            QCOMPARE(a.record.epochs[i].validationLoss, b.record.epochs[i].validationLoss);
        QCOMPARE(a.moments.size(), b.moments.size()); // and all snapshots are there
        for (std::size_t i = 0; i < a.moments.size(); ++i)
            QVERIFY(a.moments[i]->step == b.moments[i]->step && a.moments[i]->weights == b.moments[i]->weights);
        QCOMPARE(straight.status().bestEpoch, second.status().bestEpoch);
    }

    void whatIsSavedIsWhatIsOpened()
    {
        Session session(1, digits(), data(), 1, [] {});
        stepTo(session, 130);
        Work saved = workOf(runOf(session, 3));
        saved.runs[0].record.pinned = true;
        saved.runs[0].record.begun = 1764300000123;
        saved.runs[0].record.name = "K\xc3\xa4se \xff"; // no UTF-8 at its end
        const auto file = path("whole.hourglass");
        saveWork(saved, file);
        const Work work = loadWork(file, path("whole"));
        QVERIFY(work.experiment == saved.experiment);
        QVERIFY(work.current == 3 && work.count == 3 && work.view == saved.view && work.runs.size() == 1);
        QCOMPARE(QString::fromStdString(work.file), QString::fromStdString(file.string()));
        const RunRecord &run = work.runs[0].record;
        QCOMPARE(QString::fromStdString(run.name), QStringLiteral("Käse \xef\xbf\xbd").left(5) + QChar(0xfffd));
        QVERIFY(run.pinned && run.hasWeights && run.begun == 1764300000123 && run.step == 130 && run.data == "Digits");
        QVERIFY(run.curve == saved.runs[0].record.curve && run.changed == saved.runs[0].record.changed);
        QVERIFY(run.experiment == saved.runs[0].record.experiment);
        QCOMPARE(run.epochs.back().gauges.size(), saved.runs[0].record.epochs.back().gauges.size());
        // Saved again from the folder, without the run in memory, it is the same again.
        const auto again = path("again.hourglass");
        saveWork(work, again);
        const Work third = loadWork(again, path("again"));
        QVERIFY(pastOf(third.runs[0]).model->weights == saved.runs[0].model->weights);
        QCOMPARE(pastOf(third.runs[0]).moments.size(), saved.runs[0].moments.size());
    }

    /// Weights lie in the file as they are; other programs read it.
    void theFileIsAPlainZip()
    {
        Session session(1, digits(), data(), 1, [] {});
        stepTo(session, 40);
        const auto file = path("plain.hourglass");
        saveWork(workOf(runOf(session, 1)), file);
        QFile bytes(QString::fromStdString(file.string()));
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        const QByteArray all = bytes.readAll();
        QVERIFY(all.contains("\"hourglass.experiment\"") && all.contains("runs/1/weights.safetensors"));
        double read = 0;
        loadWork(file, path("read"), [&](double share) { read = share; });
        QVERIFY(read > 0.5 && read <= 1);
        QCOMPARE(sentence([&] { loadWork(file, path("stopped"), [](double) { throw Error("stopped"); }); }), QStringLiteral("stopped"));
        const OpenedModel opened = openModel(file, {});
        QVERIFY(opened.model && opened.dataset && opened.model->progress.step == 40);
        Work untrained{digits()};
        saveWork(untrained, file);
        QVERIFY(!openModel(file, {}).model && openModel(file, {}).experiment == digits());
    }

    void damageIsOneSentence()
    {
        Session session(1, digits(), data(), 1, [] {});
        stepTo(session, 20);
        const auto file = path("good.hourglass");
        saveWork(workOf(runOf(session, 1)), file);
        QFile good(QString::fromStdString(file.string()));
        QVERIFY(good.open(QIODevice::ReadOnly));
        const QByteArray bytes = good.readAll();
        const auto bad = path("bad.hourglass");
        int refused = 0;
        for (int i = 0; i < 40; ++i) { // cut off anywhere, or with a byte changed in the text of a header
            QByteArray other = i % 2 ? bytes.left(bytes.size() * i / 41) : bytes;
            if (i % 2 == 0)
                other[i * 37 + 4] = static_cast<char>(~other[i * 37 + 4]);
            QFile to(QString::fromStdString(bad.string()));
            QVERIFY(to.open(QIODevice::WriteOnly) && to.write(other) == other.size());
            to.close();
            const QString said = sentence([&] {
                const Work work = loadWork(bad, path("bad") / std::to_string(i));
                if (!work.runs.empty()) // a run whose entry is damaged is left out
                    pastOf(work.runs[0]);
            });
            refused += !said.isEmpty();
            QVERIFY2(said.count(u'\n') == 0, qPrintable(said));
        }
        QVERIFY2(refused >= 20, qPrintable(QString::number(refused)));
        // Names that lead out of the folder, and bombs.
        {
            ArchiveWriter zip(bad);
            zip.add("../outside.json", "{}", ArchiveWriter::Packing::Compressed);
            zip.add("runs/1/../../outside.json", "{}", ArchiveWriter::Packing::Compressed);
            zip.finish();
        }
        QVERIFY(sentence([&] { loadWork(bad, path("names") / "x"); }).contains(QStringLiteral("not a Hourglass work")));
        QVERIFY(!std::filesystem::exists(path("names") / "outside.json") && !std::filesystem::exists(path("outside.json")));
        {
            ArchiveWriter zip(bad);
            zip.add("manifest.json", std::string(600 << 20, ' '), ArchiveWriter::Packing::Compressed);
            zip.finish();
        }
        QVERIFY(sentence([&] { loadWork(bad, path("bomb")); }).contains(QStringLiteral("damaged")));
        {
            ArchiveWriter zip(bad);
            zip.add("manifest.json", R"({"hourglass-work": 4294967297, "runs": [], "current": 0, "count": 0})",
                    ArchiveWriter::Packing::Compressed);
            zip.finish();
        }
        QVERIFY(sentence([&] { loadWork(bad, path("newer")); }).contains(QStringLiteral("newer")));
        QVERIFY(!sentence([&] { loadWork(path("none.hourglass"), path("none")); }).isEmpty());
    }

    void aFolderIsWrittenPartByPart()
    {
        Session session(1, digits(), data(), 1, [] {});
        stepTo(session, 60);
        const WorkRun run = runOf(session, 1);
        const auto folder = path("parts");
        Work work = workOf(run);
        work.unsaved = true;
        work.file = "/home/somebody/work.hourglass";
        writeOverview(folder, work);
        writeRecord(folder, run.record);
        writeModel(folder, 1, *run.model);
        writeMoments(folder, 1, run.moments);
        const Moments fewer{run.moments[0], run.moments[5]};
        writeMoments(folder, 1, fewer); // those that are not kept any more go
        Work read = readWork(folder);
        QVERIFY(read.unsaved && read.file == work.file && read.runs.size() == 1);
        QCOMPARE(pastOf(read.runs[0]).moments.size(), std::size_t{2});
        // The record may be ahead of the weights: what they have not seen did not happen.
        RunRecord ahead = run.record;
        ahead.curve.add(1);
        ahead.step = 61;
        writeRecord(folder, ahead);
        QCOMPARE(pastOf(readWork(folder).runs[0]).curve.last(), std::uint64_t{60});
        trimMoments(folder, {ahead}, 1, 0);
        QCOMPARE(pastOf(readWork(folder).runs[0]).moments.size(), std::size_t{2}); // of the run on the screen
        trimMoments(folder, {ahead}, 2, 0);
        QCOMPARE(pastOf(readWork(folder).runs[0]).moments.size(), std::size_t{0});
        removeRun(folder, 1);
        QVERIFY(readWork(folder).runs.empty()); // one that the manifest still names
    }
};

QTEST_GUILESS_MAIN(TestWork)
#include "test_work.moc"
