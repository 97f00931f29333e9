// How samples are shown: pictures as they are or as ink, tables with names and units, all classes, the chosen one.
#include "core/data/looks.h"
#include "core/probe/code_probe.h"
#include "core/probe/path_probe.h"
#include "core/probe/reconstruction_probe.h"
#include "tests/gui/explorer_fixture.h"
#include "ui/look/switch.h"
#include "ui/panels/reconstructions/reconstruction_grid.h"
#include "ui/panels/reconstructions/reconstruction_table.h"
#include "ui/plots/sample_words.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QHelpEvent>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>
#include <QToolTip>

#include <set>

using namespace hourglass;

namespace {

/// Pictures of 8 × 8 pixels from a formula, as bytes.
Dataset pictures(const std::function<double(int x, int y, int sample)> &value)
{
    std::vector<std::uint8_t> values;
    for (int s = 0; s < 40; ++s)
        for (int y = 0; y < 8; ++y)
            for (int x = 0; x < 8; ++x)
                values.push_back(static_cast<std::uint8_t>(std::clamp(value(x, y, s), 0.0, 255.0)));
    Dataset::Parts parts;
    parts.name = "made";
    parts.shape = {8, 8, 1};
    parts.values = std::move(values);
    return Dataset(std::move(parts));
}

} // namespace

class TestSamples : public ExplorerTest
{
    Q_OBJECT

    void openTable()
    {
        QFile file(m_folder.filePath(QStringLiteral("plants.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("height,mass,kind\n");
        for (int i = 0; i < 200; ++i) // heights of centimetres beside masses of tonnes
            file.write(QStringLiteral("%1,%2,%3\n").arg(100 + i).arg(5e6 + 1000 * i).arg(i % 2 ? "oak" : "elm").toUtf8());
        file.close();
        lab().opener().open(file.fileName());
        QTRY_VERIFY(lab().dataset() && !lab().dataset()->shape().isPicture());
    }

private Q_SLOTS:
    void numbersOfErrorsHaveRoom()
    {
        for (const int every : {1, 2})
            for (int worst = 0; worst < 10; ++worst) {
                QVERIFY(ReconstructionGrid::isNumbered(worst, worst, every));
                int last = -every;
                for (int column = 0; column < 10; ++column)
                    if (ReconstructionGrid::isNumbered(column, worst, every)) {
                        QVERIFY(column - last >= every);
                        last = column;
                    }
                QVERIFY(last > 6);
            }
    }

    void theDataSayWhetherZeroIsGround()
    {
        const auto stroke = [](int x, int y, int) { return x > 2 && x < 5 && y > 0 && y < 7 ? 200.0 : 0.0; };
        const auto photo = [](int x, int y, int s) { return 40.0 + 20 * x + 3 * y + s; };
        const auto paper = [](int x, int y, int) { return x > 2 && x < 5 && y > 0 && y < 7 ? 0.0 : 255.0; };
        const auto vignette = [](int x, int y, int s) {
            return 30.0 * std::min(std::min(x, 7 - x), std::min(y, 7 - y)) + 5 * ((x + y + s) % 3);
        };
        QVERIFY(lowestIsGround(pictures(stroke)));
        QVERIFY(!lowestIsGround(pictures(photo)));
        QVERIFY(!lowestIsGround(pictures(paper)));
        QVERIFY(!lowestIsGround(pictures(vignette)));
        QVERIFY(lowestIsGround(*lab().dataset())); // the digits
    }

    void theChoiceIsKeptWithTheData()
    {
        m_window->theme().setMode(Theme::Mode::Light);
        const auto zero = [this] { return m_window->theme().tokens().zero; };
        QCOMPARE(zero(), m_window->theme().tokens().tile);
        const QImage ink = picture("sampleWall");
        click("wallBackground");
        QCOMPARE(zero(), QColor(Qt::black));
        QVERIFY(picture("sampleWall") != ink);
        QVERIFY(!find<QAction>("backgroundAction")->isChecked());
        m_window = makeWindow(); // later, on the same data
        m_window->show();
        m_window->lab().opener().open(QStringLiteral("digits"));
        QTRY_VERIFY(lab().dataset());
        QCOMPARE(zero(), QColor(Qt::black));
        find<QAction>("backgroundAction")->trigger();
        QCOMPARE(zero(), m_window->theme().tokens().tile);
        QVERIFY(find<QToolButton>("wallBackground")->isChecked());
    }

    void aTableIsReadInItsOwnUnits()
    {
        openTable();
        QVERIFY2(sampleWords(*lab().dataset(), 7).contains(QStringLiteral("107")), qPrintable(sampleWords(*lab().dataset(), 7)));
        QVERIFY(sampleWords(*lab().dataset(), 7).contains(QStringLiteral("mass")));
        train(20);
        auto *table = find<ReconstructionTable>("reconstructionTable");
        QTRY_VERIFY(table->isVisible() && table->rowCount() > 5);
        QCOMPARE(table->horizontalHeaderItem(1)->text(), QStringLiteral("height"));
        const auto cell = [&](int row, int column) { return table->item(row, column)->text().toDouble(); };
        QVERIFY(cell(0, 1) >= 100 && cell(0, 1) < 300);
        QVERIFY(cell(0, 2) >= 5e6 && cell(0, 2) < 5.3e6);
        QVERIFY(std::abs(cell(1, 1) - cell(0, 1) - cell(2, 1)) <= 0.06 * std::abs(cell(2, 1)) + 0.2); // of rounded numbers
        for (int row = 2; row < table->rowCount(); row += 3)
            QVERIFY2(cell(row, 0) > 0, "a small error is not zero");
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualItemRect(table->item(4, 1)).center());
        QVERIFY(focus().followed().has_value());
    }

    void everyClassIsShown()
    {
        train();
        raise("picturesDock");
        QTRY_VERIFY(frame()->get<ReconstructionAnswer>() && frame()->get<ReconstructionAnswer>()->samples->size() == 10);
        std::set<std::uint16_t> classes;
        for (const std::uint32_t s : *frame()->get<ReconstructionAnswer>()->samples)
            classes.insert(lab().dataset()->label(s));
        QCOMPARE(classes.size(), std::size_t{10});
    }

    void theChosenSampleIsMarkedOnTheMap()
    {
        train();
        const QImage before = picture("mapPlot");
        const Index at = dot(3);
        focus().follow(sample(at));
        QTRY_VERIFY(picture("mapPlot") != before);
        const QImage marked = picture("mapPlot");
        const auto inked = [&](const QImage &image) { // around the dot
            int count = 0;
            for (int y = -10; y <= 10; ++y)
                for (int x = -10; x <= 10; ++x)
                    count += image.pixelColor(map()->placeOf(at).toPoint() + QPoint(x, y)) == m_window->theme().tokens().accent;
            return count;
        };
        QVERIFY(inked(marked) > inked(before) + 8);
    }

    /// In the lab and in the explorer; also where the map leaves the sample out, and where it lies outside of what is seen.
    void aSampleThatIsNotOnTheMapIsMarkedThere()
    {
        choose("mapCount", QStringLiteral("500 samples"));
        train();
        QTRY_COMPARE(frame()->get<MapAnswer>()->samples->size(), std::size_t{500});
        std::uint32_t other = 0;
        while (std::ranges::binary_search(*frame()->get<MapAnswer>()->samples, other))
            ++other;
        const auto inked = [&] { // pixels of the ring, or of the arrow
            const QImage image = picture("mapPlot");
            int count = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    count += image.pixelColor(x, y) == m_window->theme().tokens().accent;
            return count;
        };
        const int before = inked();
        focus().follow(other);
        QTRY_VERIFY(frame()->get<CodeAnswer>() && frame()->get<CodeAnswer>()->sample == other);
        QTRY_VERIFY(inked() > before + 20);
        QVERIFY(map()->accessibleDescription().contains(QStringLiteral("no. %1").arg(other)));
        const auto place = [&] {
            const Numbers &code = frame()->get<CodeAnswer>()->code;
            const QRectF &view = map()->view();
            return QPointF((static_cast<double>(code[0]) - view.left()) / view.width() * map()->width(),
                           (1 - (static_cast<double>(code[1]) - view.top()) / view.height()) * map()->height());
        };
        const auto tip = [&](QPointF at) {
            QHelpEvent help(QEvent::ToolTip, at.toPoint(), map()->mapToGlobal(at.toPoint()));
            QCoreApplication::sendEvent(map(), &help);
            return QToolTip::text();
        };
        const QRectF inside = QRectF(map()->rect());
        const QPointF at(std::clamp(place().x(), 0.0, inside.right()), std::clamp(place().y(), 0.0, inside.bottom()));
        QVERIFY2(tip(at).contains(QStringLiteral("Followed sample")), qPrintable(tip(at)));
        QVERIFY(tip(at).contains(QString::number(other)));
        // Far away from it an arrow says where.
        const QRectF view = map()->view();
        map()->setView(view.translated(10 * view.width(), 0));
        QTRY_VERIFY(inked() > before + 20);
        map()->showAll();
        QTest::keyClick(m_window.get(), Qt::Key_F9);
        QTRY_VERIFY(map()->width() > 600);
        QTRY_VERIFY(inked() > 20);
    }

    void aSelectionIsAStripAndATable()
    {
        train();
        QVERIFY(!find<QWidget>("selectionBar")->isVisible());
        focus().setSelection({sample(5), sample(1), sample(9)});
        QTRY_VERIFY(find<QWidget>("selectionBar")->isVisible());
        click("selectionTable");
        auto *cells = find<QTableWidget>("selectionCells");
        QCOMPARE(cells->rowCount(), 3);
        QCOMPARE(cells->item(0, 0)->text().toUInt(), std::min({sample(5), sample(1), sample(9)}));
        focus().setSelection({});
        QTRY_VERIFY(!find<QWidget>("selectionBar")->isVisible());
    }

    void theKeyIsThereWithItsColoursOnly()
    {
        train();
        QVERIFY(find<QWidget>("classKey")->isVisible());
        choose("mapColour", QStringLiteral("Error"));
        QVERIFY(!find<QWidget>("classKey")->isVisible());
        choose("mapColour", QStringLiteral("Class"));
        QVERIFY(find<QWidget>("classKey")->isVisible());
    }

    void axesFollowTheSizeOfTheCode()
    {
        code(5);
        train(20);
        QCOMPARE(frame()->get<MapAnswer>()->layout.kind, Layout::Kind::Pca);
        choose("mapLayout", QStringLiteral("PCA"));
        code(2);
        click("train");
        QTRY_VERIFY(frame() && frame()->get<MapAnswer>() && frame()->get<MapAnswer>()->codeSize() == 2);
        QTRY_COMPARE(frame()->get<MapAnswer>()->layout.kind, Layout::Kind::Axes);
        lab().run().stop();
    }

    void aMapOfNeighboursDecodesNoPlane()
    {
        code(5);
        train(20);
        auto *manifold = find<Switch>("mapManifold");
        QVERIFY(manifold->isEnabled());
        choose("mapLayout", find<QComboBox>("mapLayout")->itemText(1));
        QTRY_VERIFY(!manifold->isEnabled());
        choose("mapLayout", QStringLiteral("PCA"));
        QTRY_VERIFY(manifold->isEnabled());
    }

    void aNewExperimentLeavesNoViewsOfTheOldRun()
    {
        train();
        find<QAction>("newAction")->trigger();
        click("discardWork"); // of what is in no file
        QVERIFY(!live().hasRun());
        QTRY_VERIFY(find<QPushButton>("mapTrain")->isVisible());
    }

    void aPathNeedsNoMap()
    {
        train();
        raise("pathDock");
        QTRY_VERIFY(find<QWidget>("pathAnyTwo")->isVisible());
        click("pathAnyTwo");
        QCOMPARE(focus().waypoints().size(), std::size_t{2});
        QTRY_VERIFY(frame()->get<PathAnswer>() && frame()->get<PathAnswer>()->pictures.cols() > 2);
        focus().setWaypoints({});
        QTRY_VERIFY(find<QWidget>("pathOnMap")->isVisible());
        click("pathOnMap");
        QTRY_VERIFY(!find<QWidget>("mapPlot")->visibleRegion().isEmpty());
    }
};

QTEST_MAIN(TestSamples)
#include "test_samples.moc"
