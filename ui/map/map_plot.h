// The map itself: every sample's code as a dot on a plane to pan and zoom. The widget that holds camera, dots, layers
// and gestures together.
#pragma once

#include "ui/map/map_gestures.h"
#include "ui/map/map_hand.h"
#include "ui/map/map_layers.h"
#include "ui/map/map_scene.h"
#include "ui/plots/table_source.h"

#include <QWidget>

#include <functional>

namespace hourglass {

struct MapDrawing;

class MapPlot : public QWidget, public TableSource
{
    Q_OBJECT

public:
    using Tool = MapTool;

    explicit MapPlot(const Theme &theme, QWidget *parent = nullptr);

    void setFrame(std::shared_ptr<const Frame> frame);
    /// Which classes are hidden, by index; empty for none.
    void setHidden(const std::vector<bool> &hidden);
    void setStyle(const MapStyle &style);
    const MapStyle &style() const { return m_points.style(); }
    void setTool(Tool tool) { m_gestures.setTool(tool); }
    Tool tool() const { return m_gestures.tool(); }
    /// Does what a key means to the map wherever the focus is: chooses a tool, or shows all. False for other keys.
    bool takeToolKey(int key) { return m_gestures.toolKey(key); }
    /// The code under the cross-hair; empty for none.
    void setProbe(const Numbers &code);
    const Numbers &probe() const { return m_hand.probe(); }
    /// Samples that every view follows.
    void setSelection(const std::vector<std::uint32_t> &samples);
    const std::vector<std::uint32_t> &selection() const { return m_points.selection(); }
    /// The sample that every view follows; none for nothing.
    void setChosen(std::optional<std::uint32_t> sample);
    /// Samples between which a way is shown.
    void setWaypoints(const std::vector<std::uint32_t> &waypoints);
    /// Turns to PCA's map of the same samples, or back.
    void setGhost(bool shown) { m_animation.setGhost(shown); }
    double ghostShare() const { return m_animation.ghostShare(); }

    /// Whether dots are on their way to newer places.
    bool isGliding() const { return m_points.motion().isGliding(); }
    /// Milliseconds the last frame took to draw.
    double lastPaint() const { return m_lastPaint; }
    /// The dot under a place: its index in the frame, or −1.
    Index pointAt(QPointF place) const { return m_hand.pointAt(place); }
    QPointF placeOf(Index point) const { return m_points.placeOf(point); }
    /// Where cards and the scale stood when the map was painted last.
    const std::vector<QRectF> &cards() const { return m_cards.taken(); }
    /// The part of the plane that is seen; y grows upwards, from top() to bottom().
    const QRectF &view() const { return m_camera.view(); }
    void setView(const QRectF &view);
    /// Whether the user chose the view.
    bool isHeld() const { return m_camera.isHeld(); }
    /// Shows all samples again, and keeps showing them.
    void showAll() { m_hand.showAll(); }
    void zoom(double factor, QPointF about) { m_hand.zoom(factor, about); }
    /// The words of the scale of the colours; empty for classes.
    QString colourName() const { return MapPalette::name(style(), m_answers); }
    /// Of the samples on the map.
    QString table() const override { return tableOf(false); }
    /// Of every sample of the data set, whichever are on the map.
    TextWork wholeTable() const override;
    /// Of the selected samples alone.
    QString selectionTable() const { return tableOf(true); }
    /// The map as SVG with every dot a shape of its own; null while there is none, and where a density stands in their place.
    TextWork drawing(const QString &title, const std::function<QString(Index shown)> &caption);
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
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override { m_gestures.press(*event); }
    void mouseMoveEvent(QMouseEvent *event) override { m_gestures.move(*event); }
    void mouseReleaseEvent(QMouseEvent *event) override { m_gestures.release(*event); }
    void mouseDoubleClickEvent(QMouseEvent *event) override { m_gestures.doubleClick(*event); }
    void wheelEvent(QWheelEvent *event) override { m_gestures.wheel(*event); }
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void connectHand();
    QRectF plotArea() const;
    std::optional<QPointF> chosenPlace() const;
    void describe();
    MapScene scene(double scale);
    void paintLayers(QPainter &painter, double scale);
    QString tableOf(bool onlySelected) const;
    Index shownDots() const;
    void drawDensity(MapDrawing &drawing);
    void drawDots(MapDrawing &drawing) const;
    void drawAxes(MapDrawing &drawing) const;
    void drawKey(MapDrawing &drawing) const;
    std::string underlay();
    std::string overlay();
    void forgetPictures();
    void invalidate();

    const Theme &m_theme;
    MapAnswers m_answers;
    MapCamera m_camera;
    MapPoints m_points;
    MapAnimation m_animation;
    MapHand m_hand;
    MapGestures m_gestures;
    std::vector<std::unique_ptr<MapLayer>> m_layers;
    MapCards m_cards;
    double m_lastPaint = 0;
    std::optional<std::uint32_t> m_chosen;
    bool m_ring = false; // the focus came by the keyboard
};

} // namespace hourglass
