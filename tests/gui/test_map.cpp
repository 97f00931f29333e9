// The map of the latent space: its view, layouts, colours, selection and motion.
#include "core/probe/ghost_probe.h"
#include "core/probe/manifold_probe.h"
#include "core/probe/map_probe.h"
#include "core/probe/posterior_probe.h"
#include "core/probe/reconstruction_probe.h"
#include "tests/gui/explorer_fixture.h"
#include "ui/panels/draw/draw_view.h"
#include "ui/panels/latent/latent_view.h"

#include <QApplication>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QWheelEvent>

using namespace hourglass;

class TestMap : public ExplorerTest
{
    Q_OBJECT

private Q_SLOTS:
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

    void lassoAndBoxSelectForEveryView()
    {
        train();
        click("toolBox");
        drag(map(), {2, 2}, {map()->width() - 3, map()->height() / 2});
        const auto upper = focus().selection();
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
        QVERIFY(focus().selection().size() > upper.size());
        // Escape lets go.
        map()->setFocus();
        QTest::keyClick(map(), Qt::Key_Escape);
        QVERIFY(focus().selection().empty());
        // Shift and a click add one dot.
        click("toolProbe");
        QTest::mouseClick(map(), Qt::LeftButton, Qt::ShiftModifier, map()->placeOf(dot(3)).toPoint());
        QCOMPARE(focus().selection(), std::vector<std::uint32_t>{sample(dot(3))});
    }

    void coloursSayWhatIsChosen()
    {
        train();
        map()->clearFocus();
        QImage before = picture("mapPlot");
        for (const char *colour : {"Error", "Density", "Last used", "Mean value", "z1"}) {
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
        choose("mapLayout", QStringLiteral("UMAP"));
        QTRY_VERIFY(frame()->get<MapAnswer>()->layout.kind == Layout::Kind::Neighbours && !frame()->get<MapAnswer>()->settling);
        // On that map the probe takes the code of the dot that is nearest.
        QTRY_VERIFY(!map()->view().isEmpty());
        map()->grab();
        const Index i = dot(4);
        QTest::mouseClick(map(), Qt::LeftButton, {}, map()->placeOf(i).toPoint());
        QCOMPARE(focus().probe()[2], frame()->get<MapAnswer>()->codes(2, i));
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
        // A snapshot that the user has chosen is there at once.
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
        for (Index i = 0; i < next->get<MapAnswer>()->points.cols(); ++i)
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

    void theGhostStandsBesideEverything()
    {
        train();
        const Matrix own = frame()->get<MapAnswer>()->points;
        const QImage before = picture("mapPlot");
        const QImage pictures = picture("pictureGrid");
        const QImage loss = picture("lossView");
        find<QWidget>("stack")->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_G);
        QVERIFY(focus().ghost());
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
        const auto hovered = [&] { // the dots still glide to where the last weights put them
            QTest::mouseMove(map(), map()->placeOf(i).toPoint());
            return frame()->get<PosteriorAnswer>() && frame()->get<PosteriorAnswer>()->sample == sample(i);
        };
        QTRY_VERIFY(hovered());
        QTRY_VERIFY(picture("mapPlot") != before);
        raise("generateDock");
        QTRY_VERIFY(find<QLabel>("generateSource")->text().contains(QStringLiteral("prior")));
    }
};

QTEST_MAIN(TestMap)
#include "test_map.moc"
