// What hourglass-cli says when it cannot do what it was asked: one sentence on standard error, exit code 2, no file.
#include "tests/core/cli_fixture.h"

#include <QFile>
#include <QTest>

class TestCliErrors : public QObject, private CommandLine
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrongIsOneSentenceAndExitTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        const QStringList train{"train", "--data", "digits"};
        QTest::newRow("no command") << QStringList{} << "No command given";
        QTest::newRow("unknown command") << QStringList{"dance"} << "dance";
        QTest::newRow("no data") << QStringList{"train"} << "--data";
        QTest::newRow("absent data") << QStringList{"train", "--data", "/no/such"} << "There is no file";
        QTest::newRow("unknown option") << train + QStringList{"--speed", "9"} << "--speed";
        QTest::newRow("unknown loss") << train + QStringList{"--loss", "hope"} << "mse, bce, continuous-bernoulli";
        QTest::newRow("unknown activation") << train + QStringList{"--activation", "magic"} << "relu";
        QTest::newRow("number out of range") << train + QStringList{"--learning-rate", "-3"} << "Learning rate must be a number";
        QTest::newRow("range and save") << train + QStringList{"--range-test"} << "omit --save";
        QTest::newRow("not a number") << train + QStringList{"--batch", "many"} << "Batch size must be a whole number";
        QTest::newRow("does not apply") << train + QStringList{"--momentum", "0.5"} << "--momentum does not apply";
        QTest::newRow("loss and output") << train + QStringList{"--loss", "bce", "--output", "identity"} << "sigmoid";
        QTest::newRow("diverges") << train + QStringList{"--optimiser", "sgd",      "--learning-rate", "10",
                                                         "--output",    "identity", "--epochs",        "300"}
                                  << "diverged at step";
        QTest::newRow("unknown penalty") << train + QStringList{"--penalty", "pain"} << "l1, sparsity-kl";
        QTest::newRow("setting a penalty has not") << train + QStringList{"--penalty", "l1:size=3"} << "it has weight";
        QTest::newRow("setting without a value") << train + QStringList{"--corruption", "masking:share"} << "e.g. share=0.3";
        QTest::newRow("corruption out of range") << train + QStringList{"--corruption", "masking:share=2"} << "Fraction must be a number";
        QTest::newRow("penalty and code") << train + QStringList{"--penalty", "sparsity-kl"} << "between 0 and 1";
        QTest::newRow("unknown preset") << train + QStringList{"--preset", "magic"} << "linear, undercomplete";
        QTest::newRow("preset and stack") << train + QStringList{"--preset", "deep", "--encoder", "9"} << "omit --encoder";
        QTest::newRow("unknown layer") << train + QStringList{"--layer", "conv9d"} << "conv2d";
        QTest::newRow("window does not fit") << train + QStringList{"--layer", "conv2d:kernel=11,padding=valid"}
                                             << "does not fit in 8×8 pixels";
        QTest::newRow("bench of what is not") << QStringList{"bench", "--net", "gpt"} << "teach, vae, hinton, conv";
        QTest::newRow("no model") << QStringList{"evaluate", "/no/such.safetensors", "--data", "digits"} << "cannot be opened";
    }

    void whatIsWrongIsOneSentenceAndExitTwo()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        const QString model = path("never.safetensors");
        if (arguments.value(0) == QLatin1String("train"))
            arguments << QStringLiteral("--save") << model;
        const Result result = run(arguments);
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains(words.toUtf8()), result.err);
        // Before it there may stand, in a line, how the data were read.
        const QByteArray sentence = result.err.trimmed().split('\n').last();
        QVERIFY2(sentence.contains(words.toUtf8()) && result.err.trimmed().count('\n') <= 1, result.err);
        QVERIFY(!QFile::exists(model));
    }

    void aModelMustFitItsData()
    {
        QVERIFY(
            run({"train", "--data", "digits", "--encoder", "8", "--code", "2", "--epochs", "1", "--save", path("d.safetensors")}).code ==
            0);
        const Result result = run({"encode", path("d.safetensors"), "--data", "fashion-mnist-5000", "-o", path("x.csv")});
        QCOMPARE(result.code, 2);
        QVERIFY(result.err.contains("8×8×1"));
        QVERIFY(!QFile::exists(path("x.csv")));
        QCOMPARE(run({"encode", path("d.safetensors"), "--data", "digits", "-o", path("x.txt")}).code, 2);
    }

    void aModelWhoseDataAreGoneSaysSo()
    {
        QVERIFY(run({"train", "--data", "digits", "--encoder", "8", "--epochs", "1", "--save", path("gone.safetensors")}).code == 0);
        const Result result = run({"evaluate", path("gone.safetensors"), "--data", path("gone.csv")});
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains("There is no file or folder"), result.err);
    }

    void anExperimentHasNothingToEvaluate()
    {
        QFile file(path("plain.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"hourglass\": 1, \"dataset\": {\"kind\": \"built-in\", \"set\": \"digits\"}, \"encoder\": [], \"code\": {\"kind\": "
                   "\"plain\"}, "
                   "\"decoder\": [], \"loss\": {\"kind\": \"mse\"}, \"optimiser\": {\"kind\": \"adam\"}, \"schedule\": {\"kind\": "
                   "\"constant\"}, \"plan\": {}}");
        file.close();
        for (const QStringList &arguments :
             {QStringList{"evaluate", path("plain.json"), "--data", "digits"}, QStringList{"train", "--resume", path("plain.json")}}) {
            const Result result = run(arguments);
            QCOMPARE(result.code, 2);
            QVERIFY2(result.err.contains("no trained weights"), result.err);
        }
    }
};

QTEST_GUILESS_MAIN(TestCliErrors)
#include "test_cli_errors.moc"
