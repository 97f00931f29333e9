// The manifold: the plane of the map, decoded on a grid. A click or drag moves the probe.
#pragma once

#include "core/probe/frame.h"
#include "ui/look/opaque_panel.h"
#include "ui/plots/table_source.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace hourglass {

class ManifoldPlot : public OpaquePanel
{
    Q_OBJECT

public:
    explicit ManifoldPlot(const Theme &theme, QWidget *parent = nullptr);
    void setFrame(std::shared_ptr<const Frame> frame);
    void setProbe(const Numbers &code);
    /// Where a tile stands, in pixels; counted from the top left.
    QRectF tile(int index) const;
    double lastPaint() const { return m_lastPaint; }

Q_SIGNALS:
    void probed(const hourglass::Numbers &code);

protected:
    void paint(QPainter &painter, const QRect &part) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void probeAt(QPointF place);
    QRectF area() const;
    QImage render() const;
    bool hasAxes() const;
    void paintAxes(QPainter &painter) const;

    std::shared_ptr<const Frame> m_frame;
    Numbers m_probe;
    QImage m_image; // of all tiles; redrawn when they change
    double m_lastPaint = 0;
};

class ManifoldView : public QWidget, public TableSource
{
    Q_OBJECT

public:
    explicit ManifoldView(const Theme &theme, QWidget *parent = nullptr);
    void setFrame(const std::shared_ptr<const Frame> &frame);
    ManifoldPlot *plot() { return m_plot; }
    int rows() const;
    QString table() const override;
    QSize minimumSizeHint() const override { return {200, 150}; }

Q_SIGNALS:
    void interestChanged();

private:
    ManifoldPlot *m_plot;
    QComboBox *m_rows;
    QLabel *m_note;
    QLabel *m_empty;
    std::shared_ptr<const Frame> m_frame;
};

} // namespace hourglass
