// What an experiment is given when nobody says otherwise: enough updates, a network that fits, and less error than PCA.
#include "core/experiment/build.h"
#include "core/experiment/comparable.h"
#include "core/experiment/defaults.h"
#include "core/layers/catalogue.h"
#include "core/measure/measure.h"
#include "core/nn/catalogue.h"
#include "core/train/lengthening.h"
#include "core/train/runner.h"
#include "tests/core/training_fixture.h"

#include <QTest>

#include <cmath>

using namespace hourglass;

namespace {

/// Points on a bent sheet in six dimensions: a plane misses what a curved one holds.
std::shared_ptr<const Dataset> bentSheet(Index samples)
{
    Dataset::Parts parts;
    parts.name = "sheet";
    parts.shape = vectorShape(6);
    std::vector<float> values;
    for (Index i = 0; i < samples; ++i) {
        const double u = std::fmod(static_cast<double>(i) * 0.6180339887, 1.0);
        const double v = std::fmod(static_cast<double>(i) * 0.7548776662, 1.0);
        for (const double x : {u, v, u * u, v * v, u * v, std::sin(3 * u)})
            values.push_back(static_cast<float>(x));
    }
    parts.values = std::move(values);
    return std::make_shared<const Dataset>(std::move(parts));
}

double updatesOf(const Experiment &e, double samples)
{
    const double training = samples * (1 - e.plan.real("validation")) * (1 - e.plan.real("test"));
    return std::ceil(training / static_cast<double>(e.plan.integer("batch"))) * static_cast<double>(e.plan.integer("epochs"));
}

double measured(const Evaluation &evaluation, const char *name)
{
    return std::ranges::find(evaluation.found, name, &Measurement::name)->value;
}

} // namespace

class TestDefaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSmallTableGetsAsManyUpdatesAsALargeOne()
    {
        const Experiment iris = startExperiment({}, DataTraits(vectorShape(4), 0, 1, 150));
        const Experiment digits = startExperiment({}, DataTraits({8, 8, 1}, 0, 1, 1797));
        const Experiment mnist = startExperiment({}, DataTraits({28, 28, 1}, 0, 1, 70000));
        QVERIFY(updatesOf(iris, 150) > 8000);
        QVERIFY(updatesOf(digits, 1797) > 8000);
        QVERIFY(updatesOf(mnist, 70000) > 5000);
        QVERIFY(mnist.plan.integer("epochs") < 40);
        // Of few samples a wide network learns the noise.
        QVERIFY(std::get<std::int64_t>(*findValue(dense, iris.encoder[0].settings, Role::Width)) <
                std::get<std::int64_t>(*findValue(dense, digits.encoder[0].settings, Role::Width)));
    }

    void theOutputReachesWhatTheDataHold()
    {
        for (const double highest : {1.0, 7.0})
            for (const Index samples : {150, 20000}) {
                const DataTraits data(vectorShape(9), highest > 1 ? -3 : 0, highest, samples);
                QVERIFY(check(startExperiment({}, data), data).empty());
            }
    }

    void aSlowNetworkGetsFewerUpdates()
    {
        const DataTraits photographs({64, 64, 3}, 0, 1, 600);
        const auto &preset = *std::ranges::find(presets(), "convolutional-variational", &Preset::id);
        const Experiment e = paced(preset.make(photographs.shape), photographs);
        QVERIFY(updatesOf(e, 600) > 2000); // thirty epochs of 128 were 120
        // An operation of a convolution takes twice as long as one of a dense layer, of which 2.4e12 would be planned.
        const double each = 3 * assembled(e, photographs.shape).operations() * static_cast<double>(e.plan.integer("batch"));
        QVERIFY2(each * updatesOf(e, 600) < 1.5e12, qPrintable(QString::number(each * updatesOf(e, 600))));
        Experiment heavy = e;
        for (LayerSpec &layer : heavy.encoder)
            layer.settings.set("filters", std::int64_t{256});
        heavy = reconciled(std::move(heavy), photographs.shape);
        QVERIFY(epochsFor(heavy, photographs) < epochsFor(e, photographs) / 4);
    }

    void whatNobodyChangedFollowsTheData()
    {
        const DataTraits pictures({28, 28, 1}, 0, 1, 5000);
        const DataTraits table(vectorShape(4), 0, 1, 150);
        const Choice iris{"csv", {}};
        Experiment e = startExperiment(builtIn("digits") ? sourceFor("digits") : Choice(), pictures);
        e.name = "Mine";
        e.seed = 7;
        Experiment moved = onOtherData(e, pictures, iris, table);
        QVERIFY(moved.encoder == startExperiment(iris, table).encoder && moved.plan == startExperiment(iris, table).plan);
        QVERIFY(moved.name == "Mine" && moved.seed == 7 && moved.dataset == iris);

        e.encoder[0].settings.set("units", std::int64_t{77}); // the network is somebody's own; the plan is not yet
        e = reconciled(std::move(e), pictures.shape);
        e.plan.set("epochs", epochsFor(e, pictures));
        moved = onOtherData(e, pictures, iris, table);
        QCOMPARE(moved.encoder[0].settings.integer("units"), std::int64_t{77});
        QVERIFY(moved.plan.integer("batch") == batchFor(table) && moved.plan.integer("epochs") == epochsFor(moved, table));

        e.plan.set("epochs", std::int64_t{3}); // and now it is
        QCOMPARE(onOtherData(e, pictures, iris, table).plan.integer("epochs"), std::int64_t{3});
    }

    void theStartBeatsPca_data()
    {
        QTest::addColumn<int>("samples");
        QTest::newRow("few") << 150;
        QTest::newRow("more") << 1800;
    }

    void theStartBeatsPca()
    {
        QFETCH(int, samples);
        const auto data = bentSheet(samples);
        const Experiment e = startExperiment({"csv", {}}, data->traits());
        Trainer trainer(std::make_shared<const RunSetup>(e, data), 2);
        QVERIFY(Runner(trainer).run() == Runner::State::Finished);
        TrainedModel model({e, std::make_shared<const Model>(trainer.model()), data, data, {}});
        const Evaluation found = evaluate(model, e.corruption);
        QVERIFY2(measured(found, "squared_error") < 0.6 * measured(found, "pca_squared_error"),
                 qPrintable(QString::number(measured(found, "squared_error") / measured(found, "pca_squared_error"))));
    }

    void onlyLossesOfOneKindCompare()
    {
        const Experiment e = startExperiment(sourceFor("digits"), DataTraits({8, 8, 1}, 0, 1, 1797));
        Experiment other = e;
        other.optimiser.settings.set("learning-rate", 0.1);
        other.code.settings.set("size", std::int64_t{8});
        other.name = "another";
        QCOMPARE(whyIncomparable(e, other), std::string());
        other.loss.kind = "bce";
        QCOMPARE(whyIncomparable(e, other), std::string("another loss"));
        other = e;
        other.code = {std::string(gaussianCode.id), complete(gaussianCode)};
        QCOMPARE(whyIncomparable(e, other), std::string("other terms in the loss"));
        Experiment stronger = other;
        stronger.code.settings.set("beta", 4.0);
        QVERIFY(!whyIncomparable(other, stronger).empty());
        other = e;
        other.dataset.kind = "csv";
        QCOMPARE(whyIncomparable(e, other), std::string("other data"));
        other = e;
        other.seed = 2;
        QCOMPARE(whyIncomparable(e, other), std::string("another split"));
    }

    void aScheduleWithAnEndSaysWhatLongerMeans()
    {
        Experiment e = small();
        QVERIFY(lengtheningNote(e, 2, 4).empty()); // the constant rate knows no end
        for (const ScheduleKind *kind : {&cosineRate, &oneCycle}) {
            e.schedule = {std::string(kind->id), complete(*kind)};
            QVERIFY(lengtheningNote(e, 2, 4).find("4 epochs") != std::string::npos);
            QVERIFY(lengtheningNote(e, 4, 4).empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestDefaults)
#include "test_defaults.moc"
