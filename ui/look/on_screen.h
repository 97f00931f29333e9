// Whether a widget is visible on the screen.
#pragma once

#include <QWidget>

namespace hourglass {

/// Panels behind another's tab are moved out of the window instead of being hidden, so that isVisible() does not tell.
inline bool isOnScreen(const QWidget &widget)
{
    return widget.isVisible() && widget.window()->rect().intersects(QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size()));
}

} // namespace hourglass
