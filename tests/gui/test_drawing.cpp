// What the user draws, pastes, corrupts or shows the camera.
#include "core/probe/drawing_probe.h"
#include "tests/gui/explorer_fixture.h"
#include "ui/panels/draw/camera.h"
#include "ui/panels/draw/draw_view.h"
#include "ui/panels/focus.h"

#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QLabel>
#include <QToolButton>
#include <QVideoFrame>
#include <QVideoFrameFormat>

using namespace hourglass;

class TestDrawing : public ExplorerTest
{
    Q_OBJECT

private Q_SLOTS:
    void aDrawingIsAStarOnTheMap()
    {
        train();
        const QImage before = picture("mapPlot");
        raise("drawDock");
        auto *canvas = find<DrawCanvas>("drawCanvas");
        QTRY_VERIFY(canvas->isVisible());
        drag(canvas, {20, 20}, {20, 80});
        QVERIFY(!canvas->isBlank());
        QTRY_VERIFY(frame()->get<DrawingAnswer>() && frame()->get<DrawingAnswer>()->drawing == canvas->values());
        QVERIFY(!frame()->get<DrawingAnswer>()->near.empty());
        QTRY_VERIFY(picture("mapPlot") != before);
        const Numbers first = frame()->get<DrawingAnswer>()->code;
        drag(canvas, {20, 50}, {90, 50});
        QTRY_VERIFY(frame()->get<DrawingAnswer>()->drawing == canvas->values() &&
                    frame()->get<DrawingAnswer>()->code != first); // live at each stroke
        const Numbers drawn = canvas->values();
        canvas->setFocus();
        QTest::keyClick(canvas, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(canvas->values() != drawn);
        click("drawClear");
        QVERIFY(canvas->isBlank());
        QTRY_VERIFY(!frame()->get<DrawingAnswer>());
    }

    void aSampleIsSpoiledAndHealed()
    {
        train();
        QTest::mouseClick(map(), Qt::LeftButton, {}, map()->placeOf(dot(8)).toPoint());
        raise("drawDock");
        auto *canvas = find<DrawCanvas>("drawCanvas");
        QTRY_VERIFY(canvas->isVisible());
        click("drawTake");
        const Numbers taken = canvas->values();
        QVERIFY(!canvas->isBlank());
        for (const char *tool : {"drawNoise", "drawSmear", "drawEraser"}) {
            click(tool);
            const Numbers before = canvas->values();
            drag(canvas, {canvas->height() / 3, canvas->height() / 3}, {canvas->height() * 2 / 3, canvas->height() * 2 / 3});
            QVERIFY2(canvas->values() != before, tool);
        }
        QTRY_VERIFY(find<QLabel>("drawWords")->text().contains(QStringLiteral("healed")));
    }

    void aPictureIsPastedAndDropped()
    {
        train();
        raise("drawDock");
        auto *view = find<DrawView>("drawView");
        QTRY_VERIFY(view->isVisible());
        QImage ink(40, 40, QImage::Format_RGB32);
        ink.fill(Qt::white);
        for (int i = 10; i < 30; ++i)
            for (int j = 14; j < 26; ++j)
                ink.setPixel(j, i, qRgb(0, 0, 0));
        QApplication::clipboard()->setImage(ink);
        QTest::keyClick(view, Qt::Key_V, Qt::ControlModifier);
        const Numbers &values = view->canvas()->values();
        QVERIFY(values[8 * 4 + 4] > Scalar(0.5)); // ink in the middle
        QVERIFY(values[0] < Scalar(0.1));         // none at the paper's corner
        QApplication::clipboard()->setText(QStringLiteral("no image"));
        QTest::keyClick(view, Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(foot().contains(QStringLiteral("no image")));
    }

    void aCameraComesOnTheSheetUntilAHandDoes()
    {
        train();
        raise("drawDock");
        auto *view = find<DrawView>("drawView");
        QTRY_VERIFY(view->isVisible());
        QCOMPARE(find<QToolButton>("drawCamera")->isVisible(), Camera::isThere()); // camera if there
        const auto filmed = [&](int inkFrom, int inkTo) { // dark ink on light paper, in columns of a picture twice as wide as high
            QVideoFrame frame(QVideoFrameFormat(QSize(160, 80), QVideoFrameFormat::Format_BGRX8888));
            frame.map(QVideoFrame::WriteOnly);
            QImage picture(frame.bits(0), 160, 80, frame.bytesPerLine(0), QImage::Format_RGB32);
            picture.fill(QColor(220, 220, 220));
            for (int y = 20; y < 60; ++y)
                for (int x = inkFrom; x < inkTo; ++x)
                    picture.setPixel(x, y, qRgb(20, 20, 20));
            frame.unmap();
            return frame;
        };
        const auto inkAt = [&](std::size_t x) { return view->canvas()->values()[4 * 8 + x]; };
        view->camera()->take(filmed(45, 75)); // left of the middle
        QTRY_VERIFY(!view->canvas()->isBlank());
        QVERIFY(inkAt(6) > Scalar(0.6) && inkAt(1) < Scalar(0.3)); // and right of it in a mirror; the paper is nothing
        QTRY_VERIFY(frame()->get<DrawingAnswer>() && frame()->get<DrawingAnswer>()->drawing == view->canvas()->values());
        QTRY_VERIFY((view->camera()->take(filmed(85, 115)), inkAt(1) > Scalar(0.6))); // the next one replaces it, not at once
        click("drawUndo");
        QVERIFY(view->canvas()->isBlank()); // all of them are one step
        // Whatever a hand does turns it off: here only its button is on, as not every computer has one.
        auto *button = find<QToolButton>("drawCamera");
        DrawCanvas *canvas = view->canvas();
        QApplication::clipboard()->setImage(QImage(20, 20, QImage::Format_RGB32));
        const std::vector<std::function<void()>> touches{[&] { QTest::mouseClick(canvas, Qt::LeftButton, {}, QPoint(20, 20)); },
                                                         [&] { QTest::keyClick(canvas, Qt::Key_Return); },
                                                         [&] { click("drawTake"); },
                                                         [&] { click("drawClear"); },
                                                         [&] { click("drawUndo"); },
                                                         [&] { QTest::keyClick(view, Qt::Key_V, Qt::ControlModifier); },
                                                         [&] { raise("probeDock"); }};
        for (const auto &touch : touches) {
            {
                const QSignalBlocker quiet(button);
                button->setChecked(true);
            }
            touch();
            QTRY_VERIFY2(!button->isChecked(), qPrintable(QString::number(&touch - touches.data())));
        }
    }

    void aColourSheetIsPaintedInColour()
    {
        Dataset::Parts parts;
        parts.name = "Colours";
        parts.shape = {8, 8, 3};
        std::vector<float> values(2 * 192, 0.5F); // two grey samples, with one black and one full pixel so that the range is known
        values[0] = 0;
        values[1] = 1;
        parts.values = std::move(values);
        Focus focus;
        DrawView view({m_window->theme(), m_window->lab(), focus, {}, {}, {}}, nullptr);
        view.resize(500, 300);
        focus.setDataset(std::make_shared<const Dataset>(std::move(parts)));
        view.show();
        QVERIFY(view.findChild<QToolButton *>(QStringLiteral("drawColour"))->isVisible());
        DrawCanvas *canvas = view.canvas();
        canvas->setColour(QColor(255, 0, 0));
        QTRY_VERIFY(canvas->height() >= 80);
        const int pixel = std::min(canvas->width(), canvas->height()) / 8;
        drag(canvas, {pixel, pixel * 7 / 2}, {pixel * 7, pixel * 7 / 2});
        const auto value = [&](int x, int y, int c) { return canvas->values()[static_cast<std::size_t>((y * 8 + x) * 3 + c)]; };
        QVERIFY(value(3, 3, 0) > Scalar(0.9) && value(3, 3, 1) < Scalar(0.1) && value(3, 3, 2) < Scalar(0.1));
        QImage image(16, 16, QImage::Format_RGB32);
        image.fill(QColor(0, 64, 255));
        canvas->setImage(image);
        QVERIFY(std::abs(value(3, 3, 0)) < 0.01 && std::abs(value(3, 3, 1) - Scalar(64) / 255) < 0.01 && value(3, 3, 2) > 0.99);
        canvas->undo();
        QVERIFY(value(3, 3, 0) > Scalar(0.9));
    }
};

QTEST_MAIN(TestDrawing)
#include "test_drawing.moc"
