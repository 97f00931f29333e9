// What colours the dots of the map.
#pragma once

#include "ui/look/theme.h"
#include "ui/map/map_answers.h"
#include "ui/map/map_style.h"
#include "ui/plots/point_raster.h"

namespace hourglass {

class MapPalette
{
    Q_DECLARE_TR_FUNCTIONS(hourglass::MapPalette)

public:
    /// selection: sorted; empty for all · hidden: classes by index. There is a map.
    void choose(const MapAnswers &answers, const MapStyle &style, const std::vector<std::uint32_t> &selection,
                const std::vector<bool> &hidden, const Tokens &tokens);

    /// Of each dot, into colours(); negative for hidden dots.
    const PointRaster::Colours &ofDots() const { return m_ofDots; }
    /// First those of what is selected, then the same ones faded for what is not.
    const std::vector<QColor> &colours() const { return m_colours; }
    /// How many there are before they are faded.
    int kinds() const { return static_cast<int>(m_colours.size()) / 2; }
    const QColor &of(Index dot) const { return m_colours[static_cast<std::size_t>(m_ofDots[static_cast<std::size_t>(dot)])]; }
    bool isHidden(Index dot) const { return m_ofDots[static_cast<std::size_t>(dot)] < 0; }
    /// The values that the first and the last colour stand for.
    const std::array<double, 2> &scale() const { return m_scale; }

    /// The words of the scale; empty for classes.
    static QString name(const MapStyle &style, const MapAnswers &answers);

private:
    void colourByClass(const MapAnswers &answers, const Tokens &tokens);
    void colourByValue(const MapAnswers &answers, const MapStyle &style, const Tokens &tokens);
    void fadeAndHide(const MapAnswers &answers, const std::vector<std::uint32_t> &selection, const std::vector<bool> &hidden,
                     const Tokens &tokens);

    PointRaster::Colours m_ofDots;
    std::vector<QColor> m_colours;
    std::array<double, 2> m_scale{};
};

} // namespace hourglass
