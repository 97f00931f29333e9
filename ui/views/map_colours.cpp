// What colours the dots of the map; see map_plot.h.
#include "core/probe/map_probe.h"
#include "ui/views/map_plot.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr std::int16_t levels = 64;        // of colours that say a number
constexpr std::size_t mostForScale = 4000; // values that decide from where to where colours reach
constexpr double faintest = 0.82;          // how far what is not selected fades into the ground

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [&](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * share)); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

} // namespace

QString MapPlot::colourName() const
{
    switch (m_style.colour) {
    case MapStyle::Colour::Error:
        return tr("Error");
    case MapStyle::Colour::Density:
        return tr("Crowding");
    case MapStyle::Colour::LastUsed:
        return tr("Epochs since the last visit");
    case MapStyle::Colour::Brightness:
        return tr("Mean value");
    case MapStyle::Colour::Dimension:
        return QStringLiteral("z%1").arg(m_style.number + 1);
    case MapStyle::Colour::Feature:
        return m_frame ? QString::fromStdString(m_frame->setup->dataset->valueName(m_style.number)) : QString();
    case MapStyle::Colour::Class:
        break;
    }
    return {};
}

/// What the colours say of each point; not a number where that is not known.
std::vector<float> MapPlot::colourValues() const
{
    const MapAnswer &map = *m_frame->get<MapAnswer>();
    std::vector<float> values;
    switch (m_style.colour) {
    case MapStyle::Colour::Error:
        values = map.errors;
        break;
    case MapStyle::Colour::LastUsed:
        values = map.visits;
        break;
    case MapStyle::Colour::Density:
        values = localDensity(map.points, map.extent);
        break;
    case MapStyle::Colour::Dimension:
        for (Index i = 0; i < map.codes.cols(); ++i)
            values.push_back(static_cast<float>(map.codes(std::min(m_style.number, map.codes.rows() - 1), i)));
        break;
    default:
        values = m_frame->setup->dataset->column(*map.samples, m_style.colour == MapStyle::Colour::Feature ? std::optional(m_style.number)
                                                                                                           : std::nullopt);
    }
    values.resize(map.samples->size(), std::numeric_limits<float>::quiet_NaN());
    return values;
}

/// The colour of each point: first those of what is selected, then the same ones faded for what is not.
void MapPlot::choosePalette()
{
    m_recolour = false;
    const Tokens &t = m_theme.tokens();
    const MapAnswer &map = *m_frame->get<MapAnswer>();
    const Dataset &data = *m_frame->setup->dataset;
    const std::vector<std::uint32_t> &samples = *map.samples;
    m_palette.clear();
    m_colour.assign(samples.size(), 0);
    if (m_style.colour == MapStyle::Colour::Class) {
        for (int c = 0; c <= classColours; ++c)
            m_palette.push_back(classColour(t, c));
        for (std::size_t i = 0; i < samples.size(); ++i)
            m_colour[i] =
                data.hasLabels() ? static_cast<std::int16_t>(std::min<int>(data.label(samples[i]), classColours)) : std::int16_t{0};
    } else {
        const std::vector<float> values = colourValues();
        // From the first to the last hundredth of some of them, so that one sample far off does not take all the colours.
        std::vector<float> some;
        for (std::size_t i = 0; i < values.size(); i += std::max<std::size_t>(1, values.size() / mostForScale))
            if (std::isfinite(values[i]))
                some.push_back(values[i]);
        m_scale = {0, 1};
        if (!some.empty()) {
            const auto at = [&](double q) {
                const auto place = some.begin() + static_cast<std::ptrdiff_t>(q * static_cast<double>(some.size() - 1));
                std::ranges::nth_element(some, place);
                return static_cast<double>(*place);
            };
            m_scale = {at(0.01), at(0.99)};
        }
        const ColourMap colours = m_style.colour == MapStyle::Colour::Error ? errorMap(t.tile, t.dark) : sequentialMap();
        for (int level = 0; level < levels; ++level)
            m_palette.push_back(QColor::fromRgb(colours[static_cast<std::size_t>(level * 255 / (levels - 1))]));
        m_palette.push_back(t.captionText); // of what has no value
        const double range = std::max(m_scale[1] - m_scale[0], 1e-12);
        for (std::size_t i = 0; i < samples.size(); ++i)
            m_colour[i] = std::isfinite(values[i])
                              ? static_cast<std::int16_t>(
                                    std::lround(std::clamp((static_cast<double>(values[i]) - m_scale[0]) / range, 0.0, 1.0) * (levels - 1)))
                              : levels;
    }
    const auto kinds = static_cast<std::int16_t>(m_palette.size());
    for (int k = 0; k < kinds; ++k)
        m_palette.push_back(mixed(m_palette[static_cast<std::size_t>(k)], t.sunk, faintest));
    const bool some = !m_selection.empty();
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const std::uint16_t label = data.label(samples[i]);
        if (label < m_hidden.size() && m_hidden[label])
            m_colour[i] = -1;
        else if (some && !std::ranges::binary_search(m_selection, samples[i]))
            m_colour[i] = static_cast<std::int16_t>(m_colour[i] + kinds);
    }
}

} // namespace hourglass
