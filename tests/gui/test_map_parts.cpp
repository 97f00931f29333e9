// The parts of the map that need no window: its camera, its cards and what gestures mean.
#include "ui/map/map_camera.h"
#include "ui/map/map_cards.h"
#include "ui/map/map_gestures.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QTest>
#include <QWheelEvent>

using namespace hourglass;

namespace {

constexpr MapCamera::Extent square{-1, 1, -1, 1};

MapCamera camera()
{
    MapCamera result;
    result.setArea(QRectF(10, 20, 400, 300));
    result.follow(square, false);
    return result;
}

bool near(QPointF a, QPointF b) { return QLineF(a, b).length() < 1e-9; }

/// Writes down what gestures ask for. There is one dot, at (50, 50).
class Actions : public MapActions
{
public:
    QStringList asked;
    QPolygonF area;
    bool picked = false;

    bool hasDots() const override { return true; }
    Index pointAt(QPointF place) const override { return QLineF(place, QPointF(50, 50)).length() < 5 ? 7 : -1; }
    void pan(QPointF by) override { note("pan", by); }
    void zoom(double factor, QPointF about) override { note(factor > 1 ? "near" : "far", about); }
    void zoom(double factor) override { asked << QString(factor > 1 ? "near" : "far"); }
    void showAll() override { asked << QStringLiteral("all"); }
    void hover(QPointF place) override { note("hover", place); }
    void leave() override { asked << QStringLiteral("leave"); }
    void probeAt(QPointF place, bool dragging) override { note(dragging ? "drag" : "probe", place); }
    void nudgeProbe(QPointF by) override { note("nudge", by); }
    void click(Index dot, MapClick what, bool probe) override
    {
        asked << QStringLiteral("click %1 %2 %3").arg(dot).arg(static_cast<int>(what)).arg(probe);
    }
    void selectInside(const QPolygonF &inside, bool add) override
    {
        area = inside;
        asked << QString(add ? "add" : "select");
    }
    void selectNothing() override { asked << QStringLiteral("nothing"); }
    bool dropPicks() override { return picked; }
    void toolChosen() override { asked << QStringLiteral("tool"); }
    void outlineChanged() override {}

private:
    void note(const char *what, QPointF at) { asked << QStringLiteral("%1 %2 %3").arg(QLatin1String(what)).arg(at.x()).arg(at.y()); }
};

QMouseEvent mouse(QEvent::Type type, QPointF at, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers keys = {})
{
    return {type, at, at, button, button, keys};
}

/// Presses at the first place, moves to each of the others and lets go at the last.
void pull(MapGestures &gestures, const QPolygonF &way, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers keys = {})
{
    gestures.press(mouse(QEvent::MouseButtonPress, way.first(), button, keys));
    for (qsizetype i = 1; i < way.size(); ++i)
        gestures.move(mouse(QEvent::MouseMove, way[i], button, keys));
    gestures.release(mouse(QEvent::MouseButtonRelease, way.last(), button, keys));
}

} // namespace

class TestMapParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesAndPlaneAreEachOthersInverse()
    {
        const MapCamera c = camera();
        QVERIFY(near(c.placeOf(-1, 1), QPointF(10, 20))); // y grows upwards
        QVERIFY(near(c.placeOf(1, -1), QPointF(410, 320)));
        QVERIFY(near(c.planeAt(c.placeOf(0.3, -0.7)), QPointF(0.3, -0.7)));
    }

    void zoomKeepsWhatLiesUnderTheCursor()
    {
        MapCamera c = camera();
        const QPointF cursor(100, 250);
        const QPointF under = c.planeAt(cursor);
        for (const double factor : {1.7, 3.0, 0.2}) {
            const double before = c.view().width();
            c.zoom(factor, cursor, square);
            QVERIFY(std::abs(c.view().width() - before / factor) < 1e-9);
            QVERIFY(near(c.planeAt(cursor), under));
            QVERIFY(c.isHeld());
        }
        c.zoom(1e12, cursor, square); // not beyond what numbers tell apart
        QVERIFY(std::abs(c.view().width() - 2e-4) < 1e-9);
        c.zoom(1e-12, cursor, square);
        QVERIFY(std::abs(c.view().width() - 100) < 1e-6);
    }

    void thePlaneMovesWithTheHand()
    {
        MapCamera c = camera();
        const QPointF held = c.planeAt({200, 100});
        c.pan({35, -20});
        QVERIFY(near(c.planeAt({235, 80}), held));
        QVERIFY(c.isHeld());
    }

    void theViewGrowsQuicklyAndShrinksSlowly()
    {
        MapCamera c = camera();
        c.follow({-2, 1, -1, 0.5}, false);
        QVERIFY(c.view().left() < -1.5);                                // more than half the way outwards
        QVERIFY(c.view().bottom() < 1 && c.view().bottom() > 1 - 0.05); // less than a tenth inwards
        QCOMPARE(c.view().right(), 1.0);
        c.follow({-2, 1, -1, 0.5}, true);
        QCOMPARE(c.view(), QRectF(QPointF(-2, -1), QPointF(1, 0.5)));
    }

    void whatIsHeldStaysUntilAllIsShown()
    {
        MapCamera c = camera();
        const QRectF chosen(0, 0, 0.5, 0.5);
        c.hold(chosen);
        c.follow({-5, 5, -5, 5}, true);
        c.startGlide(QRectF(3, 3, 1, 1));
        c.glide(0.5);
        QCOMPARE(c.view(), chosen);
        QVERIFY(c.isHeld() && !c.isFollowing());
        c.showWhole();
        QVERIFY(!c.isHeld() && c.isWhole() && c.isFollowing());
        c.follow({-5, 5, -5, 5}, false); // there at once: nothing was seen before
        QCOMPARE(c.view(), QRectF(-5, -5, 10, 10));
        c.glide(0.5); // a glide that was under way does not lead back
        QCOMPARE(c.view(), QRectF(-5, -5, 10, 10));
        c.reset();
        QVERIFY(c.view().isEmpty() && !c.isWhole());
    }

    void theViewGlidesWithTheDots()
    {
        MapCamera c = camera();
        const QRectF before = c.view();
        c.follow({-3, 1, -1, 1}, false);
        const QRectF after = c.view();
        c.startGlide(before);
        QCOMPARE(c.view(), before);
        c.glide(0.25);
        QVERIFY(std::abs(c.view().left() - (before.left() + 0.25 * (after.left() - before.left()))) < 1e-12);
        c.glide(1);
        QCOMPARE(c.view(), after);
    }

    void cardsCoverNeitherEachOtherNorWhatIsTaken()
    {
        const QRectF area(0, 0, 600, 400);
        MapCards cards;
        cards.take(QRectF(422, 6, 172, 34));
        // Four points close together, one beside what is taken, one in the corner and one on the edge.
        for (const QPointF at : {QPointF(300, 200), QPointF(305, 205), QPointF(310, 195), QPointF(295, 210), QPointF(530, 20),
                                 QPointF(598, 398), QPointF(2, 200)})
            cards.placeFor(at, {120, 58}, area);
        QCOMPARE(cards.taken().size(), std::size_t{8});
        for (std::size_t i = 0; i < cards.taken().size(); ++i) {
            QVERIFY(area.contains(cards.taken()[i]));
            for (std::size_t j = i + 1; j < cards.taken().size(); ++j)
                QVERIFY(!cards.taken()[i].intersects(cards.taken()[j]));
        }
        cards.clear();
        QVERIFY(cards.taken().empty());
        QCOMPARE(cards.placeFor({300, 200}, {120, 58}, area), QRectF(314, 214, 120, 58)); // at the lower right, where nothing is
    }

    void clicksMeanWhatTheToolSays()
    {
        Actions actions;
        MapGestures gestures(actions);
        pull(gestures, {QPointF(50, 50)});
        QCOMPARE(actions.asked, QStringList{QStringLiteral("click 7 0 1")});
        actions.asked.clear();
        pull(gestures, {QPointF(50, 50)}, Qt::LeftButton, Qt::ShiftModifier);
        pull(gestures, {QPointF(50, 50)}, Qt::LeftButton, Qt::ControlModifier);
        QCOMPARE(actions.asked, (QStringList{QStringLiteral("click 7 1 0"), QStringLiteral("click 7 2 0")}));
        actions.asked.clear();
        gestures.setTool(MapTool::Path);
        pull(gestures, {QPointF(50, 50)});
        QCOMPARE(actions.asked, (QStringList{QStringLiteral("tool"), QStringLiteral("click 7 2 0")}));
        actions.asked.clear();
        gestures.setTool(MapTool::Box);
        pull(gestures, {QPointF(50, 50)});
        pull(gestures, {QPointF(90, 90)}); // beside everything
        QCOMPARE(actions.asked, (QStringList{QStringLiteral("tool"), QStringLiteral("click 7 0 0"), QStringLiteral("nothing")}));
    }

    void theProbeIsPulledAndTheMapMoved()
    {
        Actions actions;
        MapGestures gestures(actions);
        pull(gestures, {QPointF(100, 100), QPointF(103, 100), QPointF(110, 120)}); // three pixels are still a click
        QCOMPARE(actions.asked, (QStringList{QStringLiteral("probe 100 100"), QStringLiteral("drag 110 120")}));
        actions.asked.clear();
        pull(gestures, {QPointF(100, 100), QPointF(104, 101), QPointF(110, 99)}, Qt::RightButton);
        QCOMPARE(actions.asked, (QStringList{QStringLiteral("pan 4 1"), QStringLiteral("pan 6 -2")}));
        actions.asked.clear();
        gestures.move(mouse(QEvent::MouseMove, {3, 4}, Qt::NoButton));
        QCOMPARE(actions.asked, QStringList{QStringLiteral("hover 3 4")});
    }

    void aLassoThatEndsWhereItBeganSelects()
    {
        Actions actions;
        MapGestures gestures(actions);
        gestures.setTool(MapTool::Lasso);
        actions.asked.clear();
        const QPolygonF lasso{QPointF(50, 50), QPointF(90, 50), QPointF(90, 90), QPointF(51, 51)};
        pull(gestures, lasso);
        QCOMPARE(actions.asked, QStringList{QStringLiteral("select")});
        QCOMPARE(actions.area, lasso);
        QVERIFY(gestures.outline().isEmpty() && !gestures.isPressed());
        gestures.setTool(MapTool::Box);
        actions.asked.clear();
        pull(gestures, {QPointF(90, 80), QPointF(20, 30)}, Qt::LeftButton, Qt::ShiftModifier);
        QCOMPARE(actions.asked, QStringList{QStringLiteral("add")});
        QCOMPARE(actions.area.boundingRect(), QRectF(20, 30, 70, 50));
    }

    void keysNudgeZoomAndLetGo()
    {
        Actions actions;
        MapGestures gestures(actions);
        const auto key = [&](Qt::Key which, Qt::KeyboardModifiers keys = {}) {
            return gestures.key(QKeyEvent(QEvent::KeyPress, which, keys));
        };
        QVERIFY(key(Qt::Key_Left) && key(Qt::Key_Down, Qt::ShiftModifier) && key(Qt::Key_Plus) && key(Qt::Key_Minus) && key(Qt::Key_Home));
        QCOMPARE(actions.asked, (QStringList{QStringLiteral("nudge -0.01 0"), QStringLiteral("nudge 0 0.1"), QStringLiteral("near"),
                                             QStringLiteral("far"), QStringLiteral("all")}));
        QVERIFY(!key(Qt::Key_Escape)); // nothing to let go of: the key belongs to another widget
        actions.picked = true;
        QVERIFY(key(Qt::Key_Escape));
        QVERIFY(key(Qt::Key_L) && gestures.tool() == MapTool::Lasso);
        QVERIFY(!key(Qt::Key_X));
        actions.asked.clear();
        gestures.wheel(QWheelEvent({5, 6}, {5, 6}, {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false));
        QCOMPARE(actions.asked, QStringList{QStringLiteral("near 5 6")});
    }
};

QTEST_MAIN(TestMapParts)
#include "test_map_parts.moc"
