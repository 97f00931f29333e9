// Pure drawing and the theme: points, colours and their contrasts, the geometry of the hourglass.
#include "core/base/random.h"
#include "core/experiment/defaults.h"
#include "ui/designer/stack_geometry.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/plots/colour_maps.h"
#include "ui/plots/markers.h"
#include "ui/plots/point_raster.h"

#include <QPainter>
#include <QTest>

#include <cmath>

using namespace hourglass;

namespace {

/// Contrast by WCAG 2.1.
double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &c) {
        const auto part = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
        return 0.2126 * part(c.redF()) + 0.7152 * part(c.greenF()) + 0.0722 * part(c.blueF());
    };
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace

class TestPlots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIconIsDrawnInItsColour()
    {
        const QColor ink(30, 160, 90);
        const auto drawn = [&](Icon which, const QColor &colour) { // the pixels that the drawing covers wholly
            QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            painter.scale(2, 2);
            drawIcon(painter, which, {0, 0}, colour);
            painter.end();
            int covered = 0;
            for (int y = 0; y < 32; ++y)
                for (int x = 0; x < 32; ++x)
                    covered += image.pixelColor(x, y) == colour;
            return covered;
        };
        for (int i = 0; i <= static_cast<int>(Icon::Camera); ++i) {
            QVERIFY2(drawn(static_cast<Icon>(i), ink) > 15, qPrintable(QStringLiteral("icon %1").arg(i)));
            QVERIFY(!icon(static_cast<Icon>(i), ink, Qt::gray).pixmap(16, 16).isNull());
        }
        const QImage mark = programIcon().pixmap(64, 64).toImage(); // its sand, its cap and its ground
        const auto count = [&](const QColor &colour) {
            int found = 0;
            for (int y = 0; y < mark.height(); ++y)
                for (int x = 0; x < mark.width(); ++x)
                    found += mark.pixelColor(x, y) == colour;
            return found;
        };
        QVERIFY(count(QColor(0xED, 0xB2, 0x3F)) > 50 && count(QColor(0x1A, 0x20, 0x30)) > 50 && count(Qt::white) > 500);
    }

    void textIsReadableInBothThemes()
    {
        for (const Tokens &t : {Tokens::light(), Tokens::darkTokens()}) {
            for (const QColor &ground : {t.win, t.panel, t.sunk, t.raise, t.hover})
                for (const QColor &text : {t.text, t.labelText, t.captionText})
                    QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(text.name() + QStringLiteral(" on ") + ground.name() +
                                                                       QStringLiteral(" %1").arg(contrast(text, ground))));
            QVERIFY(contrast(t.onAccent, t.accent) >= 4.5);
            QVERIFY(contrast(t.error, t.errorSoft) >= 4.5);
            QVERIFY(contrast(t.accent, t.soft) >= 4.5);
            QVERIFY(contrast(t.dense.ink, t.dense.tint) >= 4.5 && contrast(t.code.ink, t.code.tint) >= 4.5 &&
                    contrast(t.noise.ink, t.noise.tint) >= 4.5);
            QVERIFY(contrast(t.outline, t.panel) >= 3 && contrast(t.accent, t.panel) >= 3);
        }
    }

    void pointsAreFoundWhereTheyArePainted_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("ratio");
        QTest::newRow("discs") << 200 << 1.0;
        QTest::newRow("splats") << 5000 << 1.0;
        QTest::newRow("sharp screen") << 200 << 2.0;
    }

    void pointsAreFoundWhereTheyArePainted()
    {
        QFETCH(int, count);
        QFETCH(double, ratio);
        Matrix points(2, count);
        points.setConstant(50); // far outside
        points.col(7) << 0.25f, 0.75f;
        points.col(9) << -0.5f, -0.5f;
        PointRaster::Colours colour(static_cast<std::size_t>(count), 0);
        colour[9] = -1; // hidden
        PointRaster raster;
        raster.paint(points, colour, QRectF(-1, -1, 2, 2), {400, 200}, ratio, {Qt::white, Qt::black, {Qt::red}});
        const QPointF place(250, 25); // x: (0.25 + 1) / 2 · 400, y grows upwards
        QCOMPARE(raster.pointAt(place, 8), Index{7});
        QCOMPARE(raster.pointAt(place + QPointF(20, 0), 8), Index{-1});
        QCOMPARE(raster.pointAt(QPointF(100, 150), 8), Index{-1});
        const QPoint pixel = (place * ratio).toPoint();
        QCOMPARE(raster.image().pixelColor(pixel), QColor(Qt::red));
        QCOMPARE(raster.image().pixelColor((QPointF(100, 150) * ratio).toPoint()), QColor(Qt::white));
    }

    void contoursGoRoundTheClumps()
    {
        Matrix points(2, 2000); // two clumps, as large as each other
        const Random random(3, Purpose::Display);
        for (Index i = 0; i < points.cols(); ++i) {
            random.fillNormal(static_cast<std::uint32_t>(i), {points.col(i).data(), 2});
            points.col(i) = points.col(i) * Scalar(0.15) + Vector::Constant(2, i % 2 ? Scalar(1) : Scalar(-1));
        }
        PointRaster raster;
        const PointRaster::Style style{Qt::white, Qt::black, {Qt::red}};
        raster.paint(points, PointRaster::Colours(2000, 0), QRectF(-2, -2, 4, 4), {400, 400}, 1, style);
        const std::vector<QLineF> lines = raster.contours();
        QVERIFY(lines.size() > 100);
        int first = 0;
        for (const QLineF &line : lines) {
            const bool upper = QLineF(line.p1(), QPointF(300, 100)).length() < 60; // y grows upwards on the plane
            QVERIFY(upper || QLineF(line.p1(), QPointF(100, 300)).length() < 60);
            QVERIFY(line.length() < 8);
            first += upper ? 1 : 0;
        }
        QVERIFY(first > 0.3 * static_cast<double>(lines.size()) && first < 0.7 * static_cast<double>(lines.size()));
        raster.paint(points, PointRaster::Colours(2000, -1), QRectF(-2, -2, 4, 4), {400, 400}, 1, style); // all are hidden
        QVERIFY(raster.contours().empty());
    }

    void classesHaveShapesOfTheirOwn()
    {
        // In one colour, so that shape alone tells them apart.
        PointRaster raster;
        PointRaster::Style style{Qt::white, Qt::black, std::vector<QColor>(markerCount, Qt::red), 5};
        style.shapes = markerCount;
        std::vector<QImage> images;
        for (std::int16_t c = 0; c < markerCount; ++c) {
            raster.paint(Matrix::Zero(2, 1), {c}, QRectF(-1, -1, 2, 2), {30, 30}, 1, style);
            for (const QImage &other : images)
                QVERIFY(raster.image() != other);
            images.push_back(raster.image().copy());
            const double area = [&] {
                double ink = 0;
                for (int y = 0; y < 30; ++y)
                    for (int x = 0; x < 30; ++x)
                        ink += (255 - qGreen(images.back().pixel(x, y))) / 255.0;
                return ink;
            }();
            QVERIFY2(area > 35 && area < 110, qPrintable(QString::number(area))); // a disc has 79
        }
        QCOMPARE(marker(markerCount + 2, {}, 4), marker(2, {}, 4));
    }

    void zeroIsTheBackground()
    {
        for (const Tokens &t : {Tokens::light(), Tokens::darkTokens()}) {
            QCOMPARE(QColor::fromRgb(errorMap(t.tile, t.dark)[0]), t.tile);
            QCOMPARE(QColor::fromRgb(ramp(t.tile, t.ink)[0]), t.tile);
            QCOMPARE(QColor::fromRgb(ramp(t.tile, t.ink)[255]), t.ink);
        }
        const std::vector<Scalar> colour{1, 0, 0, 0, 1, 0};
        const QImage image = picture(colour, {1, 2, 3}, ramp(Qt::white, Qt::black));
        QCOMPARE(image.pixelColor(0, 0), QColor(Qt::red));
        QCOMPARE(image.pixelColor(1, 0), QColor(Qt::green));
    }

    void theHourglassIsWideNarrowWide()
    {
        const Shape in{28, 28, 1};
        const Experiment e = startExperiment({}, in);
        for (const QSizeF area : {QSizeF(870, 330), QSizeF(560, 200)}) {
            const StackLayout layout = layOut(stackBlocks(e, in), area);
            QCOMPARE(layout.blocks.size(), std::size_t{8}); // input, 2, code, 3, output
            double before = 1e9;
            double right = 0;
            for (const StackBlock &block : layout.blocks) {
                QVERIFY(block.rect.left() >= right && block.rect.right() <= area.width());
                right = block.rect.right();
                if (block.role <= StackBlock::Role::Code) {
                    QVERIFY(block.rect.height() <= before);
                    before = block.rect.height();
                } else {
                    QVERIFY(block.rect.height() >= before);
                    before = block.rect.height();
                }
                QVERIFY(block.rect.height() >= 56);
            }
            QVERIFY(layout.railTop + 32 <= area.height() + 1);
        }
        QCOMPARE(layOut(stackBlocks(e, in), {870, 330}).blocks[3].place(), std::optional(Place{Part::Code}));
    }
};

QTEST_MAIN(TestPlots)
#include "test_plots.moc"
