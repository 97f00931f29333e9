// What colours the dots of the map; see map_palette.h.
#include "ui/map/map_palette.h"

#include "core/analysis/local_density.h"
#include "ui/plots/colour_maps.h"

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

/// What the colours say of each dot; not a number where that is not known.
std::vector<float> valuesOfDots(const MapAnswers &answers, const MapStyle &style)
{
    const auto &map = *answers.map();
    std::vector<float> values;
    switch (style.colour) {
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
            values.push_back(static_cast<float>(map.codes(std::min(style.number, map.codes.rows() - 1), i)));
        break;
    default:
        values =
            answers.dataset().column(*map.samples, style.colour == MapStyle::Colour::Feature ? std::optional(style.number) : std::nullopt);
    }
    values.resize(map.samples->size(), std::numeric_limits<float>::quiet_NaN());
    return values;
}

/// From the first to the last hundredth of some of the values, so that one sample far off does not take all the colours.
std::array<double, 2> scaleOf(const std::vector<float> &values)
{
    std::vector<float> some;
    for (std::size_t i = 0; i < values.size(); i += std::max<std::size_t>(1, values.size() / mostForScale))
        if (std::isfinite(values[i]))
            some.push_back(values[i]);
    if (some.empty())
        return {0, 1};
    const auto at = [&](double q) {
        const auto place = some.begin() + static_cast<std::ptrdiff_t>(q * static_cast<double>(some.size() - 1));
        std::ranges::nth_element(some, place);
        return static_cast<double>(*place);
    };
    return {at(0.01), at(0.99)};
}

} // namespace

QString MapPalette::name(const MapStyle &style, const MapAnswers &answers)
{
    switch (style.colour) {
    case MapStyle::Colour::Error:
        return tr("Error");
    case MapStyle::Colour::Density:
        return tr("Density");
    case MapStyle::Colour::LastUsed:
        return tr("Epochs since last used");
    case MapStyle::Colour::Brightness:
        return tr("Mean value");
    case MapStyle::Colour::Dimension:
        return QStringLiteral("z%1").arg(style.number + 1);
    case MapStyle::Colour::Feature:
        return answers.hasFrame() ? QString::fromStdString(answers.dataset().valueName(style.number)) : QString();
    case MapStyle::Colour::Class:
        break;
    }
    return {};
}

void MapPalette::choose(const MapAnswers &answers, const MapStyle &style, const std::vector<std::uint32_t> &selection,
                        const std::vector<bool> &hidden, const Tokens &tokens)
{
    m_colours.clear();
    m_ofDots.assign(answers.map()->samples->size(), 0);
    if (style.colour == MapStyle::Colour::Class)
        colourByClass(answers, tokens);
    else
        colourByValue(answers, style, tokens);
    fadeAndHide(answers, selection, hidden, tokens);
}

void MapPalette::colourByClass(const MapAnswers &answers, const Tokens &tokens)
{
    const Dataset &data = answers.dataset();
    const auto &samples = *answers.map()->samples;
    for (int c = 0; c <= classColours; ++c)
        m_colours.push_back(classColour(tokens, c));
    for (std::size_t i = 0; i < samples.size(); ++i)
        m_ofDots[i] = data.hasLabels() ? static_cast<std::int16_t>(std::min<int>(data.label(samples[i]), classColours)) : std::int16_t{0};
}

void MapPalette::colourByValue(const MapAnswers &answers, const MapStyle &style, const Tokens &tokens)
{
    const std::vector<float> values = valuesOfDots(answers, style);
    m_scale = scaleOf(values);
    const ColourMap map = style.colour == MapStyle::Colour::Error ? errorMap(tokens.tile, tokens.dark) : sequentialMap();
    for (int level = 0; level < levels; ++level)
        m_colours.push_back(QColor::fromRgb(map[static_cast<std::size_t>(level * 255 / (levels - 1))]));
    m_colours.push_back(tokens.captionText); // of what has no value
    const double range = std::max(m_scale[1] - m_scale[0], 1e-12);
    for (std::size_t i = 0; i < values.size(); ++i)
        m_ofDots[i] = std::isfinite(values[i])
                          ? static_cast<std::int16_t>(
                                std::lround(std::clamp((static_cast<double>(values[i]) - m_scale[0]) / range, 0.0, 1.0) * (levels - 1)))
                          : levels;
}

void MapPalette::fadeAndHide(const MapAnswers &answers, const std::vector<std::uint32_t> &selection, const std::vector<bool> &hidden,
                             const Tokens &tokens)
{
    const auto count = static_cast<std::int16_t>(m_colours.size());
    for (int k = 0; k < count; ++k)
        m_colours.push_back(mixed(m_colours[static_cast<std::size_t>(k)], tokens.sunk, faintest));
    const Dataset &data = answers.dataset();
    const auto &samples = *answers.map()->samples;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const std::uint16_t label = data.label(samples[i]);
        if (label < hidden.size() && hidden[label])
            m_ofDots[i] = -1;
        else if (!selection.empty() && !std::ranges::binary_search(selection, samples[i]))
            m_ofDots[i] = static_cast<std::int16_t>(m_ofDots[i] + count);
    }
}

} // namespace hourglass
