// The window as a person uses it, offscreen, with real mouse and key events: open, train, see three views change, pause,
// edit, undo, resume, break, mend, close while training.
#include "app/picture_files.h"
#include "core/experiment/edits.h"
#include "core/experiment/presets.h"
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"
#include "ui/designer/stack_view.h"
#include "ui/look/controls.h"
#include "ui/views/latent_view.h"
#include "ui/views/reconstruction_view.h"
#include "ui/window/command_palette.h"
#include "ui/window/foot_bar.h"
#include "ui/window/main_window.h"

#include "tests/patient.h"
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFile>
#include <QGraphicsItem>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QMouseEvent>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeWidget>

using namespace hourglass;

class TestWindow : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    template <typename T>
    T *find(const char *name)
    {
        T *found = m_window->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    void click(const char *name) { QTest::mouseClick(find<QWidget>(name), Qt::LeftButton); }
    /// By its chip, or from the menu of those there is no room for.
    void add(const char *kind)
    {
        auto *chip = find<QToolButton>((QByteArray("add-") + kind).constData());
        if (chip->isVisible())
            QTest::mouseClick(chip, Qt::LeftButton);
        else
            find<QAction>((QByteArray("addAction-") + kind).constData())->trigger();
    }
    Lab &lab() { return m_window->lab(); }
    RunState state() { return lab().live().status().state; }
    QString foot() { return find<FootBar>("footBar")->sentence(); }
    QImage picture(const char *name) { return find<QWidget>(name)->grab().toImage(); }
    /// The middle of a block in the stack's viewport, the input tile being 0.
    QPoint blockAt(int index)
    {
        auto *stack = find<StackView>("stack");
        return stack->mapFromScene(stack->stackLayout().blocks[static_cast<std::size_t>(index)].rect.center());
    }

    QString encoder()
    {
        QStringList list;
        for (const LayerSpec &layer : lab().document().experiment().encoder) {
            const Value *units = layer.settings.find("units");
            list.append(units ? QString::fromStdString(valueText(*units)) : QString::fromStdString(layer.kind));
        }
        return list.join(QLatin1Char(' '));
    }

    void drag(QWidget *on, QPoint from, QPoint to, bool release = true)
    {
        QTest::mousePress(on, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 10; ++step)
            QTest::mouseMove(on, from + (to - from) * step / 10);
        if (release)
            QTest::mouseRelease(on, Qt::LeftButton, {}, to);
    }

    void clickBlock(int index) { QTest::mouseClick(find<StackView>("stack")->viewport(), Qt::LeftButton, {}, blockAt(index)); }
    void type(const char *field, const char *text)
    {
        auto *edit = find<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QLatin1String(text));
        QTest::keyClick(edit, Qt::Key_Return);
    }

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
        const ReconstructionFrame &left = *grid(0)->frame()->pictures;
        const ReconstructionFrame &right = *grid(1)->frame()->pictures;
        QVERIFY(left.originals == right.originals && left.reconstructions != right.reconstructions);
        QVERIFY(view->findChild<QLabel *>(QStringLiteral("compareError0"))->text() !=
                view->findChild<QLabel *>(QStringLiteral("compareError1"))->text());
        QTest::keyClick(view, Qt::Key_Escape);
        QTRY_VERIFY(!view);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("hourglass-test"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
    }

    void init()
    {
        QSettings().clear(); // no test inherits the size and the panels of another
        m_window = std::make_unique<MainWindow>(decodePicture);
        m_window->show();
        m_window->resize(1440, 900);
        m_window->lab().open(QStringLiteral("digits"));
        QTRY_VERIFY(lab().dataset());
        Experiment e = lab().document().experiment(); // long enough for any test
        e.plan.set("epochs", std::int64_t{100000});
        lab().document().reset(e);
    }

    void cleanup() { m_window.reset(); }

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

    void aSampleOfTheWallBecomesTheInput()
    {
        click("train");
        QTRY_VERIFY(lab().live().frame() && lab().live().frame()->pictures);
        auto *wall = find<QWidget>("sampleWall");
        QTest::mouseClick(wall, Qt::LeftButton, {}, {40, 10});
        QTRY_VERIFY(!lab().live().interest().pictures.chosen.empty());
        const std::uint32_t sample = lab().live().interest().pictures.chosen.front();
        QTRY_COMPARE(lab().live().frame()->pictures->samples->front(), sample);
        wall->setFocus();
        QTest::keyClick(wall, Qt::Key_Right);
        QTest::keyClick(wall, Qt::Key_Return);
        QTRY_VERIFY(lab().live().interest().pictures.chosen.front() != sample);
    }

    void theSplitsHandlesMoveTheShares()
    {
        auto *bar = find<QWidget>("splitBar");
        const auto share = [this](const char *key) { return lab().document().experiment().plan.real(key); };
        const double before = share("validation");
        const int handle = static_cast<int>(bar->width() * 1299 / 1797); // of the digits, 1,299 train
        QTest::mousePress(bar, Qt::LeftButton, {}, {handle, 8});
        for (int step = 1; step <= 20; ++step)
            QTest::mouseMove(bar, {handle - step, 8});
        QTest::mouseRelease(bar, Qt::LeftButton, {}, {handle - 20, 8});
        QVERIFY2(share("validation") > before + 0.05, qPrintable(QString::number(share("validation"))));
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier); // one drag, one step
        QTRY_COMPARE(share("validation"), before);
        bar->setFocus();
        QTest::keyClick(bar, Qt::Key_Right);
        QVERIFY(share("validation") < before);
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

    void aMaximisedViewComesBackToItsPlace()
    {
        QList<QDockWidget *> docks;
        QList<QSize> sizes;
        for (const char *name : {"dataDock", "inspectorDock", "lossDock", "latentDock", "picturesDock"}) {
            docks.append(find<QDockWidget>(name));
            sizes.append(docks.last()->size());
        }
        find<QAction>("maximiseAction")->trigger();
        QTRY_VERIFY(docks[3]->width() > 1300 && !docks[0]->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        for (int i = 0; i < docks.size(); ++i)
            QTRY_VERIFY2((docks[i]->size() - sizes[i]).width() * (docks[i]->size() - sizes[i]).width() <= 16 &&
                             std::abs(docks[i]->height() - sizes[i].height()) <= 4,
                         qPrintable(docks[i]->objectName()));
    }

    void dataThatCannotBeReadAtTheStartLeaveALabThatWorks()
    {
        MainWindow window(decodePicture);
        window.show();
        window.lab().open(m_folder.filePath(QStringLiteral("nothing-here.csv")));
        QTRY_VERIFY(window.lab().dataset());
        QVERIFY(window.lab().problem().isEmpty());
        const QString sentence = window.findChild<FootBar *>(QStringLiteral("footBar"))->sentence();
        QVERIFY2(sentence.contains(QStringLiteral("nothing-here")), qPrintable(sentence));
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

    void aBrokenStackIsExplainedAndMended()
    {
        clickBlock(4);
        click("mirror");
        QVERIFY(!lab().document().experiment().mirrored);
        clickBlock(6);
        type("decoder/2/units", "50");
        QVERIFY2(foot().contains(QStringLiteral("The stack ends with 50")), qPrintable(foot()));
        QVERIFY(!find<QPushButton>("train")->isEnabled());
        QVERIFY(!find<QPushButton>("step")->isEnabled());
        QCOMPARE(find<QPushButton>("fix0")->text(), QStringLiteral("Set Dense to 64"));
        click("fix0");
        QVERIFY(find<QPushButton>("train")->isEnabled());
        QVERIFY(foot().contains(QStringLiteral("64 to 2")));
        type("decoder/2/units", "-5");
        QVERIFY2(foot().contains(QStringLiteral("Units must be a whole number")), qPrintable(foot()));
        QCOMPARE(lab().document().experiment().decoder[2].settings.integer("units"), std::int64_t{64});
    }

    void blocksAreAddedDeletedAndResizedByKeys()
    {
        clickBlock(1);
        add("dropout");
        QCOMPARE(lab().document().experiment().encoder[1].kind, std::string("dropout"));
        QCOMPARE(lab().document().experiment().decoder[2].kind, std::string("dropout"));
        auto *stack = find<StackView>("stack");
        stack->setFocus();
        QCOMPARE(stack->selected(), std::optional(Place{Part::Encoder, 1}));
        QTest::keyClick(stack, Qt::Key_Delete);
        QCOMPARE(lab().document().experiment().encoder.size(), std::size_t{2});
        QTest::keyClick(stack, Qt::Key_Right);
        QCOMPARE(stack->selected(), std::optional(Place{Part::Code}));
        QTest::keyClick(stack, Qt::Key_Plus);
        QCOMPARE(lab().document().experiment().code.settings.integer("size"), std::int64_t{4});
        QTest::keyClick(stack, Qt::Key_M);
        QVERIFY(!lab().document().experiment().mirrored);
    }

    void aBadFileIsOneSentenceAndLosesNothing()
    {
        click("train");
        QTRY_VERIFY(state() == RunState::Running);
        const auto dataset = lab().dataset();
        const int run = lab().live().status().run;
        QFile file(m_folder.filePath(QStringLiteral("bad.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a,b\n1,2\n3\n");
        file.close();
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(file.fileName())});
        QDragEnterEvent enter({300, 300}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_window.get(), &drop);
        QTRY_VERIFY2(foot().contains(QStringLiteral("bad.csv, line 3: 1 values where the header has 2.")), qPrintable(foot()));
        QVERIFY(lab().dataset() == dataset);
        QVERIFY(state() == RunState::Running && lab().live().status().run == run);
        click("closeNotice");
        QVERIFY(!foot().contains(QStringLiteral("bad.csv")));
    }

    void otherDataComeAndUndoBringsTheOldOnesBack()
    {
        QFile file(m_folder.filePath(QStringLiteral("table.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a,b,c,kind\n");
        for (int i = 0; i < 60; ++i)
            file.write(QByteArray::number(i) + "," + QByteArray::number(i * i) + "," + QByteArray::number(-i) + "," + (i % 2 ? "x" : "y") +
                       "\n");
        file.close();
        m_window->askForData = [&](bool) { return file.fileName(); };
        click("browse");
        QTRY_COMPARE(find<QLabel>("datasetName")->text(), QStringLiteral("table"));
        QCOMPARE(lab().document().experiment().decoder.back().settings.integer("units"), std::int64_t{3});
        click("train");
        QTRY_VERIFY(lab().live().frame() && lab().live().frame()->step > 20);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(find<QLabel>("datasetName")->text(), QStringLiteral("Digits"));
        QTRY_COMPARE(lab().document().experiment().decoder.back().settings.integer("units"), std::int64_t{64});
        QVERIFY(find<QPushButton>("train")->isEnabled());
    }

    void aTableIsReadAgainWithItsMissingValuesKept()
    {
        QFile file(m_folder.filePath(QStringLiteral("lacking.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a,b,c,n\n");
        for (int i = 0; i < 60; ++i)
            file.write((i % 3 ? QByteArray::number(i) : QByteArray("NA")) + "," + QByteArray::number(i * i) + "," + QByteArray::number(-i) +
                       "," + QByteArray::number(i % 4) + "\n");
        file.close();
        find<QAction>("readingAction")->trigger(); // digits have nothing to set
        QVERIFY(foot().contains(QStringLiteral("no settings")));
        lab().open(file.fileName());
        QTRY_VERIFY(lab().dataset() && lab().dataset()->count() == 40);
        find<QAction>("readingAction")->trigger();
        QPointer<QDialog> dialog = find<QDialog>("readingDialog");
        auto *missing = find<QComboBox>("dataset/missing");
        QTest::keyClick(missing, Qt::Key_Down);
        auto *weights = find<QLineEdit>("dataset/weights");
        weights->selectAll();
        QTest::keyClicks(weights, QStringLiteral("n"));
        QTest::keyClick(weights, Qt::Key_Return); // and the dialog's button, as Enter does
        QTRY_VERIFY(!dialog);
        QTRY_COMPARE(lab().dataset()->count(), Index(60));
        QVERIFY(lab().dataset()->hasMissing() && lab().dataset()->hasWeights());
        QCOMPARE(lab().document().experiment().dataset.settings.option("missing"), std::string("ignore"));
        click("train");
        QTRY_VERIFY(lab().live().frame() && lab().live().frame()->step > 20);
        // A loss that looks at whole samples cannot do without any of their values, and says so with two ways out.
        Experiment e = lab().document().experiment();
        e.loss = {std::string(categoricalCrossEntropy.id), complete(categoricalCrossEntropy)};
        lab().document().edit(e, QStringLiteral("Loss"));
        QVERIFY(foot().contains(QStringLiteral("none of them may be missing")));
        const QUndoStack &undo = lab().document().undoStack();
        QCOMPARE(undo.text(undo.index() - 2), QStringLiteral("Open lacking"));
        m_window->activateWindow(); // as a window manager does when the dialog goes
        QTRY_VERIFY(m_window->isActiveWindow());
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(lab().dataset()->count(), Index(40));
    }

    void blocksLiveWhileTheyLearn()
    {
        const QImage before = picture("stack");
        click("train");
        QTRY_VERIFY(lab().live().frame() && lab().live().frame()->blocks);
        QCOMPARE(lab().live().frame()->blocks->blocks.size(), std::size_t{6});
        QTRY_VERIFY(find<StackView>("stack")->describe({Part::Encoder, 0}).contains(QStringLiteral("values 0 to")));
        QVERIFY(picture("stack") != before);
    }

    void aBlockOpensToShowWhatItComputes()
    {
        find<QDockWidget>("featuresDock")->raise();
        QTRY_VERIFY(find<QWidget>("featureGrid")->isVisible());
        QVERIFY(find<QLabel>("featuresCaption")->text().contains(QStringLiteral("Choose a block")));
        clickBlock(1);
        click("train");
        QTRY_VERIFY(lab().live().frame() && lab().live().frame()->features);
        QTRY_VERIFY(find<QLabel>("featuresCaption")->text().contains(QStringLiteral("Dense 128")));
        QCOMPARE(lab().live().frame()->features->part, std::string("encoder.0"));
        const QImage before = picture("featureGrid");
        clickBlock(3);
        QTRY_VERIFY(lab().live().frame()->features && lab().live().frame()->features->part == "code");
        QTRY_VERIFY(picture("featureGrid") != before);
    }

    void blocksAreDraggedToOtherPlaces()
    {
        auto *stack = find<StackView>("stack");
        QWidget *area = stack->viewport();
        QCOMPARE(encoder(), QStringLiteral("128 64"));
        drag(area, blockAt(1), blockAt(2) + QPoint(30, 0));
        QCOMPARE(encoder(), QStringLiteral("64 128"));
        QCOMPARE(stack->selected(), std::optional(Place{Part::Encoder, 1}));
        QCOMPARE(lab().document().undoStack().undoText(), QStringLiteral("Move block"));
        // Esc in the middle of a drag leaves everything as it was.
        drag(area, blockAt(2), blockAt(1) - QPoint(30, 0), false);
        QTest::keyClick(stack, Qt::Key_Escape);
        QTest::mouseRelease(area, Qt::LeftButton, {}, blockAt(1));
        QCOMPARE(encoder(), QStringLiteral("64 128"));
        // A linked decoder's block says why it stays.
        drag(area, blockAt(4), blockAt(5) + QPoint(30, 0));
        QVERIFY2(foot().contains(QStringLiteral("unlink the decoder first")), qPrintable(foot()));
        QCOMPARE(encoder(), QStringLiteral("64 128"));
        stack->setFocus();
        QTest::keyClick(stack, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(encoder(), QStringLiteral("128 64"));
        // By keys: choose the first, move it to the right.
        clickBlock(1);
        QTest::keyClick(stack, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(encoder(), QStringLiteral("64 128"));
    }

    void aKindIsDroppedFromThePalette()
    {
        auto *stack = find<StackView>("stack");
        QMimeData data;
        data.setData(QLatin1String(StackView::kindMime), "dropout");
        const QPoint between = (blockAt(1) + blockAt(2)) / 2;
        const auto send = [&](const QByteArray &kind, QPoint at) {
            data.setData(QLatin1String(StackView::kindMime), kind);
            QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
            QApplication::sendEvent(stack->viewport(), &enter);
            QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, {});
            QApplication::sendEvent(stack->viewport(), &move);
            return move.isAccepted();
        };
        QVERIFY(send("dropout", between));
        QVERIFY(foot().contains(QStringLiteral("784 to 2")) || foot().contains(QStringLiteral("64 to 2"))); // nothing would be wrong
        // Where a kind does not fit, the line at the pointer's place says so before it is dropped.
        QVERIFY(send("max-pool", between));
        QVERIFY2(foot().startsWith(QStringLiteral("Dropped here: ")), qPrintable(foot()));
        QDropEvent drop(between, Qt::CopyAction, &data, Qt::LeftButton, {});
        QVERIFY(send("dropout", between));
        QApplication::sendEvent(stack->viewport(), &drop);
        QCOMPARE(encoder(), QStringLiteral("128 dropout 64"));
        QCOMPARE(stack->selected(), std::optional(Place{Part::Encoder, 1}));
        QVERIFY(!send("dense", {3, 3})); // outside the glass there is no place
    }

    void severalBlocksAreCopiedBypassedAndDeleted()
    {
        auto *stack = find<StackView>("stack");
        clickBlock(1);
        QTest::mouseClick(stack->viewport(), Qt::LeftButton, Qt::ShiftModifier, blockAt(2));
        QCOMPARE(stack->selection().size(), std::size_t{2});
        QTest::keyClick(stack, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(encoder(), QStringLiteral("128 64 128 64"));
        QTest::keyClick(stack, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("\"units\": 128")));
        clickBlock(1);
        QTest::keyClick(stack, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(encoder(), QStringLiteral("128 128 64 64 128 64"));
        QCOMPARE(stack->selection().size(), std::size_t{2});
        QTest::keyClick(stack, Qt::Key_B);
        QVERIFY(lab().document().experiment().encoder[1].bypassed && lab().document().experiment().encoder[2].bypassed);
        QVERIFY(lab().problem().isEmpty());
        QTest::keyClick(stack, Qt::Key_Delete);
        QCOMPARE(encoder(), QStringLiteral("128 64 128 64"));
        QTest::mouseClick(stack->viewport(), Qt::LeftButton, Qt::ControlModifier, blockAt(1)); // one more, or one less
        QTest::keyClick(stack, Qt::Key_X, Qt::ControlModifier);
        QVERIFY(encoder().split(QLatin1Char(' ')).size() < 4);
        QGuiApplication::clipboard()->setText(QStringLiteral("not layers"));
        QTest::keyClick(stack, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(foot().contains(QStringLiteral("no blocks")));
    }

    void aWidthIsPulledAndTyped()
    {
        auto *stack = find<StackView>("stack");
        clickBlock(1);
        const StackBlock &block = stack->stackLayout().blocks[1];
        const QPoint pill = stack->mapFromScene(QPointF(block.rect.center().x(), block.rect.bottom()));
        drag(stack->viewport(), pill, pill - QPoint(0, 40));
        const Experiment pulled = lab().document().experiment();
        const std::int64_t units = pulled.encoder[0].settings.integer("units");
        QVERIFY2(units < 128 && (units & (units - 1)) == 0, qPrintable(QString::number(units))); // a power of two
        QCOMPARE(pulled.decoder[1].settings.integer("units"), units);                            // the mirror follows
        QCOMPARE(lab().document().undoStack().count(), 1);                                       // one pull, one step
        QTest::mouseDClick(stack->viewport(), Qt::LeftButton, {}, blockAt(2));
        auto *field = find<QLineEdit>("widthInPlace");
        QTest::keyClicks(field, QStringLiteral("37"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(lab().document().experiment().encoder[1].settings.integer("units"), std::int64_t{37});
        QTest::keyClick(stack, Qt::Key_Return); // again by keys, and Esc leaves it
        QTest::keyClicks(find<QLineEdit>("widthInPlace"), QStringLiteral("99"));
        QTest::keyClick(find<QLineEdit>("widthInPlace"), Qt::Key_Escape);
        QCOMPARE(lab().document().experiment().encoder[1].settings.integer("units"), std::int64_t{37});
    }

    void aLongStackScrollsAndHasAMap()
    {
        auto *stack = find<StackView>("stack");
        QVERIFY(!find<QWidget>("stackMap")->isVisible());
        Experiment e = lab().document().experiment();
        for (int i = 0; i < 20; ++i)
            e = inserted(e, {freshLayer(e, "dense", {false, 1})}, {false, 1}).experiment;
        for (LayerSpec &layer : e.encoder)
            layer.settings.set("units", std::int64_t{32});
        lab().document().edit(e, QStringLiteral("Many"));
        QTRY_VERIFY(find<QWidget>("stackMap")->isVisible());
        QCOMPARE(stack->stackLayout().blocks.size(), std::size_t{22 + 1 + 23 + 2});
        QVERIFY(stack->stackLayout().blocks[3].rect.width() >= 27);
        const double before = stack->mapToScene(QPoint(0, 0)).x();
        QTest::mouseClick(find<QWidget>("stackMap"), Qt::LeftButton, {}, QPoint(170, 20));
        QVERIFY(stack->mapToScene(QPoint(0, 0)).x() > before + 100);
        find<QAction>("zoomInAction")->trigger();
        QCOMPARE(stack->zoom(), 1.25);
        find<QAction>("zoomFitAction")->trigger();
        QCOMPARE(stack->zoom(), 1.0);
    }

    void anythingIsFoundByTypingIt()
    {
        const auto type = [&](const QString &words) {
            find<QAction>("commandsAction")->trigger();
            QPointer<QDialog> palette = find<QDialog>("commandPalette");
            auto *field = palette->findChild<QLineEdit *>(QStringLiteral("commandField"));
            QTest::keyClicks(field, words);
            QTest::keyClick(field, Qt::Key_Return);
            QTRY_VERIFY(!palette);
        };
        clickBlock(1);
        type(QStringLiteral("add drop"));
        QCOMPARE(encoder(), QStringLiteral("128 dropout 64"));
        type(QStringLiteral("undo"));
        QCOMPARE(encoder(), QStringLiteral("128 64"));
        type(QStringLiteral("go dense 64 enc"));
        QCOMPARE(find<StackView>("stack")->selected(), std::optional(Place{Part::Encoder, 1}));
        type(QStringLiteral("variat"));
        QCOMPARE(lab().document().experiment().code.kind, std::string("gaussian"));
        QVERIFY(CommandPalette::fit(QStringLiteral("xyz"), QStringLiteral("Undo")) < 0);
        QVERIFY(CommandPalette::fit(QStringLiteral("tm"), QStringLiteral("Train more")) >
                CommandPalette::fit(QStringLiteral("tm"), QStringLiteral("Bottom")));
    }

    void experimentsAndWeightsAreSavedAndOpened()
    {
        const QString json = m_folder.filePath(QStringLiteral("mine.json"));
        const QString model = m_folder.filePath(QStringLiteral("mine.safetensors"));
        int asked = 0;
        m_window->askForSaving = [&](const QString &ending) {
            ++asked;
            return ending == QLatin1String(".json") ? json : m_folder.filePath(QStringLiteral("mine")); // the ending is added
        };
        find<QAction>("saveModelAction")->trigger();
        QVERIFY(foot().contains(QStringLiteral("no trained weights")));
        find<QAction>("saveAction")->trigger();
        QTRY_VERIFY(QFile::exists(json));
        clickBlock(1);
        QTest::keyClick(find<StackView>("stack"), Qt::Key_Minus);
        QVERIFY(m_window->isWindowModified());
        find<QAction>("saveAction")->trigger(); // knows its file by now
        QTRY_VERIFY(foot().contains(QStringLiteral("Saved as mine.json")));
        QVERIFY(!m_window->isWindowModified());
        QCOMPARE(asked, 2);
        click("train");
        QTRY_VERIFY(lab().live().status().step > 30);
        click("train");
        QTRY_VERIFY(state() == RunState::Paused);
        const std::uint64_t step = lab().live().status().step;
        find<QAction>("saveModelAction")->trigger();
        QTRY_VERIFY(foot().contains(QStringLiteral("mine.safetensors")));
        QStringList recent = QSettings().value(QStringLiteral("recent")).toStringList();
        QCOMPARE(recent.mid(0, 2), (QStringList{model, json}));

        lab().reset();
        find<QAction>("newAction")->trigger();
        QCOMPARE(encoder(), QStringLiteral("128 64"));
        lab().open(model);
        QTRY_VERIFY(lab().live().hasRun() && lab().live().status().step == step);
        QCOMPARE(encoder(), QStringLiteral("64 64"));
        QVERIFY(!lab().editedSinceRun());
        QTRY_VERIFY(lab().live().frame() && lab().live().frame()->step == step);
        click("train"); // goes on from there
        QTRY_VERIFY(lab().live().status().step > step + 10);

        QFile damaged(m_folder.filePath(QStringLiteral("damaged.safetensors")));
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("12345678{not json") > 0);
        damaged.close();
        lab().open(damaged.fileName());
        QTRY_VERIFY(foot().contains(QStringLiteral("damaged.safetensors")));
        QVERIFY(state() == RunState::Running); // nothing is lost
    }

    void whatACrashLeftIsOfferedAndComesBack()
    {
        clickBlock(1);
        QTest::keyClick(find<StackView>("stack"), Qt::Key_Plus);
        const Experiment edited = lab().document().experiment();
        click("train");
        QTRY_VERIFY(lab().live().status().step > 30);
        m_window->autosave().save();
        QTRY_VERIFY(!m_window->autosave().isBusy());
        const QDir folder(Autosave::folder());
        QVERIFY(!Autosave::findRecovery()); // this window lives
        // As after a crash: the files are there, nobody holds their lock.
        const QStringList files = folder.entryList({QStringLiteral("*.json"), QStringLiteral("*.safetensors")}, QDir::Files);
        QCOMPARE(files.size(), 2);
        for (const QString &file : files)
            QVERIFY(QFile::copy(folder.filePath(file), folder.filePath(QStringLiteral("crashed.") + QFileInfo(file).suffix())));
        m_window.reset();
        QCOMPARE(folder.entryList({QStringLiteral("*.json")}, QDir::Files), QStringList{QStringLiteral("crashed.json")});

        m_window = std::make_unique<MainWindow>(decodePicture);
        m_window->show();
        lab().open(QStringLiteral("digits"));
        QTRY_VERIFY2(foot().contains(QStringLiteral("was in no file when Hourglass ended")), qPrintable(foot()));
        click("fix0");
        QTRY_VERIFY(lab().live().hasRun() && lab().live().status().step > 30);
        QVERIFY(lab().document().experiment() == edited);
        QVERIFY(m_window->isWindowModified()); // it is in no file of its own yet
        QTRY_VERIFY(lab().live().frame());
        m_window.reset();
        QVERIFY(folder.entryList({QStringLiteral("*.json"), QStringLiteral("*.safetensors")}, QDir::Files).isEmpty());
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
        QTRY_COMPARE(rows()->topLevelItem(0)->text(2), QStringLiteral("3"));
        clickBlock(1);
        QTest::keyClick(find<StackView>("stack"), Qt::Key_Minus);
        click("train");
        QTRY_VERIFY(state() == RunState::Finished);
        find<QDockWidget>("runsDock")->raise(); // the click has raised what the block computes
        QTRY_COMPARE(rows()->topLevelItemCount(), before + 2);
        QCOMPARE(rows()->topLevelItem(0)->text(3), QStringLiteral("Encoder, Dense: units 128 → 64"));
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
        QVERIFY(!find<QPushButton>("removeRun")->isEnabled() || rows()->currentItem() == first);

        m_window.reset(); // and after a restart all are there
        m_window = std::make_unique<MainWindow>(decodePicture);
        m_window->show();
        find<QDockWidget>("runsDock")->raise();
        QTRY_COMPARE(rows()->topLevelItemCount(), before + 2);
        QCOMPARE(rows()->topLevelItem(1)->text(0), QStringLiteral("Wide"));
        QCOMPARE(rows()->topLevelItem(1)->text(2), QStringLiteral("3"));
        QTRY_VERIFY(find<QLabel>("lossKey")->text().contains(QStringLiteral("Wide")));
        compareTwoRuns();
        rows()->setCurrentItem(rows()->topLevelItem(0));
        click("removeRun");
        QCOMPARE(rows()->topLevelItemCount(), before + 1);
    }

    void severalWindowsStandBesideEachOther()
    {
        find<QAction>("newWindowAction")->trigger();
        QList<MainWindow *> windows;
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (auto *window = qobject_cast<MainWindow *>(widget); window && window != m_window.get())
                windows.append(window);
        QCOMPARE(windows.size(), 1);
        QPointer<MainWindow> second = windows.first();
        QTRY_VERIFY(second->lab().dataset());
        QTest::keyClick(second, Qt::Key_Space);
        QTRY_VERIFY(second->lab().live().status().step > 5);
        QVERIFY(!lab().live().hasRun());
        second->close();
        QTRY_VERIFY(!second);
        click("train");
        QTRY_VERIFY(lab().live().status().step > 5);
    }

    void theCodeChangesItsKindAndKeepsItsSize()
    {
        clickBlock(3);
        auto *kinds = find<QComboBox>("codeKind");
        QVERIFY(kinds->isVisible());
        const int kSparse = kinds->findText(QStringLiteral("k-sparse"), Qt::MatchStartsWith);
        QVERIFY(kSparse > 0);
        kinds->setCurrentIndex(kSparse);
        Q_EMIT kinds->activated(kSparse);
        const Choice &code = lab().document().experiment().code;
        QCOMPARE(code.kind, std::string("k-sparse"));
        QCOMPARE(code.settings.integer("size"), std::int64_t{2});
        QTRY_VERIFY2(foot().contains(QStringLiteral("16 active units")), qPrintable(foot()));
        click("fix0");
        QTRY_COMPARE(lab().document().experiment().code.settings.integer("k"), std::int64_t{2});
        QVERIFY(find<QPushButton>("train")->isEnabled());
        lab().document().undoStack().undo();
        lab().document().undoStack().undo();
        QCOMPARE(lab().document().experiment().code.kind, std::string("plain"));
        QCOMPARE(kinds->currentIndex(), 0);
    }

    void penaltiesAreAddedChangedAndRemoved()
    {
        const auto penalties = [this] { return lab().document().experiment().penalties; };
        find<QAction>("penalty-weight-l2")->trigger();
        find<QAction>("penalty-l1")->trigger();
        QCOMPARE(penalties().size(), std::size_t{2});
        QCOMPARE(find<QLabel>("penaltyName1")->text(), QStringLiteral("Sparse code (L1)"));
        type("penalties/1/weight", "0.5");
        QCOMPARE(penalties()[1].settings.real("weight"), 0.5);
        click("train");
        QTRY_VERIFY(!lab().live().epochs().empty());
        auto *quantity = find<QComboBox>("lossQuantity");
        QTRY_COMPARE(quantity->count(), 5); // the loss, two terms, two gauges of a plain code
        QCOMPARE(quantity->itemText(4), QStringLiteral("Share of active units"));
        QCOMPARE(quantity->itemText(1), QStringLiteral("Sparse code (L1)"));
        QCOMPARE(lab().live().epochs().back().terms.size(), std::size_t{2});
        const QImage whole = picture("lossView");
        quantity->setCurrentIndex(1);
        QVERIFY(picture("lossView") != whole);
        lab().stop();
        QTRY_VERIFY(state() != RunState::Running);
        click("removePenalty0");
        QCOMPARE(penalties().size(), std::size_t{1});
        QCOMPARE(penalties()[0].kind, std::string("l1"));
        lab().document().undoStack().undo();
        QCOMPARE(penalties().size(), std::size_t{2});
        find<QAction>("penalty-sparsity-kl")->trigger();
        QTRY_VERIFY2(foot().contains(QStringLiteral("between 0 and 1")), qPrintable(foot()));
        click("fix0");
        QTRY_COMPARE(lab().document().experiment().code.settings.option("activation"), std::string("sigmoid"));
        QVERIFY(find<QPushButton>("train")->isEnabled());
    }

    void corruptionIsChosenAndChangesWhileTraining()
    {
        auto *kinds = find<QComboBox>("corruptionKind");
        const int masking = kinds->findText(QStringLiteral("Masking"));
        kinds->setCurrentIndex(masking);
        Q_EMIT kinds->activated(masking);
        QCOMPARE(lab().document().experiment().corruption.kind, std::string("masking"));
        click("train");
        QTRY_VERIFY(lab().live().status().step > 20);
        type("corruption/share", "0.6");
        QCOMPARE(lab().document().experiment().corruption.settings.real("share"), 0.6);
        QVERIFY(!lab().editedSinceRun()); // it takes effect at once
        kinds->setCurrentIndex(0);
        Q_EMIT kinds->activated(0);
        QVERIFY(lab().editedSinceRun());
        lab().stop();
    }

    void theGapOpensUnderADraggedBlock()
    {
        auto *stack = find<StackView>("stack");
        const auto apart = [&] { // how far the blocks stand from their places, at most
            double most = 0;
            for (const QGraphicsItem *item : stack->scene()->items())
                most = std::max(most, std::abs(item->x()));
            return most;
        };
        find<QPushButton>("mirror")->click(); // unlinked, so that a decoder's block may be dragged, too
        QTRY_VERIFY(apart() < 0.5);
        drag(stack->viewport(), blockAt(1), blockAt(2) + QPoint(40, 0), false);
        QTRY_VERIFY(apart() > 12);
        QTest::keyClick(stack, Qt::Key_Escape);
        QTRY_VERIFY(apart() < 0.5);
        QTest::mouseRelease(stack->viewport(), Qt::LeftButton, {}, blockAt(2));
        double most = 0;
        connect(stack->scene(), &QGraphicsScene::changed, stack, [&] { most = std::max(most, apart()); });
        add("dense"); // and blocks go to their new places
        QTRY_VERIFY(most > 5);
        QTRY_VERIFY(apart() < 0.5);
    }

    void whatIsInNoFileIsOfferedAgain()
    {
        clickBlock(1);
        QTest::keyClick(find<StackView>("stack"), Qt::Key_Plus);
        const Experiment edited = lab().document().experiment();
        m_window->close();
        m_window.reset();
        m_window = std::make_unique<MainWindow>(decodePicture);
        m_window->show();
        lab().open(QStringLiteral("digits"));
        QTRY_VERIFY2(foot().contains(QStringLiteral("was in no file")), qPrintable(foot()));
        click("fix0");
        QTRY_VERIFY(lab().document().experiment() == edited);
    }

    void aNewExperimentForgetsTheFileOfTheOld()
    {
        const QString path = m_folder.filePath(QStringLiteral("old.json"));
        lab().save(path);
        QTRY_VERIFY(QFile::exists(path));
        QCOMPARE(lab().document().path(), path);
        find<QAction>("newAction")->trigger();
        QVERIFY(lab().document().path().isEmpty());
    }

    void aClickOpensWhatTheBlockComputes()
    {
        auto *features = find<QWidget>("featuresView");
        clickBlock(1);
        QTRY_VERIFY(features->visibleRegion().isEmpty()); // nothing was computed yet
        click("train");
        QTRY_VERIFY(lab().live().status().step > 5);
        clickBlock(2);
        QTRY_VERIFY(!features->visibleRegion().isEmpty());
        QTRY_VERIFY(lab().live().frame() && lab().live().frame()->features);
    }

    void aLetterAddsABlock()
    {
        auto *stack = find<StackView>("stack");
        clickBlock(1);
        QTest::keyClick(stack, Qt::Key_A);
        auto *palette = m_window->findChild<CommandPalette *>();
        QVERIFY(palette);
        auto *field = palette->findChild<QLineEdit *>();
        QTest::keyClicks(field, QStringLiteral("dropout"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(encoder(), QStringLiteral("128 dropout 64"));
    }

    void panelsMoveFloatAndStayAfterARestart()
    {
        const auto dock = [this](const char *name) { return find<QDockWidget>(name); };
        for (const char *name : {"dataDock", "inspectorDock", "lossDock", "featuresDock", "runsDock", "latentDock", "picturesDock"})
            QVERIFY2(dock(name)->features().testFlags(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetFloatable), name);
        dock("runsDock")->setFloating(true);
        m_window->addDockWidget(Qt::RightDockWidgetArea, dock("lossDock"));
        dock("dataDock")->toggleViewAction()->trigger();
        QVERIFY(!dock("dataDock")->isVisible());
        m_window->close();
        m_window = std::make_unique<MainWindow>(decodePicture);
        m_window->resize(1440, 900);
        m_window->show();
        QTRY_VERIFY(dock("runsDock")->isFloating());
        QCOMPARE(m_window->dockWidgetArea(dock("lossDock")), Qt::RightDockWidgetArea);
        QVERIFY(!dock("dataDock")->isVisible());
        find<QAction>("resetLayoutAction")->trigger();
        QVERIFY(!dock("runsDock")->isFloating());
        QCOMPARE(m_window->dockWidgetArea(dock("lossDock")), Qt::BottomDockWidgetArea);
        QTRY_VERIFY(dock("dataDock")->isVisible());
        m_window->lab().open(QStringLiteral("digits"));
        QTRY_VERIFY(lab().dataset());
    }

    void thePresetsAreAGallery()
    {
        QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier);
        auto *gallery = m_window->findChild<QDialog *>(QStringLiteral("presetGallery"));
        QVERIFY(gallery && gallery->isVisible());
        for (const Preset &preset : presets()) {
            const auto *drawn = gallery->findChild<QAbstractButton *>(QStringLiteral("card-") + plain(preset.id));
            QVERIFY2(drawn && !drawn->accessibleDescription().isEmpty(), preset.id.data());
        }
        const auto card = [&](std::size_t at) {
            return gallery->findChild<QAbstractButton *>(QStringLiteral("card-") + plain(presets()[at].id));
        };
        QTest::keyClick(card(0), Qt::Key_Right);
        QCOMPARE(gallery->focusWidget(), card(1));
        QTest::keyClick(card(1), Qt::Key_Down);
        QCOMPARE(gallery->focusWidget(), card(5));
        QTest::keyClick(card(5), Qt::Key_Return);
        QCOMPARE(QString::fromStdString(lab().document().experiment().name), text(presets()[5].label));
        QCOMPARE(lab().document().undoStack().undoText(), QStringLiteral("Start from ") + text(presets()[5].label));
    }

    void aValueGoesBackToItsInitialOne()
    {
        clickBlock(1);
        auto *reset = find<QToolButton>("encoder/0/units/reset");
        QVERIFY(!reset->isVisible());
        type("encoder/0/units", "77");
        QTRY_VERIFY(reset->isVisible());
        QCOMPARE(reset->toolTip(), QStringLiteral("Back to 128"));
        QTest::mouseClick(reset, Qt::LeftButton);
        QCOMPARE(encoder(), QStringLiteral("128 64"));
        QVERIFY(!find<QToolButton>("encoder/0/units/reset")->isVisible());
        type("plan/epochs", "12 epochs"); // a unit may be typed
        QCOMPARE(lab().document().experiment().plan.integer("epochs"), std::int64_t{12});
    }

    void blocksSayWhatTheyCostAndFormsSayWhatTheyCompute()
    {
        auto *stack = find<StackView>("stack");
        double sum = 0;
        for (const StackBlock &block : stack->stackLayout().blocks)
            sum += block.share;
        QVERIFY(std::abs(sum - 1) < 1e-9);
        QVERIFY(stack->stackLayout().blocks[1].share > stack->stackLayout().blocks[3].share);
        QVERIFY(stack->describe({Part::Encoder, 0}).contains(QStringLiteral("of the computing")));
        clickBlock(1);
        QVERIFY(find<QLabel>("blockHelp")->text().contains(plain(dense.formula)));
        QCOMPARE(find<QLabel>("blockHelp")->toolTip(), plain(dense.source));
    }

    void aPresetReplacesTheStackAndCanBeUndone()
    {
        const Experiment before = lab().document().experiment();
        find<QAction>("preset-convolutional")->trigger();
        const Experiment &now = lab().document().experiment();
        QCOMPARE(now.encoder.front().kind, std::string("conv2d"));
        QVERIFY(now.dataset == before.dataset && now.seed == before.seed);
        QVERIFY(find<QPushButton>("train")->isEnabled());
        click("train");
        QTRY_VERIFY(lab().live().status().step > 3);
        lab().stop();
        lab().document().undoStack().undo();
        QVERIFY(lab().document().experiment() == before);
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
        QVERIFY(lab().live().frame()->pictures->reconstructions.allFinite() && lab().live().frame()->map->points.allFinite());
        click("fix0");
        QTRY_VERIFY(state() == RunState::Paused);
        QTRY_VERIFY(std::abs(lab().live().status().learningRate - 0.9) < 1e-9);
        QVERIFY(!lab().editedSinceRun());
    }

    void theMapNamesTheSampleUnderTheCursorAndFilters()
    {
        click("train");
        QTRY_VERIFY(lab().live().frame() && lab().live().frame()->step > 50);
        click("train");
        QTRY_VERIFY(state() == RunState::Paused);
        auto *plot = find<MapPlot>("mapPlot");
        QTRY_VERIFY(lab().live().frame()->step == lab().live().status().step);
        qlonglong hovered = -1;
        connect(plot, &MapPlot::hovered, this, [&](qlonglong sample) { hovered = sample; });
        // Slices of the map still arrive after the last step and move the view, so the cursor follows until it has settled.
        const auto hoverOne = [&] {
            plot->grab();
            // The cursor stands on whole pixels, where another dot may be nearer than the one that was rounded.
            const QPoint at = plot->placeOf(0).toPoint();
            const Index point = plot->pointAt(at);
            const auto moveTo = [&](QPoint place) {
                QMouseEvent move(QEvent::MouseMove, place, plot->mapToGlobal(place), Qt::NoButton, Qt::NoButton, {});
                QApplication::sendEvent(plot, &move);
            };
            moveTo({2, 2}); // the dots may have moved under a cursor that stood still
            moveTo(at);
            return point >= 0 && hovered == static_cast<qlonglong>((*lab().live().frame()->map->samples)[static_cast<std::size_t>(point)]);
        };
        QTRY_VERIFY(hoverOne());
        const QImage all = picture("mapPlot");
        auto *key = find<ClassKey>("classKey");
        QTest::mouseClick(key, Qt::LeftButton, {}, {10, 5});
        QVERIFY(key->hidden()[0]);
        QTRY_VERIFY(picture("mapPlot") != all);
    }

    void stopResetAndTrainMore()
    {
        type("experimentName", "Short");
        Experiment e = lab().document().experiment();
        e.plan.set("epochs", std::int64_t{2});
        lab().document().edit(e, QStringLiteral("two epochs"));
        click("train");
        QTRY_VERIFY(state() == RunState::Finished);
        QTRY_COMPARE(find<QPushButton>("train")->text(), QStringLiteral("Train more"));
        const auto steps = lab().live().status().step;
        click("train");
        QTRY_VERIFY(lab().live().status().step > steps);
        QTRY_VERIFY(state() == RunState::Finished);
        click("reset");
        QTRY_VERIFY(!lab().live().hasRun());
        QCOMPARE(find<QLabel>("epoch")->text(), QStringLiteral("Ready"));
    }

    void bothThemesAndASmallWindowWork()
    {
        for (const Theme::Mode mode : {Theme::Mode::Dark, Theme::Mode::Light}) {
            m_window->theme().setMode(mode);
            QCOMPARE(m_window->grab().toImage().pixelColor(5, 40), m_window->theme().tokens().panel);
        }
        m_window->resize(1024, 700);
        QTRY_VERIFY(find<QToolButton>("showInspector")->isVisible());
        QVERIFY(!find<QWidget>("inspectorDock")->isVisible());
        click("showInspector");
        QVERIFY(find<QWidget>("inspectorDock")->isVisible());
    }

    void everyControlHasANameAndIsReachedByTab()
    {
        QStringList nameless;
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            const auto *button = qobject_cast<QAbstractButton *>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()) ||
                               widget->inherits("QTabBar") || widget->inherits("QTabWidget") || widget->inherits("QScrollArea") ||
                               widget->inherits("QMenuBar");
            if (!named)
                nameless << QStringLiteral("%1 %2 in %3")
                                .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                     QLatin1String(widget->parentWidget() ? widget->parentWidget()->metaObject()->className() : "nothing"));
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QStringLiteral(", "))));
    }

    void closesWhileTraining()
    {
        click("train");
        QTRY_VERIFY(lab().live().frame() && state() == RunState::Running);
        m_window->close();
        m_window.reset();
    }
};

QTEST_MAIN(TestWindow)
#include "test_window.moc"
