// Samples and their reconstructions, as a grid of tiles.
#pragma once

#include "core/probe/frame.h"
#include "core/probe/ghost_probe.h"
#include "core/probe/reconstruction_probe.h"
#include "ui/look/opaque_panel.h"

#include <memory>
#include <vector>

namespace hourglass {

/// The grid of tiles.
class ReconstructionGrid : public OpaquePanel
{
    Q_OBJECT

public:
    explicit ReconstructionGrid(const Theme &theme, QWidget *parent = nullptr);
    void setFrame(std::shared_ptr<const Frame> frame);
    const std::shared_ptr<const Frame> &frame() const { return m_frame; }
    void setSigned(bool shown);
    /// How large tiles are wished to be, as a factor of the usual size. Ctrl and the wheel change it.
    void setZoom(double zoom);
    double zoom() const { return m_zoom; }
    /// How many tiles fit side by side.
    int columns() const;
    /// Whether a column has its error as a number: each `every`th, and the worst, to which the others make room.
    static bool isNumbered(int column, int worst, int every);
    QSize minimumSizeHint() const override { return {200, 120}; }

Q_SIGNALS:
    void columnsChanged();
    void zoomChanged();
    void chosen(quint32 sample);

protected:
    void paint(QPainter &painter, const QRect &part) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    struct Row {
        QString name;
        const Matrix *values;
        bool difference;
    };
    std::vector<Row> rows() const;
    double side() const;
    /// Samples that are drawn: there may be more than fit at their usual size.
    int shownColumns() const;
    void paintKey(QPainter &painter, double y) const;

    std::shared_ptr<const Frame> m_frame;
    Matrix m_difference; // original less reconstruction
    Matrix m_ghost;      // what PCA makes of the originals
    bool m_signed = true;
    double m_zoom = 1;
    int m_columns = 0;
};

} // namespace hourglass
