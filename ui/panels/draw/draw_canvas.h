// A sheet in the shape of the data's samples to draw on: a picture with brushes, or bars to pull where samples are no pictures.
#pragma once

#include "core/data/dataset.h"
#include "core/probe/latent_values.h"
#include "ui/look/theme.h"

#include <QWidget>

namespace hourglass {

class DrawCanvas : public QWidget
{
    Q_OBJECT

public:
    enum class Tool { Brush, Eraser, Smear, Noise };

    explicit DrawCanvas(const Theme &theme, QWidget *parent = nullptr);
    /// A blank sheet for samples like these.
    void setDataset(const std::shared_ptr<const Dataset> &dataset);
    void setTool(Tool tool) { m_tool = tool; }
    Tool tool() const { return m_tool; }
    void setRadius(double radius) { m_radius = radius; } // in pixels of the sample
    void setColour(const QColor &colour) { m_colour = colour; }
    const QColor &colour() const { return m_colour; }
    const Numbers &values() const { return m_values; }
    bool isBlank() const;
    /// Puts something on the sheet; one step to undo.
    void setValues(const Numbers &values);
    /// A picture of any size, fitted into the sheet. Nothing for data that are no pictures.
    void setImage(const QImage &image);
    /// One of many that follow each other: fills the sheet, and all of them are one step to undo.
    void setLiveImage(const QImage &image, bool first);
    void clear();
    void undo();
    bool canUndo() const { return !m_before.empty(); }
    QSize sizeHint() const override { return {200, 200}; }
    QSize minimumSizeHint() const override { return {96, 96}; }

Q_SIGNALS:
    void drawn();
    /// A person is about to change the sheet.
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
    void keep();
    Numbers valuesOf(const QImage &fitted, bool paper) const;
    void stroke(QPointF from, QPointF to);
    void dab(QPointF at, QPointF way);
    void pull(QPointF place);
    Scalar ink(Index channel) const;

    const Theme &m_theme;
    std::shared_ptr<const Dataset> m_dataset;
    Shape m_shape{0, 0, 0};
    Scalar m_blank = 0;
    Numbers m_values;
    std::vector<Numbers> m_before;
    Tool m_tool = Tool::Brush;
    double m_radius = 1.4;
    QColor m_colour = Qt::white;
    QPointF m_last;  // pixel of the sample
    QPoint m_cursor; // of the keyboard
    std::uint32_t m_noise = 0;
    bool m_paper = false; // the picture is ink on a light ground
};

} // namespace hourglass
