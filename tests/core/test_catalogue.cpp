// What every entry of the catalogue promises, with no list to maintain: the same bits for any number of threads and after
// stop and resume through a file, and its quantities through a file.
#include "core/data/corruption.h"
#include "core/data/source.h"
#include "core/experiment/build.h"
#include "core/experiment/presets.h"
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"
#include "core/train/trainer.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hourglass;

namespace {

std::shared_ptr<const Dataset> digits()
{
    static const auto set = load(sourceFor("digits"), {});
    return set;
}

Experiment base()
{
    const std::int64_t widths[] = {160, 80};
    Experiment e = denseExperiment(widths, 20, digits()->shape());
    e.dataset = sourceFor("digits");
    e.encoder.back().settings.set("activation", std::string("sigmoid"));
    return e;
}

template <typename K>
Choice choiceOf(const K &kind)
{
    return {std::string(kind.id), complete(kind)};
}

/// One experiment for each kind there is, with what it needs around it.
std::vector<std::pair<std::string, Experiment>> experiments()
{
    std::vector<std::pair<std::string, Experiment>> all;
    const auto add = [&](const Kind &kind, Experiment e) {
        all.emplace_back(std::string(kind.family) + " " + std::string(kind.id), reconciled(std::move(e), digits()->shape()));
    };
    for (const LayerKind *kind : layerKinds()) {
        Experiment e = base();
        e.encoder.insert(e.encoder.begin(), {e.nextId(), std::string(kind->id), complete(*kind)});
        add(*kind, std::move(e));
    }
    for (const LayerKind *kind : codeKinds()) {
        Experiment e = base();
        e.code = {std::string(kind->id), carriedOver(*kind, e.code.settings)};
        if (kind->conflict)
            if (const auto conflict = kind->conflict(e.code.settings, vectorShape(1)))
                e.code.settings = conflict->fixed;
        add(*kind, std::move(e));
    }
    for (const LossKind *kind : lossKinds()) {
        Experiment e = base();
        e.loss = choiceOf(*kind);
        if (const auto issues = check(e, digits()->shape()); !issues.empty()) // another end of the stack: the safest fix
            e = issues.front().fixes.front().result;
        add(*kind, std::move(e));
    }
    Experiment averaged = base();
    averaged.plan.set("averaging", 0.9);
    all.emplace_back("averaged weights", reconciled(std::move(averaged), digits()->shape()));
    Experiment tied = base();
    tied.tied = true;
    all.emplace_back("tied weights", reconciled(std::move(tied), digits()->shape()));
    for (const PenaltyKind *kind : penaltyKinds()) {
        Experiment e = base();
        e.code.settings.set("activation", std::string("sigmoid"));
        e.penalties = {choiceOf(*kind)};
        if (kind->inCode)
            e.encoder.clear();
        if (kind->needsGaussian)
            e.code = {std::string(gaussianCode.id), carriedOver(gaussianCode, e.code.settings)};
        add(*kind, std::move(e));
    }
    for (const CorruptionKind *kind : corruptionKinds()) {
        Experiment e = base();
        e.corruption = choiceOf(*kind);
        add(*kind, std::move(e));
    }
    for (const OptimiserKind *kind : optimiserKinds()) {
        Experiment e = base();
        e.optimiser = choiceOf(*kind);
        add(*kind, std::move(e));
    }
    for (const ScheduleKind *kind : scheduleKinds()) {
        Experiment e = base();
        e.schedule = choiceOf(*kind);
        add(*kind, std::move(e));
    }
    return all;
}

void steps(Trainer &trainer, int count)
{
    for (int i = 0; i < count; ++i)
        if (trainer.step().epochEnded)
            trainer.noteEpoch(trainer.validate());
}

} // namespace

class TestCatalogue : public QObject
{
    Q_OBJECT

private:
    static void rows()
    {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const auto &[name, experiment] : experiments())
            QTest::newRow(name.c_str()) << index++;
    }

private Q_SLOTS:
    void sameBits_data() { rows(); }

    void sameBits()
    {
        QFETCH(int, index);
        const Experiment e = experiments()[static_cast<std::size_t>(index)].second;
        const auto issues = check(e, digits()->shape());
        QVERIFY2(issues.empty(), issues.empty() ? "" : issues.front().sentence.c_str());
        const auto setup = std::make_shared<const RunSetup>(e, digits());
        Trainer one(setup, 1);
        Trainer two(setup, 2);
        Trainer eight(setup, 8);
        for (Trainer *trainer : {&one, &two, &eight})
            steps(*trainer, 18); // over the end of an epoch
        QVERIFY(one.weights() == two.weights());
        QVERIFY(one.weights() == eight.weights());
        QVERIFY(one.termValues() == eight.termValues());

        Trainer half(setup, 2);
        QVERIFY(!(half.weights() == one.weights())); // it trains
        steps(half, 7);
        const QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("half.safetensors")).toStdString();
        saveModel(half.model(), path);
        Trainer rest(std::make_shared<const RunSetup>(loadModel(path).experiment, digits()), 1);
        rest.restore(loadModel(path));
        steps(rest, 11);
        QVERIFY(rest.weights() == one.weights());
        QVERIFY(rest.termValues() == one.termValues());
        QCOMPARE(rest.validate(), one.validate());
    }

    void theRateDropsOnAPlateau()
    {
        Experiment e = base();
        e.schedule = {"plateau", complete(plateauRate, {{"plateau-patience", std::int64_t{2}}, {"drop-factor", 0.1}})};
        Trainer trainer(std::make_shared<const RunSetup>(e, digits()), 1);
        const double rate = trainer.learningRate();
        for (const double loss : {1.0, 0.9, 0.9}) {
            trainer.noteEpoch(loss);
            QCOMPARE(trainer.learningRate(), rate);
        }
        trainer.noteEpoch(0.95);
        QVERIFY(std::abs(trainer.learningRate() - rate * 0.1) < 1e-12);
        for (const double loss : {0.95, 0.5, 0.6}) // a better one in between starts the count anew
            trainer.noteEpoch(loss);
        QVERIFY(std::abs(trainer.learningRate() - rate * 0.1) < 1e-12);
    }

    void averagedWeightsAreTheRunningMean()
    {
        Experiment e = base();
        Trainer plain(std::make_shared<const RunSetup>(e, digits()), 1);
        e.plan.set("averaging", 0.9);
        Trainer averaged(std::make_shared<const RunSetup>(e, digits()), 2);
        Vector mean = Eigen::Map<const Vector>(plain.weights().data(), plain.weights().size());
        for (int t = 1; t <= 60; ++t) {
            plain.step();
            averaged.step();
            const double decay = std::min(0.9, (1.0 + t) / (10.0 + t));
            mean += static_cast<Scalar>(1 - decay) * (Eigen::Map<const Vector>(plain.weights().data(), mean.size()) - mean);
        }
        const Eigen::Map<const Vector> found(averaged.weights().data(), mean.size());
        QVERIFY((found - mean).cwiseAbs().maxCoeff() < 1e-5f);
        QVERIFY((found - Eigen::Map<const Vector>(plain.weights().data(), mean.size())).cwiseAbs().maxCoeff() > 1e-3f);
    }

    void everyPresetTrains_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < presets().size(); ++i)
            QTest::newRow(std::string(presets()[i].id).c_str()) << static_cast<int>(i);
    }

    void everyPresetTrains()
    {
        QFETCH(int, index);
        const Preset &preset = presets()[static_cast<std::size_t>(index)];
        QVERIFY(!preset.label.empty() && preset.help.ends_with('.'));
        for (const Shape shape : {Shape{28, 28, 1}, Shape{33, 47, 3}, vectorShape(20)}) {
            const Experiment e = preset.make(shape);
            const auto issues = check(e, shape);
            if (shape == vectorShape(20) && preset.id.starts_with("convolutional")) { // of images; a table is told so, with a fix
                QVERIFY(!issues.empty() && !issues.front().fixes.empty());
                continue;
            }
            QVERIFY2(issues.empty(), issues.empty() ? "" : (shape.text() + issues.front().sentence).c_str());
            QCOMPARE(shapes(e, shape).back().size(), shape.size());
        }
        Trainer trainer(std::make_shared<const RunSetup>(preset.make(digits()->shape()), digits()), 2);
        const double before = trainer.validate();
        steps(trainer, 60);
        QVERIFY(trainer.validate() < before);
    }

    void everyKindGoesThroughAFile_data() { rows(); }

    void everyKindGoesThroughAFile()
    {
        QFETCH(int, index);
        const Experiment e = experiments()[static_cast<std::size_t>(index)].second;
        const std::string text = toJson(e);
        const Experiment back = fromJson(text, "x.json");
        QCOMPARE(toJson(back), text);
        QVERIFY(back.tied == e.tied && back.code == e.code && back.loss == e.loss && back.penalties == e.penalties &&
                back.corruption == e.corruption && back.optimiser == e.optimiser && back.schedule == e.schedule && back.plan == e.plan);
    }
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "test_catalogue.moc"
