// The command line and files that were made to do harm: a sentence and an exit code, never a crash, a wait or silence.
#include "tests/core/cli_fixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

class TestCliHostile : public QObject, private CommandLine
{
    Q_OBJECT

    QString put(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }

    static bool isRefusal(const Result &result)
    {
        // Before it there may stand, in a line, how the data were read.
        return result.code == 2 && result.err.startsWith("hourglass-cli: ") && result.err.endsWith(".\n") && result.err.count('\n') <= 2;
    }

private Q_SLOTS:
    void aTableInLatin1IsTrainedOnSavedAndOpened()
    {
        QByteArray text("a,b,Gr\xF6\xDF"
                        "e\n");
        for (int i = 0; i < 40; ++i)
            text += QByteArray::number(i) + ',' + QByteArray::number(40 - i) +
                    (i % 2 == 0 ? ",gr\xFC"
                                  "n\n"
                                : ",rot\n");
        const QString table = put("latin.csv", text);
        const QString model = path("m.safetensors");
        const QStringList training{"train", "--data", table, "--encoder", "4", "--epochs", "1", "--reading"};
        const Result trained = run(training + QStringList{QStringLiteral("label=Größe"), "--save", model});
        QVERIFY2(trained.code == 0, trained.err);
        QCOMPARE(run({"evaluate", model, "--data", table}).code, 0);
        QCOMPARE(run({"encode", model, "--data", table, "-o", path("codes.csv")}).code, 0);
        QFile codes(path("codes.csv"));
        QVERIFY(codes.open(QIODevice::ReadOnly));
        QVERIFY(codes.readAll().contains(QStringLiteral(",grün,").toUtf8()));
        QCOMPARE(run({"train", "--resume", model, "--data", table, "--epochs", "2"}).code, 0);
    }

    void aFullOutputIsSaidAndTheModelSavedAllTheSame()
    {
        const QString model = path("full.safetensors");
        for (const QStringList &arguments : {QStringList{"train", "--data", "digits", "--encoder", "4", "--epochs", "1", "--save", model},
                                             QStringList{"kinds"}, QStringList{"--help"}, QStringList{"--version"}}) {
            QProcess process;
            process.setStandardOutputFile(QStringLiteral("/dev/full"));
            process.start(QStringLiteral(HOURGLASS_BIN_DIR "/hourglass-cli"), arguments);
            QVERIFY(process.waitForFinished(120000));
            QCOMPARE(process.exitCode(), 2);
            const QByteArray said = process.readAllStandardError();
            QVERIFY2(said.endsWith("hourglass-cli: Standard output cannot be written. Is the disk full?\n"), said.constData());
        }
        QVERIFY(QFile::exists(model));
    }

    void seedsAreWholeNumbersThatFit()
    {
        for (const char *seed : {"-1", "1.7", "1e20", "99999999999999999999", "8abc", ""}) {
            const Result result = run({"train", "--data", "digits", "--epochs", "1", "--encoder", "4", "--seed", seed});
            QVERIFY2(result.code == 2 && result.err.startsWith("hourglass-cli: "), seed);
        }
        for (const char *code : {"1e20", "4294967298", "2.5", "2x"})
            QVERIFY2(run({"train", "--data", "digits", "--epochs", "1", "--encoder", "4", "--code", code}).code == 2, code);
    }

    void noValidationHasNoSign()
    {
        const Result result = run({"train", "--data", "digits", "--encoder", "4", "--epochs", "1", "--validation", "0"});
        QCOMPARE(result.code, 0);
        QVERIFY(!result.out.contains("-nan"));
    }

    void everyCollectedCaseEndsInASentence()
    {
        const QDir cases(QStringLiteral(HOURGLASS_SOURCE_DIR "/../shared/data/cases/hostile"));
        if (!cases.exists())
            QSKIP("The collected cases are not here.");
        int looked = 0;
        for (const QFileInfo &info : cases.entryInfoList(QDir::Files)) {
            const QString file = info.filePath();
            const QString ending = info.suffix();
            if (ending == QLatin1String("md"))
                continue;
            const Result result = ending == QLatin1String("json") ? run({"train", file})
                                  : ending == QLatin1String("safetensors")
                                      ? run({"evaluate", file, "--data", "digits"})
                                      : run({"train", "--data", file, "--encoder", "4", "--epochs", "1"});
            const bool good = info.fileName() == QLatin1String("latin1-label.csv") || info.fileName() == QLatin1String("table_5cols.csv") ||
                              info.fileName() == QLatin1String("nan2.csv");
            QVERIFY2(good ? result.code == 0 : isRefusal(result), qPrintable(info.fileName() + u' ' + QString::fromUtf8(result.err)));
            ++looked;
        }
        QVERIFY(looked > 15);
    }
};

QTEST_GUILESS_MAIN(TestCliHostile)
#include "test_cli_hostile.moc"
