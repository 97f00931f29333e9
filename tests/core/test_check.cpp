// What check() finds before training, in which order, and the fixes it offers.
#include "core/base/error.h"
#include "core/layers/catalogue.h"
#include "core/nn/activation.h"
#include "core/nn/catalogue.h"
#include "tests/core/training_fixture.h"

#include <QTest>

#include <cmath>

using namespace hourglass;

class TestCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void windowsNeedPixels()
    {
        const Shape in{28, 28, 1};
        for (const LayerKind *kind : {&conv2d, &maxPool, &averagePool}) {
            const Index widths[] = {100};
            Experiment e = denseExperiment(widths, 2, in);
            e.mirrored = false;
            e.encoder.push_back({7, std::string(kind->id), complete(*kind)});
            const auto issues = check(e, in);
            QVERIFY2(!issues.empty(), kind->id.data());
            QCOMPARE(issues[0].place.text(), std::string("encoder/1"));
            QVERIFY2(issues[0].sentence.find("image") != std::string::npos, issues[0].sentence.c_str());
            QVERIFY(issues[0].fixes.size() == 2);
            for (const Issue::Fix &fix : issues[0].fixes)
                QVERIFY2(check(fix.result, in).empty(), fix.label.c_str());
            e.encoder.back().settings.set("kernel", std::int64_t{1}); // sees the one pixel that there is
            e.encoder.back().settings.set("stride", std::int64_t{1});
            QVERIFY2(check(e, in).empty(), kind->id.data());
        }
        Experiment e = denseExperiment({}, 2, in);
        e.encoder = {{1, "conv2d", complete(conv2d)}, {2, "max-pool", complete(maxPool)}};
        QVERIFY(check(reconciled(e, in), in).empty());
    }

    void whatWouldBeWithoutEffectIsAnIssue()
    {
        const Shape in{28, 28, 1};
        const auto explained = [&](const Experiment &e, const DataTraits &data, const char *place) {
            const auto issues = check(e, data);
            QVERIFY2(issues.size() == 1, place);
            QCOMPARE(issues[0].place.text(), std::string(place));
            QVERIFY(issues[0].sentence.ends_with('.') && !issues[0].fixes.empty());
            for (const Issue::Fix &fix : issues[0].fixes) {
                const bool rescaled = !(fix.result.dataset == e.dataset); // the data then change, too
                QVERIFY2(check(fix.result, rescaled ? DataTraits(in) : data).empty(), fix.label.c_str());
            }
        };
        Experiment e = small();
        e.plan.set("validation", 0.0);
        QVERIFY(check(e, in).empty());
        Experiment patient = e;
        patient.plan.set("patience", std::int64_t{3});
        explained(patient, in, "plan/patience");
        Experiment plateau = e;
        plateau.schedule = {"plateau", complete(plateauRate)};
        explained(plateau, in, "schedule");
        Experiment alone = denseExperiment({}, 2, in);
        alone.plan.set("pretraining", std::int64_t{3});
        explained(alone, in, "plan/pretraining");
        Experiment tied = small();
        tied.encoder = {{1, "conv2d", complete(conv2d)}};
        tied.code = {"gaussian", complete(gaussianCode)};
        tied = reconciled(tied, in);
        QVERIFY(check(tied, in).empty());
        tied.tied = true;
        explained(tied, in, "decoder/0");
        Experiment single = small();
        single.encoder.push_back({9, "batch-norm", complete(batchNorm)});
        single = reconciled(single, in);
        QVERIFY(check(single, in).empty());
        single.plan.set("batch", std::int64_t{1});
        explained(single, in, "plan/batch");
        Experiment groups = small();
        groups.decoder.back().settings.set("activation", std::string("identity"));
        groups.loss = {"categorical", complete(categoricalCrossEntropy, {{"group", std::int64_t{10}}})};
        explained(groups, in, "loss");
        Experiment painted = small();
        painted.encoder = {{1, "conv2d", complete(conv2d)}, {2, "transposed-conv2d", complete(transposedConv2d)}};
        painted.encoder[1].settings.set("padding", std::string("valid"));
        painted.encoder[1].settings.set("output-padding", std::int64_t{2});
        painted.mirrored = false;
        explained(painted, in, "encoder/1");
    }

    void dataThatLossOrOutputCannotReachAreAnIssue()
    {
        const DataTraits wide(vectorShape(12), -2.5, 3);
        int bounded = 0;
        for (const LossKind *kind : lossKinds()) {
            if (kind->needs.pictures)
                continue;
            Experiment e = denseExperiment({}, 2, wide.shape);
            e.dataset = {"files", complete(filesSource, {{"scaling", std::string("standard")}})};
            e.loss = {std::string(kind->id), complete(*kind)};
            const auto wanted = buildLoss(e, wide.shape)->outputActivation();
            e.decoder.back().settings.set("activation", wanted.empty() ? std::string("identity") : std::string(wanted));
            const auto issues = check(e, wide);
            const bool fits = kind->needs.minimum < -2.5 && kind->needs.maximum > 3;
            QVERIFY2(issues.empty() == fits, kind->id.data());
            if (fits)
                continue;
            ++bounded;
            QCOMPARE(issues[0].place.text(), std::string("loss"));
            const auto scale = std::ranges::find(issues[0].fixes, std::string("Scale the data to 0…1"), &Issue::Fix::label);
            QVERIFY(scale != issues[0].fixes.end());
            QVERIFY(check(scale->result, wide.shape).empty());
        }
        QVERIFY(bounded >= 3);
        for (const Option &activation : activationOptions()) {
            Experiment e = denseExperiment({}, 2, wide.shape);
            e.decoder.back().settings.set("activation", std::string(activation.id));
            const auto issues = check(e, wide);
            const bool reaches = activation.id == "identity" || activation.id == "leaky-relu";
            QVERIFY2(issues.empty() == reaches, activation.id.data());
            QVERIFY(check(e, wide.shape).empty());
            if (!reaches)
                QVERIFY(check(issues[0].fixes[0].result, wide).empty());
        }
        // A run refuses what the window would have explained.
        std::vector<float> values(96);
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = static_cast<float>(i % 7) - 3;
        Dataset::Parts parts{"wide", vectorShape(12), values, {}, {}, {}, 0, {}};
        const auto dataset = std::make_shared<const Dataset>(std::move(parts));
        QCOMPARE(dataset->traits(), DataTraits(vectorShape(12), -3, 3, 8));
        QVERIFY(check(denseExperiment({}, 2, vectorShape(12)), DataTraits(vectorShape(12), 0, 1, 3)).front().place == Place{Part::Dataset});
        QVERIFY_THROWS_EXCEPTION(Error, RunSetup(denseExperiment({}, 2, vectorShape(12)), dataset));
    }

    /// A network whose weights have gone wrong must show it, whatever stands in it.
    void whatIsNoNumberStaysSo()
    {
        for (const Option &option : activationOptions()) {
            Matrix y = Matrix::Constant(21, 1, std::numeric_limits<Scalar>::quiet_NaN());
            Matrix z = y;
            activate(activationFrom(option.id), Out(y.data(), y.rows(), 1), Out(z.data(), z.rows(), 1));
            for (Index i = 0; i < y.size(); ++i)
                QVERIFY2(std::isnan(y.data()[i]), option.id.data());
        }
    }

    void reachesAreTrue()
    {
        for (const Option &option : activationOptions()) {
            const Activation activation = activationFrom(option.id);
            const auto [least, most] = reachOf(activation);
            Matrix y = Vector::LinSpaced(20001, -50, 50);
            Matrix z = y;
            activate(activation, Out(y.data(), y.rows(), 1), Out(z.data(), z.rows(), 1));
            const double low = static_cast<double>(y.minCoeff());
            const double high = static_cast<double>(y.maxCoeff());
            QVERIFY2(low >= least && (std::isfinite(least) ? low < least + 0.01 : low < -0.4), option.id.data());
            QVERIFY2(high <= most && (std::isfinite(most) ? high > most - 0.01 : high > 49), option.id.data());
        }
    }

    void whatWatchesTheValidationNeedsSamples()
    {
        Dataset::Parts parts{"few", vectorShape(6), std::vector<float>(5 * 6, 0.5f), {}, {}, {}, 0, {}};
        Experiment e = denseExperiment({}, 2, vectorShape(6));
        e.plan.set("validation", 0.05);
        const auto data = std::make_shared<const Dataset>(parts);
        RunSetup(e, data);
        e.plan.set("patience", std::int64_t{2});
        QVERIFY_THROWS_EXCEPTION(Error, RunSetup(e, data));
    }

    void theFixThatMendsComesFirst()
    {
        Experiment e = small();
        e.mirrored = false;
        e.decoder.insert(
            e.decoder.begin() + 1,
            {9, "reshape", complete(reshape, {{"height", std::int64_t{3}}, {"width", std::int64_t{3}}, {"channels", std::int64_t{3}}})});
        e.decoder.back().settings.set("units", std::int64_t{700});
        const auto issues = check(e, Shape{28, 28, 1});
        QVERIFY(!issues.empty() && !issues[0].fixes.empty());
        QVERIFY(check(issues[0].fixes[0].result, Shape{28, 28, 1}).empty());
    }

    void mirroredDecodersEndWithOneBend()
    {
        for (const LayerKind *first : layerKinds())
            for (const bool denseBehind : {false, true}) {
                Experiment e = denseExperiment({}, 8, {8, 8, 1});
                Settings settings = complete(*first);
                e.encoder = {{1, std::string(first->id), settings}};
                if (denseBehind)
                    e.encoder.push_back({2, std::string(dense.id), complete(dense, {{"units", std::int64_t{32}}})});
                e = reconciled(std::move(e), {8, 8, 1});
                // Before the last bend, only layers that move values may follow the one with weights.
                QStringList bends;
                for (const LayerSpec &layer : e.decoder)
                    if (layer.settings.has("activation"))
                        bends.append(QString::fromStdString(layer.settings.option("activation")));
                QVERIFY(!bends.isEmpty());
                QCOMPARE(bends.last(), QStringLiteral("sigmoid"));
                if (e.decoder.back().kind == activationKind.id)
                    QVERIFY2(bends[bends.size() - 2] == QStringLiteral("identity"), first->id.data());
            }
    }

    void everyPenaltyCountsOnce()
    {
        for (const PenaltyKind *kind : penaltyKinds()) {
            Experiment e = small();
            e.encoder.clear();
            if (kind->needsGaussian)
                e.code = {"gaussian", complete(gaussianCode)};
            else
                e.code.settings.set("activation", std::string("sigmoid"));
            e.penalties = {{std::string(kind->id), complete(*kind)}, {std::string(kind->id), complete(*kind)}};
            e = reconciled(std::move(e), {28, 28, 1});
            const auto issues = check(e, Shape{28, 28, 1});
            QVERIFY2(issues.size() == 1 && issues[0].place == (Place{Part::Penalty, 1}), kind->id.data());
            QVERIFY(check(issues[0].fixes.front().result, Shape{28, 28, 1}).empty());
        }
    }

    void moreActiveUnitsThanTheCodeHasIsExplainedAndMended()
    {
        const std::int64_t encoder[] = {8};
        Experiment e = denseExperiment(encoder, 4, vectorShape(6));
        e.code = {"k-sparse", complete(kSparseCode, {{"size", std::int64_t{4}}, {"k", std::int64_t{9}}})};
        const auto issues = check(e, vectorShape(6));
        QCOMPARE(issues.size(), std::size_t{1});
        QCOMPARE(issues[0].place.text(), std::string("code"));
        QVERIFY(check(issues[0].fixes.at(0).result, vectorShape(6)).empty());
    }
};

QTEST_APPLESS_MAIN(TestCheck)
#include "test_check.moc"
