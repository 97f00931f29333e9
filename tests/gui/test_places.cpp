// Places in the latent space: the probe, the followed sample, the manifold and ways.
#include "tests/gui/explorer_fixture.h"
#include "ui/look/controls.h"
#include "ui/views/generate_view.h"
#include "ui/views/latent_view.h"
#include "ui/views/manifold_view.h"
#include "ui/views/path_view.h"
#include "ui/views/probe_view.h"

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
        const Numbers first = explorer().probe();
        QCOMPARE(first.size(), std::size_t{2});
        QTRY_VERIFY(frame()->point && frame()->point->code == first);
        QTest::mouseMove(map(), from + QPoint(40, 10));
        QTest::mouseMove(map(), from + QPoint(60, 20));
        QVERIFY(explorer().probe() != first);
        QTest::mouseRelease(map(), Qt::LeftButton, {}, from + QPoint(60, 20));
        QTRY_VERIFY(frame()->point && frame()->point->code == explorer().probe());
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
        QTRY_VERIFY(frame() && frame()->map && frame()->step > 20);
        const QImage before = picture("mapPlot");
        explorer().setProbe({Scalar(0.5), Scalar(-0.5)});
        QTRY_VERIFY(frame()->point && frame()->point->code == explorer().probe());
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
        QTRY_VERIFY(frame()->point && frame()->point->code == explorer().probe());
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
        explorer().setProbe({frame()->map->codes(0, 3), frame()->map->codes(1, 3)});
        QTRY_VERIFY(find<QLabel>("probeTrust")->text().contains(QStringLiteral("Inside the data")));
    }

    void aClickPinsTheSampleForEveryView()
    {
        train();
        const Index i = dot(5);
        QTest::mouseClick(map(), Qt::LeftButton, {}, map()->placeOf(i).toPoint());
        QCOMPARE(explorer().followed(), std::optional(sample(i)));
        QTRY_COMPARE(frame()->pictures->samples->front(), sample(i));
        QTRY_VERIFY(frame()->moments && frame()->moments->sample == sample(i));
        QTRY_VERIFY(frame()->point && std::abs(frame()->point->code[0] - frame()->map->codes(0, i)) < 1e-4);
    }

    void theManifoldMovesTheProbe()
    {
        train();
        raise("manifoldDock");
        QTRY_VERIFY(frame()->manifold && frame()->manifold->rows == 20);
        auto *plot = find<ManifoldPlot>("manifoldPlot");
        plot->grab();
        const ManifoldFrame &m = *frame()->manifold;
        QTest::mouseClick(plot, Qt::LeftButton, {}, plot->tile(45).center().toPoint()); // third row, sixth column
        const double x = m.region[0] + 5.5 * (m.region[1] - m.region[0]) / 20;
        const double y = m.region[3] - 2.5 * (m.region[3] - m.region[2]) / 20;
        QVERIFY(std::abs(static_cast<double>(explorer().probe()[0]) - x) < 0.05 * (m.region[1] - m.region[0]));
        QVERIFY(std::abs(static_cast<double>(explorer().probe()[1]) - y) < 0.05 * (m.region[3] - m.region[2]));
        choose("manifoldRows", QStringLiteral("8 × 8"));
        QTRY_COMPARE(frame()->manifold->rows, 8);
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
        QTRY_VERIFY(frame()->path && frame()->path->codes.cols() > 2);
        QVERIFY((frame()->path->codes.col(0) - frame()->map->codes.col(a)).norm() < 1e-3);
        raise("pathDock");
        auto *strip = find<PathStrip>("pathStrip");
        QTRY_VERIFY(strip->isVisible());
        QCOMPARE(strip->steps(), 11);
        QTest::mouseClick(strip, Qt::LeftButton, {}, strip->tile(3).center().toPoint());
        QTRY_VERIFY(std::abs(frame()->path->at.back() - 0.3) < 1e-6);
        const Matrix straight = frame()->path->codes;
        auto *curve = find<SegmentedControl>("pathCurve");
        curve->setFocus();
        QTest::keyClick(curve, Qt::Key_Right); // spherical
        QTRY_VERIFY(frame()->path->codes != straight);
        const Matrix spherical = frame()->path->codes;
        QTest::mouseClick(curve, Qt::LeftButton, {}, QPoint(curve->width() - 8, curve->height() / 2)); // through the data
        QTRY_VERIFY(live().interest().path.interpolation == Interest::Path::Interpolation::Data && frame()->path->codes != spherical);
        QVERIFY((frame()->path->codes.col(10) - straight.col(10)).norm() < 1e-3); // it ends where the others do
        QVERIFY(frame()->path->line.cols() > 40);
        click("pathPlay");
        const double at = frame()->path->at.back();
        QTRY_VERIFY(std::abs(frame()->path->at.back() - at) > 0.1);
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
        QTRY_VERIFY(frame()->path && frame()->path->problem.empty() && frame()->path->codes.cols() == 8);
        auto *strength = find<Slider>("pathStrength");
        strength->setFocus();
        QTest::keyClick(strength, Qt::Key_PageUp);
        QTRY_VERIFY(frame()->path->at.back() > 1.05);
    }

    void newSamplesStandBesideTheirNearest()
    {
        train();
        raise("generateDock");
        QTRY_VERIFY(frame()->generation && frame()->generation->pictures.cols() > 2);
        QTRY_COMPARE(frame()->generation->nearest.size(), static_cast<std::size_t>(frame()->generation->pictures.cols()));
        QTRY_VERIFY(find<QLabel>("generateSource")->text().contains(QStringLiteral("normal distributions")));
        const Matrix before = frame()->generation->codes;
        click("generateAgain");
        QTRY_VERIFY(frame()->generation->codes != before);
        auto *grid = find<GenerationGrid>("generationGrid");
        QTest::mouseClick(grid, Qt::LeftButton, {}, grid->pair(1).center().toPoint());
        QTRY_VERIFY(std::abs(explorer().probe()[0] - frame()->generation->codes(0, 1)) < 1e-5);
        auto *temperature = find<Slider>("generateTemperature");
        temperature->setFocus();
        QTest::keyClick(temperature, Qt::Key_PageDown);
        QTRY_VERIFY(live().interest().generation.temperature < 0.95);
    }
};

QTEST_MAIN(TestPlaces)
#include "test_places.moc"
