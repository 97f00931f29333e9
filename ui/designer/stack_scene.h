// What the drawing of the stack shows, as values.
#pragma once

#include "core/probe/block_probe.h"
#include "core/probe/frame.h"
#include "ui/designer/stack_geometry.h"

#include <algorithm>

namespace hourglass {

struct StackScene {
    Experiment experiment;
    Shape in;
    std::optional<Place> problem; // the block of the first Issue, if any
    bool problemAfter = false;    // it lies behind that block, not before it
    bool stale = false;           // the frame belongs to another stack than the one drawn, so that its numbers mean nothing here
    std::shared_ptr<const Dataset> dataset;
    std::shared_ptr<const Frame> frame;
    Matrix sample; // of the data set, until there is a frame
    StackLayout layout;
    std::array<bool, 3> railLines{true, true, true}; // of StackRail::fitting()
    QSizeF area;
    std::vector<Place> selected;
    std::optional<Place> current; // the one of them that keys act from
    bool focused = false;

    bool live() const { return frame && !stale; }
    /// By a place in the drawing, or by its typed place; null for none, as for the tiles.
    const StackBlock *blockAt(QPointF at) const;
    const StackBlock *blockOf(const std::optional<Place> &place) const;
    /// Of all blocks, from left to right.
    std::vector<Place> places() const;
    /// Selects one block, or none; `add` puts it to the others or takes it away, `range` takes all from the current one to it.
    void choose(const std::optional<Place> &place, bool add, bool range);
    bool isSelected(const std::optional<Place> &place) const { return place && std::ranges::find(selected, *place) != selected.end(); }
};

} // namespace hourglass
