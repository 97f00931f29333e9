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
    std::string problem;       // the place of the first Issue, if any
    bool problemAfter = false; // it lies behind that block, not before it
    bool stale = false;        // the frame belongs to another stack than the one drawn, so that its numbers mean nothing here
    std::shared_ptr<const Dataset> dataset;
    std::shared_ptr<const Frame> frame;
    Matrix sample; // of the data set, until there is a frame
    StackLayout layout;
    std::array<bool, 3> railLines{true, true, true}; // of StackRail::fitting()
    QSizeF area;
    std::vector<std::string> selected; // places
    std::string current;               // the one of them that keys act from
    bool focused = false;

    bool live() const { return frame && !stale; }
    /// By a place in the drawing, or by a place as Issues name it; null for none, as for the tiles.
    const StackBlock *blockAt(QPointF at) const;
    const StackBlock *blockOf(const std::string &place) const;
    /// Of all blocks, from left to right.
    std::vector<std::string> places() const;
    /// Selects one block, or none; `add` puts it to the others or takes it away, `range` takes all from the current one to it.
    void choose(const std::string &place, bool add, bool range);
    bool isSelected(const std::string &place) const { return !place.empty() && std::ranges::find(selected, place) != selected.end(); }
};

} // namespace hourglass
