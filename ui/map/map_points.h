// The dots of the map: where they are, how they look, and which of them is under the pointer.
#pragma once

#include "ui/map/manifold_underlay.h"
#include "ui/map/map_motion.h"
#include "ui/map/map_palette.h"

namespace hourglass {

class MapPoints
{
public:
    MapPoints(const MapAnswers &answers, const MapCamera &camera) : m_answers(answers), m_camera(camera), m_motion(answers) {}

    MapMotion &motion() { return m_motion; }
    const MapMotion &motion() const { return m_motion; }
    const MapPalette &palette() const { return m_palette; }
    const MapStyle &style() const { return m_style; }
    void setStyle(const MapStyle &style);
    /// Which classes are hidden, by index; empty for none.
    void setHidden(const std::vector<bool> &hidden);
    /// Samples, sorted. What is not selected fades.
    const std::vector<std::uint32_t> &selection() const { return m_selection; }
    void setSelection(std::vector<std::uint32_t> samples);
    /// Another map came. Most colours stay as they are while the samples do.
    void mapChanged(bool newSamples);
    /// The theme's colours have changed.
    void forgetColours();

    const MapAnswers &answers() const { return m_answers; }
    const MapCamera &camera() const { return m_camera; }

    /// Whether image() is out of date.
    bool isStale() const { return m_stale; }
    void invalidate() { m_stale = true; }
    /// Whether there are dots and it is known where to look.
    bool areSeen() const { return m_answers.dots() > 0 && !m_camera.view().isEmpty(); }
    /// Draws them for the camera's area into image(); scale: pixels of the device for one. There are dots to be seen.
    void paint(const Tokens &tokens, double scale);
    const QImage &image() const { return m_raster.image(); }
    /// The decoded plane as it lies beneath the dots; null where it does not.
    const QImage *underlay(QSize size, const Tokens &tokens, double scale);
    /// Of the dots that were painted last, in the image's logical pixels; empty when the style wants none.
    const std::vector<QLineF> &contours() const { return m_contours; }
    /// The density that was painted last as areas of so many shades, as above; the first, of nothing, is left out.
    std::vector<QPainterPath> densityAreas(int shades) { return m_raster.areas(shades); }
    /// How many could be seen then; of many at least so many that they are no few.
    std::size_t seen() const { return m_raster.seen(); }

    /// 2 × dots. There is a map.
    const Matrix &places() const { return m_motion.points(); }
    /// Where a dot is on the widget.
    QPointF placeOf(Index dot) const;
    /// The dot nearest to a place of the widget, at most so many pixels away; −1 for none.
    Index pointAt(QPointF place, double reach) const;
    /// The dots that can be seen, at most so many; one more when there are more.
    std::vector<Index> visible(std::size_t most) const { return placed().visible(most); }
    /// The samples inside a polygon on the widget, sorted.
    std::vector<std::uint32_t> samplesInside(const QPolygonF &area) const;

private:
    /// The dots with their places: of a huge cloud they are found only on demand.
    PointRaster &placed() const;
    void paintDensity(QSize size, const Tokens &tokens, double scale);
    void paintDots(QSize size, const Tokens &tokens, double scale);

    const MapAnswers &m_answers;
    const MapCamera &m_camera;
    MapMotion m_motion;
    MapPalette m_palette;
    ManifoldUnderlay m_underlay;
    MapStyle m_style;
    std::vector<bool> m_hidden;
    std::vector<std::uint32_t> m_selection;
    bool m_recolour = true;
    bool m_stale = true;
    mutable PointRaster m_raster;
    std::vector<QLineF> m_contours;
};

} // namespace hourglass
