// The document without widgets: undo, merging, mirroring, problems and their fixes.
#include "core/base/random.h"
#include "core/data/source.h"
#include "core/experiment/defaults.h"
#include "core/experiment/difference.h"
#include "core/experiment/edits.h"
#include "core/experiment/files.h"
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"
#include "ui/document/experiment_document.h"

#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace hourglass;

namespace {
const Shape digits{8, 8, 1};
}

class TestDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoAndRedoSetValues()
    {
        ExperimentDocument document;
        document.setData(digits);
        document.reset(startExperiment({"built-in", {}}, digits));
        const Experiment before = document.experiment();
        QVERIFY(!document.isModified());
        Experiment e = before;
        e.code.settings.set("size", std::int64_t{7});
        document.edit(e, QStringLiteral("Widen"));
        QVERIFY(document.isModified());
        QCOMPARE(document.undoStack().undoText(), QStringLiteral("Widen"));
        document.undoStack().undo();
        QVERIFY(document.experiment() == before);
        document.undoStack().redo();
        QCOMPARE(document.experiment().code.settings.integer("size"), std::int64_t{7});
        document.edit(document.experiment(), QStringLiteral("Nothing"));
        QCOMPARE(document.undoStack().count(), 1);
    }

    void oneDragIsOneStep()
    {
        ExperimentDocument document;
        document.setData(digits);
        document.reset(startExperiment({"built-in", {}}, digits));
        for (int drag = 0; drag < 2; ++drag)
            for (int i = 0; i < 10; ++i) {
                Experiment e = document.experiment();
                e.encoder[0].settings.set("units", std::int64_t{20 + 100 * drag + i});
                document.edit(e, QStringLiteral("Units"), QStringLiteral("units/%1").arg(drag));
            }
        QCOMPARE(document.undoStack().count(), 2);
        document.undoStack().undo();
        QCOMPARE(document.experiment().encoder[0].settings.integer("units"), std::int64_t{29});
    }

    void theMirrorFollowsAndCanBeBroken()
    {
        ExperimentDocument document;
        document.setData(digits);
        document.reset(startExperiment({"built-in", {}}, digits));
        Experiment e = document.experiment();
        QCOMPARE(e.decoder.size(), std::size_t{3});
        e.encoder.push_back({e.nextId(), "dense", complete(dense, {{"units", std::int64_t{17}}})});
        e.decoder.back().settings.set("activation", std::string("tanh"));
        document.edit(e, QStringLiteral("Add"));
        QCOMPARE(document.experiment().decoder.size(), std::size_t{4});
        QCOMPARE(document.experiment().decoder[0].settings.integer("units"), std::int64_t{17});
        QCOMPARE(document.experiment().decoder.back().settings.option("activation"), std::string("tanh"));
        QCOMPARE(document.experiment().decoder.back().settings.integer("units"), std::int64_t{64});
        // Ids stay apart.
        std::set<LayerId> ids;
        for (const auto *list : {&document.experiment().encoder, &document.experiment().decoder})
            for (const LayerSpec &layer : *list)
                QVERIFY(ids.insert(layer.id).second);
        document.setData(Shape{28, 28, 1});
        QCOMPARE(document.experiment().decoder.back().settings.integer("units"), std::int64_t{784});
    }

    void problemsHaveAPlaceASentenceAndFixesThatMendThem()
    {
        ExperimentDocument document;
        document.setData(digits);
        Experiment e = startExperiment({"built-in", {}}, digits);
        e.mirrored = false;
        e.decoder.back().settings.set("units", std::int64_t{60});
        document.reset(e);
        QCOMPARE(document.issues().size(), std::size_t{1});
        QCOMPARE(document.issues()[0].place.text(), std::string("decoder/2/output"));
        QCOMPARE(document.issues()[0].sentence, std::string("The network outputs 60, but the data is 8×8×1 (64 values)."));
        QCOMPARE(document.issues()[0].fixes.size(), std::size_t{2});
        for (const Issue::Fix &fix : document.issues()[0].fixes)
            QVERIFY2(check(fix.result, digits).empty(), fix.label.c_str());

        e = startExperiment({"built-in", {}}, digits);
        e.loss = {"bce", complete(binaryCrossEntropy)};
        e.decoder.back().settings.set("activation", std::string("identity"));
        document.reset(e);
        QCOMPARE(document.issues()[0].place.text(), std::string("loss"));
        for (const Issue::Fix &fix : document.issues()[0].fixes)
            QVERIFY2(check(fix.result, digits).empty(), fix.label.c_str());
    }

    void blocksMoveCopyAndAreBypassed()
    {
        Experiment e = startExperiment({"built-in", complete(builtIn())}, digits); // 64-128-64-2
        const auto kinds = [](const std::vector<LayerSpec> &layers) {
            QStringList list;
            for (const LayerSpec &layer : layers)
                list.append(QString::fromStdString(layer.kind) + (layer.bypassed ? QStringLiteral("-") : QString()));
            return list.join(QLatin1Char(' '));
        };
        e = reconciled(inserted(e, {freshLayer(e, "dropout", {false, 1})}, {false, 1}).experiment, digits);
        QCOMPARE(kinds(e.encoder), QStringLiteral("dense dropout dense"));
        const LayerId first = e.encoder[0].id;
        const Edited last = moved(e, {Place{Part::Encoder, 0}}, {false, 3});
        QCOMPARE(kinds(last.experiment.encoder), QStringLiteral("dropout dense dense"));
        QCOMPARE(last.experiment.encoder[2].id, first);
        QCOMPARE(last.selected, (std::vector<Place>{Place{Part::Encoder, 2}}));
        const Edited both = moved(e, {Place{Part::Encoder, 0}, Place{Part::Encoder, 2}}, {false, 1}); // two that are apart come together
        QCOMPARE(kinds(both.experiment.encoder), QStringLiteral("dense dense dropout"));
        const auto twice = duplicated(e, {Place{Part::Encoder, 0}, Place{Part::Encoder, 1}}, digits);
        QCOMPARE(kinds(twice->experiment.encoder), QStringLiteral("dense dropout dense dropout dense"));
        QCOMPARE(twice->selected, (std::vector<Place>{Place{Part::Encoder, 2}, Place{Part::Encoder, 3}}));
        // A linked decoder's block stands for its partner.
        const auto gone = removed(e, {Place{Part::Decoder, 0}}, digits);
        QCOMPARE(kinds(gone->experiment.encoder), QStringLiteral("dense dropout"));
        QVERIFY(!removed(e, {Place{Part::Code}}, digits));
        // Values go past a bypassed block, also in the mirrored decoder, and the shapes say so.
        const Experiment past = reconciled(bypassed(e, {Place{Part::Encoder, 2}}, digits)->experiment, digits);
        QCOMPARE(kinds(past.encoder), QStringLiteral("dense dropout dense-"));
        QVERIFY(check(past, digits).empty());
        const Network network = build(past, digits);
        QCOMPARE(network.parts().size(), std::size_t{6}); // 32, dropout, code, 32, dropout, 64
        QCOMPARE(shapes(past, digits)[2], vectorShape(32));
        QCOMPARE(toJson(fromJson(toJson(past), "x")), toJson(past));
        const Experiment without =
            reconciled(bypassed(e, {Place{Part::Encoder, 0}}, digits)->experiment, digits); // the data go straight to dropout
        QCOMPARE(kinds(without.decoder), QStringLiteral("dense dense"));
        QCOMPARE(without.decoder.back().settings.option("activation"), std::string("identity"));
        QVERIFY(check(without, digits).empty());
        QCOMPARE(kinds(bypassed(past, {Place{Part::Encoder, 2}}, digits)->experiment.encoder), QStringLiteral("dense dropout dense"));
        QCOMPARE(widthOf(e, Place{Part::Encoder, 0}, digits), std::optional<std::int64_t>(32));
        QVERIFY(!widthOf(e, Place{Part::Encoder, 1}, digits) && !widthOf(e, {Part::Decoder, e.decoder.size() - 1}, digits));
        QCOMPARE(withWidth(e, {Part::Code}, 100000, digits)->code.settings.integer("size"), std::int64_t{4096});
    }

    void differencesAreToldInWords()
    {
        Experiment before = startExperiment({"built-in", complete(builtIn())}, digits);
        before.plan.set("epochs", std::int64_t{30});
        QVERIFY(differences(before, before).empty());
        Experiment after = inserted(before, {freshLayer(before, "dropout", {false, 1})}, {false, 1}).experiment;
        after.code.settings.set("size", std::int64_t{8});
        after.code.settings.set("activation", std::string("tanh"));
        after.optimiser = {"sgd", complete(sgd)};
        after.plan.set("epochs", std::int64_t{7});
        after.penalties = {{"l1", complete(sparseL1)}};
        after.seed = 3;
        after = reconciled(after, digits);
        QStringList words;
        for (const Difference &each : differences(before, after)) {
            words.append(QString::fromStdString(each.words));
            QVERIFY(Place::from(each.place.text()) == each.place);
        }
        for (const char *expected : {"Encoder: + Dropout", "Code: dimensions 2 → 8", "Code: activation None (linear) → Tanh",
                                     "Optimiser: AdamW → SGD", "Training: epochs 30 → 7", "Penalties: + Sparse code (L1)", "Seed 1 → 3"})
            QVERIFY2(words.contains(QString::fromUtf8(expected)),
                     qPrintable(QString::fromUtf8(expected) + QStringLiteral(" not in ") + words.join(u'|')));
        QCOMPARE(words.size(), 7);
        const Experiment moved = hourglass::moved(after, {Place{Part::Encoder, 0}}, {false, 3}).experiment;
        const auto order = differences(after, moved);
        QCOMPARE(order.size(), std::size_t{1});
        QCOMPARE(order[0].words, std::string("Encoder: reordered"));
        QCOMPARE(order[0].place.text(), std::string("encoder"));
    }

    void tenThousandRandomEditsUndoneAndRedoneEndWhereTheyBegan()
    {
        ExperimentDocument document;
        document.setData(digits);
        document.reset(startExperiment({"built-in", complete(builtIn())}, digits));
        const Experiment start = document.experiment();
        const Random random(11, Purpose::Synthetic);
        std::uint32_t draw = 0;
        const auto pick = [&](std::size_t n) { return static_cast<std::size_t>(random.below(static_cast<std::uint32_t>(n), draw++)); };
        for (int i = 0; i < 10000; ++i) {
            Experiment e = document.experiment();
            std::vector<Place> places; // some blocks, linked ones too
            for (std::size_t b = 0; b < e.encoder.size(); ++b)
                if (pick(3) == 0)
                    places.push_back({Part::Encoder, b});
            for (std::size_t b = 0; b < e.decoder.size(); ++b)
                if (pick(4) == 0)
                    places.push_back({Part::Decoder, b});
            const std::vector<Gap> all = gaps(e);
            const Gap gap = all[pick(all.size())];
            const std::size_t layers = e.encoder.size() + e.decoder.size();
            std::optional<Edited> edited;
            switch (pick(12)) {
            case 0:
            case 1:
                if (layers < 24)
                    edited = inserted(e, {freshLayer(e, std::string(layerKinds()[pick(layerKinds().size())]->id), gap)}, gap);
                break;
            case 2:
                edited = removed(e, places, digits);
                break;
            case 3:
                edited = moved(e, places, gap);
                break;
            case 4:
                if (layers < 24)
                    edited = duplicated(e, places, digits);
                break;
            case 5:
                edited = bypassed(e, places, digits);
                break;
            case 6: // copied and pasted as text
                if (layers < 24)
                    edited = inserted(e, layersFromJson(toJson(layersAt(e, places, digits)), "clipboard"), gap);
                break;
            case 7:
                e.mirrored = !e.mirrored;
                edited = Edited{e, {}};
                break;
            case 8: {
                const auto wider =
                    withWidth(e, places.empty() ? Place{Part::Code} : places.front(), static_cast<std::int64_t>(1 + pick(40)), digits);
                edited = Edited{wider.value_or(e), {}};
                break;
            }
            case 9: {
                const OptimiserKind *kind = optimiserKinds()[pick(optimiserKinds().size())];
                e.optimiser = {std::string(kind->id), complete(*kind)};
                edited = Edited{e, {}};
                break;
            }
            case 10:
                document.undoStack().undo();
                break;
            default:
                document.undoStack().redo();
            }
            if (edited)
                document.edit(edited->experiment, QStringLiteral("edit"));
            const std::string json = toJson(document.experiment());
            QCOMPARE(toJson(fromJson(json, "x")), json);
            if (document.issues().empty()) // what is said to be right can be built
                QVERIFY(build(document.experiment(), digits).parts().size() > 1);
            std::set<LayerId> ids;
            for (const auto *list : {&document.experiment().encoder, &document.experiment().decoder})
                for (const LayerSpec &layer : *list)
                    QVERIFY(ids.insert(layer.id).second);
        }
        while (document.undoStack().canUndo())
            document.undoStack().undo();
        QVERIFY(document.experiment() == start);
        while (document.undoStack().canRedo())
            document.undoStack().redo();
        while (document.undoStack().canUndo())
            document.undoStack().undo();
        QVERIFY(document.experiment() == start);
    }

private:
    static const Kind &builtIn() { return builtInSource; }
};

QTEST_GUILESS_MAIN(TestDocument)
#include "test_document.moc"
