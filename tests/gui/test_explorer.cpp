// The views of the latent space as a person uses them, offscreen, with real mouse and key events.
#include "app/picture_files.h"
#include "core/layers/catalogue.h"
#include "core/probe/block_probe.h"
#include "core/probe/drawing_probe.h"
#include "core/probe/feature_probe.h"
#include "core/probe/generation_probe.h"
#include "core/probe/ghost_probe.h"
#include "core/probe/manifold_probe.h"
#include "core/probe/map_probe.h"
#include "core/probe/path_probe.h"
#include "core/probe/point_probe.h"
#include "core/probe/posterior_probe.h"
#include "core/probe/quality_probe.h"
#include "core/probe/reconstruction_probe.h"
#include "core/probe/timeline_probe.h"
#include "ui/look/controls.h"
#include "ui/views/camera.h"
#include "ui/views/draw_view.h"
#include "ui/views/generate_view.h"
#include "ui/views/latent_view.h"
#include "ui/views/manifold_view.h"
#include "ui/views/path_view.h"
#include "ui/views/probe_view.h"
#include "ui/views/quality_view.h"
#include "ui/views/reconstruction_view.h"
#include "ui/views/time_strip.h"
#include "ui/window/explorer.h"
#include "ui/window/foot_bar.h"
#include "ui/window/main_window.h"
#include "ui/window/video_export.h"
#include "ui/window/view_export.h"

#include "tests/patient.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QImageReader>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QToolButton>
#include <QVideoFrame>
#include <QVideoFrameFormat>

using namespace hourglass;

class TestExplorer : public QObject
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
    void trigger(const char *name) { find<QAction>(name)->trigger(); }
    void choose(const char *box, const QString &entry)
    {
        auto *combo = find<QComboBox>(box);
        const int index = combo->findText(entry);
        if (index < 0)
            qFatal("no entry");
        combo->setFocus();
        combo->setCurrentIndex(index);
        Q_EMIT combo->activated(index); // what a click on the entry does
    }
    Lab &lab() { return m_window->lab(); }
    LiveSession &live() { return m_window->lab().live(); }
    Explorer &explorer() { return m_window->explorer(); }
    MapPlot *map() { return find<MapPlot>("mapPlot"); }
    const std::shared_ptr<const Frame> &frame() { return live().frame(); }
    RunState state() { return live().status().state; }
    QString foot() { return find<FootBar>("footBar")->sentence(); }
    QImage picture(const char *name) { return find<QWidget>(name)->grab().toImage(); }

    void raise(const char *dock)
    {
        find<QDockWidget>(dock)->show();
        find<QDockWidget>(dock)->raise();
    }
    void drag(QWidget *on, QPoint from, QPoint to, Qt::KeyboardModifiers keys = {})
    {
        QTest::mousePress(on, Qt::LeftButton, keys, from);
        for (int step = 1; step <= 10; ++step)
            QTest::mouseMove(on, from + (to - from) * step / 10);
        QTest::mouseRelease(on, Qt::LeftButton, keys, to);
    }
    /// Trains for a while and waits for the last frame.
    void train(std::uint64_t steps = 100)
    {
        live().hasRun() && state() == RunState::Paused ? lab().trainOrPause() : click("train");
        QTRY_VERIFY(live().status().step > steps);
        lab().trainOrPause();
        QTRY_VERIFY(state() == RunState::Paused);
        QTRY_VERIFY(frame() && frame()->complete && frame()->step == live().status().step && frame()->get<MapAnswer>() &&
                    frame()->get<MapAnswer>()->points.allFinite());
        QTRY_VERIFY(!map()->view().isEmpty());
        map()->grab(); // the dots have their places once they are painted
    }
    void trainMore()
    {
        const std::uint64_t before = live().status().step;
        lab().trainOrPause();
        QTRY_VERIFY(live().status().step > before + 200);
        lab().trainOrPause();
        QTRY_VERIFY(state() == RunState::Paused);
    }
    /// The frame that would follow the one that is shown, with another map.
    std::shared_ptr<const Frame> followed(const std::function<void(MapAnswer &)> &change)
    {
        auto map = std::make_shared<MapAnswer>(*frame()->get<MapAnswer>());
        change(*map);
        auto next = std::make_shared<Frame>(*frame());
        next->set<MapAnswer>(std::move(map));
        next->chosen = false;
        return next;
    }
    /// A place with no dot near.
    QPoint empty()
    {
        for (int y = 20; y < map()->height() - 20; y += 7)
            for (int x = 20; x < map()->width() - 20; x += 7)
                if (map()->pointAt(QPointF(x, y)) < 0)
                    return {x, y};
        qFatal("dots everywhere");
    }
    /// A dot that is the nearest to its own place.
    Index dot(Index after = 0)
    {
        for (Index i = after; i < frame()->get<MapAnswer>()->points.cols(); ++i) {
            const QPoint at = map()->placeOf(i).toPoint();
            if (map()->rect().adjusted(9, 9, -9, -9).contains(at) && map()->pointAt(at) == i)
                return i;
        }
        qFatal("no dot");
    }
    std::uint32_t sample(Index i) { return (*frame()->get<MapAnswer>()->samples)[static_cast<std::size_t>(i)]; }
    void code(Index size, const char *kind = "plain")
    {
        Experiment e = lab().document().experiment();
        e.code = {kind, carriedOver(*findKind(codeKinds(), kind), {})};
        e.code.settings.set("size", std::int64_t{size});
        lab().document().edit(std::move(e), QStringLiteral("code"));
    }

private Q_SLOTS:
    void init()
    {
        QSettings().clear();
        m_window = std::make_unique<MainWindow>(decodePicture);
        m_window->show();
        m_window->resize(1440, 900);
        m_window->lab().open(QStringLiteral("digits"));
        QTRY_VERIFY(lab().dataset());
        Experiment e = lab().document().experiment();
        e.plan.set("epochs", std::int64_t{100000});
        lab().document().reset(e);
    }
    void cleanup() { m_window.reset(); }

    void theWheelMagnifiesAboutTheCursor()
    {
        train();
        const QRectF before = map()->view();
        const QPointF at(120, 90);
        QWheelEvent wheel(at, map()->mapToGlobal(at), {}, QPoint(0, 240), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(map(), &wheel);
        QVERIFY(map()->view().width() < 0.75 * before.width());
        QVERIFY(map()->isHeld());
        const auto fixed = [&](const QRectF &v) { return v.left() + at.x() / map()->width() * v.width(); };
        QVERIFY(std::abs(fixed(map()->view()) - fixed(before)) < 1e-6 * before.width());
        // Moving with the pan tool, then all of it again with Home.
        click("toolPan");
        const QRectF near = map()->view();
        drag(map(), {200, 100}, {150, 120});
        QVERIFY(std::abs(map()->view().left() - near.left() - 50 * near.width() / map()->width()) < 1e-6 * near.width() + 1e-9);
        map()->setFocus();
        QTest::keyClick(map(), Qt::Key_Home);
        QVERIFY(!map()->isHeld());
        QTRY_VERIFY(map()->view().width() > 0.9 * before.width());
    }

    void theProbeIsDecodedWhereItIsDragged()
    {
        train();
        const QPoint from = empty();
        QTest::mousePress(map(), Qt::LeftButton, {}, from);
        const Numbers first = explorer().probe();
        QCOMPARE(first.size(), std::size_t{2});
        QTRY_VERIFY(frame()->get<PointAnswer>() && frame()->get<PointAnswer>()->code == first);
        QTest::mouseMove(map(), from + QPoint(40, 10));
        QTest::mouseMove(map(), from + QPoint(60, 20));
        QVERIFY(explorer().probe() != first);
        QTest::mouseRelease(map(), Qt::LeftButton, {}, from + QPoint(60, 20));
        QTRY_VERIFY(frame()->get<PointAnswer>() && frame()->get<PointAnswer>()->code == explorer().probe());
        // Arrows move it by a hundredth of what is seen.
        map()->setFocus();
        const Numbers before = explorer().probe();
        QTest::keyClick(map(), Qt::Key_Right);
        QVERIFY(std::abs(static_cast<double>(explorer().probe()[0] - before[0]) - 0.01 * map()->view().width()) <
                1e-3 * map()->view().width());
        QCOMPARE(explorer().probe()[1], before[1]);
    }

    void theProbeIsDecodedWhileTraining()
    {
        click("train");
        QTRY_VERIFY(frame() && frame()->get<MapAnswer>() && frame()->step > 20);
        const QImage before = picture("mapPlot");
        explorer().setProbe({Scalar(0.5), Scalar(-0.5)});
        QTRY_VERIFY(frame()->get<PointAnswer>() && frame()->get<PointAnswer>()->code == explorer().probe());
        QTRY_VERIFY(picture("mapPlot") != before);
        QVERIFY(state() == RunState::Running);
    }

    void slidersStandOnTheHistogramOfTheirNumber()
    {
        code(5);
        train();
        raise("probeDock");
        auto *sliders = find<UnitSliders>("unitSliders");
        QTRY_COMPARE(explorer().probe().size(), std::size_t{5}); // it begins in the middle of the data
        QTRY_VERIFY(sliders->isVisible() && sliders->width() > 100);
        const QPoint at(static_cast<int>(sliders->placeOf(2, sliders->high(2) * 0.3 + sliders->low(2) * 0.7)),
                        2 * UnitSliders::rowHeight + 17);
        QTest::mouseClick(sliders, Qt::LeftButton, {}, at);
        const double wanted = sliders->high(2) * 0.3 + sliders->low(2) * 0.7;
        QVERIFY(std::abs(static_cast<double>(explorer().probe()[2]) - wanted) < 0.03 * (sliders->high(2) - sliders->low(2)));
        QTRY_VERIFY(frame()->get<PointAnswer>() && frame()->get<PointAnswer>()->code == explorer().probe());
        const Numbers before = explorer().probe();
        sliders->setFocus();
        QTest::keyClick(sliders, Qt::Key_Down);
        QTest::keyClick(sliders, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(explorer().probe()[3] > before[3]);
        QCOMPARE(explorer().probe()[2], before[2]);
        QTRY_VERIFY(!find<QLabel>("probeVote")->text().isEmpty());
        QTRY_VERIFY(find<QLabel>("probeTrust")->text().contains(QStringLiteral("trust")));
    }

    void farFromDataTheProbeSaysSo()
    {
        train();
        raise("probeDock");
        explorer().setProbe({Scalar(1000), Scalar(1000)});
        QTRY_VERIFY(find<QLabel>("probeTrust")->text().contains(QStringLiteral("Far from any data")));
        explorer().setProbe({frame()->get<MapAnswer>()->codes(0, 3), frame()->get<MapAnswer>()->codes(1, 3)});
        QTRY_VERIFY(find<QLabel>("probeTrust")->text().contains(QStringLiteral("Inside the data")));
    }

    void aClickPinsTheSampleForEveryView()
    {
        train();
        const Index i = dot(5);
        QTest::mouseClick(map(), Qt::LeftButton, {}, map()->placeOf(i).toPoint());
        QCOMPARE(explorer().followed(), std::optional(sample(i)));
        QTRY_COMPARE(frame()->get<ReconstructionAnswer>()->samples->front(), sample(i));
        QTRY_VERIFY(frame()->get<TimelineAnswer>() && frame()->get<TimelineAnswer>()->sample == sample(i));
        QTRY_VERIFY(frame()->get<PointAnswer>() &&
                    std::abs(frame()->get<PointAnswer>()->code[0] - frame()->get<MapAnswer>()->codes(0, i)) < 1e-4);
    }

    void lassoAndBoxSelectForEveryView()
    {
        train();
        click("toolBox");
        drag(map(), {2, 2}, {map()->width() - 3, map()->height() / 2});
        const auto upper = explorer().selection();
        QVERIFY(upper.size() > 3 && upper.size() < frame()->get<MapAnswer>()->samples->size());
        for (Index i = 0; i < frame()->get<MapAnswer>()->points.cols(); ++i)
            if (const QPointF at = map()->placeOf(i);
                at.y() < map()->height() / 2 - 2 && QRectF(map()->rect()).adjusted(4, 4, -4, -4).contains(at))
                QVERIFY(std::ranges::binary_search(upper, sample(i)));
        QTRY_VERIFY(std::ranges::find(upper, frame()->get<ReconstructionAnswer>()->samples->front()) != upper.end());
        QVERIFY(find<QLabel>("mapSelection")->text().contains(QLocale().toString(static_cast<qlonglong>(upper.size()))));
        // A lasso around the lower half adds to it with Shift, and everything is selected.
        click("toolLasso");
        const QPoint corners[] = {{2, map()->height() / 2 - 1},
                                  {map()->width() - 3, map()->height() / 2 - 1},
                                  {map()->width() - 3, map()->height() - 3},
                                  {2, map()->height() - 3}};
        QTest::mousePress(map(), Qt::LeftButton, Qt::ShiftModifier, corners[0]);
        for (const QPoint corner : corners)
            QTest::mouseMove(map(), corner);
        QTest::mouseRelease(map(), Qt::LeftButton, Qt::ShiftModifier, corners[3]);
        QVERIFY(explorer().selection().size() > upper.size());
        // Escape lets go.
        map()->setFocus();
        QTest::keyClick(map(), Qt::Key_Escape);
        QVERIFY(explorer().selection().empty());
        // Shift and a click add one dot.
        click("toolProbe");
        QTest::mouseClick(map(), Qt::LeftButton, Qt::ShiftModifier, map()->placeOf(dot(3)).toPoint());
        QCOMPARE(explorer().selection(), std::vector<std::uint32_t>{sample(dot(3))});
    }

    void coloursSayWhatIsChosen()
    {
        train();
        map()->clearFocus();
        QImage before = picture("mapPlot");
        for (const char *colour : {"Error", "Density", "Last visit", "Mean value", "z1"}) {
            choose("mapColour", QLatin1String(colour));
            QTRY_VERIFY(picture("mapPlot") != before);
            before = picture("mapPlot");
        }
        choose("mapColour", QStringLiteral("Error"));
        QTRY_COMPARE(frame()->get<MapAnswer>()->errors.size(), frame()->get<MapAnswer>()->samples->size());
        QCOMPARE(map()->colourName(), QStringLiteral("Error"));
    }

    void theMapShowsMoreWhenAsked()
    {
        train();
        QImage before = picture("mapPlot");
        click("mapDisplayButton");
        for (const char *name : {"mapDensity", "mapLabels", "mapHistograms"}) {
            QTest::mouseClick(find<QWidget>(name), Qt::LeftButton);
            QTRY_VERIFY(picture("mapPlot") != before);
            before = picture("mapPlot");
        }
        QTest::mouseClick(find<QWidget>("mapDensity"), Qt::LeftButton);
        QTest::mouseClick(find<QWidget>("mapManifold"), Qt::LeftButton);
        QTRY_VERIFY(frame()->get<ManifoldAnswer>());
        before = picture("mapPlot");
        // Near enough, the samples themselves are there.
        map()->zoom(40, map()->placeOf(dot(2)));
        QTRY_VERIFY(picture("mapPlot") != before);
    }

    void wideCodesHaveThreeLayouts()
    {
        code(6);
        train();
        QVERIFY(find<QComboBox>("mapLayout")->isVisible());
        QVERIFY(frame()->get<MapAnswer>()->layout.kind == Layout::Kind::Pca);
        choose("mapLayout", QStringLiteral("Axes"));
        QVERIFY(find<QComboBox>("mapX")->isVisible());
        choose("mapX", QStringLiteral("X: z4"));
        QTRY_VERIFY(frame()->get<MapAnswer>()->layout.kind == Layout::Kind::Axes && frame()->get<MapAnswer>()->layout.x == 3);
        choose("mapLayout", QStringLiteral("Neighbours"));
        QTRY_VERIFY(frame()->get<MapAnswer>()->layout.kind == Layout::Kind::Neighbours && !frame()->get<MapAnswer>()->settling);
        // On that map the probe takes the code of the dot that is nearest.
        QTRY_VERIFY(!map()->view().isEmpty());
        map()->grab();
        const Index i = dot(4);
        QTest::mouseClick(map(), Qt::LeftButton, {}, map()->placeOf(i).toPoint());
        QCOMPARE(explorer().probe()[2], frame()->get<MapAnswer>()->codes(2, i));
    }

    void theManifoldMovesTheProbe()
    {
        train();
        raise("manifoldDock");
        QTRY_VERIFY(frame()->get<ManifoldAnswer>() && frame()->get<ManifoldAnswer>()->rows == 20);
        auto *plot = find<ManifoldPlot>("manifoldPlot");
        plot->grab();
        const ManifoldAnswer &m = *frame()->get<ManifoldAnswer>();
        QTest::mouseClick(plot, Qt::LeftButton, {}, plot->tile(45).center().toPoint()); // third row, sixth column
        const double x = m.region[0] + 5.5 * (m.region[1] - m.region[0]) / 20;
        const double y = m.region[3] - 2.5 * (m.region[3] - m.region[2]) / 20;
        QVERIFY(std::abs(static_cast<double>(explorer().probe()[0]) - x) < 0.05 * (m.region[1] - m.region[0]));
        QVERIFY(std::abs(static_cast<double>(explorer().probe()[1]) - y) < 0.05 * (m.region[3] - m.region[2]));
        choose("manifoldRows", QStringLiteral("8 × 8"));
        QTRY_COMPARE(frame()->get<ManifoldAnswer>()->rows, 8);
    }

    void aWayBetweenSamplesIsAStripAndPlays()
    {
        train();
        map()->setFocus();
        QTest::keyClick(map(), Qt::Key_A);
        QVERIFY(map()->tool() == MapPlot::Tool::Path);
        const Index a = dot(2);
        const Index b = dot(a + 30);
        QTest::mouseClick(map(), Qt::LeftButton, {}, map()->placeOf(a).toPoint());
        QTest::mouseClick(map(), Qt::LeftButton, {}, map()->placeOf(b).toPoint());
        QTRY_VERIFY(frame()->get<PathAnswer>() && frame()->get<PathAnswer>()->codes.cols() > 2);
        QVERIFY((frame()->get<PathAnswer>()->codes.col(0) - frame()->get<MapAnswer>()->codes.col(a)).norm() < 1e-3);
        raise("pathDock");
        auto *strip = find<PathStrip>("pathStrip");
        QTRY_VERIFY(strip->isVisible());
        QCOMPARE(strip->steps(), 11);
        QTest::mouseClick(strip, Qt::LeftButton, {}, strip->tile(3).center().toPoint());
        QTRY_VERIFY(std::abs(frame()->get<PathAnswer>()->at.back() - 0.3) < 1e-6);
        const Matrix straight = frame()->get<PathAnswer>()->codes;
        auto *curve = find<SegmentedControl>("pathCurve");
        curve->setFocus();
        QTest::keyClick(curve, Qt::Key_Right); // spherical
        QTRY_VERIFY(frame()->get<PathAnswer>()->codes != straight);
        const Matrix spherical = frame()->get<PathAnswer>()->codes;
        QTest::mouseClick(curve, Qt::LeftButton, {}, QPoint(curve->width() - 8, curve->height() / 2)); // through the data
        QTRY_VERIFY(live().questions().get<PathQuestion>().interpolation == PathQuestion::Interpolation::Data &&
                    frame()->get<PathAnswer>()->codes != spherical);
        QVERIFY((frame()->get<PathAnswer>()->codes.col(10) - straight.col(10)).norm() < 1e-3); // it ends where the others do
        QVERIFY(frame()->get<PathAnswer>()->line.cols() > 40);
        click("pathPlay");
        const double at = frame()->get<PathAnswer>()->at.back();
        QTRY_VERIFY(std::abs(frame()->get<PathAnswer>()->at.back() - at) > 0.1);
        click("pathPlay");
    }

    void aDifferenceOfClassesIsAdded()
    {
        train();
        QTest::mouseClick(map(), Qt::LeftButton, {}, map()->placeOf(dot(6)).toPoint());
        raise("pathDock");
        auto *mode = find<QWidget>("pathMode");
        QTest::mouseClick(mode, Qt::LeftButton, {}, QPoint(mode->width() - 8, mode->height() / 2));
        choose("pathPlus", QStringLiteral("4"));
        choose("pathMinus", QStringLiteral("9"));
        QTRY_VERIFY(frame()->get<PathAnswer>() && frame()->get<PathAnswer>()->problem.empty() &&
                    frame()->get<PathAnswer>()->codes.cols() == 8);
        auto *strength = find<Slider>("pathStrength");
        strength->setFocus();
        QTest::keyClick(strength, Qt::Key_PageUp);
        QTRY_VERIFY(frame()->get<PathAnswer>()->at.back() > 1.05);
    }

    void newSamplesStandBesideTheirNearest()
    {
        train();
        raise("generateDock");
        QTRY_VERIFY(frame()->get<GenerationAnswer>() && frame()->get<GenerationAnswer>()->pictures.cols() > 2);
        QTRY_COMPARE(frame()->get<GenerationAnswer>()->nearest.size(),
                     static_cast<std::size_t>(frame()->get<GenerationAnswer>()->pictures.cols()));
        QTRY_VERIFY(find<QLabel>("generateSource")->text().contains(QStringLiteral("normal distributions")));
        const Matrix before = frame()->get<GenerationAnswer>()->codes;
        click("generateAgain");
        QTRY_VERIFY(frame()->get<GenerationAnswer>()->codes != before);
        auto *grid = find<GenerationGrid>("generationGrid");
        QTest::mouseClick(grid, Qt::LeftButton, {}, grid->pair(1).center().toPoint());
        QTRY_VERIFY(std::abs(explorer().probe()[0] - frame()->get<GenerationAnswer>()->codes(0, 1)) < 1e-5);
        auto *temperature = find<Slider>("generateTemperature");
        temperature->setFocus();
        QTest::keyClick(temperature, Qt::Key_PageDown);
        QTRY_VERIFY(live().questions().get<GenerationQuestion>().temperature < 0.95);
    }

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
        QTRY_VERIFY(find<QLabel>("drawWords")->text().contains(QStringLiteral("repaired")));
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
        QApplication::clipboard()->setText(QStringLiteral("no picture"));
        QTest::keyClick(view, Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(foot().contains(QStringLiteral("no picture")));
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

    void aCodeIsJudgedBesidePcas()
    {
        train(300);
        raise("qualityDock");
        auto *view = find<QualityView>("qualityView");
        QTRY_VERIFY(view->isVisible() && frame()->get<QualityAnswer>());
        QTRY_VERIFY(frame()->get<QualityAnswer>()->step == live().status().step && std::isfinite(frame()->get<QualityAnswer>()->pca.error));
        const QualityAnswer &q = *frame()->get<QualityAnswer>();
        QVERIFY(q.code.knnAccuracy > 0.3 && q.code.linearProbe > 0.3 && q.code.trustworthiness > 0.5);
        QTRY_VERIFY(view->table().contains(QStringLiteral("\"Straight cuts separate classes\",%1").arg(q.code.linearProbe, 0, 'g', 6)));
        QVERIFY(view->accessibleDescription().contains(QStringLiteral("PCA")));
        QVERIFY(!frame()->get<GhostAnswer>()); // its PCA is not the ghost's: nothing else shows it
        const QImage before = picture("qualityView");
        trainMore();
        QTRY_VERIFY(frame()->get<QualityAnswer>()->step == live().status().step);
        QTRY_VERIFY(picture("qualityView") != before);
        // Other data take the figures away, also those of a panel that was hidden meanwhile.
        raise("picturesDock");
        lab().open(QStringLiteral("fashion-mnist-5000"));
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

    void dotsGlideToTheirNewPlaces()
    {
        train();
        MapPlot plot(m_window->theme());
        plot.resize(400, 300);
        plot.show();
        plot.setFrame(frame());
        plot.setView(plot.view().adjusted(0.1, 0.1, -0.1, -0.1)); // held: only the dots move
        plot.grab();
        const auto next = followed([](MapAnswer &map) { map.points.array() += Scalar(0.1); });
        const QPointF before = plot.placeOf(3);
        const auto again = followed([](MapAnswer &) {}); // the clock of frames starts anew, however slow the painting was
        plot.setFrame(again);
        plot.setFrame(next);
        QVERIFY(plot.isGliding());
        QCOMPARE(plot.placeOf(3), before); // it sets out from where it was
        const auto moved = [&] { return QLineF(plot.placeOf(3), before).length(); };
        QTRY_VERIFY(moved() > 0);
        QTRY_VERIFY(!plot.isGliding());
        const double whole = moved();
        // A moment that a person has chosen is there at once.
        auto chosen = std::make_shared<Frame>(*frame());
        chosen->chosen = true;
        plot.setFrame(chosen);
        QVERIFY(moved() < 1e-6 * whole);
        // All are shown also while they are on their way, and stay so.
        plot.setFrame(again);
        plot.setFrame(next);
        QVERIFY(plot.isGliding() && plot.isHeld());
        plot.showAll();
        QTRY_VERIFY(!plot.isGliding());
        for (Index i = 0; i < next->map->points.cols(); ++i)
            QVERIFY(plot.rect().contains(plot.placeOf(i).toPoint()));
    }

    void theViewFollowsSlowlyAndIsThereWhenFramesEnd()
    {
        train();
        MapPlot plot(m_window->theme());
        plot.resize(400, 300);
        plot.show();
        plot.setFrame(frame());
        const double before = plot.view().width();
        plot.setFrame(followed([](MapAnswer &map) {
            map.points *= Scalar(0.5);
            for (double &e : map.extent)
                e *= 0.5;
        }));
        QVERIFY(plot.view().width() > 0.8 * before); // it shrinks slowly
        QTRY_VERIFY(std::abs(plot.view().width() - 0.5 * before) < 1e-6 * before);
    }

    void cardsDoNotCoverEachOther()
    {
        train();
        trigger("exploreAction");
        QTRY_VERIFY(map()->width() > 600);
        choose("mapColour", QStringLiteral("Error"));
        const QPoint at = empty();
        QTest::mouseClick(map(), Qt::LeftButton, {}, at);
        auto *canvas = find<DrawCanvas>("drawCanvas");
        drag(canvas, {20, 20}, {20, 80});
        click("toolPath");
        const Index a = dot(2);
        QTest::mouseClick(map(), Qt::LeftButton, {}, map()->placeOf(a).toPoint());
        QTest::mouseClick(map(), Qt::LeftButton, {}, map()->placeOf(dot(a + 30)).toPoint());
        QTest::mouseMove(map(), empty());
        // The scale, the probe, the drawing and the step of the way.
        QTRY_COMPARE(map()->cards().size(), std::size_t{4});
        for (std::size_t i = 0; i < 4; ++i)
            for (std::size_t j = i + 1; j < 4; ++j)
                QVERIFY(!map()->cards()[i].intersects(map()->cards()[j]));
    }

    void theMapShowsContoursShapesAndAll()
    {
        train();
        const QImage before = picture("mapPlot");
        click("mapDisplayButton");
        click("mapContours");
        QTRY_VERIFY(map()->style().contours && picture("mapPlot") != before);
        const QImage contours = picture("mapPlot");
        const QImage key = picture("classKey");
        click("mapShapes");
        QTRY_VERIFY(picture("mapPlot") != contours && picture("classKey") != key);
        find<QWidget>("mapDisplayPop")->close();
        map()->zoom(4, QPointF(100, 60));
        QVERIFY(map()->isHeld());
        click("mapShowAll");
        QVERIFY(!map()->isHeld());
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
        DrawView view(m_window->theme());
        view.resize(500, 300);
        view.setDataset(std::make_shared<const Dataset>(std::move(parts)));
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
        lab().trainOrPause();
        QTRY_VERIFY(live().status().step > moment->step + 20);
    }

    void theGhostStandsBesideEverything()
    {
        train();
        const Matrix own = frame()->get<MapAnswer>()->points;
        const QImage before = picture("mapPlot");
        const QImage pictures = picture("pictureGrid");
        const QImage loss = picture("lossView");
        find<QWidget>("stack")->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_G);
        QVERIFY(explorer().ghost());
        QTRY_VERIFY(frame()->get<GhostAnswer>());
        QTRY_COMPARE(map()->ghostShare(), 1.0);
        QTRY_VERIFY(picture("mapPlot") != before);
        QTRY_VERIFY(picture("pictureGrid") != pictures);
        QTRY_VERIFY(picture("lossView") != loss);
        QVERIFY(find<QLabel>("lossKey")->text().contains(QStringLiteral("PCA")));
        QTest::keyClick(m_window.get(), Qt::Key_G);
        QTRY_COMPARE(map()->ghostShare(), 0.0);
        QVERIFY(!find<QLabel>("lossKey")->text().contains(QStringLiteral("PCA")));
    }

    void aVariationalCodeShowsItsEllipseAndWhatItSays()
    {
        code(2, "gaussian");
        train(300);
        const QImage before = picture("mapPlot");
        const Index i = dot(10);
        QTest::mouseMove(map(), map()->placeOf(i).toPoint());
        QTRY_VERIFY(frame()->get<PosteriorAnswer>() && frame()->get<PosteriorAnswer>()->sample == sample(i));
        QTRY_VERIFY(picture("mapPlot") != before);
        raise("generateDock");
        QTRY_VERIFY(find<QLabel>("generateSource")->text().contains(QStringLiteral("prior")));
    }

    void reconstructionsAreChosenAndMeasured()
    {
        code(2);
        train();
        QTRY_VERIFY(frame()->get<ReconstructionAnswer>());
        const auto before = frame()->share<ReconstructionAnswer>();
        choose("pictureChoice", QStringLiteral("Worst"));
        QVERIFY(live().questions().get<ReconstructionQuestion>().which == ReconstructionQuestion::Which::Worst);
        QTRY_VERIFY(frame()->get<ReconstructionAnswer>() != before.get());
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
        QVERIFY(explorer().followed());
    }

    void theExplorerSurroundsTheMapAndGoesBack()
    {
        train();
        const QSize before = find<QWidget>("latentView")->size();
        const int stack = find<QWidget>("stack")->height();
        trigger("exploreAction");
        QTRY_VERIFY(find<QWidget>("latentView")->width() > 900);
        QTRY_VERIFY(find<QWidget>("probeView")->isVisible() && find<QWidget>("drawView")->isVisible() &&
                    find<QWidget>("pathView")->isVisible());
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

    void everyViewGivesItsPictureAndNumbers()
    {
        train();
        m_window->askForExport = [this](const QString &name, const QString &) { return m_folder.filePath(name); };
        trigger("latentViewCsv");
        QTRY_VERIFY(QFile::exists(m_folder.filePath(QStringLiteral("latent-space.csv"))));
        QFile table(m_folder.filePath(QStringLiteral("latent-space.csv")));
        QVERIFY(table.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = table.readAll().trimmed().split('\n');
        QCOMPARE(lines[0], QByteArray("sample,class,x,y,z1,z2"));
        QCOMPARE(lines.size(), static_cast<qsizetype>(frame()->get<MapAnswer>()->samples->size()) + 1);
        trigger("reconstructionViewSvg");
        QFile svg(m_folder.filePath(QStringLiteral("reconstructions.svg")));
        QTRY_VERIFY(svg.exists() && svg.size() > 1000);
        trigger("latentViewCopy");
        QVERIFY(QApplication::clipboard()->image().width() > 400);
        // Of what one sees, without what one sets it with; and afterwards all is there again.
        const QRect plot(map()->mapTo(find<QWidget>("latentView"), QPoint(0, 0)), map()->size());
        QVERIFY(ViewExport::picture(*find<QWidget>("latentView"), 1).copy(0, 0, 60, plot.top()) !=
                find<QWidget>("latentView")->grab().toImage().copy(0, 0, 60, plot.top()));
        QVERIFY(find<QWidget>("toolProbe")->isVisible());
        QCOMPARE(QRect(map()->mapTo(find<QWidget>("latentView"), QPoint(0, 0)), map()->size()), plot);
        // A picture three times as fine has finer dots, not larger pixels.
        QWidget *view = find<QWidget>("latentView");
        const QImage fine = ViewExport::picture(*view, 3);
        QCOMPARE(fine.width(), 3 * view->width());
        const QImage coarse = ViewExport::picture(*view, 1).scaled(fine.size());
        QVERIFY(fine != coarse);
        // The width is asked for.
        QTimer::singleShot(0, this, [] {
            auto *dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
            dialog->setIntValue(500);
            dialog->accept();
        });
        trigger("manifoldViewPng");
        QTRY_VERIFY(QFile::exists(m_folder.filePath(QStringLiteral("manifold.png"))));
        QTRY_VERIFY(std::abs(QImage(m_folder.filePath(QStringLiteral("manifold.png"))).width() - 500) <= 1);
        for (const char *name :
             {"lossView", "runsView", "featuresView", "pathView", "generateView", "probeView", "drawView", "qualityView", "manifoldView"})
            QVERIFY2(m_window->findChild<QAction *>(QLatin1String(name) + QStringLiteral("Png")), name);
    }

    void aRunBecomesAFilm()
    {
        train(60);
        m_window->askForExport = [this](const QString &, const QString &) { return m_folder.filePath(QStringLiteral("film.png")); };
        const std::size_t moments = live().timeline()->steps().size();
        trigger("latentViewFilm");
        QTRY_VERIFY(foot().contains(QStringLiteral("Saved the film")));
        QVERIFY(!live().moment()); // the present is back
        QImageReader reader(m_folder.filePath(QStringLiteral("film.png")));
        QVERIFY(reader.canRead() && !reader.read().isNull());
        // The frames as the format counts them: acTL, then a control chunk each.
        QFile file(m_folder.filePath(QStringLiteral("film.png")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(bytes.count("fcTL"), static_cast<qsizetype>(moments));
        QCOMPARE(bytes.count("acTL"), qsizetype{1});
    }

    void ffmpegWritesFilmsForTheWeb_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("GIF") << QStringLiteral("film.gif") << QByteArray("GIF89a");
        QTest::newRow("WebM") << QStringLiteral("film.webm") << QByteArray("\x1A\x45\xDF\xA3");
    }
    void ffmpegWritesFilmsForTheWeb()
    {
        if (!VideoExport::hasEncoder())
            QSKIP("ffmpeg is not installed.");
        QFETCH(QString, name);
        QFETCH(QByteArray, beginning);
        train(20);
        m_window->askForExport = [&](const QString &, const QString &) { return m_folder.filePath(name); };
        click("timeFilm"); // of the map, as nothing else fills the window
        QTRY_VERIFY_WITH_TIMEOUT(foot().contains(QStringLiteral("Saved the film")), 60000);
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith(beginning) && bytes.size() > 5000);
    }

    void aFilmIsMadeWhileTrainingGoesOn()
    {
        Experiment e = lab().document().experiment();
        e.encoder[0].settings.set("units", std::int64_t{4000}); // so large that the run soon lets moments go
        lab().document().edit(std::move(e), QStringLiteral("Large"));
        click("train");
        QTRY_VERIFY(live().hasRun() && live().timeline()->steps().size() > 8);
        m_window->askForExport = [this](const QString &, const QString &) { return m_folder.filePath(QStringLiteral("going.png")); };
        trigger("latentViewFilm");
        QTRY_VERIFY(foot().contains(QStringLiteral("Saved the film")));
        QVERIFY(state() == RunState::Running && !live().moment());
        QVERIFY(QImageReader(m_folder.filePath(QStringLiteral("going.png"))).canRead());
    }

    void aFilmCanBeCancelled()
    {
        train(60);
        m_window->askForExport = [this](const QString &, const QString &) { return m_folder.filePath(QStringLiteral("cancelled.png")); };
        trigger("latentViewFilm");
        QTRY_VERIFY(foot().contains(QStringLiteral("Film: moment")));
        lab().open(QStringLiteral("fashion-mnist-5000")); // other data end the run, and its film
        QTRY_VERIFY(lab().dataset()->name() != "Digits");
        QTRY_VERIFY(!foot().contains(QStringLiteral("Film: moment")));
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("cancelled.png"))));
    }
};

int main(int argc, char **argv)
{
    QTemporaryDir settings;
    qputenv("XDG_CONFIG_HOME", settings.path().toUtf8());
    qputenv("XDG_DATA_HOME", settings.path().toUtf8());
    QApplication app(argc, argv);
    TestExplorer test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_explorer.moc"
