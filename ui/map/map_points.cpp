// The dots of the map; see map_points.h.
#include "ui/map/map_points.h"

#include "ui/plots/colour_maps.h"

#include <algorithm>

namespace hourglass {

void MapPoints::setStyle(const MapStyle &style)
{
    m_style = style;
    m_recolour = true;
    m_stale = true;
}

void MapPoints::setHidden(const std::vector<bool> &hidden)
{
    m_hidden = hidden;
    m_recolour = true;
    m_stale = true;
}

void MapPoints::setSelection(std::vector<std::uint32_t> samples)
{
    m_selection = std::move(samples);
    std::ranges::sort(m_selection);
    m_recolour = true;
    m_stale = true;
}

void MapPoints::mapChanged(bool newSamples)
{
    const std::array moving{MapStyle::Colour::Error, MapStyle::Colour::LastUsed, MapStyle::Colour::Dimension, MapStyle::Colour::Density};
    if (newSamples || std::ranges::find(moving, m_style.colour) != moving.end()) // what the others say stays the same
        m_recolour = true;
    m_stale = true;
}

void MapPoints::forgetColours()
{
    m_recolour = true;
    m_stale = true;
    m_underlay.forget();
}

PointRaster &MapPoints::placed() const
{
    if (areSeen() && static_cast<Index>(m_palette.ofDots().size()) == places().cols())
        m_raster.ensurePlaced(places(), m_palette.ofDots(), m_camera.view());
    return m_raster;
}

QPointF MapPoints::placeOf(Index dot) const
{
    return m_camera.placeOf(static_cast<double>(places()(0, dot)), static_cast<double>(places()(1, dot)));
}

Index MapPoints::pointAt(QPointF place, double reach) const { return placed().pointAt(place - m_camera.area().topLeft(), reach); }

std::vector<std::uint32_t> MapPoints::samplesInside(const QPolygonF &area) const
{
    std::vector<std::uint32_t> samples;
    for (const Index i : placed().inside(area.translated(-m_camera.area().topLeft())))
        samples.push_back(m_answers.sampleOf(i));
    std::ranges::sort(samples);
    return samples;
}

void MapPoints::paint(const Tokens &tokens, double scale)
{
    const QSize size = m_camera.area().size().toSize();
    if (m_recolour || m_palette.ofDots().size() != m_answers.map()->samples->size())
        m_palette.choose(m_answers, m_style, m_selection, m_hidden, tokens);
    m_recolour = false;
    if (m_style.density)
        paintDensity(size, tokens, scale);
    else
        paintDots(size, tokens, scale);
    m_contours = m_style.contours ? placed().contours() : std::vector<QLineF>{};
    m_stale = false;
}

void MapPoints::paintDensity(QSize size, const Tokens &tokens, double scale)
{
    PointRaster::Colours counted = m_palette.ofDots(); // of a selection only what is selected
    if (!m_selection.empty())
        for (std::int16_t &c : counted)
            c = c >= m_palette.kinds() ? std::int16_t{-1} : c;
    m_raster.paintDensity(places(), counted, m_camera.view(), size, scale, ramp(tokens.sunk, tokens.ink));
}

const QImage *MapPoints::underlay(QSize size, const Tokens &tokens, double scale)
{
    if (!m_style.manifold || !m_answers.manifold() || !m_answers.map()->plane.flat() || m_motion.ghostShare() > 0)
        return nullptr;
    // As the raster cuts its own picture.
    const QSize pixels(static_cast<int>(size.width() * scale), static_cast<int>(size.height() * scale));
    return &m_underlay.picture(m_answers, m_camera, pixels, scale, m_style.strength, tokens);
}

void MapPoints::paintDots(QSize size, const Tokens &tokens, double scale)
{
    PointRaster::Style style{tokens.sunk, tokens.text, m_palette.colours(), m_style.radius};
    if (m_style.shapes && m_style.colour == MapStyle::Colour::Class)
        style.shapes = m_palette.kinds();
    style.under = underlay(size, tokens, scale);
    m_raster.paint(places(), m_palette.ofDots(), m_camera.view(), size, scale, style);
}

} // namespace hourglass
