// Opening a model or an experiment with its data: the same data, others, data that are gone, and data of another shape.
#include "core/base/error.h"
#include "core/base/safe_file.h"
#include "core/experiment/open_model.h"
#include "core/experiment/presets.h"
#include "core/train/trainer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hourglass;

class TestOpenModel : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::string path(const char *name) const { return m_folder.filePath(QLatin1String(name)).toStdString(); }

    /// A table of so many columns; numbers from 0 to `most`.
    std::string table(const char *name, int columns, int most) const
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        for (int row = 0; row < 40; ++row)
            for (int column = 0; column < columns; ++column)
                file.write(QByteArray::number((row * 7 + column * 3) % (most + 1)) + (column + 1 < columns ? "," : "\n"));
        return path(name);
    }

    /// Trains a little on a table and saves; gives the model's path.
    std::string trainedOn(const std::string &data, const char *name) const
    {
        Experiment e = denseExperiment({}, 2, vectorShape(5));
        e.dataset = sourceFor(data);
        e.dataset.settings.set("label", std::string("none"));
        Trainer trainer(std::make_shared<const RunSetup>(e, load(e.dataset, {})), 1);
        trainer.step();
        saveModel(trainer.model(), path(name));
        return path(name);
    }

private Q_SLOTS:
    void aModelOpensWithTheDataItNames()
    {
        const std::string data = table("own.csv", 5, 30);
        const OpenedModel opened = openModel(trainedOn(data, "own.safetensors"), {});
        QVERIFY(opened.missing.empty());
        QVERIFY(opened.model && opened.dataset && opened.dataset == opened.asRead);
        QCOMPARE(opened.dataset->count(), Index{40});
        QVERIFY(opened.experiment == opened.model->experiment);
    }

    void otherDataAreReadAsItsOwnWere()
    {
        const std::string model = trainedOn(table("first.csv", 5, 30), "first.safetensors");
        const std::string other = table("second.csv", 5, 10); // its own largest value is another
        const OpenedModel opened = openModel(model, {}, {[&](const Choice &named) { return sourceLike(named, other); }, {}});
        QVERIFY2(opened.missing.empty(), opened.missing.c_str());
        QCOMPARE(opened.experiment.dataset.settings.option("path"), other);
        QCOMPARE(opened.experiment.dataset.settings.option("label"), std::string("none")); // how they are read stays
        QVERIFY(opened.dataset != opened.asRead);
        QVERIFY(opened.dataset->reading() == opened.model->reading);
        QVERIFY(opened.dataset->traits().maximum < 0.5 && opened.asRead->traits().maximum == 1);
    }

    void dataThatAreGoneAreSaidAndCanBeBrought()
    {
        const std::string data = table("gone.csv", 5, 30);
        const std::string model = trainedOn(data, "gone.safetensors");
        QVERIFY(QFile::remove(QString::fromStdString(data)));
        const OpenedModel opened = openModel(model, {});
        QVERIFY(opened.model && opened.model->weights.size() > 0);
        QVERIFY(!opened.dataset && !opened.asRead);
        QVERIFY2(opened.missing.find("gone.csv") != std::string::npos, opened.missing.c_str());
        QVERIFY(opened.experiment == opened.model->experiment); // it still names what it was trained on
        const std::string moved = table("moved.csv", 5, 30);
        const OpenedModel again = withData(opened, sourceLike(opened.experiment.dataset, moved), {});
        QVERIFY(again.missing.empty() && again.dataset && again.model == opened.model);
        QCOMPARE(again.experiment.dataset.settings.option("path"), moved);
    }

    void dataOfAnotherShapeAreSaid()
    {
        const std::string model = trainedOn(table("five.csv", 5, 30), "five.safetensors");
        const std::string six = table("six.csv", 6, 30);
        const OpenedModel opened = openModel(model, {}, {[&](const Choice &named) { return sourceLike(named, six); }, {}});
        QVERIFY(opened.model && !opened.dataset);
        QCOMPARE(opened.missing,
                 "This model needs samples of " + vectorShape(5).text() + ", but those of six are " + vectorShape(6).text() + ".");
        QVERIFY(opened.experiment == opened.model->experiment);
    }

    void dataAtHandAreNotReadAgain()
    {
        const std::string data = table("known.csv", 5, 30);
        const std::string model = trainedOn(data, "known.safetensors");
        const Experiment e = loadModel(model).experiment;
        const auto dataset = load(e.dataset, {});
        QVERIFY(QFile::remove(QString::fromStdString(data)));
        const auto known = [&](const Choice &choice) { return choice == e.dataset ? dataset : nullptr; };
        QVERIFY(openModel(model, {}, {{}, known}).dataset == dataset);
    }

    void anExperimentOpensTheSameWay()
    {
        const std::string data = table("plain.csv", 5, 30);
        Experiment e = denseExperiment({}, 2, vectorShape(5));
        e.dataset = sourceFor(data);
        writeFile(path("plain.json"), toJson(e));
        const OpenedModel opened = openModel(path("plain.json"), {});
        QVERIFY(!opened.model && opened.dataset && opened.missing.empty());
        QCOMPARE(toJson(opened.experiment), toJson(e));
        QVERIFY(QFile::remove(QString::fromStdString(data)));
        QVERIFY(!openModel(path("plain.json"), {}).missing.empty());
    }

    void whatIsNoModelIsAnError()
    {
        QVERIFY_EXCEPTION_THROWN(openModel(path("nothing.safetensors"), {}), Error);
        writeFile(path("damaged.safetensors"), "12345678{");
        QVERIFY_EXCEPTION_THROWN(openModel(path("damaged.safetensors"), {}), Error);
        writeFile(path("damaged.json"), "{\"hourglass\": 1");
        QVERIFY_EXCEPTION_THROWN(openModel(path("damaged.json"), {}), Error);
        std::stop_source stop;
        stop.request_stop();
        LoadContext context;
        context.stop = stop.get_token();
        QVERIFY_EXCEPTION_THROWN(openModel(trainedOn(table("stop.csv", 5, 30), "stop.safetensors"), context), Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestOpenModel)
#include "test_open_model.moc"
