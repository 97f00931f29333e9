// Layer-wise pretraining: what learns when, and that it keeps its bits.
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"
#include "tests/core/training_fixture.h"

#include <QTest>

#include <cmath>

using namespace hourglass;

class TestPretraining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        QCOMPARE(issues[0].place.text(), std::string("plan/pretraining"));
        QCOMPARE(issues[0].fixes.size(), std::size_t{2});
        for (const Issue::Fix &fix : issues[0].fixes)
            QVERIFY(check(fix.result, Shape{28, 28, 1}).empty());
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
};

QTEST_APPLESS_MAIN(TestPretraining)
#include "test_pretraining.moc"
