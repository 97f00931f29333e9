// The document without widgets: undo, merging, mirroring, problems and their fixes.
#include "core/base/random.h"
#include "core/data/source.h"
#include "core/experiment/files.h"
#include "core/experiment/presets.h"
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
        document.setShape(digits);
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
        QCOMPARE(document.experiment().code.settings.whole("size"), std::int64_t{7});
        document.edit(document.experiment(), QStringLiteral("Nothing"));
        QCOMPARE(document.undoStack().count(), 1);
    }

    void oneDragIsOneStep()
    {
        ExperimentDocument document;
        document.setShape(digits);
        document.reset(startExperiment({"built-in", {}}, digits));
        for (int drag = 0; drag < 2; ++drag)
            for (int i = 0; i < 10; ++i) {
                Experiment e = document.experiment();
                e.encoder[0].settings.set("units", std::int64_t{20 + 100 * drag + i});
                document.edit(e, QStringLiteral("Units"), QStringLiteral("units/%1").arg(drag));
            }
        QCOMPARE(document.undoStack().count(), 2);
        document.undoStack().undo();
        QCOMPARE(document.experiment().encoder[0].settings.whole("units"), std::int64_t{29});
    }

    void theMirrorFollowsAndCanBeBroken()
    {
        ExperimentDocument document;
        document.setShape(digits);
        document.reset(startExperiment({"built-in", {}}, digits));
        Experiment e = document.experiment();
        QCOMPARE(e.decoder.size(), std::size_t{3});
        e.encoder.push_back({e.nextId(), "dense", complete(dense, {{"units", std::int64_t{17}}})});
        e.decoder.back().settings.set("activation", std::string("tanh"));
        document.edit(e, QStringLiteral("Add"));
        QCOMPARE(document.experiment().decoder.size(), std::size_t{4});
        QCOMPARE(document.experiment().decoder[0].settings.whole("units"), std::int64_t{17});
        QCOMPARE(document.experiment().decoder.back().settings.option("activation"), std::string("tanh"));
        QCOMPARE(document.experiment().decoder.back().settings.whole("units"), std::int64_t{64});
        // Ids stay apart.
        std::set<LayerId> ids;
        for (const auto *list : {&document.experiment().encoder, &document.experiment().decoder})
            for (const LayerSpec &layer : *list)
                QVERIFY(ids.insert(layer.id).second);
        document.setShape({28, 28, 1});
        QCOMPARE(document.experiment().decoder.back().settings.whole("units"), std::int64_t{784});
    }

    void problemsHaveAPlaceASentenceAndFixesThatMendThem()
    {
        ExperimentDocument document;
        document.setShape(digits);
        Experiment e = startExperiment({"built-in", {}}, digits);
        e.mirrored = false;
        e.decoder.back().settings.set("units", std::int64_t{60});
        document.reset(e);
        QCOMPARE(document.issues().size(), std::size_t{1});
        QCOMPARE(document.issues()[0].place, std::string("decoder/2/output"));
        QCOMPARE(document.issues()[0].sentence, std::string("The stack ends with 60, the data are 8×8×1 (64 values)."));
        QCOMPARE(document.issues()[0].fixes.size(), std::size_t{2});
        for (const Issue::Fix &fix : document.issues()[0].fixes)
            QVERIFY2(check(fix.result, digits).empty(), fix.label.c_str());

        e = startExperiment({"built-in", {}}, digits);
        e.loss = {"bce", complete(binaryCrossEntropy)};
        e.decoder.back().settings.set("activation", std::string("identity"));
        document.reset(e);
        QCOMPARE(document.issues()[0].place, std::string("loss"));
        for (const Issue::Fix &fix : document.issues()[0].fixes)
            QVERIFY2(check(fix.result, digits).empty(), fix.label.c_str());
    }

    void tenThousandRandomEditsUndoneAndRedoneEndWhereTheyBegan()
    {
        ExperimentDocument document;
        document.setShape(digits);
        document.reset(startExperiment({"built-in", complete(builtIn())}, digits));
        const Experiment start = document.experiment();
        const Random random(11, Purpose::Synthetic);
        std::uint32_t draw = 0;
        const auto pick = [&](std::size_t n) { return static_cast<std::size_t>(random.below(static_cast<std::uint32_t>(n), draw++)); };
        for (int i = 0; i < 10000; ++i) {
            Experiment e = document.experiment();
            switch (pick(7)) {
            case 0:
                if (e.encoder.size() < 12)
                    e.encoder.insert(e.encoder.begin() + static_cast<std::ptrdiff_t>(pick(e.encoder.size() + 1)),
                                     {e.nextId(), std::string(layerKinds()[pick(layerKinds().size())]->id), {}});
                for (LayerSpec &layer : e.encoder)
                    layer.settings = complete(*findKind(layerKinds(), layer.kind), layer.settings);
                break;
            case 1:
                if (!e.encoder.empty())
                    e.encoder.erase(e.encoder.begin() + static_cast<std::ptrdiff_t>(pick(e.encoder.size())));
                break;
            case 2:
                e.mirrored = !e.mirrored;
                break;
            case 3:
                e.code.settings.set("size", static_cast<std::int64_t>(1 + pick(40)));
                break;
            case 4: {
                const OptimiserKind *kind = optimiserKinds()[pick(optimiserKinds().size())];
                e.optimiser = {std::string(kind->id), complete(*kind)};
                break;
            }
            case 5:
                document.undoStack().undo();
                continue;
            default:
                document.undoStack().redo();
                continue;
            }
            document.edit(std::move(e), QStringLiteral("edit"));
            if (i % 50 == 0) // a file at each step would be slow; every fiftieth is read back
                QCOMPARE(toJson(fromJson(toJson(document.experiment()), "x")), toJson(document.experiment()));
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
