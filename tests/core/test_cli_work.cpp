// Work files at the command line: trained in parts is trained at once, and every command takes them.
#include "core/document/work.h"
#include "tests/core/cli_fixture.h"

#include <QTest>

using namespace hourglass;

class TestCliWork : public QObject
{
    Q_OBJECT

private:
    CommandLine m_cli;
    QString path(const char *name) const { return m_cli.path(name); }
    QStringList train(QStringList more) const
    {
        return QStringList{"train", "--data", "digits", "--encoder", "24", "--code", "2", "--schedule", "constant"} + more;
    }
    Work work(const char *name) { return loadWork(path(name).toStdString(), (path(name) + QStringLiteral(".d")).toStdString()); }

private Q_SLOTS:
    void trainedInPartsIsTrainedAtOnce()
    {
        const auto straight = CommandLine::run(train({"--epochs", "4", "-o", path("straight.hourglass")}));
        QCOMPARE(straight.code, 0);
        QCOMPARE(CommandLine::run(train({"--epochs", "2", "--save", path("half.hourglass")})).code, 0);
        const auto rest = CommandLine::run({"train", "--resume", path("half.hourglass"), "--epochs", "4", "-o", path("whole.hourglass")});
        QVERIFY2(rest.code == 0, rest.err.constData());
        const Work a = work("straight.hourglass");
        const Work b = work("whole.hourglass");
        QVERIFY(a.runs.size() == 1 && b.runs.size() == 1 && b.current == 1 && b.runs[0].record.name == "Run 1");
        const RunPast one = pastOf(a.runs[0]);
        const RunPast two = pastOf(b.runs[0]);
        QVERIFY(one.model->weights == two.model->weights && one.model->optimiserStates == two.model->optimiserStates);
        QVERIFY(one.curve == two.curve);
        QVERIFY(one.epochs.size() == 4 && two.epochs.size() == 4);
        QCOMPARE(one.moments.size(), two.moments.size());
        QVERIFY(two.finished && two.epochs[3].seconds > two.epochs[1].seconds);
        // Also over a model alone, of which no curve is known.
        QCOMPARE(CommandLine::run(train({"--epochs", "2", "--save", path("half.safetensors")})).code, 0);
        QCOMPARE(CommandLine::run({"train", "--resume", path("half.safetensors"), "--epochs", "4", "-o", path("third.hourglass")}).code, 0);
        const RunPast three = pastOf(work("third.hourglass").runs[0]);
        QVERIFY(three.model->weights == one.model->weights);
        QCOMPARE(three.curve.last(), one.curve.last());
        QCOMPARE(three.curve.first(), one.curve.last() / 2);
        const auto again = CommandLine::run({"train", "--resume", path("whole.hourglass"), "--epochs", "4", "-o", path("x.hourglass")});
        QVERIFY(again.code == 2 && again.err.contains("set a larger --epochs"));
    }

    void everyCommandTakesAWork()
    {
        QCOMPARE(CommandLine::run(train({"--epochs", "1", "-o", path("w.hourglass")})).code, 0);
        QCOMPARE(CommandLine::run(train({"--epochs", "1", "-o", path("w.safetensors")})).code, 0);
        for (const QStringList &command : {QStringList{"evaluate", "FILE", "--data", "digits", "--json"},
                                           QStringList{"encode", "FILE", "--data", "digits", "-o", path("codes.csv")},
                                           QStringList{"reconstruct", "FILE", "--data", "digits", "-o", path("out.npy")}}) {
            QByteArrayList results;
            for (const char *name : {"w.hourglass", "w.safetensors"}) {
                QStringList arguments = command;
                arguments.replace(1, path(name));
                const auto result = CommandLine::run(arguments);
                QVERIFY2(result.code == 0, result.err.constData());
                QFile written(command.contains(QStringLiteral("-o")) ? arguments.last() : QString());
                results << (written.open(QIODevice::ReadOnly) ? written.readAll() : result.out);
            }
            QVERIFY(!results[0].isEmpty() && results[0] == results[1]);
        }
        // As an experiment, with other options.
        const auto other = CommandLine::run({"train", path("w.hourglass"), "--epochs", "2", "--json"});
        QVERIFY2(other.code == 0, other.err.constData());
        QCOMPARE(other.out.count('\n'), 2);
        const auto wrong = CommandLine::run(train({"-o", path("w.zip")}));
        QVERIFY(wrong.code == 2 && wrong.err.contains(".hourglass"));
    }

    /// What else is in the file stays in it.
    void otherRunsStay()
    {
        QCOMPARE(CommandLine::run(train({"--epochs", "1", "-o", path("two.hourglass")})).code, 0);
        Work two = work("two.hourglass");
        two.runs.push_back(two.runs[0]);
        two.runs[1].record.number = two.current = two.count = 2;
        two.runs[1].record.name = "Second";
        saveWork(two, path("two.hourglass").toStdString());
        QCOMPARE(CommandLine::run({"train", "--resume", path("two.hourglass"), "--epochs", "2", "-o", path("two.hourglass")}).code, 0);
        const Work now = loadWork(path("two.hourglass").toStdString(), path("now").toStdString());
        QVERIFY(now.runs.size() == 2 && now.runs[1].record.name == "Second");
        QVERIFY(now.runs[1].record.step == 2 * now.runs[0].record.step);
        QVERIFY(pastOf(now.runs[0]).model->progress.step == now.runs[0].record.step);
    }
};

QTEST_GUILESS_MAIN(TestCliWork)
#include "test_cli_work.moc"
