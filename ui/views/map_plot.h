// The map itself: every sample's code as a dot on a plane that can be moved and magnified, and what lies over and under the dots.
#pragma once

#include "core/probe/frame.h"
#include "core/probe/ghost_probe.h"
#include "core/probe/manifold_probe.h"
#include "core/probe/map_probe.h"
#include "ui/look/theme.h"
#include "ui/plots/colour_maps.h"
#include "ui/plots/point_raster.h"
#include "ui/views/table_source.h"

#include <QElapsedTimer>
#include <QPropertyAnimation>
#include <QTimer>
#include <QWidget>

#include <optional>
#include <unordered_map>

namespace hourglass {

/// How the dots look.
struct MapStyle {
    enum class Colour { Class, Error, Density, LastUsed, Dimension, Feature, Brightness };
    Colour colour = Colour::Class;
    Index number = 0;     // of the code or of a sample's values, for Dimension and Feature
    bool density = false; // a density instead of dots
    bool contours = false;
    bool shapes = false; // of the classes, as well as colours
    double radius = 2.7;
    bool manifold = false;
    double strength = 0.25; // of the manifold beneath
    bool labels = false;
    bool thumbnails = true; // where few dots are to be seen
    bool histograms = false;
    bool operator==(const MapStyle &) const = default;
};

class MapPlot : public QWidget, public TableSource
{
    Q_OBJECT
    Q_PROPERTY(double ghostShare READ ghostShare WRITE setGhostShare)

public:
    enum class Tool { Probe, Pan, Lasso, Box, Path };

    explicit MapPlot(const Theme &theme, QWidget *parent = nullptr);

    void setFrame(std::shared_ptr<const Frame> frame);
    /// Which classes are hidden, by index; empty for none.
    void setHidden(const std::vector<bool> &hidden);
    void setStyle(const MapStyle &style);
    const MapStyle &style() const { return m_style; }
    void setTool(Tool tool);
    Tool tool() const { return m_tool; }
    /// Does what a key means to the map wherever the focus is: chooses a tool, or shows all. False for other keys.
    bool takeToolKey(int key);
    /// The code under the cross-hair; empty for none.
    void setProbe(const Numbers &code);
    const Numbers &probe() const { return m_probe; }
    /// Samples that every view follows.
    void setSelection(const std::vector<std::uint32_t> &samples);
    const std::vector<std::uint32_t> &selection() const { return m_selection; }
    /// Samples between which a way is shown.
    void setWaypoints(const std::vector<std::uint32_t> &waypoints);
    /// Turns to PCA's map of the same samples, or back.
    void setGhost(bool shown);
    double ghostShare() const { return m_ghostShare; }
    void setGhostShare(double share);

    /// Whether dots are on their way to newer places.
    bool isGliding() const { return m_from.cols() > 0; }
    /// Milliseconds the last frame took to draw.
    double lastPaint() const { return m_lastPaint; }
    /// The dot under a place: its index in the frame, or −1.
    Index pointAt(QPointF place) const { return placed().pointAt(place - plotArea().topLeft(), 8); }
    QPointF placeOf(Index point) const { return placeOf(shown()(0, point), shown()(1, point)); }
    /// Where cards and the scale stood when the map was painted last.
    const std::vector<QRectF> &cards() const { return m_taken; }
    /// The part of the plane that is seen; y grows upwards, from top() to bottom().
    const QRectF &view() const { return m_view; }
    void setView(const QRectF &view);
    /// Whether a person chose what is seen.
    bool isHeld() const { return m_held; }
    /// Shows all samples again, and keeps showing them.
    void showAll();
    void zoom(double factor, QPointF about);
    /// The words of the scale of the colours; empty for classes.
    QString colourName() const;
    QString table() const override;
    QSize minimumSizeHint() const override { return {140, 100}; }

Q_SIGNALS:
    /// The sample under the cursor, −1 for none.
    void hovered(qlonglong sample);
    /// A dot was clicked.
    void pinned(quint32 sample);
    void probed(const hourglass::Numbers &code);
    void selectionChanged(const std::vector<std::uint32_t> &samples);
    void waypointsChanged(const std::vector<std::uint32_t> &waypoints);
    void viewChanged();
    void toolChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    bool hasMap() const
    {
        return m_frame && m_frame->get<MapAnswer>() && m_frame->get<MapAnswer>()->points.cols() > 0 && !m_view.isEmpty();
    }
    const Matrix &shown() const { return m_mixed.cols() > 0 ? m_mixed : m_frame->get<MapAnswer>()->points; }
    /// Whether it is known where PCA puts the dots.
    bool knowsGhost() const
    {
        return m_frame && m_frame->get<MapAnswer>() && m_frame->get<GhostAnswer>() &&
               m_frame->get<GhostAnswer>()->samples == m_frame->get<MapAnswer>()->samples;
    }
    /// Whether the dots are on their way there, or have come.
    bool isTurned() const { return m_ghostShare > 0 && knowsGhost(); }
    /// The dots with their places.
    PointRaster &placed() const
    {
        if (hasMap() && static_cast<Index>(m_colour.size()) == shown().cols())
            m_raster.ensurePlaced(shown(), m_colour, m_view);
        return m_raster;
    }
    QRectF plotArea() const;
    QPointF placeOf(double x, double y) const;
    QPointF planeAt(QPointF place) const;
    std::optional<QPointF> pointOf(const Numbers &code) const;
    void follow();
    std::array<double, 4> wholeExtent() const;
    void mix();
    bool canGlide() const;
    void startGlide(Matrix from, const QRectF &view);
    void glide();
    void turn();
    void hover(QPointF place);
    void probeAt(QPointF place);
    void select(const QPolygonF &area, bool add);
    void invalidate();

    void choosePalette();
    std::vector<float> colourValues() const;
    void paintPoints();
    QSize pixels() const;
    QImage manifoldPicture() const;
    void paintGrid(QPainter &painter) const;
    void paintAxis(QPainter &painter, bool across) const;
    void paintContours(QPainter &painter);
    void paintHistograms(QPainter &painter) const;
    void paintLabels(QPainter &painter) const;
    void paintThumbnails(QPainter &painter);
    void paintPath(QPainter &painter);
    void paintPosterior(QPainter &painter) const;
    void paintProbe(QPainter &painter);
    void paintDrawing(QPainter &painter);
    void paintScale(QPainter &painter);
    void paintHovered(QPainter &painter);
    void paintCard(QPainter &painter, QPointF at, std::span<const Scalar> values, const QString &title, const QStringList &lines,
                   const QColor &edge);
    QRectF placeForCard(QPointF at, QSizeF size);
    QImage cardImage(std::span<const Scalar> values, const QString &title, const QStringList &lines, const QColor &edge, QSizeF size) const;
    QString nameOf(std::uint32_t sample) const;

    const Theme &m_theme;
    std::shared_ptr<const Frame> m_frame;
    MapStyle m_style;
    Tool m_tool = Tool::Probe;
    std::vector<bool> m_hidden;
    std::vector<std::uint32_t> m_selection; // sorted
    std::vector<std::uint32_t> m_waypoints;
    Numbers m_probe;
    bool m_ghost = false; // wanted; the dots set out once it is known where to
    double m_ghostShare = 0;
    QPropertyAnimation m_ghostTurn;
    Matrix m_mixed; // the points on their way to newer places or to PCA's; empty when they are the map's own

    // Between two frames of a training the dots glide, so that the eye can follow them.
    Matrix m_from; // where they set out; empty when they have come
    QRectF m_viewFrom;
    QRectF m_viewTo;
    double m_glideShare = 1;
    double m_glideTime = 60; // milliseconds from frame to frame, about
    double m_glideCost = 1;  // milliseconds that a picture on the way takes
    QElapsedTimer m_sinceMap;
    QTimer m_glideTimer;

    QRectF m_view;                // in units of the plane
    bool m_held = false;          // a person chose the view: it no longer follows the samples
    bool m_whole = false;         // a person wants to see all of them, also the outermost
    QTimer m_settle;              // the view follows slowly while frames come, and is there when they end
    mutable PointRaster m_raster; // of a huge cloud it finds places only when somebody asks
    bool m_stale = true;
    bool m_recolour = true;
    PointRaster::Colours m_colour; // of each point, into the palette
    std::vector<QColor> m_palette;
    std::array<double, 2> m_scale{}; // of what the colours say
    Index m_hovered = -1;
    std::optional<QPointF> m_pointer; // where the mouse came to while the picture was out of date
    std::optional<QPointF> m_pressed; // where a gesture began
    QPointF m_last;
    Qt::MouseButton m_button = Qt::NoButton;
    QPolygonF m_lasso;
    std::unordered_map<std::uint32_t, QImage> m_thumbnails;
    QImage m_under; // the manifold beneath the dots, as it was drawn last
    std::shared_ptr<const ManifoldAnswer> m_underOf;
    QRectF m_underView;
    double m_underStrength = 0;
    std::vector<QLineF> m_contours; // of the dots that were painted last
    std::vector<QRectF> m_taken;    // by the cards of this painting
    struct Card {
        QString words;
        Numbers values;
        QRgb edge;
        double scale;
        QImage image;
    };
    std::vector<Card> m_cards; // drawn lately: while dots move beneath them, most stay as they are
    double m_lastPaint = 0;
    bool m_ring = false; // the focus came by the keyboard
};

} // namespace hourglass
