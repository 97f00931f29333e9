// How fine a widget draws pictures of its own: as fine as its screen, or finer while it is drawn for a file.
#pragma once

#include <QVariant>
#include <QWidget>

namespace hourglass {

inline constexpr const char *drawingScaleProperty = "hourglassDrawingScale";

/// Pixels of the device for one of the widget's.
inline double drawingScale(const QWidget &widget)
{
    for (const QWidget *w = &widget; w; w = w->parentWidget())
        if (const QVariant scale = w->property(drawingScaleProperty); scale.isValid())
            return scale.toDouble();
    return widget.devicePixelRatioF();
}

/// While it lives, a widget and those in it draw so fine.
class DrawingScale
{
public:
    DrawingScale(QWidget &widget, double scale) : m_widget(widget) { widget.setProperty(drawingScaleProperty, scale); }
    ~DrawingScale() { m_widget.setProperty(drawingScaleProperty, QVariant()); }
    DrawingScale(const DrawingScale &) = delete;
    DrawingScale &operator=(const DrawingScale &) = delete;

private:
    QWidget &m_widget;
};

} // namespace hourglass
