// Where a dragged block would be put.
#pragma once

#include "core/experiment/edits.h"
#include "ui/designer/stack_scene.h"

#include <QString>

#include <functional>
#include <optional>

namespace hourglass {

struct DropTarget {
    Gap gap;
    double x;       // of the line that shows it
    QString advice; // what would be wrong with the stack then; empty when nothing
};

/// The gap nearest to a place in the drawing, with whether the stack would be right with it; none outside the glass.
std::optional<DropTarget> dropTargetAt(const StackScene &scene, QPointF at, const std::function<Experiment(Gap)> &result);

} // namespace hourglass
