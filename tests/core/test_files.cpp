// Experiments and models through files, whole and damaged.
#include "core/base/error.h"
#include "core/base/safe_file.h"
#include "core/experiment/build.h"
#include "core/experiment/files.h"
#include "core/experiment/presets.h"
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>

using namespace hourglass;

namespace {

Experiment sample()
{
    const std::int64_t widths[] = {12, 6};
    Experiment e = denseExperiment(widths, 2, {4, 4, 1});
    e.name = "Sample \"with\" quotes and ümlauts";
    e.dataset = {"built-in", {{"set", std::string("digits")}}};
    e.seed = 18446744073709551557u;
    return e;
}

QString refusal(const std::string &json)
{
    try {
        fromJson(json, "x.json");
    } catch (const Error &problem) {
        return QString::fromUtf8(problem.what());
    }
    return {};
}

std::string replaced(std::string text, const std::string &from, const std::string &to)
{
    const auto at = text.find(from);
    if (at == std::string::npos)
        qFatal("nothing to replace");
    return text.replace(at, from.size(), to);
}

} // namespace

class TestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindGoesThroughAFile()
    {
        for (const LayerKind *layer : layerKinds())
            for (const LayerKind *code : codeKinds())
                for (const LossKind *loss : lossKinds())
                    for (const OptimiserKind *optimiser : optimiserKinds())
                        for (const ScheduleKind *schedule : scheduleKinds()) {
                            Experiment e = sample();
                            e.encoder.push_back({e.nextId(), std::string(layer->id), complete(*layer)});
                            e.code = {std::string(code->id), complete(*code)};
                            e.loss = {std::string(loss->id), complete(*loss)};
                            e.optimiser = {std::string(optimiser->id), complete(*optimiser)};
                            e.schedule = {std::string(schedule->id), complete(*schedule)};
                            e = reconciled(e, {4, 4, 1});
                            const std::string text = toJson(e);
                            const Experiment back = fromJson(text, "x.json");
                            QCOMPARE(toJson(back), text);
                            QCOMPARE(back.seed, e.seed);
                            QVERIFY(back.optimiser == e.optimiser && back.plan == e.plan && back.code == e.code);
                        }
    }

    void missingSettingsTakeTheirDefaults()
    {
        const Experiment e = fromJson(replaced(toJson(sample()), "\"initialiser\": \"he-uniform\",", ""), "x.json");
        QCOMPARE(e.encoder[0].settings.option("initialiser"), std::string("he-uniform"));
    }

    void whatCannotBeIsNamed_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("words");
        const std::string good = toJson(sample());
        const auto row = [&](const char *name, const std::string &text, const char *words) {
            QTest::newRow(name) << QString::fromStdString(text) << words;
        };
        row("not JSON", "{\n \"hourglass\": 1,\n oops", "line 3");
        row("other JSON", "[1, 2]", "missing");
        row("unknown layer", replaced(good, "\"dense\"", "\"teleport\""), "\"teleport\" is an unknown kind of layer");
        row("unknown loss", replaced(good, "\"mse\"", "\"hope\""), "\"hope\" is an unknown kind of loss");
        row("unknown setting", replaced(good, "\"units\"", "\"onions\""), "onions");
        row("out of range", replaced(good, "\"units\": 12", "\"units\": 0"), "whole number from 1");
        row("wrong type", replaced(good, "\"units\": 12", "\"units\": \"many\""), "whole number");
        row("newer", replaced(good, "\"hourglass\": 1", "\"hourglass\": 99"), "newer Hourglass");
        row("no encoder", replaced(good, "\"encoder\"", "\"incoder\""), "\"incoder\" is an unknown part");
    }

    void whatCannotBeIsNamed()
    {
        QFETCH(QString, json);
        QFETCH(QString, words);
        const QString sentence = refusal(json.toStdString());
        QVERIFY2(sentence.startsWith(QStringLiteral("x.json")) && sentence.contains(words), qPrintable(sentence));
    }

    void modelsKeepEveryBit()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("m.safetensors")).toStdString();
        Model model{sample(), {4, 4, 1}, {}, {}, {}, {}};
        const Network network = build(model.experiment, model.in);
        model.weights = Buffer(network.weightCount());
        network.initialise(model.weights.span(), 5);
        model.optimiserStates = {model.weights, model.weights};
        model.progress = {77, 0.1, 3, {0.5, 0.125}, 0.25, 2};
        saveModel(model, path);
        const Model back = loadModel(path);
        QVERIFY(back.weights == model.weights);
        QVERIFY(back.optimiserStates == model.optimiserStates);
        QVERIFY(back.progress == model.progress);
        QCOMPARE(toJson(back.experiment), toJson(model.experiment));

        // As any reader of safetensors sees it: the weight of the first layer is [out, in] by rows.
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        std::uint64_t length = 0;
        std::memcpy(&length, bytes.constData(), 8);
        const QJsonObject header = QJsonDocument::fromJson(bytes.mid(8, static_cast<qsizetype>(length))).object();
        const QJsonObject weight = header[QStringLiteral("encoder.0.weight")].toObject();
        QCOMPARE(weight[QStringLiteral("shape")].toVariant().toList(), (QVariantList{12, 16}));
        QCOMPARE(weight[QStringLiteral("dtype")].toString(), QStringLiteral("F32"));
        float second = 0;
        std::memcpy(&second, bytes.constData() + 8 + length + sizeof(float), sizeof(float));
        QCOMPARE(second, model.weights.data()[12]); // column 1 of row 0: the layer keeps it column by column
        QVERIFY(!QFile::exists(QString::fromStdString(path) + QStringLiteral(".part")));
    }

    void damagedModelsAreRefused()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("m.safetensors"));
        Model model{sample(), {4, 4, 1}, {}, Buffer(build(sample(), {4, 4, 1}).weightCount()), {}, {}};
        saveModel(model, path.toStdString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        file.close();
        const auto tryOut = [&](const QByteArray &bytes) {
            QFile damaged(path);
            if (!damaged.open(QIODevice::WriteOnly | QIODevice::Truncate) || damaged.write(bytes) != bytes.size())
                return false;
            damaged.close();
            try {
                loadModel(path.toStdString());
            } catch (const Error &problem) {
                return QString::fromUtf8(problem.what()).endsWith(QLatin1Char('.'));
            }
            return false;
        };
        QVERIFY(tryOut({}));
        QVERIFY(tryOut("hello"));
        QVERIFY(tryOut(good.left(good.size() - 4)));
        QVERIFY(tryOut(good.left(100)));
        QVERIFY(tryOut(QByteArray(8, '\xff') + good.mid(8)));
        QByteArray renamed = good;
        QVERIFY(tryOut(renamed.replace("encoder.0.weight", "encoder.0.height")));
        QByteArray other = good;
        QVERIFY(tryOut(other.replace("__metadata__", "__metalata__")));
    }

    void aFailedWriteLeavesNothingBehind()
    {
        const QTemporaryDir folder;
        QVERIFY_EXCEPTION_THROWN(writeFile(folder.filePath(QStringLiteral("no/such/folder/x")).toStdString(), "x"), Error);
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFiles)
#include "test_files.moc"
