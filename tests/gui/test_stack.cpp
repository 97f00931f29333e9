// The network built with real mouse and key events.
#include "core/probe/block_probe.h"
#include "core/probe/feature_probe.h"
#include "tests/gui/window_fixture.h"
#include "ui/designer/block_painter.h"
#include "ui/designer/stack_view.h"
#include "ui/window/command_palette.h"

#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QGraphicsItem>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>

using namespace hourglass;

class TestStack : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void aBrokenStackIsExplainedAndMended()
    {
        clickBlock(4);
        click("mirror");
        QVERIFY(!lab().document().experiment().mirrored);
        clickBlock(6);
        type("decoder/2/units", "50");
        QVERIFY2(foot().contains(QStringLiteral("The network outputs 50")), qPrintable(foot()));
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

    void blocksLiveWhileTheyLearn()
    {
        const QImage before = picture("stack");
        click("train");
        QTRY_VERIFY(lab().live().frame() && lab().live().frame()->get<BlockAnswer>());
        QCOMPARE(lab().live().frame()->get<BlockAnswer>()->blocks.size(), std::size_t{6});
        QTRY_VERIFY(find<StackView>("stack")->describe({Part::Encoder, 0}).contains(QStringLiteral("values 0 to")));
        QVERIFY(picture("stack") != before);
    }

    void aBlockOpensToShowWhatItComputes()
    {
        find<QDockWidget>("featuresDock")->raise();
        QTRY_VERIFY(find<QWidget>("featureGrid")->isVisible());
        QVERIFY(find<QLabel>("featuresCaption")->text().contains(QStringLiteral("Select a block")));
        clickBlock(1);
        click("train");
        QTRY_VERIFY(lab().live().frame() && lab().live().frame()->get<FeatureAnswer>());
        QTRY_VERIFY(find<QLabel>("featuresCaption")->text().contains(QStringLiteral("Dense 128")));
        QCOMPARE(lab().live().frame()->get<FeatureAnswer>()->part, std::string("encoder.0"));
        const QImage before = picture("featureGrid");
        clickBlock(3);
        QTRY_VERIFY(lab().live().frame()->get<FeatureAnswer>() && lab().live().frame()->get<FeatureAnswer>()->part == "code");
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
        QVERIFY2(foot().startsWith(QStringLiteral("If dropped here: ")), qPrintable(foot()));
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

    void theCodesCaptionKeepsAwayFromTheEdge()
    {
        const auto isClear = [](const QRectF &block, double bracketTop) {
            const QRectF caption = BlockPainter::captionOf(block, bracketTop);
            return caption.top() >= bracketTop + 26 && (caption.bottom() <= block.top() - 8 || caption.top() >= block.top() + 8);
        };
        for (double top = 40; top < 200; ++top)
            QVERIFY2(isClear(QRectF(300, top, 90, 120), 60), qPrintable(QString::number(top)));
        for (const QSize size : {QSize(1024, 700), QSize(1440, 900)}) {
            m_window->resize(size);
            QTRY_COMPARE(m_window->size(), size);
            const StackLayout &layout = find<StackView>("stack")->stackLayout();
            const auto code = std::ranges::find(layout.blocks, StackBlock::Role::Code, &StackBlock::role);
            QVERIFY(code != layout.blocks.end() && isClear(code->rect, layout.bracketTop));
        }
    }
};

QTEST_MAIN(TestStack)
#include "test_stack.moc"
