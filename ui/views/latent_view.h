// The map of the latent space: every sample's code as a dot, coloured by class; the key at the right filters.
#pragma once

#include "core/probe/frame.h"
#include "ui/look/theme.h"
#include "ui/plots/point_raster.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;

namespace hourglass {

/// The plot itself.
class MapPlot : public QWidget
{
    Q_OBJECT

public:
    explicit MapPlot(const Theme &theme, QWidget *parent = nullptr);

    void setFrame(std::shared_ptr<const Frame> frame);
    /// Which classes are shown, by index; empty for all.
    void setHidden(const std::vector<bool> &hidden);
    /// Milliseconds the last frame took to draw.
    double lastPaint() const { return m_lastPaint; }
    /// The dot under a place: its index in the frame, or −1.
    Index pointAt(QPointF place) const { return m_raster.pointAt(place, 8); }
    QPointF placeOf(Index point) const;
    QSize minimumSizeHint() const override { return {140, 100}; }

Q_SIGNALS:
    /// The sample under the cursor, −1 for none.
    void hovered(qlonglong sample);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void follow();
    void hover(QPointF place);
    void paintGrid(QPainter &painter) const;
    void paintCard(QPainter &painter) const;

    const Theme &m_theme;
    std::shared_ptr<const Frame> m_frame;
    std::vector<bool> m_hidden;
    QRectF m_view; // in code units; y grows upwards, from top() to bottom()
    PointRaster m_raster;
    bool m_stale = true;
    Index m_hovered = -1;
    std::optional<QPointF> m_pointer; // where the mouse came to while the picture was out of date
    double m_lastPaint = 0;
};

/// The classes with their colours; a click hides or shows one, a double click shows it alone.
class ClassKey : public QWidget
{
    Q_OBJECT

public:
    explicit ClassKey(const Theme &theme, QWidget *parent = nullptr);
    void setClasses(const std::vector<std::string> &names);
    const std::vector<bool> &hidden() const { return m_hidden; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {60, 40}; }

Q_SIGNALS:
    void filterChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int rowHeight() const;
    void toggle(int row);
    void showOnly(int row);

    const Theme &m_theme;
    std::vector<std::string> m_names;
    std::vector<bool> m_hidden;
    int m_current = 0;
};

class LatentView : public QWidget
{
    Q_OBJECT

public:
    explicit LatentView(const Theme &theme, QWidget *parent = nullptr);

    void setFrame(const std::shared_ptr<const Frame> &frame);
    void setDataset(const std::shared_ptr<const Dataset> &dataset);
    MapPlot *plot() { return m_plot; }
    Index mostSamples() const;

Q_SIGNALS:
    void interestChanged();
    void trainRequested();

private:
    const Theme &m_theme;
    MapPlot *m_plot;
    ClassKey *m_key;
    QComboBox *m_count;
    QLabel *m_note;
    QWidget *m_empty;
};

} // namespace hourglass
