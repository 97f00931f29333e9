// What tests of the latent space explorer share: short runs, dots and empty points of the map.
#pragma once

#include "core/probe/map_probe.h"
#include "tests/gui/window_fixture.h"
#include "ui/panels/latent/latent_view.h"

namespace hourglass {

class ExplorerTest : public WindowTest
{
    Q_OBJECT

protected:
    void trigger(const char *action);
    void choose(const char *box, const QString &entry);
    LiveSession &live() { return m_window->lab().live(); }
    Focus &focus() { return m_window->focus(); }
    MapPlot *map() { return find<MapPlot>("mapPlot"); }
    const std::shared_ptr<const Frame> &frame() { return live().frame(); }
    void raise(const char *dock);
    void drag(QWidget *on, QPoint from, QPoint to, Qt::KeyboardModifiers keys = {});
    /// Trains for a while and waits for the last frame.
    void train(std::uint64_t steps = 100);
    void trainMore();
    /// The frame that would follow the one that is shown, with another map.
    std::shared_ptr<const Frame> followed(const std::function<void(MapAnswer &)> &change);
    /// A place with no dot near.
    QPoint empty();
    /// A dot that is the nearest to its own place.
    Index dot(Index after = 0);
    std::uint32_t sample(Index i) { return (*frame()->get<MapAnswer>()->samples)[static_cast<std::size_t>(i)]; }
    void code(Index size, const char *kind = "plain");
};

} // namespace hourglass
