// What the axes of the map are called.
#pragma once

#include "core/probe/plane.h"

#include <QCoreApplication>

namespace hourglass {

/// axis: 0 across, 1 up
inline QString axisName(const Layout &layout, int axis)
{
    return layout.kind == Layout::Kind::Pca ? QCoreApplication::translate("hourglass::GridLayer", "PC %1").arg(axis + 1)
                                            : QStringLiteral("z%1").arg((axis == 0 ? layout.x : layout.y) + 1);
}

} // namespace hourglass
