// What is measured of a trained model, and the tables, arrays and lines it is written as.
#include "core/base/error.h"
#include "core/experiment/defaults.h"
#include "core/export/csv.h"
#include "core/export/json_line.h"
#include "core/export/npy.h"
#include "core/export/units.h"
#include "core/layers/catalogue.h"
#include "core/measure/measure.h"
#include "core/measure/pca_verdict.h"
#include "core/nn/catalogue.h"
#include "core/train/trainer.h"
#include "tests/core/training_fixture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <cstring>
#include <limits>

using namespace hourglass;

namespace {

OpenedModel trained(Experiment e)
{
    const auto setup = setupOf(e, "digits");
    Trainer trainer(setup, 1);
    steps(trainer, 20);
    return {e, std::make_shared<const Model>(trainer.model()), setup->dataset, setup->dataset, {}};
}

Experiment digits()
{
    const std::int64_t widths[] = {16};
    Experiment e = denseExperiment(widths, 2, {8, 8, 1});
    e.dataset = sourceFor("digits");
    e.plan.set("batch", std::int64_t{32});
    return e;
}

/// A measure as anybody could add one: how many samples it has seen.
class Count : public Measure
{
public:
    void add(TrainedModel &, const Portion &portion) override { m_count += static_cast<double>(portion.x.cols()); }
    std::vector<Measurement> found() const override { return {{"count", m_count}}; }

private:
    double m_count = 0;
};

const MeasureKind count{"count", [](const MeasureContext &) -> std::unique_ptr<Measure> { return std::make_unique<Count>(); }};

} // namespace

class TestMeasure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findingsAreWhatTheirDefinitionsSay()
    {
        Experiment e = digits();
        e.code = {std::string(gaussianCode.id), complete(gaussianCode, {{"size", std::int64_t{2}}})};
        e.corruption = {"masking", complete(*findKind(corruptionKinds(), "masking"))};
        e = reconciled(e, {8, 8, 1});
        e.loss = {"bce", complete(*findKind(lossKinds(), "bce"))};
        const OpenedModel opened = trained(e);
        TrainedModel model(opened);
        const Evaluation evaluation = evaluate(model, e.corruption);
        std::vector<std::string> names;
        std::map<std::string, double> found;
        for (const Measurement &each : evaluation.found) {
            names.push_back(each.name);
            found[each.name] = each.value;
        }
        QCOMPARE(names, (std::vector<std::string>{"mse", "squared_error", "corrupted_squared_error", "pca_squared_error", "loss",
                                                  "kl_divergence", "negative_elbo"}));
        const Split split = makeSplit(*opened.dataset, e.plan.real("validation"), e.plan.real("test"), e.seed);
        QCOMPARE(evaluation.samples, split.test.size());
        double squares = 0;
        for (const std::uint32_t sample : split.test) { // one at a time
            Matrix x(64, 1);
            opened.dataset->gather(std::span(&sample, 1), Out(x.data(), 64, 1));
            squares += (model.reconstruct(In(x.data(), 64, 1)) - x).cast<double>().squaredNorm();
        }
        const double error = squares / static_cast<double>(split.test.size());
        QVERIFY(std::abs(found["squared_error"] - error) < 1e-4 * error);
        QVERIFY(std::abs(found["mse"] - error / 64) < 1e-4 * error);
        QVERIFY(found["corrupted_squared_error"] > found["squared_error"]);
        QVERIFY(std::abs(found["negative_elbo"] - (64 * found["loss"] + found["kl_divergence"])) < 1e-6 * found["negative_elbo"]);
    }

    void whatPcaWouldDoBetterIsSaidWithAReason()
    {
        const auto verdictOf = [](const Experiment &e, int count) {
            const auto setup = setupOf(e, "digits");
            Trainer trainer(setup, 1);
            steps(trainer, count);
            return pcaVerdict({e, std::make_shared<const Model>(trainer.model()), setup->dataset, nullptr, {}}, setup->split);
        };
        const auto early = verdictOf(digits(), 2);
        QVERIFY(early);
        QCOMPARE(early->components, Index{2});
        QVERIFY(early->pcaError < early->error && early->pcaError > 0.01 && early->pcaError < 0.1); // values from 0 to 1
        QCOMPARE(early->reason, std::string("Try more epochs, another learning rate or wider layers."));
        Experiment linear = denseExperiment({}, 2, {8, 8, 1});
        linear.decoder.back().settings.set("activation", std::string("identity"));
        linear.dataset = sourceFor("digits");
        QVERIFY(verdictOf(linear, 2)->reason.starts_with("A linear network"));
        Experiment variational = linear;
        variational.code = {std::string(gaussianCode.id), complete(gaussianCode, {{"size", std::int64_t{2}}})};
        QVERIFY(verdictOf(variational, 2)->reason.starts_with("Its loss has more terms"));
        Experiment sparse = linear;
        sparse.code = {std::string(kSparseCode.id), complete(kSparseCode, {{"size", std::int64_t{32}}, {"k", std::int64_t{2}}})};
        QVERIFY(!verdictOf(sparse, 2)); // 2 of 32 are no 32
        Experiment good = startExperiment(sourceFor("digits"), builtIn("digits")->traits());
        QVERIFY(!verdictOf(good, 1500));
    }

    void aMeasureIsOneLineInTheList()
    {
        std::vector<const MeasureKind *> kinds(measureKinds().begin(), measureKinds().end());
        kinds.push_back(&count);
        const Experiment e = digits();
        TrainedModel model(trained(e));
        const Evaluation evaluation = evaluate(model, e.corruption, kinds);
        QCOMPARE(evaluation.found.back().name, std::string("count"));
        QCOMPARE(evaluation.found.back().value, static_cast<double>(evaluation.samples));
        QCOMPARE(evaluation.found.size(), std::size_t{5}); // nothing is corrupted, and there is no term
    }

    void withoutDataOrWeightsThereIsASentence()
    {
        const Experiment e = digits();
        const OpenedModel opened = trained(e);
        const OpenedModel without{e, opened.model, nullptr, nullptr, "They are gone."};
        QVERIFY_EXCEPTION_THROWN(TrainedModel{without}, Error);
        const OpenedModel untrained{e, nullptr, opened.dataset, nullptr, {}};
        QVERIFY_EXCEPTION_THROWN(TrainedModel{untrained}, Error);
    }

    void arraysHaveTheHeaderThatNumPyWants()
    {
        Matrix values(6, 2);
        for (Index i = 0; i < values.size(); ++i)
            values.data()[i] = static_cast<Scalar>(i);
        const std::string picture = npyBytes(values, {2, 3, 1});
        QVERIFY(picture.starts_with("\x93NUMPY\x01"));
        QCOMPARE((picture.size() - 12 * sizeof(float)) % 64, std::size_t{0});
        QVERIFY(picture.find("'shape': (2, 2, 3)") != std::string::npos);
        QVERIFY(npyBytes(values, vectorShape(6)).find("'shape': (2, 6)") != std::string::npos);
        float last = 0;
        std::memcpy(&last, picture.data() + picture.size() - sizeof last, sizeof last);
        QCOMPARE(last, 11.0f);
    }

    void tablesQuoteWhatHasToBe()
    {
        QCOMPARE(csvField("plain"), std::string("plain"));
        QCOMPARE(csvField("a,b"), std::string("\"a,b\""));
        QCOMPARE(csvField("say \"a\""), std::string("\"say \"\"a\"\"\""));
        Dataset::Parts parts;
        parts.name = "two";
        parts.shape = vectorShape(1);
        parts.values = std::vector<float>{0, 1};
        parts.labels = {1, Dataset::noLabel};
        parts.classes = {"one", "the other, here"};
        Matrix codes(2, 2);
        codes << 0.5, 1, -2, 3;
        QCOMPARE(codesCsv(codes, Dataset(parts)), std::string("z1,z2,label,row\n0.5,-2,\"the other, here\",1\n1,3,,2\n"));
    }

    void numbersGoBackToTheUnitsOfTheirFile()
    {
        Matrix values(2, 1);
        values << 0.5, 0.25;
        Matrix same = values;
        toFileUnits(same, {});
        QVERIFY(same == values);
        toFileUnits(values, {{10, 100}, {0.1, 0.01}, {}});
        QVERIFY(std::abs(values(0, 0) - 15) < 1e-4 && std::abs(values(1, 0) - 125) < 1e-3);
    }

    void linesAreJson()
    {
        const std::string line = jsonLine({{"epoch", std::int64_t{3}},
                                           {"loss", std::numeric_limits<double>::quiet_NaN()},
                                           {"phase", std::string("a \"b\"")},
                                           {"terms", NamedNumbers{{"Kullback", 0.5}}}});
        QVERIFY(line.find('\n') == std::string::npos);
        QVERIFY(line.find("epoch") < line.find("loss") && line.find("loss") < line.find("phase")); // in this order
        const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
        QCOMPARE(object[QStringLiteral("epoch")].toInt(), 3);
        QVERIFY(object[QStringLiteral("loss")].isNull());
        QCOMPARE(object[QStringLiteral("phase")].toString(), QStringLiteral("a \"b\""));
        QCOMPARE(object[QStringLiteral("terms")].toObject()[QStringLiteral("Kullback")].toDouble(), 0.5);
    }
};

QTEST_APPLESS_MAIN(TestMeasure)
#include "test_measure.moc"
