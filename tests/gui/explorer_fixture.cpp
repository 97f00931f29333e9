// The hands of tests/gui/explorer_fixture.h.
#include "tests/gui/explorer_fixture.h"
#include "core/probe/map_probe.h"

#include "core/layers/catalogue.h"

#include <QAction>
#include <QComboBox>
#include <QDockWidget>

namespace hourglass {

void ExplorerTest::trigger(const char *action) { find<QAction>(action)->trigger(); }

void ExplorerTest::choose(const char *box, const QString &entry)
{
    auto *combo = find<QComboBox>(box);
    const int index = combo->findText(entry);
    if (index < 0)
        qFatal("no entry");
    combo->setFocus();
    combo->setCurrentIndex(index);
    Q_EMIT combo->activated(index); // what a click on the entry does
}

void ExplorerTest::raise(const char *dock)
{
    find<QDockWidget>(dock)->show();
    find<QDockWidget>(dock)->raise();
}

void ExplorerTest::drag(QWidget *on, QPoint from, QPoint to, Qt::KeyboardModifiers keys)
{
    QTest::mousePress(on, Qt::LeftButton, keys, from);
    for (int step = 1; step <= 10; ++step)
        QTest::mouseMove(on, from + (to - from) * step / 10);
    QTest::mouseRelease(on, Qt::LeftButton, keys, to);
}

void ExplorerTest::train(std::uint64_t steps)
{
    live().hasRun() && state() == RunState::Paused ? lab().run().trainOrPause() : click("train");
    QTRY_VERIFY(live().status().step > steps);
    lab().run().trainOrPause();
    QTRY_VERIFY(state() == RunState::Paused);
    QTRY_VERIFY(frame() && frame()->complete && frame()->step == live().status().step && frame()->get<MapAnswer>() &&
                frame()->get<MapAnswer>()->points.allFinite());
    QTRY_VERIFY(!map()->view().isEmpty());
    map()->grab(); // the dots have their places once they are painted
}

void ExplorerTest::trainMore()
{
    const std::uint64_t before = live().status().step;
    lab().run().trainOrPause();
    QTRY_VERIFY(live().status().step > before + 200);
    lab().run().trainOrPause();
    QTRY_VERIFY(state() == RunState::Paused);
}

std::shared_ptr<const Frame> ExplorerTest::followed(const std::function<void(MapAnswer &)> &change)
{
    auto map = std::make_shared<MapAnswer>(*frame()->get<MapAnswer>());
    change(*map);
    auto next = std::make_shared<Frame>(*frame());
    next->set<MapAnswer>(std::move(map));
    next->chosen = false;
    return next;
}

QPoint ExplorerTest::empty()
{
    for (int y = 20; y < map()->height() - 20; y += 7)
        for (int x = 20; x < map()->width() - 20; x += 7)
            if (map()->pointAt(QPointF(x, y)) < 0)
                return {x, y};
    qFatal("dots everywhere");
}

Index ExplorerTest::dot(Index after)
{
    for (Index i = after; i < frame()->get<MapAnswer>()->points.cols(); ++i) {
        const QPoint at = map()->placeOf(i).toPoint();
        if (map()->rect().adjusted(9, 9, -9, -9).contains(at) && map()->pointAt(at) == i)
            return i;
    }
    qFatal("no dot");
}

void ExplorerTest::code(Index size, const char *kind)
{
    Experiment e = lab().document().experiment();
    e.code = {kind, carriedOver(*findKind(codeKinds(), kind), {})};
    e.code.settings.set("size", std::int64_t{size});
    lab().document().edit(std::move(e), QStringLiteral("code"));
}

} // namespace hourglass
