// A canvas in the shape of the data's samples: an image with brushes, or bars to drag where samples are not images.
#pragma once

#include "ui/look/theme.h"
#include "ui/panels/draw/drawing.h"

#include <QWidget>

namespace hourglass {

class DrawCanvas : public QWidget
{
    Q_OBJECT

public:
    using Tool = Drawing::Tool;

    explicit DrawCanvas(const Theme &theme, QWidget *parent = nullptr);
    /// A blank canvas for samples like these.
    void setDataset(const std::shared_ptr<const Dataset> &dataset);
    void setTool(Tool tool) { m_brush.tool = tool; }
    Tool tool() const { return m_brush.tool; }
    void setRadius(double radius) { m_brush.radius = radius; } // in pixels of the sample
    void setColour(const QColor &colour) { m_brush.colour = colour; }
    const QColor &colour() const { return m_brush.colour; }
    const Numbers &values() const { return m_drawing.values(); }
    bool isBlank() const { return m_drawing.isBlank(); }
    /// Sets the content of the canvas; one step to undo.
    void setValues(const Numbers &values);
    /// An image of any size, fitted into the canvas. Nothing for data without images.
    void setImage(const QImage &image);
    /// One of many that follow each other: fills the canvas, and all of them are one step to undo.
    void setLiveImage(const QImage &image, bool first);
    void clear();
    void undo();
    bool canUndo() const { return m_drawing.canUndo(); }
    QSize sizeHint() const override { return {200, 200}; }
    QSize minimumSizeHint() const override { return {96, 96}; }

Q_SIGNALS:
    void drawn();
    /// The user is about to change the canvas.
    void touched();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRectF sheet() const;
    QPointF pixelAt(QPointF place) const;
    void remember();
    void stroke(QPointF from, QPointF to);
    void pull(QPointF place);

    const Theme &m_theme;
    Drawing m_drawing;
    Drawing::Brush m_brush;
    QPointF m_last;  // pixel of the sample
    QPoint m_cursor; // of the keyboard
};

} // namespace hourglass
