// What training promises: the same bits for any number of threads and after a stop; divergence, patience, clipping, retuning.
#include "core/analysis/pca.h"
#include "core/base/error.h"
#include "core/data/source.h"
#include "core/experiment/presets.h"
#include "core/layers/catalogue.h"
#include "core/nn/activation.h"
#include "core/nn/catalogue.h"
#include "core/nn/initialiser.h"
#include "core/probe/block_probe.h"
#include "core/probe/feature_probe.h"
#include "core/train/rate_range.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace hourglass;

namespace {

std::shared_ptr<const Dataset> builtIn(const char *name)
{
    static std::map<std::string, std::shared_ptr<const Dataset>> sets;
    auto &set = sets[name];
    if (!set)
        set = load(sourceFor(name), {});
    return set;
}

Experiment small(std::int64_t epochs = 3)
{
    const std::int64_t widths[] = {96, 48};
    Experiment e = denseExperiment(widths, 3, {28, 28, 1});
    e.dataset = sourceFor("fashion-mnist-5000");
    e.plan.set("epochs", epochs);
    return e;
}

std::shared_ptr<const RunSetup> setupOf(const Experiment &e, const char *data = "fashion-mnist-5000")
{
    return std::make_shared<const RunSetup>(e, builtIn(data));
}

void steps(Trainer &trainer, int count)
{
    for (int i = 0; i < count; ++i)
        if (trainer.step().epochEnded)
            trainer.noteEpoch(trainer.validate());
}

} // namespace

class TestTraining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameBitsForAnyNumberOfThreads_data()
    {
        QTest::addColumn<QString>("optimiser");
        QTest::addColumn<double>("clip");
        for (const OptimiserKind *kind : optimiserKinds())
            for (const double clip : {0.0, 0.05})
                QTest::addRow("%s clip %g", kind->id.data(), clip) << QString::fromStdString(std::string(kind->id)) << clip;
    }

    void sameBitsForAnyNumberOfThreads()
    {
        QFETCH(QString, optimiser);
        QFETCH(double, clip);
        Experiment e = small();
        e.encoder.insert(e.encoder.begin() + 1, {50, "dropout", complete(dropout)});
        const OptimiserKind *kind = findKind(optimiserKinds(), optimiser.toStdString());
        e.optimiser = {std::string(kind->id), complete(*kind)};
        e.plan.set("clip-norm", clip);
        const auto setup = setupOf(reconciled(e, {28, 28, 1}));
        Trainer one(setup, 1);
        Trainer two(setup, 2);
        Trainer eight(setup, 8);
        for (Trainer *trainer : {&one, &two, &eight})
            steps(*trainer, 50);
        QVERIFY(one.weights() == two.weights());
        QVERIFY(one.weights() == eight.weights());
        QCOMPARE(one.validate(), eight.validate());
    }

    void sameSeedSameBitsOtherSeedOtherBits()
    {
        Experiment e = small();
        Trainer a(setupOf(e), 2);
        Trainer b(setupOf(e), 2);
        e.seed = 2;
        Trainer c(setupOf(e), 2);
        for (Trainer *trainer : {&a, &b, &c})
            steps(*trainer, 20);
        QVERIFY(a.weights() == b.weights());
        QVERIFY(!(a.weights() == c.weights()));
    }

    void stopAndResumeGoOnWithTheSameBits()
    {
        const auto setup = setupOf(small());
        Trainer whole(setup, 2);
        steps(whole, 60);
        // In the middle of an epoch, through a file, with another number of threads.
        Trainer first(setup, 1);
        steps(first, 37);
        const QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("model.safetensors")).toStdString();
        saveModel(first.model(), path);
        const Model model = loadModel(path);
        Trainer second(std::make_shared<const RunSetup>(model.experiment, builtIn("fashion-mnist-5000")), 2);
        second.restore(model);
        steps(second, 23);
        QVERIFY(whole.weights() == second.weights());
        QCOMPARE(second.epochLoss(), whole.epochLoss());
        QVERIFY(second.model().progress == whole.model().progress);
    }

    void phasesLeadFromTheDataToTheCode()
    {
        Experiment e = small();
        e.encoder.insert(e.encoder.begin() + 1, {50, "batch-norm", complete(batchNorm)});
        const auto setup = setupOf(reconciled(e, {28, 28, 1}));
        const std::vector<Phase> phases = pretrainingPhases(setup->network); // 784-96-(norm)-48-3-48-(norm)-96-784
        QCOMPARE(phases.size(), std::size_t{3});
        const auto &parts = setup->network.parts();
        const auto sizeInto = [&](std::size_t part) { return part == 0 ? Index(784) : parts[part - 1].layer->out().size(); };
        for (const Phase &phase : phases)
            QCOMPARE(parts[phase.end - 1].layer->out().size(), sizeInto(phase.first));
        QCOMPARE(sizeInto(phases[1].first), Index(96));
        QCOMPARE(sizeInto(phases[2].first), Index(48));
        QCOMPARE(phases[0].end, parts.size());
        std::size_t blocks = 0; // every weight learns in exactly one of them
        for (const Phase &phase : phases)
            blocks += phase.blocks.size();
        QCOMPARE(blocks, setup->network.gradientBlocks().size());
        QVERIFY(pretrainingPhases(setupOf(denseExperiment({}, 2, {28, 28, 1}))->network).empty());
    }

    void pretrainingThatCannotPairItsLayersIsAnIssue()
    {
        Experiment e = small();
        e.plan.set("pretraining", std::int64_t{2});
        QVERIFY(check(e, Shape{28, 28, 1}).empty());
        e.mirrored = false;
        for (std::size_t i = 0; i + 1 < e.decoder.size(); ++i)
            e.decoder[i].settings.set("units", std::int64_t{20});
        const auto issues = check(e, Shape{28, 28, 1});
        QCOMPARE(issues.size(), std::size_t{1});
        QCOMPARE(issues[0].place, std::string("plan/pretraining"));
        QCOMPARE(issues[0].fixes.size(), std::size_t{2});
        for (const Issue::Fix &fix : issues[0].fixes)
            QVERIFY(check(fix.result, Shape{28, 28, 1}).empty());
    }

    void whatWouldBeWithoutEffectIsAnIssue()
    {
        const Shape in{28, 28, 1};
        const auto explained = [&](const Experiment &e, const DataTraits &data, const char *place) {
            const auto issues = check(e, data);
            QVERIFY2(issues.size() == 1, place);
            QCOMPARE(issues[0].place, std::string(place));
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
            e.dataset = {"csv", complete(csvSource, {{"scaling", std::string("standard")}})};
            e.loss = {std::string(kind->id), complete(*kind)};
            const auto wanted = buildLoss(e, wide.shape)->outputActivation();
            e.decoder.back().settings.set("activation", wanted.empty() ? std::string("identity") : std::string(wanted));
            const auto issues = check(e, wide);
            const bool fits = kind->needs.minimum < -2.5 && kind->needs.maximum > 3;
            QVERIFY2(issues.empty() == fits, kind->id.data());
            if (fits)
                continue;
            ++bounded;
            QCOMPARE(issues[0].place, std::string("loss"));
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
        QVERIFY(check(denseExperiment({}, 2, vectorShape(12)), DataTraits(vectorShape(12), 0, 1, 3)).front().place == "dataset");
        QVERIFY_THROWS_EXCEPTION(Error, RunSetup(denseExperiment({}, 2, vectorShape(12)), dataset));
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

    void pretrainingMovesOneLayerAtATime()
    {
        Experiment e = small(2);
        e.plan.set("pretraining", std::int64_t{4});
        const auto setup = setupOf(e);
        Trainer trainer(setup, 2);
        QCOMPARE(trainer.pretrainingEpochs(), 12);
        QCOMPARE(trainer.plannedEpochs(), 14);
        const std::vector<Phase> phases = pretrainingPhases(setup->network);
        std::vector<double> losses;
        for (const Phase &phase : phases) {
            const Buffer before = trainer.weights();
            QVERIFY(QString::fromStdString(trainer.phaseName(trainer.steps())).startsWith(QStringLiteral("Pretraining layer")));
            double first = 0;
            Trainer::Report report;
            for (std::uint64_t step = 0; step < 4 * trainer.stepsPerEpoch(); ++step) {
                report = trainer.step();
                first = first == 0 ? report.loss : first;
            }
            losses.push_back(report.loss);
            QVERIFY2(report.loss < 0.8 * first, "the layer learns to give back what it was given");
            QVERIFY(std::isfinite(trainer.validate()));
            QVERIFY(!trainer.noteEpoch(trainer.validate()));
            QVERIFY(!trainer.bestValidation());
            for (std::size_t p = 0; p < setup->network.parts().size(); ++p) {
                const bool learns = (p >= phase.first && p < phase.middle) || (p >= phase.resume && p < phase.end);
                const Range place = setup->network.parts()[p].weights;
                const bool moved = !std::ranges::equal(slice(before.span(), place), slice(trainer.weights().span(), place));
                QCOMPARE(moved, learns);
            }
        }
        QCOMPARE(trainer.phaseName(trainer.steps()), std::string());
        // Fine-tuning begins far ahead of random weights.
        e.plan.set("pretraining", std::int64_t{0});
        Trainer fresh(setupOf(e), 2);
        const double tuned = trainer.step().loss;
        const double raw = fresh.step().loss;
        QVERIFY2(tuned < 0.6 * raw, qPrintable(QStringLiteral("%1 %2").arg(tuned).arg(raw)));
    }

    void pretrainingKeepsItsBits_data()
    {
        QTest::addColumn<QString>("code");
        for (const LayerKind *kind : codeKinds())
            QTest::newRow(kind->id.data()) << QString::fromStdString(std::string(kind->id));
    }

    void pretrainingKeepsItsBits()
    {
        QFETCH(QString, code);
        Experiment e = small(2);
        const LayerKind *kind = findKind(codeKinds(), code.toStdString());
        e.code = {std::string(kind->id), complete(*kind)};
        e.corruption = {std::string(maskingCorruption.id), complete(maskingCorruption)};
        e.plan.set("pretraining", std::int64_t{1});
        e.plan.set("averaging", 0.9);
        e.tied = true;
        const auto setup = setupOf(reconciled(e, {28, 28, 1}));
        Trainer one(setup, 1);
        Trainer two(setup, 2);
        Trainer eight(setup, 8);
        const int enough = static_cast<int>(one.stepsPerEpoch()) * 3 + 9; // into fine-tuning
        for (Trainer *trainer : {&one, &two, &eight})
            steps(*trainer, enough);
        QVERIFY(one.weights() == two.weights());
        QVERIFY(one.weights() == eight.weights());
        QVERIFY(flat(one.weights().span()).isFinite().all());
        // Stopped within the second layer's pretraining, and where the third one's begins.
        for (const int stop : {static_cast<int>(one.stepsPerEpoch()) + 5, static_cast<int>(one.stepsPerEpoch()) * 2}) {
            Trainer first(setup, 2);
            steps(first, stop);
            const Model model = first.model();
            QCOMPARE(model.experiment.plan.integer("epochs"), std::int64_t{2});
            Trainer second(std::make_shared<const RunSetup>(model.experiment, builtIn("fashion-mnist-5000")), 1);
            second.restore(model);
            steps(second, enough - stop);
            QVERIFY(second.weights() == one.weights());
        }
    }

    void readingsOfBlocksSayWhatTheyAreToSay()
    {
        Experiment e = small();
        e.encoder[0].settings.set("activation", std::string("relu"));
        const auto setup = setupOf(e);
        Trainer trainer(setup, 2);
        steps(trainer, 40);
        Snapshot snapshot{1, trainer.steps(), setup, trainer.weights()};
        // A quarter of the first layer's 96 units can never be active.
        const Range first = setup->network.parts()[0].weights;
        for (Index unit = 0; unit < 24; ++unit)
            snapshot.weights.data()[first.begin + 784 * 96 + unit] = -1e4f;
        BlockProbe probe;
        const auto frame = probe.answer(snapshot);
        QCOMPARE(frame->blocks.size(), setup->network.parts().size());
        for (const BlockReading &block : frame->blocks) {
            QVERIFY(block.high > block.low);
            QVERIFY(std::abs(std::accumulate(block.histogram.begin(), block.histogram.end(), 0.0) - 1) < 1e-6);
            QVERIFY(block.gradient > 0 && block.weights > 0);
        }
        const BlockReading *layer = frame->find("encoder.0");
        QVERIFY(layer && layer->low == 0);
        QVERIFY2(layer->dead >= 0.25 && layer->dead < 0.6, qPrintable(QString::number(layer->dead)));
        QVERIFY(layer->histogram[0] > 0.25); // their zeros
        QCOMPARE(frame->find("code")->dead, 0.0);
        QVERIFY(!frame->find("encoder.7"));
        const auto again = probe.answer(snapshot); // looking changes nothing
        QCOMPARE(again->blocks[0].gradient, layer->gradient);
    }

    void featuresAreWhatTheBlockComputes()
    {
        Experiment e = small();
        const auto setup = setupOf(e);
        Trainer trainer(setup, 2);
        steps(trainer, 20);
        const Snapshot snapshot{1, trainer.steps(), setup, trainer.weights()};
        FeatureProbe probe;
        const auto layer = probe.answer(snapshot, "encoder.0", 17);
        QVERIFY(layer && layer->activations.rows() == 96 && layer->sample == 17);
        // A unit is its pattern times the sample, plus its bias, cut at zero.
        QCOMPARE(layer->patterns.cols(), Index(96));
        QCOMPARE(layer->patternShape, (Shape{28, 28, 1}));
        Matrix x(784, 1);
        const std::uint32_t sample = 17;
        setup->dataset->gather({&sample, 1}, Out(x.data(), 784, 1));
        const Range place = setup->network.parts()[0].weights;
        for (const Index unit : {0, 5, 95}) {
            const Scalar bias = snapshot.weights.data()[place.begin + 784 * 96 + unit];
            const Scalar expected = std::max(Scalar(0), layer->patterns.col(unit).dot(x.col(0)) + bias);
            QVERIFY(std::abs(layer->activations(unit, 0) - expected) < 1e-4f);
        }
        // The last block paints: a unit before it adds its pattern to the picture before the sigmoid.
        const auto last = probe.answer(snapshot, "decoder.2", 17);
        QCOMPARE(last->patterns.rows(), Index(784));
        QCOMPARE(last->patterns.cols(), Index(96));
        QVERIFY(probe.answer(snapshot, "code", 17)->patterns.size() == 0);
        QVERIFY(!probe.answer(snapshot, "encoder.9", 17));

        Experiment windows = denseExperiment({}, 4, {28, 28, 1});
        windows.encoder = {{1, std::string(conv2d.id), complete(conv2d, {{"filters", std::int64_t{8}}})}};
        const auto conv = setupOf(reconciled(windows, {28, 28, 1}));
        const Snapshot first{1, 0, conv, Trainer(conv, 1).weights()};
        const auto maps = probe.answer(first, "encoder.0", 3);
        QCOMPARE(maps->shape, (Shape{14, 14, 8}));
        QCOMPARE(maps->patternShape, (Shape{3, 3, 1}));
        QCOMPARE(maps->patterns.cols(), Index(8));
    }

    void pretrainingLeavesAloneWhatDoesNotLearn()
    {
        Experiment e = small(2);
        e.encoder.insert(e.encoder.begin() + 1, {50, "batch-norm", complete(batchNorm)});
        e.encoder.push_back({51, "batch-norm", complete(batchNorm)});
        e.plan.set("pretraining", std::int64_t{1});
        const auto setup = setupOf(reconciled(e, {28, 28, 1}));
        Trainer trainer(setup, 2);
        const auto &parts = setup->network.parts();
        for (const Phase &phase : pretrainingPhases(setup->network)) {
            const Buffer before = trainer.weights();
            while (!trainer.step().epochEnded) {
            }
            QVERIFY(std::isfinite(trainer.validate()));
            for (std::size_t p = 0; p < parts.size(); ++p) { // running means and variances too
                const bool learns = (p >= phase.first && p < phase.middle) || (p >= phase.resume && p < phase.end);
                const bool moved =
                    !std::ranges::equal(slice(before.span(), parts[p].weights), slice(trainer.weights().span(), parts[p].weights));
                QVERIFY2(moved == (learns && parts[p].weights.size() > 0), parts[p].name.c_str());
            }
        }
        QVERIFY(flat(trainer.weights().span()).isFinite().all());

        e = small(4); // a codebook begins with samples when its own phase does, not in the first step of all
        e.code = {std::string(vectorQuantisedCode.id),
                  complete(vectorQuantisedCode, {{"size", std::int64_t{8}}, {"vectors", std::int64_t{4}}, {"entries", std::int64_t{16}}})};
        e.plan.set("pretraining", std::int64_t{3});
        Trainer quantised(setupOf(reconciled(e, {28, 28, 1})), 2);
        steps(quantised, static_cast<int>(6 * quantised.stepsPerEpoch()) + 1); // into the third phase, which is the code's
        quantised.validate();
        int used = 0;
        for (const Gauge &gauge : quantised.gauges())
            for (const double share : gauge.units)
                used += share > 0;
        QVERIFY2(used >= 10, qPrintable(QString::number(used)));
    }

    void validationLossesCompare()
    {
        // The same draws each time, whatever the step: hardly a change where hardly anything is learned.
        Experiment e = small();
        e.penalties = {{"mmd", complete(mmd, {{"weight", 10.0}})}};
        e.optimiser.settings.set("learning-rate", 1e-6);
        Trainer trainer(setupOf(e), 2);
        const double before = trainer.validate();
        trainer.step();
        const double after = trainer.validate();
        QVERIFY2(std::abs(after - before) < 1e-3 * before, qPrintable(QStringLiteral("%1 %2").arg(before).arg(after)));
        // A divergence that is still warming up counts in full, so that the least loss is not that of an early epoch.
        e = small();
        e.code = {"gaussian", complete(gaussianCode, {{"size", std::int64_t{3}}})};
        Trainer cold(setupOf(reconciled(e, {28, 28, 1})), 2);
        e.code.settings.set("kl-warm-up", 20.0);
        Trainer warming(setupOf(reconciled(e, {28, 28, 1})), 2);
        QCOMPARE(warming.validate(), cold.validate());
    }

    void stochasticCodesAreValidatedAsTheyTrain()
    {
        // Means near zero are no draws from the prior: measured on them, a code that fits the prior would look as if it did not.
        Experiment e = small();
        e.code = {"gaussian", complete(gaussianCode, {{"size", std::int64_t{4}}})};
        e.penalties = {{"mmd", complete(mmd)}};
        Trainer trainer(setupOf(reconciled(e, {28, 28, 1})), 2);
        while (!trainer.step().epochEnded) {
        }
        const double trained = trainer.epochLoss();
        QVERIFY2(trainer.validate() < trained, qPrintable(QString::number(trainer.validate() / trained)));
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

    void weightsOfZeroLeaveTheLossFinite()
    {
        std::vector<float> values;
        std::vector<float> weights;
        for (int sample = 0; sample < 40; ++sample) {
            for (int i = 0; i < 6; ++i)
                values.push_back(static_cast<float>((sample * 7 + i * i * 3) % 11) / 11);
            weights.push_back(sample == 0 ? 1.0f : 0.0f);
        }
        Dataset::Parts parts{"few", vectorShape(6), values, {}, {}, weights, 0, {}};
        Experiment e = denseExperiment({}, 2, vectorShape(6));
        e.code = {"gaussian", complete(gaussianCode)};
        Trainer trainer(std::make_shared<const RunSetup>(reconciled(e, vectorShape(6)), std::make_shared<const Dataset>(std::move(parts))),
                        1);
        steps(trainer, 3);
        const double loss = trainer.validate(); // of samples none of which may count
        QVERIFY(std::isnan(loss) || loss < 100);
    }

    void goingBackForgetsWhatCameAfter()
    {
        Experiment e = small();
        Trainer trainer(setupOf(e), 2);
        Trainer straight(setupOf(e), 2);
        steps(trainer, 100); // kept at step 64
        QVERIFY(trainer.restoreLastGood());
        QCOMPARE(trainer.steps(), std::uint64_t{64});
        steps(straight, 64);
        QCOMPARE(trainer.epochLoss(), straight.epochLoss());
        QVERIFY(trainer.model().progress == straight.model().progress);
    }

    void aStepThatWasNotTakenTeachesNothing()
    {
        const auto optimiser = lbfgs.make(complete(lbfgs));
        std::vector<Buffer> states;
        for (int i = 0; i < optimiser->states(); ++i)
            states.emplace_back(4);
        Buffer weights(4);
        Buffer gradient(4);
        const auto step = [&](std::uint64_t t, Scalar a, Scalar b) {
            flat(gradient.span()) << a, b, 0, 0;
            optimiser->updateWhole({0.5, t, 1}, gradient.span(), weights.span(), states);
        };
        step(1, Scalar(1e-6), 0); // no way down worth going
        QCOMPARE(flat(weights.span()).abs().sum(), Scalar(0));
        step(2, Scalar(-3), Scalar(1)); // then straight down, for nothing is known of the valley
        QVERIFY(std::abs(weights.data()[0] - Scalar(1.5)) < Scalar(1e-5) && std::abs(weights.data()[1] + Scalar(0.5)) < Scalar(1e-5));
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
            QVERIFY2(issues.size() == 1 && issues[0].place == "penalties/1", kind->id.data());
            QVERIFY(check(issues[0].fixes.front().result, Shape{28, 28, 1}).empty());
        }
    }

    void whatIsMissingIsLearnedFromTheRest()
    {
        // Points of a plane in twelve dimensions, a fifth of the values gone; what comes out in their place is near the truth.
        const Random random(5, Purpose::Weights, 0);
        Matrix plane(12, 2);
        random.fillNormal(0, {plane.data(), 24});
        Matrix points(2, 800);
        random.fillNormal(1, {points.data(), 1600});
        const Matrix truth = (plane * points) * Scalar(0.3);
        Dataset::Parts parts{"plane", vectorShape(12), std::vector<float>(truth.data(), truth.data() + truth.size()), {}, {}, {}, 0, {}};
        Dataset::Parts whole = parts;
        std::vector<Scalar> tosses(static_cast<std::size_t>(truth.size()));
        random.fillUniform(2, tosses);
        auto &values = std::get<std::vector<float>>(parts.values);
        for (std::size_t i = 0; i < values.size(); ++i)
            if (tosses[i] < Scalar(0.2))
                values[i] = std::numeric_limits<float>::quiet_NaN();
        const auto lacking = std::make_shared<const Dataset>(parts);
        QVERIFY(lacking->hasMissing());
        Experiment e = denseExperiment({}, 2, vectorShape(12));
        e.decoder.back().settings.set("activation", std::string("identity"));
        e.optimiser.settings.set("learning-rate", 0.01);
        QVERIFY_THROWS_EXCEPTION(Error, (RunSetup{e, lacking}));
        e.dataset = {"csv", Settings{{"missing", std::string("ignore")}}};
        Trainer trainer(std::make_shared<const RunSetup>(e, lacking), 2);
        steps(trainer, 1500);
        const Network &network = trainer.setup().network;
        Workspace workspace(network, 100, Workspace::For::Inference);
        std::vector<std::uint32_t> all(800);
        std::iota(all.begin(), all.end(), 0u);
        Matrix filled(12, 800);
        lacking->gather(all, Out(filled.data(), 12, 800));
        QVERIFY(filled.allFinite());
        Matrix codes(2, 800);
        Matrix y(12, 800);
        network.encode(trainer.weights().span(), workspace, In(filled.data(), 12, 800), Out(codes.data(), 2, 800));
        network.decode(trainer.weights().span(), workspace, In(codes.data(), 2, 800), Out(y.data(), 12, 800));
        double byNetwork = 0;
        double byMean = 0;
        for (std::size_t i = 0; i < values.size(); ++i)
            if (std::isnan(values[i])) {
                byNetwork += std::pow(static_cast<double>(y.data()[i] - truth.data()[i]), 2);
                byMean += std::pow(static_cast<double>(filled.data()[i] - truth.data()[i]), 2);
            }
        QVERIFY2(byNetwork < 0.35 * byMean, qPrintable(QString::number(byNetwork / byMean)));
    }

    void aWeightOfTwoIsLikeBeingThereTwice()
    {
        // Also beside penalties: none, on the code, in the code, through the encoder, on the weights.
        const std::vector<std::pair<std::vector<Choice>, std::vector<std::int64_t>>> cases = {
            {{}, {}},
            {{{"l1", complete(sparseL1, {{"weight", 0.1}})}}, {}},
            {{{"contractive", complete(contractive, {{"weight", 0.1}})}}, {}},
            {{{"contractive", complete(contractive, {{"weight", 0.1}})}, {"l1", complete(sparseL1, {{"weight", 0.1}})}}, {5}},
            {{{"weight-l2", complete(decayL2, {{"weight", 0.1}})}}, {5}},
        };
        const auto setup = [](bool twice, const auto &which) {
            std::vector<float> values;
            std::vector<float> weights;
            for (int sample = 0; sample < 8; ++sample) // the last two are the test
                for (int again = 0; again < (twice && sample == 2 ? 2 : 1); ++again) {
                    for (int i = 0; i < 6; ++i)
                        values.push_back(static_cast<float>((sample * 7 + i * i * 3) % 11) / 11);
                    weights.push_back(sample == 2 ? 2.0f : sample < 6 ? 1.0f : 7.0f / 6);
                }
            Dataset::Parts parts{"few", vectorShape(6), values, {}, {}, {}, 2, {}};
            if (!twice)
                parts.weights = weights;
            Experiment e = denseExperiment(which.second, 2, vectorShape(6));
            e.code.settings.set("activation", std::string("sigmoid"));
            e.penalties = which.first;
            e.optimiser = {"sgd", complete(sgd, {{"learning-rate", 0.1}})};
            e.plan.set("validation", 0.0);
            return std::make_shared<const RunSetup>(e, std::make_shared<const Dataset>(std::move(parts)));
        };
        for (const auto &which : cases) {
            const bool estimated = which.first.size() > 1; // in directions drawn by the place in the batch
            Trainer weighed(setup(false, which), 1);
            Trainer doubled(setup(true, which), 1);
            for (int i = 0; i < 50; ++i)
                QVERIFY(std::abs(weighed.step().loss - doubled.step().loss) < (estimated ? 1e-2 : 1e-6));
            QVERIFY(flat(weighed.weights().span()).isApprox(flat(doubled.weights().span()), estimated ? Scalar(3e-2) : Scalar(1e-4)));
            QVERIFY(which.first.empty() || std::abs(weighed.termValues()[0] - doubled.termValues()[0]) < (estimated ? 1e-1 : 1e-5));
        }
    }

    void aLossThatIsNotFiniteKeepsTheLastGoodWeights()
    {
        Experiment e = small();
        e.optimiser = {"sgd", complete(sgd, {{"learning-rate", 10.0}})};
        e.decoder.back().settings.set("activation", std::string("identity"));
        Trainer trainer(setupOf(e), 2);
        Trainer::Report report;
        for (int i = 0; i < 2000 && !report.diverged; ++i)
            report = trainer.step();
        QVERIFY(report.diverged);
        QVERIFY(trainer.restoreLastGood());
        QVERIFY(flat(trainer.weights().span()).isFinite().all());
        QVERIFY(std::isfinite(trainer.validate()));
        QCOMPARE(trainer.steps(), trainer.lastGoodStep());
    }

    void patienceStopsAndBringsTheBestWeightsBack()
    {
        Experiment e = small(500);
        e.plan.set("patience", std::int64_t{2});
        e.optimiser.settings.set("learning-rate", 0.01);
        Trainer trainer(setupOf(e), 2);
        bool over = false;
        double best = HUGE_VAL;
        for (int epoch = 0; epoch < 400 && !over; ++epoch) {
            while (!trainer.step().epochEnded) {
            }
            const double loss = trainer.validate();
            best = std::min(best, loss);
            over = trainer.noteEpoch(loss);
        }
        QVERIFY(over);
        QVERIFY(trainer.restoreBest());
        QCOMPARE(trainer.validate(), best);
        // What comes after is the same whether it goes straight on or through a file, and begins without old momentum.
        const auto moves = [](const Model &model) {
            return std::ranges::any_of(model.optimiserStates, [](const Buffer &state) { return flat(state.span()).abs().maxCoeff() > 0; });
        };
        const Model left = trainer.model();
        QVERIFY(!moves(left));
        const QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("best.safetensors")).toStdString();
        saveModel(left, path);
        Trainer again(setupOf(e), 1);
        again.restore(loadModel(path));
        steps(trainer, 20);
        steps(again, 20);
        QVERIFY(moves(trainer.model()));
        QVERIFY(again.weights() == trainer.weights());
        QVERIFY(again.model().progress == trainer.model().progress);
        QVERIFY2(trainer.validate() < 2 * best, qPrintable(QStringLiteral("%1 after %2").arg(trainer.validate()).arg(best)));
    }

    void whatScalesSingleValuesIsNoMatrix()
    {
        Experiment e = small();
        e.penalties = {{"weight-l2", complete(decayL2, {{"weight", 0.1}})}};
        e.plan.set("pretraining", std::int64_t{1});
        const auto plain = setupOf(reconciled(e, {28, 28, 1}));
        e.encoder.insert(e.encoder.begin(), {9, "layer-norm", complete(layerNorm)});
        const auto normed = setupOf(reconciled(e, {28, 28, 1}));
        QVERIFY(normed->network.parts().size() > plain->network.parts().size());
        QCOMPARE(buildWeightTerms(e, normed->network)[0].matrices.size(), buildWeightTerms(e, plain->network)[0].matrices.size());
        QCOMPARE(pretrainingPhases(normed->network).size(), pretrainingPhases(plain->network).size());
    }

    void theLearningRateCanBeTurnedAndNothingElse()
    {
        Trainer trainer(setupOf(small()), 1);
        trainer.retune("learning-rate", 0.5);
        QCOMPARE(trainer.learningRate(), 0.5);
        QVERIFY_EXCEPTION_THROWN(trainer.retune("beta1", 0.5), Error);
        QVERIFY_EXCEPTION_THROWN(trainer.retune("learning-rate", -1.0), Error);
    }

    void schedulesAndWarmUp()
    {
        const auto cosine = buildSchedule({"cosine", complete(cosineRate, {{"final-factor", 0.0}})});
        QCOMPARE(cosine->factor(0, 10), 1.0);
        QVERIFY(std::abs(cosine->factor(5, 10) - 0.5) < 1e-12);
        QVERIFY(std::abs(cosine->factor(10, 10)) < 1e-12);
        const auto step = buildSchedule({"step", complete(stepRate, {{"every", std::int64_t{2}}, {"drop-factor", 0.1}})});
        QVERIFY(std::abs(step->factor(3.9, 10) - 0.1) < 1e-12);
        QVERIFY(std::abs(step->factor(4.0, 10) - 0.01) < 1e-12);
        const auto exponential = buildSchedule({"exponential", complete(exponentialRate, {{"decay", 0.5}})});
        QVERIFY(std::abs(exponential->factor(1.5, 10) - std::pow(0.5, 1.5)) < 1e-12);
        const Settings falls = complete(cosineRestarts, {{"period", std::int64_t{2}}, {"stretch", 3.0}, {"final-factor", 0.0}});
        const auto restarts = buildSchedule({"cosine-restarts", falls});
        QVERIFY(std::abs(restarts->factor(1, 100) - 0.5) < 1e-12);
        QVERIFY(std::abs(restarts->factor(2, 100) - 1.0) < 1e-12); // jumps back up, and the next fall is three times as long
        QVERIFY(std::abs(restarts->factor(5, 100) - 0.5) < 1e-12);
        QVERIFY(std::abs(restarts->factor(8, 100) - 1.0) < 1e-12);
        const auto cycle = buildSchedule({"one-cycle", complete(oneCycle)});
        QVERIFY(std::abs(cycle->factor(0, 10) - 0.04) < 1e-12);
        QVERIFY(std::abs(cycle->factor(3, 10) - 1.0) < 1e-12);
        QVERIFY(std::abs(cycle->factor(10, 10) - 4e-6) < 1e-12);
        const auto constant = buildSchedule({"constant", {}});
        QCOMPARE(rateFactor(*constant, 2, 0, 10, 5), 1.0 / 20);
        QCOMPARE(rateFactor(*constant, 2, 19, 10, 5), 1.0);
    }

    void kSparseKeepsTheLargestAndMoreWhenEncoding()
    {
        const Settings settings = complete(kSparseCode, {{"size", std::int64_t{20}}, {"k", std::int64_t{3}}, {"alpha", 2.0}});
        const auto layer = kSparseCode.make(settings, vectorShape(6));
        Vector w = Vector::Random(layer->weightCount());
        Matrix x = Matrix::Random(6, 50);
        Matrix y(20, 50);
        Matrix memo(layer->memoSize(), 50);
        const Tape tape{In(x.data(), 6, 50), Out(y.data(), 20, 50), Out(memo.data(), memo.rows(), 50), Out(nullptr, 0, 0),
                        Out(nullptr, 0, 0)};
        const Eigen::Map<const Matrix> weight(w.data(), 20, 6);
        for (const bool training : {true, false}) {
            layer->forward({w.data(), static_cast<std::size_t>(w.size())}, tape, {training, 1, 0, 0, 0});
            for (Index s = 0; s < 50; ++s) {
                const Vector z = weight * x.col(s) + w.tail(20);
                QCOMPARE((y.col(s).array() != 0).count(), Index{training ? 3 : 6});
                for (Index i = 0; i < 20; ++i) {
                    const bool kept = (z.array() > z(i)).count() < (training ? 3 : 6);
                    QVERIFY(std::abs(y(i, s) - (kept ? z(i) : 0)) < 1e-5);
                }
            }
        }
        // equal values: exactly k of them stay
        w.setZero();
        w.tail(20).setOnes();
        layer->forward({w.data(), static_cast<std::size_t>(w.size())}, tape, {true, 1, 0, 0, 0});
        QCOMPARE((y.array() != 0).count(), Index{150});
    }

    void moreActiveUnitsThanTheCodeHasIsExplainedAndMended()
    {
        const std::int64_t encoder[] = {8};
        Experiment e = denseExperiment(encoder, 4, vectorShape(6));
        e.code = {"k-sparse", complete(kSparseCode, {{"size", std::int64_t{4}}, {"k", std::int64_t{9}}})};
        const auto issues = check(e, vectorShape(6));
        QCOMPARE(issues.size(), std::size_t{1});
        QCOMPARE(issues[0].place, std::string("code"));
        QVERIFY(check(issues[0].fixes.at(0).result, vectorShape(6)).empty());
    }

    void sphereCodesHaveLengthOne()
    {
        const auto layer = sphereCode.make(complete(sphereCode), vectorShape(6));
        Vector w = Vector::Random(layer->weightCount());
        Matrix x = Matrix::Random(6, 30);
        Matrix y(3, 30);
        Matrix memo(1, 30);
        layer->forward({w.data(), static_cast<std::size_t>(w.size())},
                       {In(x.data(), 6, 30), Out(y.data(), 3, 30), Out(memo.data(), 1, 30), Out(nullptr, 0, 0), Out(nullptr, 0, 0)}, {});
        QVERIFY(((y.colwise().norm().array() - 1).abs() < Scalar(1e-5)).all());
    }

    void gaussianNoiseHasTheDeviationItSaysAndRestsAfterwards()
    {
        const auto layer = gaussianNoise.make(complete(gaussianNoise, {{"deviation", 0.5}}), vectorShape(1000));
        Matrix x = Matrix::Constant(1000, 20, 2);
        Matrix y(1000, 20);
        const Tape tape{In(x.data(), 1000, 20), Out(y.data(), 1000, 20), Out(nullptr, 0, 0), Out(nullptr, 0, 0), Out(nullptr, 0, 0)};
        layer->forward({}, tape, {true, 1, 0, 0, 0});
        QVERIFY(std::abs(y.mean() - 2) < 0.02);
        QVERIFY(std::abs(std::sqrt((y.array() - y.mean()).square().mean()) - 0.5) < 0.02);
        const Matrix first = y;
        layer->forward({}, tape, {true, 1, 1, 0, 0});
        QVERIFY(y != first); // fresh in every step
        layer->forward({}, tape, {});
        QVERIFY(y == x);
    }

    void dropoutSilencesTheShareItSays()
    {
        const auto layer = dropout.make(complete(dropout, {{"rate", 0.3}}), vectorShape(1000));
        Matrix x = Matrix::Ones(1000, 20);
        Matrix y(1000, 20);
        Matrix memo(1000, 20);
        const Tape tape{In(x.data(), 1000, 20), Out(y.data(), 1000, 20), Out(memo.data(), 1000, 20), Out(nullptr, 0, 0),
                        Out(nullptr, 0, 0)};
        layer->forward({}, tape, {true, 1, 5, 0, 0});
        const double silent = static_cast<double>((y.array() == 0).count()) / 20000;
        QVERIFY(std::abs(silent - 0.3) < 0.015);
        QVERIFY(std::abs(static_cast<double>(y.mean()) - 1) < 0.03);
        layer->forward({}, tape, {false, 1, 5, 0, 0});
        QVERIFY(y == x);
    }

    void initialisersHaveTheirVariance()
    {
        for (const Option &option : initialiserOptions()) {
            Vector w(200000);
            initialise(option.id, 100, 300, Random(1, Purpose::Weights), {w.data(), static_cast<std::size_t>(w.size())});
            const double variance = w.cast<double>().squaredNorm() / 200000;
            const double wanted = option.id.starts_with("he") ? 0.02 : option.id.starts_with("glorot") ? 0.005 : 0.01;
            QVERIFY2(std::abs(variance / wanted - 1) < 0.02, option.id.data());
            QVERIFY(std::abs(w.cast<double>().mean()) < 0.002);
        }
    }

    void beatsPcaOnDigits()
    {
        const std::int64_t widths[] = {64, 32};
        Experiment e = denseExperiment(widths, 2, {8, 8, 1});
        e.plan.set("epochs", std::int64_t{60});
        e.plan.set("batch", std::int64_t{32});
        Trainer trainer(setupOf(e, "digits"), 2);
        while (!trainer.finished())
            trainer.step();
        const auto values = [&](const std::vector<std::uint32_t> &samples) {
            Matrix x(64, static_cast<Index>(samples.size()));
            trainer.setup().dataset->gather(samples, Out(x.data(), x.rows(), x.cols()));
            return x;
        };
        Covariance covariance(64);
        covariance.add(values(trainer.setup().split.train));
        const Matrix unseen = values(trainer.setup().split.validation);
        const double linear = pca(covariance, 2).squaredError(unseen) / static_cast<double>(unseen.size());
        QVERIFY2(trainer.validate() < 0.85 * linear, qPrintable(QStringLiteral("%1, PCA %2").arg(trainer.validate()).arg(linear)));
    }

    void theRangeTestFindsARateThatTrains()
    {
        const auto dataset = load(sourceFor("digits"), {});
        const std::int64_t widths[] = {32};
        const Experiment e = denseExperiment(widths, 8, dataset->shape());
        const RateRange range = rateRange(e, dataset, 1, {}, [](double) {});
        QVERIFY(range.points.size() > 150);
        QVERIFY(std::ranges::is_sorted(range.points, {}, &RateRange::Point::rate));
        // Far too little is to the left of the suggestion, far too much to its right.
        QVERIFY2(range.suggested > 1e-4 && range.suggested < 0.1, qPrintable(QString::number(range.suggested)));
        QVERIFY(rateRange(e, dataset, 2, {}, [](double) {}).suggested == range.suggested);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(rateRange(e, dataset, 1, stop.get_token(), [](double) {}).points.empty());
    }
};

QTEST_APPLESS_MAIN(TestTraining)
#include "test_training.moc"
