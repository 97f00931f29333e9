// Samples beside what came through: original, corrupted, reconstruction, difference, PCA's, and each sample's error.
#pragma once

#include "core/probe/ghost_probe.h"
#include "core/probe/reconstruction_probe.h"
#include "ui/look/opaque_panel.h"
#include "ui/panels/panel.h"

class QComboBox;
class QLabel;
class QToolButton;

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

    std::shared_ptr<const Frame> m_frame;
    Matrix m_difference; // original less reconstruction
    Matrix m_ghost;      // what PCA makes of the originals
    bool m_signed = true;
    double m_zoom = 1;
    int m_columns = 0;
};

class ReconstructionView : public Panel
{
    Q_OBJECT

public:
    ReconstructionView(const PanelContext &context, QWidget *parent);

    /// Also while it is hidden: the stack shows the first of the samples that are chosen here.
    bool asksHidden() const override { return true; }
    void ask(Questions &questions) const override;
    News news(const Frame *before, const Frame *now) const override;
    void showFrame(const std::shared_ptr<const Frame> &frame) override;
    ReconstructionGrid *grid() { return m_grid; }
    QString table() const override;
    bool hasTable() const override { return true; }

private:
    /// How many samples are selected: they come before those that are chosen here.
    void showSelected();
    /// Whether training corrupts its input: then what was done to the samples is shown, unless a person switches it off.
    void setCorrupting(bool corrupting);

    const Focus &m_focus;
    ReconstructionGrid *m_grid;
    QComboBox *m_choice;
    QComboBox *m_measure;
    QToolButton *m_corrupted;
    bool m_corrupting = false;
    QLabel *m_selected;
    QWidget *m_empty;
    std::uint32_t m_draw = 0;
};

} // namespace hourglass
