// Points in the latent space: the probe, the followed sample, the manifold and paths.
#include "core/probe/generation_probe.h"
#include "core/probe/manifold_probe.h"
#include "core/probe/map_probe.h"
#include "core/probe/path_probe.h"
#include "core/probe/point_probe.h"
#include "core/probe/reconstruction_probe.h"
#include "core/probe/timeline_probe.h"
#include "tests/gui/explorer_fixture.h"
#include "ui/look/controls.h"
#include "ui/panels/generate/generate_view.h"
#include "ui/panels/latent/latent_view.h"
#include "ui/panels/manifold/manifold_view.h"
#include "ui/panels/path/path_view.h"
#include "ui/panels/probe/probe_view.h"

#include <QImage>
#include <QLabel>

using namespace hourglass;

class TestPlaces : public ExplorerTest
{
    Q_OBJECT

private Q_SLOTS:
    void theProbeIsDecodedWhereItIsDragged()
    {
        train();
        const QPoint from = empty();
        QTest::mousePress(map(), Qt::LeftButton, {}, from);
        const Numbers first = focus().probe();
        QCOMPARE(first.size(), std::size_t{2});
        QTRY_VERIFY(frame()->get<PointAnswer>() && frame()->get<PointAnswer>()->code == first);
        QTest::mouseMove(map(), from + QPoint(40, 10));
        QTest::mouseMove(map(), from + QPoint(60, 20));
        QVERIFY(focus().probe() != first);
        QTest::mouseRelease(map(), Qt::LeftButton, {}, from + QPoint(60, 20));
        QTRY_VERIFY(frame()->get<PointAnswer>() && frame()->get<PointAnswer>()->code == focus().probe());
        // Arrows move it by a hundredth of what is seen.
        map()->setFocus();
        const Numbers before = focus().probe();
        QTest::keyClick(map(), Qt::Key_Right);
        QVERIFY(std::abs(static_cast<double>(focus().probe()[0] - before[0]) - 0.01 * map()->view().width()) <
                1e-3 * map()->view().width());
        QCOMPARE(focus().probe()[1], before[1]);
    }

    void theProbeIsDecodedWhileTraining()
    {
        click("train");
        QTRY_VERIFY(frame() && frame()->get<MapAnswer>() && frame()->step > 20);
        const QImage before = picture("mapPlot");
        focus().setProbe({Scalar(0.5), Scalar(-0.5)});
        QTRY_VERIFY(frame()->get<PointAnswer>() && frame()->get<PointAnswer>()->code == focus().probe());
        QTRY_VERIFY(picture("mapPlot") != before);
        QVERIFY(state() == RunState::Running);
    }

    void slidersStandOnTheHistogramOfTheirNumber()
    {
        code(5);
        train();
        raise("probeDock");
        auto *sliders = find<UnitSliders>("unitSliders");
        QTRY_COMPARE(focus().probe().size(), std::size_t{5}); // it begins in the middle of the data
        QTRY_VERIFY(sliders->isVisible() && sliders->width() > 100);
        const QPoint at(static_cast<int>(sliders->placeOf(2, sliders->high(2) * 0.3 + sliders->low(2) * 0.7)),
                        2 * UnitSliders::rowHeight + 17);
        QTest::mouseClick(sliders, Qt::LeftButton, {}, at);
        const double wanted = sliders->high(2) * 0.3 + sliders->low(2) * 0.7;
        QVERIFY(std::abs(static_cast<double>(focus().probe()[2]) - wanted) < 0.03 * (sliders->high(2) - sliders->low(2)));
        QTRY_VERIFY(frame()->get<PointAnswer>() && frame()->get<PointAnswer>()->code == focus().probe());
        const Numbers before = focus().probe();
        sliders->setFocus();
        QTest::keyClick(sliders, Qt::Key_Down);
        QTest::keyClick(sliders, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(focus().probe()[3] > before[3]);
        QCOMPARE(focus().probe()[2], before[2]);
        QTRY_VERIFY(!find<QLabel>("probeVote")->text().isEmpty());
        QTRY_VERIFY(find<QLabel>("probeTrust")->text().contains(QStringLiteral("data: ")));
    }

    void farFromDataTheProbeSaysSo()
    {
        train();
        raise("probeDock");
        focus().setProbe({Scalar(1000), Scalar(1000)});
        QTRY_VERIFY(find<QLabel>("probeTrust")->text().contains(QStringLiteral("Far from any data")));
        focus().setProbe({frame()->get<MapAnswer>()->codes(0, 3), frame()->get<MapAnswer>()->codes(1, 3)});
        QTRY_VERIFY(find<QLabel>("probeTrust")->text().contains(QStringLiteral("Close to the data")));
    }

    void aClickPinsTheSampleForEveryView()
    {
        train();
        const Index i = dot(5);
        QTest::mouseClick(map(), Qt::LeftButton, {}, map()->placeOf(i).toPoint());
        QCOMPARE(focus().followed(), std::optional(sample(i)));
        QTRY_COMPARE(frame()->get<ReconstructionAnswer>()->samples->front(), sample(i));
        QTRY_VERIFY(frame()->get<TimelineAnswer>() && frame()->get<TimelineAnswer>()->sample == sample(i));
        QTRY_VERIFY(frame()->get<PointAnswer>() &&
                    std::abs(frame()->get<PointAnswer>()->code[0] - frame()->get<MapAnswer>()->codes(0, i)) < 1e-4);
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
        QVERIFY(std::abs(static_cast<double>(focus().probe()[0]) - x) < 0.05 * (m.region[1] - m.region[0]));
        QVERIFY(std::abs(static_cast<double>(focus().probe()[1]) - y) < 0.05 * (m.region[3] - m.region[2]));
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
        QTRY_VERIFY(find<QLabel>("generateSource")->text().contains(QStringLiteral("Gaussians")));
        const Matrix before = frame()->get<GenerationAnswer>()->codes;
        click("generateAgain");
        QTRY_VERIFY(frame()->get<GenerationAnswer>()->codes != before);
        auto *grid = find<GenerationGrid>("generationGrid");
        QTest::mouseClick(grid, Qt::LeftButton, {}, grid->pair(1).center().toPoint());
        QTRY_VERIFY(std::abs(focus().probe()[0] - frame()->get<GenerationAnswer>()->codes(0, 1)) < 1e-5);
        auto *temperature = find<Slider>("generateTemperature");
        temperature->setFocus();
        QTest::keyClick(temperature, Qt::Key_PageDown);
        QTRY_VERIFY(live().questions().get<GenerationQuestion>().temperature < 0.95);
    }
};

QTEST_MAIN(TestPlaces)
#include "test_places.moc"
