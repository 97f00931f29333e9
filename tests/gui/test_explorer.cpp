// The views around the map: embedding quality, past snapshots, reconstructions, and the explorer that holds them.
#include "core/probe/block_probe.h"
#include "core/probe/feature_probe.h"
#include "core/probe/generation_probe.h"
#include "core/probe/ghost_probe.h"
#include "core/probe/manifold_probe.h"
#include "core/probe/map_probe.h"
#include "core/probe/path_probe.h"
#include "core/probe/quality_probe.h"
#include "core/probe/reconstruction_probe.h"
#include "core/probe/timeline_probe.h"
#include "tests/gui/explorer_fixture.h"
#include "ui/panels/latent/latent_view.h"
#include "ui/panels/quality/quality_view.h"
#include "ui/panels/reconstructions/reconstruction_view.h"
#include "ui/panels/time/time_strip.h"

#include <QApplication>
#include <QDockWidget>
#include <QImage>
#include <QLineEdit>
#include <QSet>
#include <QTabBar>
#include <QWheelEvent>

using namespace hourglass;

class TestExplorer : public ExplorerTest
{
    Q_OBJECT

private Q_SLOTS:
    void aCodeIsJudgedBesidePcas()
    {
        train(300);
        raise("qualityDock");
        auto *view = find<QualityView>("qualityView");
        QTRY_VERIFY(view->isVisible() && frame()->get<QualityAnswer>());
        QTRY_VERIFY(frame()->get<QualityAnswer>()->step == live().status().step && std::isfinite(frame()->get<QualityAnswer>()->pca.error));
        const QualityAnswer &q = *frame()->get<QualityAnswer>();
        QVERIFY(q.code.knnAccuracy > 0.3 && q.code.linearProbe > 0.3 && q.code.trustworthiness > 0.5);
        QTRY_VERIFY(view->table().contains(QStringLiteral("\"Linear separability\",%1").arg(q.code.linearProbe, 0, 'g', 6)));
        QVERIFY(view->accessibleDescription().contains(QStringLiteral("PCA")));
        QVERIFY(!frame()->get<GhostAnswer>()); // its PCA is not the ghost's: nothing else shows it
        const QImage before = picture("qualityView");
        trainMore();
        QTRY_VERIFY(frame()->get<QualityAnswer>()->step == live().status().step);
        QTRY_VERIFY(picture("qualityView") != before);
        // Other data take the figures away, also those of a panel that was hidden meanwhile.
        raise("picturesDock");
        lab().opener().open(QStringLiteral("fashion-mnist-5000"));
        QTRY_VERIFY(lab().dataset()->name() != "Digits");
        raise("qualityDock");
        QTRY_VERIFY(view->isVisible());
        QVERIFY(view->table().isEmpty());
    }

    void panelsBehindATabAskNothing()
    {
        train();
        raise("latentDock");
        raise("picturesDock");
        const auto asked = [&] { return live().questions(); };
        QTRY_VERIFY(asked().has<MapQuestion>() && asked().has<ReconstructionQuestion>() && asked().has<BlockQuestion>());
        QTRY_VERIFY(!asked().has<ManifoldQuestion>() && !asked().has<PathQuestion>() && !asked().has<GenerationQuestion>() &&
                    !asked().has<QualityQuestion>() && !asked().has<FeatureQuestion>());
        raise("manifoldDock");
        QTRY_VERIFY(asked().has<ManifoldQuestion>() && !asked().get<MapQuestion>().errors);
        raise("qualityDock");
        QTRY_VERIFY(asked().has<QualityQuestion>() && asked().get<ReconstructionQuestion>().count == 1); // the one that the stack shows
        QTRY_VERIFY(frame()->get<ReconstructionAnswer>() && frame()->get<ReconstructionAnswer>()->samples->size() == 1);
        trigger("exploreAction"); // no stack, no pictures
        QTRY_VERIFY(!asked().has<ReconstructionQuestion>() && !asked().has<BlockQuestion>());
        trigger("exploreAction");
        raise("generateDock");
        QTRY_VERIFY(asked().has<GenerationQuestion>() && !asked().has<ManifoldQuestion>());
    }

    void everyViewHasAKeyAndNoTwoShareOne()
    {
        QMap<QString, QString> keys;
        for (const QAction *action : m_window->findChildren<QAction *>())
            for (const QKeySequence &key : action->shortcuts()) {
                const QString name = key.toString();
                QVERIFY2(!keys.contains(name), qPrintable(name + QStringLiteral(": ") + action->text() + u' ' + keys.value(name)));
                keys.insert(name, action->text());
            }
        find<QWidget>("stack")->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(find<QWidget>("lossView")->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_6, Qt::ControlModifier);
        QTRY_VERIFY(find<QWidget>("manifoldView")->isVisible());
    }

    void timeGoesBackWhileTrainingGoesOn()
    {
        click("train");
        QTRY_VERIFY(frame() && frame()->get<TimelineAnswer>() && frame()->get<TimelineAnswer>()->steps.size() > 15);
        auto *row = find<SnapshotRow>("momentRow");
        QTest::mouseClick(row, Qt::LeftButton, {}, QPoint(20, 15)); // the first tile
        QCOMPARE(live().moment(), std::optional<std::uint64_t>(0));
        QTRY_COMPARE(frame()->step, std::uint64_t{0});
        const std::uint64_t step = live().status().step;
        QTRY_VERIFY(live().status().step > step);
        QTest::keyClick(m_window.get(), Qt::Key_Period);
        QVERIFY(live().moment() && *live().moment() > 0);
        QTest::keyClick(m_window.get(), Qt::Key_Comma);
        QCOMPARE(live().moment(), std::optional<std::uint64_t>(0));
        click("timePlay");
        QTRY_VERIFY(live().moment() && *live().moment() > 3);
        click("timePlay");
        QTest::keyClick(m_window.get(), Qt::Key_End);
        QVERIFY(!live().moment());
        QTRY_VERIFY(frame()->step > step);
    }

    void aRunBranchesFromAMoment()
    {
        train(200);
        const int run = live().status().run;
        const auto steps = find<SnapshotRow>("momentRow")->steps();
        QTRY_VERIFY(find<SnapshotRow>("momentRow")->steps().size() > 10);
        live().showMoment(find<SnapshotRow>("momentRow")->steps()[5]);
        const auto moment = live().shownMoment();
        QVERIFY(moment);
        click("timeBranch");
        QTRY_VERIFY(live().status().run > run && state() == RunState::Paused);
        QCOMPARE(live().status().step, moment->step);
        QVERIFY(!live().moment());
        QTRY_VERIFY(frame() && frame()->step == moment->step && frame()->get<MapAnswer>());
        lab().run().trainOrPause();
        QTRY_VERIFY(live().status().step > moment->step + 20);
    }

    void aBranchTakesTheRateOfItsMoment()
    {
        train(100);
        type("learningRate", "0.002");
        trainMore();
        const std::uint64_t turned = live().status().step;
        type("learningRate", "0.003");
        trainMore();
        QCOMPARE(live().status().learningRate, 0.003);
        const std::uint64_t step = live().timeline()->at(turned - 100)->step; // while it was 0.002
        live().showMoment(step);
        click("timeBranch");
        QTRY_VERIFY(state() == RunState::Paused && live().status().step == step);
        QCOMPARE(live().status().learningRate, 0.002);
        QCOMPARE(find<QLineEdit>("learningRate")->text().toDouble(), 0.002); // and so says what is on the screen
        QVERIFY(!lab().editedSinceRun());
        lab().document().undoStack().undo();
        QTRY_COMPARE(live().status().learningRate, 0.003);
    }

    void reconstructionsAreChosenAndMeasured()
    {
        code(2);
        train();
        QTRY_VERIFY(frame()->get<ReconstructionAnswer>());
        const auto before = frame()->share<ReconstructionAnswer>();
        choose("pictureChoice", QStringLiteral("Worst"));
        QVERIFY(live().questions().get<ReconstructionQuestion>().which == ReconstructionQuestion::Which::Worst);
        QTRY_VERIFY(frame()->share<ReconstructionAnswer>() != before);
        const float worst = frame()->get<ReconstructionAnswer>()->errors[0];
        choose("pictureChoice", QStringLiteral("Best"));
        QTRY_VERIFY(frame()->get<ReconstructionAnswer>()->errors[0] < worst / 2);
        choose("pictureMeasure", QStringLiteral("Absolute error"));
        QTRY_VERIFY(frame()->get<ReconstructionAnswer>()->measure == Measure::Absolute);
        auto *grid = find<ReconstructionGrid>("pictureGrid");
        const int columns = grid->columns();
        const QPointF at(200, 60);
        QWheelEvent wheel(at, grid->mapToGlobal(at), {}, QPoint(0, 360), Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(grid, &wheel);
        QVERIFY(grid->zoom() > 1.5 && grid->columns() < columns);
        QTest::mouseClick(grid, Qt::LeftButton, {}, QPoint(110, 20));
        QVERIFY(focus().followed());
    }

    void theExplorerSurroundsTheMapAndGoesBack()
    {
        train();
        const QSize before = find<QWidget>("latentView")->size();
        const int stack = find<QWidget>("stack")->height();
        trigger("exploreAction");
        QTRY_VERIFY(find<QWidget>("latentView")->width() > 900);
        QTRY_VERIFY(find<QWidget>("probeView")->isVisible() && find<QWidget>("drawView")->isVisible());
        QVERIFY(!find<QWidget>("pathView")->isVisible()); // nothing to show yet: the map has its room
        const int alone = map()->height();
        QVERIFY(2 * alone > m_window->height());
        focus().setWaypoints({1, 2});
        QTRY_VERIFY(find<QWidget>("pathView")->isVisible() && map()->height() < alone);
        QVERIFY(!find<QWidget>("stack")->isVisible());
        QTRY_VERIFY(find<QWidget>("mapRail")->isVisible());
        QVERIFY(find<QWidget>("mapGhost")->isVisible());
        const auto bars = m_window->findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly);
        QTRY_VERIFY(std::ranges::none_of(bars, [this](const QTabBar *tabs) { // no row of tabs without tabs lies on the map
            return tabs->isVisible() && tabs->count() == 0 && m_window->rect().intersects(tabs->geometry());
        }));
        // One of its panels large, and back to them, and back to the lab.
        QTest::mouseDClick(find<QDockWidget>("probeDock")->titleBarWidget(), Qt::LeftButton);
        QTRY_VERIFY(find<QWidget>("probeView")->width() > 1000 && !find<QWidget>("latentView")->isVisible());
        click("backToLab");
        QTRY_VERIFY(find<QWidget>("latentView")->isVisible() && find<QWidget>("probeView")->isVisible());
        // Map keys work wherever the focus is.
        find<QWidget>("pathView")->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_L);
        QCOMPARE(map()->tool(), MapPlot::Tool::Lasso);
        QTest::keyClick(m_window.get(), Qt::Key_P);
        // What is said below the stack is said here, too.
        QVERIFY(find<QWidget>("footBar")->isVisible());
        QVERIFY(map()->style().manifold && map()->style().histograms);
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QTRY_VERIFY(find<QWidget>("stack")->isVisible());
        QVERIFY(!map()->style().manifold && !map()->style().histograms);
        // There and back again changes nothing, however often.
        for (int i = 0; i < 2; ++i) {
            QTRY_VERIFY(std::abs(find<QWidget>("latentView")->width() - before.width()) < 6);
            QTRY_VERIFY(std::abs(find<QWidget>("stack")->height() - stack) < 6);
            trigger("exploreAction");
            QTRY_VERIFY(find<QWidget>("latentView")->width() > 900);
            trigger("exploreAction");
        }
        QTRY_VERIFY(std::abs(find<QWidget>("stack")->height() - stack) < 6);
    }

    void theExplorerIsTheSameInAWindowThatRemembersItsPanels()
    {
        m_window->close();
        QTRY_VERIFY(!m_window->isVisible());
        openWindow();
        train();
        trigger("exploreAction");
        QTRY_VERIFY(find<QWidget>("latentView")->width() > 900);
        QTRY_VERIFY(find<QWidget>("probeView")->isVisible() && find<QWidget>("drawView")->isVisible());
        for (const QTabBar *tabs : m_window->findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly)) {
            QSet<QString> names;
            for (int i = 0; tabs->isVisible() && i < tabs->count(); ++i)
                names.insert(tabs->tabText(i));
            QVERIFY(!tabs->isVisible() || names.size() == tabs->count());
        }
    }
};

QTEST_MAIN(TestExplorer)
#include "test_explorer.moc"
