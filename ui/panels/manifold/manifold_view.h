// The manifold: the plane of the map, decoded on a grid. A click or drag moves the probe.
#pragma once

#include "core/probe/manifold_probe.h"
#include "core/probe/map_probe.h"
#include "core/probe/point_probe.h"
#include "ui/look/opaque_panel.h"
#include "ui/panels/panel.h"

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

class ManifoldView : public Panel
{
    Q_OBJECT

public:
    ManifoldView(const PanelContext &context, QWidget *parent);
    void ask(Questions &questions) const override;
    News news(const Frame *before, const Frame *now) const override;
    void showFrame(const std::shared_ptr<const Frame> &frame) override;
    ManifoldPlot *plot() { return m_plot; }
    QString table() const override;
    bool hasTable() const override { return true; }
    QSize minimumSizeHint() const override { return {200, 150}; }

private:
    const Focus &m_focus;
    ManifoldPlot *m_plot;
    QComboBox *m_rows;
    QLabel *m_note;
    QLabel *m_empty;
    std::shared_ptr<const Frame> m_frame;
};

} // namespace hourglass
