// What the commands of hourglass-cli do: output, files, nothing half-written.
#include "core/experiment/files.h"
#include "tests/core/cli_fixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <limits>

using namespace hourglass;

class TestCli : public QObject, private CommandLine
{
    Q_OBJECT

private Q_SLOTS:
    void trainsEvaluatesEncodesAndReconstructs()
    {
        const Result train = run({"train", "--data", "digits", "--encoder", "32,16", "--code", "3", "--epochs", "4", "--batch", "32",
                                  "--seed", "5", "--threads", "2", "--json", "--save", path("m.safetensors")});
        QVERIFY2(train.code == 0, train.err);
        const QList<QByteArray> lines = train.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 4);
        for (int i = 0; i < 4; ++i) {
            const QJsonObject epoch = object(lines[i]);
            QCOMPARE(epoch.keys(), (QStringList{"epoch", "samples_per_second", "seconds", "train_loss", "validation_loss"}));
            QCOMPARE(epoch["epoch"].toInt(), i + 1);
        }
        QVERIFY(object(lines[3])["train_loss"].toDouble() < object(lines[0])["train_loss"].toDouble());

        const Result evaluate = run({"evaluate", path("m.safetensors"), "--data", "digits", "--json"});
        QVERIFY2(evaluate.code == 0, evaluate.err);
        const QJsonObject e = object(evaluate.out);
        QCOMPARE(e["samples"].toInt(), 269);
        QVERIFY(std::abs(e["squared_error"].toDouble() / 64 - e["mse"].toDouble()) < 1e-9);
        QVERIFY(e["pca_squared_error"].toDouble() > 0.5 && e["pca_squared_error"].toDouble() < 4);

        // A model whose weights are no numbers must not look perfect.
        Model broken = loadModel(path("m.safetensors").toStdString());
        broken.weights.data()[0] = std::numeric_limits<Scalar>::quiet_NaN();
        saveModel(broken, path("nan.safetensors").toStdString());
        const Result nan = run({"evaluate", path("nan.safetensors"), "--data", "digits", "--json"});
        QVERIFY(nan.code != 0 || object(nan.out)[QStringLiteral("mse")].isNull());
        QVERIFY(run({"encode", path("m.safetensors"), "--data", "digits", "-o", path("c.csv")}).code == 0);
        QFile csv(path("c.csv"));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QList<QByteArray> rows = csv.readAll().trimmed().split('\n');
        QCOMPARE(rows[0], QByteArray("z1,z2,z3,label,row"));
        QCOMPARE(rows.size(), 1798);
        QVERIFY(run({"encode", path("m.safetensors"), "--data", "digits", "-o", path("c.npy")}).code == 0);
        QCOMPARE(QFileInfo(path("c.npy")).size(), qint64(128 + 1797 * 3 * 4));
        QVERIFY(run({"reconstruct", path("m.safetensors"), "--data", "digits", "-o", path("r.npy")}).code == 0);
        QCOMPARE(QFileInfo(path("r.npy")).size(), qint64(128 + 1797 * 64 * 4));
        QVERIFY(run({"reconstruct", path("m.safetensors"), "--data", "digits", "-o", path("r.png")}).code == 0);
        QVERIFY(QFileInfo(path("r.png")).size() > 1000);
    }

    void resumingGivesTheSameLossesAsGoingStraightOn()
    {
        const QStringList common{"train", "--data",  "digits", "--encoder",  "24",       "--code",
                                 "2",     "--batch", "64",     "--schedule", "constant", "--json"};
        const Result straight = run(common + QStringList{"--epochs", "4"});
        QVERIFY(run(common + QStringList{"--epochs", "2", "--save", path("half.safetensors")}).code == 0);
        const Result rest = run({"train", "--resume", path("half.safetensors"), "--epochs", "4", "--json"});
        QVERIFY2(rest.code == 0, rest.err);
        QCOMPARE(object(rest.out.trimmed().split('\n').last())["validation_loss"],
                 object(straight.out.trimmed().split('\n').last())["validation_loss"]);
    }

    void aModelReadsOtherFilesAsItReadItsOwn()
    {
        // The second file holds some rows of the first, so that its own least and largest values are others.
        QByteArray all("a,b,c\n");
        QByteArray few("a,b,c\n");
        for (int i = 0; i < 60; ++i) {
            const QByteArray row = QByteArray::number(i * 7 % 60) + "," + QByteArray::number(1000 + i * i % 61) + "," +
                                   (i % 10 == 3 ? QByteArray() : QByteArray::number(i % 13 / 4.0)) + "\n";
            all += row;
            if (i >= 20 && i < 40)
                few += row;
        }
        for (const auto &[name, text] : {std::pair{"all.csv", all}, {"few.csv", few}}) {
            QFile file(path(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) > 0);
        }
        for (const char *scaling : {"auto", "standard", "none"}) {
            const QString reading = QStringLiteral("label=none,missing=ignore,scaling=") + QLatin1String(scaling);
            const Result trained = run({"train", "--data", path("all.csv"), "--reading", reading, "--encoder", "none", "--code", "2",
                                        "--output", "identity", "--epochs", "1", "--save", path("table.safetensors")});
            QVERIFY2(trained.code == 0, trained.err);
            const auto codes = [&](const char *data) {
                const Result encoded = run({"encode", path("table.safetensors"), "--data", path(data), "-o", path("z.csv")});
                QFile file(path("z.csv"));
                return encoded.code == 0 && file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QList<QByteArray>();
            };
            const QList<QByteArray> whole = codes("all.csv");
            const QList<QByteArray> part = codes("few.csv");
            QCOMPARE(whole.size(), 61);
            QCOMPARE(part.size(), 21);
            for (int row = 1; row <= 20; ++row)
                for (int z = 0; z < 2; ++z)
                    QVERIFY(std::abs(part[row].split(',')[z].toDouble() - whole[20 + row].split(',')[z].toDouble()) < 1e-4);
            QVERIFY(run({"reconstruct", path("table.safetensors"), "--data", path("few.csv"), "-o", path("y.npy")}).code == 0);
            QFile file(path("y.npy"));
            QVERIFY(file.open(QIODevice::ReadOnly) && file.seek(128));
            const QByteArray bytes = file.readAll();
            const auto *values = reinterpret_cast<const float *>(bytes.constData());
            QCOMPARE(bytes.size(), qsizetype(20 * 3 * sizeof(float)));
            if (scaling != std::string_view("none"))
                QVERIFY(values[1] > 900 && values[1] < 1200); // in the units of the file
        }
    }

    void aModelKnowsTheColumnOfItsClasses()
    {
        // In the first rows alone the last column would not look like classes.
        QByteArray all("a,b,kind\n");
        QByteArray few = all;
        for (int i = 0; i < 200; ++i) {
            const QByteArray row = QByteArray::number(i % 17) + "," + QByteArray::number(i % 23) + "," + QByteArray::number(i % 9) + "\n";
            all += row;
            few += i < 12 ? row : QByteArray();
        }
        for (const auto &[name, bytes] : {std::pair{"classes.csv", all}, {"first.csv", few}}) {
            QFile file(path(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) > 0);
        }
        const Result trained =
            run({"train", "--data", path("classes.csv"), "--encoder", "none", "--epochs", "1", "--save", path("classes.safetensors")});
        QVERIFY2(trained.code == 0, trained.err);
        QCOMPARE(loadModel(path("classes.safetensors").toStdString()).experiment.dataset.settings.option("label"), std::string("kind"));
        const Result encoded = run({"encode", path("classes.safetensors"), "--data", path("first.csv"), "-o", path("k.csv")});
        QVERIFY2(encoded.code == 0, encoded.err);
    }

    void decodersOfDenseLayersFollowAnyEncoder()
    {
        const Result conv = run({"train", "--data", "digits", "--layer", "conv2d", "--decoder", "20", "--epochs", "1"});
        QVERIFY2(conv.code == 0, conv.err);
        QCOMPARE(run({"train", "--data", "digits", "--decoder", "20", "--tied", "--epochs", "1"}).code, 2);
    }

    void kindsListsTheWholeCatalogue()
    {
        for (const QStringList &arguments : {QStringList{"kinds"}, QStringList{"kinds", "--markdown"}}) {
            const Result kinds = run(arguments);
            QVERIFY2(kinds.code == 0, kinds.err);
            for (const char *id : {"dense", "k-sparse", "sphere", "continuous-bernoulli", "nadam", "one-cycle", "idx", "patience"})
                QVERIFY2(kinds.out.contains(id), id);
        }
        QVERIFY(run({"kinds", "--markdown"}).out.contains("| `alpha` | 1 to 10 | 1 |"));
        // What it calls an option is one of train.
        const QByteArray options = run({"train", "--help"}).out;
        int checked = 0;
        for (const QByteArray &line : run({"kinds"}).out.split('\n'))
            if (line.startsWith("      --")) {
                const QByteArray option = line.mid(6, line.indexOf(':') - 6);
                QVERIFY2(options.contains("\n  " + option + " "), option);
                ++checked;
            }
        QVERIFY(checked > 20);
    }

    void aCodeOfAnotherKindTrains()
    {
        const Result train = run({"train", "--data", "digits", "--encoder", "32", "--code", "40", "--code-kind", "k-sparse", "--k", "5",
                                  "--epochs", "1", "--loss", "huber", "--optimiser", "nadam", "--json"});
        QVERIFY2(train.code == 0, train.err);
        const Result tooMany = run({"train", "--data", "digits", "--code", "4", "--code-kind", "k-sparse", "--k", "9"});
        QCOMPARE(tooMany.code, 2);
        QVERIFY2(tooMany.err.contains("k is 9"), tooMany.err);
    }

    void penaltiesAndCorruptionTrainAndAreReported()
    {
        const Result train = run({"train",
                                  "--data",
                                  "digits",
                                  "--encoder",
                                  "32",
                                  "--code",
                                  "8",
                                  "--code-kind",
                                  "gaussian:beta=2",
                                  "--loss",
                                  "bce",
                                  "--penalty",
                                  "weight-l2:weight=0.001",
                                  "--penalty",
                                  "decorrelation",
                                  "--corruption",
                                  "masking:share=0.4",
                                  "--epochs",
                                  "2",
                                  "--json",
                                  "--save",
                                  path("v.safetensors")});
        QVERIFY2(train.code == 0, train.err);
        const QJsonObject terms = object(train.out.trimmed().split('\n').last())["terms"].toObject();
        QCOMPARE(terms.keys(), (QStringList{"Decorrelated code", "KL divergence", "Weight decay (L2)"}));
        QVERIFY(terms["KL divergence"].toDouble() > 0);
        const Result own = run({"evaluate", path("v.safetensors"), "--data", "digits", "--json"});
        QVERIFY2(own.code == 0, own.err);
        const QJsonObject e = object(own.out);
        QVERIFY(e["corrupted_squared_error"].toDouble() > e["squared_error"].toDouble());
        const double elbo = 64 * e["loss"].toDouble() + e["kl_divergence"].toDouble();
        QVERIFY(std::abs(e["negative_elbo"].toDouble() - elbo) < 1e-3);
        const Result all = run({"evaluate", path("v.safetensors"), "--data", "digits", "--json", "--corruption", "masking:share=1"});
        QVERIFY(object(all.out)["corrupted_squared_error"].toDouble() > e["corrupted_squared_error"].toDouble());
        QVERIFY(run({"evaluate", path("v.safetensors"), "--data", "digits"}).out.contains("negative elbo"));
    }

    void layersOfAnyKindAndPresetsTrain()
    {
        const Result layers = run({"train", "--data", "digits", "--layer", "conv2d:filters=4", "--layer", "batch-norm", "--layer",
                                   "max-pool", "--layer", "dense:units=12", "--code", "3", "--epochs", "1", "--json"});
        QVERIFY2(layers.code == 0, layers.err);
        const Result preset = run(
            {"train", "--data", "digits", "--preset", "convolutional", "--code", "5", "--epochs", "1", "--save", path("p.safetensors")});
        QVERIFY2(preset.code == 0, preset.err);
        QVERIFY(run({"encode", path("p.safetensors"), "--data", "digits", "-o", path("p.csv")}).code == 0);
        QFile codes(path("p.csv"));
        QVERIFY(codes.open(QIODevice::ReadOnly));
        QCOMPARE(codes.readLine().trimmed(), QByteArray("z1,z2,z3,z4,z5,label,row"));
    }

    void benchSpeaksJson()
    {
        const Result bench = run({"bench", "--net", "teach", "--batch", "64", "--threads", "1", "--seconds", "0.2", "--json"});
        QVERIFY2(bench.code == 0, bench.err);
        QCOMPARE(object(bench.out).keys(), (QStringList{"batch", "gflops", "net", "samples_per_second", "threads"}));
        QVERIFY(object(bench.out)["samples_per_second"].toDouble() > 0);
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "test_cli.moc"
