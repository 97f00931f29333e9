// Runs as the user starts, steers and ends them: train, see three views change, pause, edit, undo, resume, diverge, close.
#include "app/picture_files.h"
#include "core/nn/catalogue.h"
#include "core/probe/map_probe.h"
#include "core/probe/reconstruction_probe.h"
#include "tests/gui/window_fixture.h"
#include "ui/designer/stack_view.h"
#include "ui/panels/reconstructions/reconstruction_view.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>

using namespace hourglass;

class TestRunning : public WindowTest
{
    Q_OBJECT

private:
    /// The two newest, side by side: the same samples through different networks.
    void compareTwoRuns()
    {
        auto *rows = find<QTreeWidget>("runsList");
        rows->clearSelection();
        rows->setCurrentItem(rows->topLevelItem(0));
        rows->topLevelItem(1)->setSelected(true);
        QTRY_VERIFY(find<QPushButton>("compareRuns")->isEnabled());
        click("compareRuns");
        const QPointer<QWidget> view = m_window->findChild<QWidget *>(QStringLiteral("compareView"));
        QVERIFY(view);
        QVERIFY(view->findChild<QLabel *>(QStringLiteral("compareDifference"))->text().contains(QStringLiteral("units 128 → 64")));
        QCOMPARE(view->findChild<QLabel *>(QStringLiteral("compareName1"))->text(), rows->topLevelItem(0)->text(0));
        const auto grid = [&](int side) { return view->findChild<ReconstructionGrid *>(QStringLiteral("comparePictures%1").arg(side)); };
        QTRY_VERIFY(grid(0)->frame() && grid(1)->frame());
        const ReconstructionAnswer &left = *grid(0)->frame()->get<ReconstructionAnswer>();
        const ReconstructionAnswer &right = *grid(1)->frame()->get<ReconstructionAnswer>();
        QVERIFY(left.originals == right.originals && left.reconstructions != right.reconstructions);
        QVERIFY(view->findChild<QLabel *>(QStringLiteral("compareError0"))->text() !=
                view->findChild<QLabel *>(QStringLiteral("compareError1"))->text());
        QVERIFY(!view->findChild<QLabel *>(QStringLiteral("compareLosses"))->isVisible()); // they can be compared
        QTest::keyClick(view, Qt::Key_Escape);
        QTRY_VERIFY(!view);
    }

private Q_SLOTS:
    void lossesThatCannotBeComparedSayWhy()
    {
        Experiment e = lab().document().experiment();
        e.plan.set("epochs", std::int64_t{2});
        for (const LossKind *loss : {&meanSquared, &huber}) {
            e.loss = {std::string(loss->id), complete(*loss)};
            lab().document().edit(Experiment(e), QStringLiteral("Loss"));
            click("train");
            QTRY_VERIFY(state() == RunState::Finished);
        }
        find<QDockWidget>("runsDock")->raise();
        auto *rows = find<QTreeWidget>("runsList");
        QTRY_COMPARE(rows->topLevelItemCount(), 2);
        QTRY_COMPARE(rows->topLevelItem(0)->text(4), QStringLiteral("2"));
        const auto why = [&](int row) { return rows->topLevelItem(row)->data(1, Qt::AccessibleDescriptionRole).toString(); };
        const auto ink = [&](int row) { return rows->topLevelItem(row)->foreground(1).color(); };
        QVERIFY(why(0).isEmpty());
        QVERIFY2(why(1).contains(QStringLiteral("another loss")), qPrintable(why(1)));
        QCOMPARE(rows->topLevelItem(1)->toolTip(1), why(1));
        QVERIFY(ink(0) == m_window->theme().tokens().text && ink(1) == m_window->theme().tokens().captionText);
        rows->setCurrentItem(rows->topLevelItem(0));
        rows->topLevelItem(1)->setSelected(true);
        QTRY_VERIFY(find<QPushButton>("compareRuns")->isEnabled());
        click("compareRuns");
        const QPointer<QWidget> view = m_window->findChild<QWidget *>(QStringLiteral("compareView"));
        auto *losses = view->findChild<QLabel *>(QStringLiteral("compareLosses"));
        QVERIFY(losses->isVisible());
        QVERIFY2(losses->text().contains(QStringLiteral("another loss")), qPrintable(losses->text()));
        QTest::keyClick(view, Qt::Key_Escape);
        QTRY_VERIFY(!view);
    }

    void trainsAndThreeViewsChange()
    {
        QCOMPARE(find<QLabel>("datasetName")->text(), QStringLiteral("Digits"));
        const QImage loss = picture("lossView");
        const QImage map = picture("mapPlot");
        const QImage pictures = picture("pictureGrid");
        click("train");
        QTRY_VERIFY(state() == RunState::Running);
        QTRY_COMPARE(find<QPushButton>("train")->text(), QStringLiteral("Pause"));
        QTRY_VERIFY(lab().live().frame() && lab().live().frame()->step > 50);
        QTRY_VERIFY(picture("lossView") != loss);
        QTRY_VERIFY(picture("mapPlot") != map);
        QTRY_VERIFY(picture("pictureGrid") != pictures);
        const QImage moved = picture("mapPlot");
        QTRY_VERIFY(picture("mapPlot") != moved);
    }

    void spaceAndNTrainFromTheKeyboard()
    {
        find<StackView>("stack")->setFocus();
        QTest::keyClick(find<StackView>("stack"), Qt::Key_N);
        QTRY_VERIFY(state() == RunState::Paused && lab().live().status().step == 1);
        QTest::keyClick(find<StackView>("stack"), Qt::Key_Space);
        QTRY_VERIFY(state() == RunState::Running);
        QTest::keyClick(find<StackView>("stack"), Qt::Key_Space);
        QTRY_VERIFY(state() == RunState::Paused);
        QCOMPARE(find<QPushButton>("train")->text(), QStringLiteral("Resume"));
    }

    void pauseEditUndoResume()
    {
        click("train");
        QTRY_VERIFY(state() == RunState::Running && lab().live().status().step > 20);
        click("train");
        QTRY_VERIFY(state() == RunState::Paused);
        const int run = lab().live().status().run;
        clickBlock(1);
        QCOMPARE(find<QLabel>("blockName")->text(), QStringLiteral("Dense"));
        type("encoder/0/units", "40");
        QCOMPARE(lab().document().experiment().encoder[0].settings.integer("units"), std::int64_t{40});
        QCOMPARE(lab().document().experiment().decoder[1].settings.integer("units"), std::int64_t{40});
        QVERIFY(find<QLabel>("runState")->text().contains(QStringLiteral("edited since")));
        QCOMPARE(find<QPushButton>("train")->text(), QStringLiteral("Train"));
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(lab().document().experiment().encoder[0].settings.integer("units"), std::int64_t{128});
        QCOMPARE(find<QPushButton>("train")->text(), QStringLiteral("Resume"));
        click("train");
        QTRY_VERIFY(state() == RunState::Running);
        QCOMPARE(lab().live().status().run, run);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(lab().document().experiment().encoder[0].settings.integer("units"), std::int64_t{40});
        click("train"); // still "Pause": the run that goes on is the one that waypoints
        QTRY_VERIFY(state() == RunState::Paused);
        click("train");
        QTRY_VERIFY(lab().live().status().run == run + 1 && state() == RunState::Running);
    }

    void aClickOnAButtonLeavesSpaceToTheTraining()
    {
        auto *stack = find<StackView>("stack");
        stack->setFocus();
        click("step");
        QTRY_VERIFY(state() == RunState::Paused && lab().live().status().step == 1);
        const int run = lab().live().status().run;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(state() == RunState::Running);
        QCOMPARE(lab().live().status().run, run); // what was trained is still there
        click("stop");
        QTRY_VERIFY(state() == RunState::Finished);
        QVERIFY(!find<QLineEdit>("learningRate")->hasFocus());
    }

    void theRangeTestSuggestsALearningRate()
    {
        find<QAction>("findRateAction")->trigger();
        QPointer<QPushButton> use = find<QPushButton>("useRate");
        QTRY_VERIFY(use->isEnabled());
        QTest::mouseClick(use, Qt::LeftButton);
        const double rate = lab().document().experiment().optimiser.settings.real("learning-rate");
        QVERIFY2(rate != 0.001 || !lab().document().undoStack().canUndo(), qPrintable(QString::number(rate)));
        QVERIFY(rate > 1e-5 && rate < 0.3);
        QTRY_VERIFY(!use);
    }

    void theLearningRateTurnsWhileTraining()
    {
        click("train");
        QTRY_VERIFY(state() == RunState::Running);
        type("learningRate", "0.004");
        QTRY_COMPARE(lab().live().status().learningRate, 0.004);
        QVERIFY(!lab().editedSinceRun());
        auto *slider = find<QWidget>("learningRateSlider");
        QTest::mousePress(slider, Qt::LeftButton, {}, {20, slider->height() / 2});
        for (int x = 22; x < 60; x += 2)
            QTest::mouseMove(slider, {x, slider->height() / 2});
        QTest::mouseRelease(slider, Qt::LeftButton, {}, {60, slider->height() / 2});
        QTRY_VERIFY(lab().live().status().learningRate < 0.002);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier); // one drag, one step
        QTRY_COMPARE(lab().live().status().learningRate, 0.004);
        QVERIFY(state() == RunState::Running);
    }

    void everyTrainingIsARunThatStays()
    {
        const auto rows = [&] { return find<QTreeWidget>("runsList"); };
        find<QDockWidget>("runsDock")->raise();
        QTRY_VERIFY(rows()->isVisible());
        const int before = rows()->topLevelItemCount();
        Experiment e = lab().document().experiment();
        e.plan.set("epochs", std::int64_t{3});
        e.code.settings.set("size", std::int64_t{3});
        lab().document().edit(e, QStringLiteral("Short"));
        click("train");
        QTRY_VERIFY(state() == RunState::Finished);
        QTRY_COMPARE(rows()->topLevelItemCount(), before + 1);
        QTRY_COMPARE(rows()->topLevelItem(0)->text(4), QStringLiteral("3"));
        clickBlock(1);
        QTest::keyClick(find<StackView>("stack"), Qt::Key_Minus);
        click("train");
        QTRY_VERIFY(state() == RunState::Finished);
        find<QDockWidget>("runsDock")->raise(); // the click has raised what the block computes
        QTRY_COMPARE(rows()->topLevelItemCount(), before + 2);
        QCOMPARE(rows()->topLevelItem(0)->text(6), QStringLiteral("Encoder, Dense: units 128 → 64"));
        QCOMPARE(rows()->topLevelItem(0)->text(2), QStringLiteral("Mean squared error"));
        QCOMPARE(rows()->topLevelItem(0)->text(3), QStringLiteral("digits"));
        QVERIFY(!rows()->topLevelItem(0)->text(5).isEmpty());
        compareTwoRuns();
        // The first of the two: pinned, renamed, brought back.
        QTreeWidgetItem *first = rows()->topLevelItem(1);
        rows()->setCurrentItem(first);
        click("pinRun");
        QCOMPARE(find<QPushButton>("pinRun")->text(), QStringLiteral("Unpin"));
        QTRY_VERIFY(find<QLabel>("lossKey")->text().contains(first->text(0)));
        rows()->editItem(first, 0);
        auto *editor = rows()->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("Wide"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(find<QLabel>("lossKey")->text().contains(QStringLiteral("Wide")));
        click("restoreRun");
        QCOMPARE(encoder(), QStringLiteral("128 64"));
        QCOMPARE(lab().document().undoStack().undoText(), QStringLiteral("Restore Wide"));
        QTRY_VERIFY(lab().live().hasRun() && lab().live().status().step > 0 && !lab().editedSinceRun()); // with its weights
        QTRY_VERIFY(lab().live().frame() && lab().live().frame()->setup->experiment.code.settings.integer("size") == 3);
        QTRY_VERIFY(!find<QPushButton>("removeRun")->isEnabled()); // it is the one on the screen

        compareTwoRuns();
        rows()->setCurrentItem(rows()->topLevelItem(0));
        click("removeRun");
        QCOMPARE(rows()->topLevelItemCount(), before + 1);
    }

    void aDivergedRunSaysSoAndGoesBack()
    {
        auto *kinds = find<QComboBox>("optimiserKind");
        kinds->setCurrentIndex(2); // SGD
        Q_EMIT kinds->activated(2);
        clickBlock(6);
        auto *activation = find<QComboBox>("decoder/2/activation");
        activation->setCurrentIndex(0);
        Q_EMIT activation->activated(0);
        type("learningRate", "9");
        click("train");
        QTRY_VERIFY(state() == RunState::Diverged);
        QTRY_VERIFY2(foot().contains(QStringLiteral("diverged at step")), qPrintable(foot()));
        QTRY_VERIFY(lab().live().frame() &&
                    lab().live().frame()->step == lab().live().status().lastGoodStep); // of the weights that are kept
        QVERIFY(lab().live().frame()->get<ReconstructionAnswer>()->reconstructions.allFinite() &&
                lab().live().frame()->get<MapAnswer>()->points.allFinite());
        click("fix0");
        QTRY_VERIFY(state() == RunState::Paused);
        QTRY_VERIFY(std::abs(lab().live().status().learningRate - 0.9) < 1e-9);
        QVERIFY(!lab().editedSinceRun());
    }

    void stopResetAndTrainMore()
    {
        type("experimentName", "Short");
        Experiment e = lab().document().experiment();
        e.plan.set("epochs", std::int64_t{2});
        lab().document().edit(e, QStringLiteral("two epochs"));
        click("train");
        QTRY_VERIFY(state() == RunState::Finished);
        QTRY_COMPARE(find<QPushButton>("train")->text(), QStringLiteral("Continue"));
        const auto steps = lab().live().status().step;
        click("train");
        QTRY_VERIFY(lab().live().status().step > steps);
        QTRY_VERIFY(state() == RunState::Finished);
        click("reset");
        QTRY_VERIFY(!lab().live().hasRun());
        QCOMPARE(find<QLabel>("epoch")->text(), QStringLiteral("Ready"));
    }

    void closesWhileTraining()
    {
        click("train");
        QTRY_VERIFY(lab().live().frame() && state() == RunState::Running);
        m_window->close();
        click("discardWork");
        QTRY_VERIFY(!m_window->isVisible());
        m_window.reset();
    }
};

QTEST_MAIN(TestRunning)
#include "test_running.moc"
