// The row of tools above the canvas: brushes, their size and colour, camera, load, undo and clear.
#pragma once

#include "ui/look/theme.h"

#include "ui/look/icons.h"

#include <QHBoxLayout>

class QToolButton;

namespace hourglass {

class DrawCanvas;

class DrawTools : public QHBoxLayout
{
    Q_OBJECT

public:
    /// The tools become children of the panel.
    DrawTools(const Theme &theme, DrawCanvas *canvas, QWidget *panel);
    /// The switch; who owns the camera listens to it.
    QToolButton *camera() { return m_camera; }
    void setColourVisible(bool visible);

Q_SIGNALS:
    /// A sample is asked for.
    void taken();
    void cleared();

private:
    QToolButton *addTool(const char *name, Icon which, const QString &tip, bool checkable);
    void chooseColour();
    void showColour();

    const Theme &m_theme;
    DrawCanvas *m_canvas;
    QWidget *m_panel;
    QToolButton *m_colour;
    QToolButton *m_camera;
};

} // namespace hourglass
