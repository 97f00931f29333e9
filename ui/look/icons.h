// Icons from drawings, so that they take the theme's colours and stay sharp. A new one is a file in resources/icons and a line here and in
// icons.cpp.
#pragma once

#include <QColor>
#include <QIcon>
#include <QPainter>

namespace hourglass {

enum class Icon {
    Play,
    Pause,
    Step,
    Reset,
    Stop,
    Moon,
    Sun,
    Menu,
    Undo,
    Redo,
    Maximise,
    Download,
    Link,
    Unlink,
    Shuffle,
    Warning,
    Close,
    Form,
    Dense,
    Noise,
    Convolution,
    TransposedConvolution,
    Pool,
    Upsample,
    Flatten,
    Norm,
    Dropout,
    Bend,
    Code,
    Plus,
    Move,
    Crosshair,
    Lasso,
    Box,
    Path,
    Sliders,
    Ghost,
    Brush,
    Eraser,
    Smear,
    Previous,
    Next,
    Bin,
    Branch,
    Film,
    Fit,
    Camera,
    Contrast
};

/// Draws into a 16 × 16 box at a point.
void drawIcon(QPainter &painter, Icon icon, QPointF topLeft, const QColor &colour);
/// For buttons, in the two states they show.
QIcon icon(Icon which, const QColor &colour, const QColor &disabled);
/// The program's mark: two caps, glass and sand.   height in pixels
void drawMark(QPainter &painter, QPointF topLeft, double height, const QColor &cap, const QColor &sand);
/// The mark for title bars and task switchers, on a ground that shows on light and dark ones.
QIcon programIcon();

} // namespace hourglass
