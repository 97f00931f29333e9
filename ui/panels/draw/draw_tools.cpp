// The tools above the canvas; see draw_tools.h.
#include "ui/panels/draw/draw_tools.h"

#include "ui/look/controls.h"
#include "ui/panels/draw/draw_view.h"

#include <QButtonGroup>
#include <QColorDialog>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace hourglass {

DrawTools::DrawTools(const Theme &theme, DrawCanvas *canvas, QWidget *panel) : m_theme(theme), m_canvas(canvas), m_panel(panel)
{
    setSpacing(2);
    auto *group = new QButtonGroup(panel);
    const auto brush = [&](const char *name, Icon which, const QString &tip, DrawCanvas::Tool tool) {
        QToolButton *button = addTool(name, which, tip, true);
        group->addButton(button);
        button->setChecked(tool == m_canvas->tool());
        connect(button, &QToolButton::clicked, this, [this, tool] { m_canvas->setTool(tool); });
    };
    brush("drawBrush", Icon::Brush, DrawView::tr("Brush"), DrawCanvas::Tool::Brush);
    brush("drawEraser", Icon::Eraser, DrawView::tr("Eraser"), DrawCanvas::Tool::Eraser);
    brush("drawSmear", Icon::Smear, DrawView::tr("Smear"), DrawCanvas::Tool::Smear);
    brush("drawNoise", Icon::Noise, DrawView::tr("Add noise"), DrawCanvas::Tool::Noise);
    auto *size = new Slider(theme, 0.5, 4, false, panel);
    size->setObjectName(QStringLiteral("drawSize"));
    size->setAccessibleName(DrawView::tr("Brush size"));
    size->setToolTip(DrawView::tr("Brush size"));
    size->setValue(1.4);
    connect(size, &Slider::moved, this, [this](double radius) { m_canvas->setRadius(radius); });
    size->setMinimumWidth(24);
    size->setMaximumWidth(72);
    addWidget(size, 1);
    m_colour = new QToolButton(panel);
    m_colour->setObjectName(QStringLiteral("drawColour"));
    m_colour->setToolTip(DrawView::tr("Brush colour"));
    m_colour->setAccessibleName(DrawView::tr("Brush colour"));
    showColour();
    addWidget(m_colour);
    connect(m_colour, &QToolButton::clicked, this, &DrawTools::chooseColour);
    m_camera = addTool("drawCamera", Icon::Camera, DrawView::tr("Camera: shows its image on the canvas; click again to freeze it"), true);
    addStretch(1);
    auto *take = new QPushButton(DrawView::tr("Load"), panel);
    take->setObjectName(QStringLiteral("drawTake"));
    take->setProperty("role", "small");
    take->setAccessibleName(DrawView::tr("Load a sample"));
    take->setToolTip(DrawView::tr("Loads the selected sample. Smear it, erase or add noise, and see if the network heals it."));
    addWidget(take);
    connect(take, &QPushButton::clicked, this, &DrawTools::taken);
    connect(addTool("drawUndo", Icon::Undo, DrawView::tr("Undo the last stroke"), false), &QToolButton::clicked, m_canvas,
            &DrawCanvas::undo);
    connect(addTool("drawClear", Icon::Bin, DrawView::tr("Clear the canvas"), false), &QToolButton::clicked, this, &DrawTools::cleared);
    markControls(this);
}

QToolButton *DrawTools::addTool(const char *name, Icon which, const QString &tip, bool checkable)
{
    QToolButton *button = iconButton(m_theme, name, which, tip, m_panel);
    button->setCheckable(checkable);
    addWidget(button);
    return button;
}

void DrawTools::chooseColour()
{
    auto *dialog = new QColorDialog(m_canvas->colour(), m_panel);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor &colour) {
        m_canvas->setColour(colour);
        showColour();
    });
    dialog->open();
}

/// The button is the paint.
void DrawTools::showColour()
{
    QPixmap pixmap(16, 16);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.tokens().line2, 1));
    painter.setBrush(m_canvas->colour());
    painter.drawEllipse(QRectF(1.5, 1.5, 13, 13));
    painter.end();
    m_colour->setIcon(pixmap);
}

void DrawTools::setColourVisible(bool visible) { m_colour->setVisible(visible); }

} // namespace hourglass
