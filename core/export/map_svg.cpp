// The map as SVG; see map_svg.h.
#include "core/export/map_svg.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace hourglass {

namespace {

constexpr double left = 64; // of the plot, in pixels: room for numbers and the axis's name
constexpr double top = 16;
constexpr double below = 76; // for numbers, name and caption
constexpr double keyWidth = 200;
constexpr double lineHeight = 18;

std::string escaped(const std::string &words)
{
    std::string text;
    for (const char c : words)
        switch (c) {
        case '&':
            text += "&amp;";
            break;
        case '<':
            text += "&lt;";
            break;
        case '>':
            text += "&gt;";
            break;
        case '"':
            text += "&quot;";
            break;
        default:
            text += static_cast<unsigned char>(c) < 0x20 ? ' ' : c; // XML allows no other control characters
        }
    return text;
}

/// A number of pixels, to a hundredth.
std::string px(double number)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), std::round(number * 100) / 100).ptr;
    return {text.data(), end};
}

std::string at(const char *x, double number) { return std::string(" ") + x + "=\"" + px(number) + '"'; }

std::string attribute(const char *name, const std::string &value) { return std::string(" ") + name + "=\"" + escaped(value) + '"'; }

std::string words(double x, double y, const std::string &text, const std::string &more = {})
{
    return "<text" + at("x", x) + at("y", y) + more + ">" + escaped(text) + "</text>\n";
}

std::string mark(const std::string &shape, double x, double y, double radius, const std::string &more)
{
    if (shape.empty())
        return "<circle" + at("cx", x) + at("cy", y) + at("r", radius) + more + "/>\n";
    return "<path" + attribute("d", shape) + " transform=\"translate(" + px(x) + ' ' + px(y) + ")\"" + more + "/>\n";
}

std::string dots(const MapDrawing &drawing)
{
    std::vector<std::string> groups(drawing.kinds.size());
    for (std::size_t i = 0; i < drawing.samples.size(); ++i) {
        const auto place = static_cast<Index>(i);
        const auto x = static_cast<double>(drawing.dots(0, place));
        const auto y = static_cast<double>(drawing.dots(1, place));
        if (drawing.kindOf[i] < 0 || !std::isfinite(x) || !std::isfinite(y))
            continue;
        const auto kind = static_cast<std::size_t>(drawing.kindOf[i]);
        groups[kind] += mark(drawing.kinds[kind].shape, x, y, drawing.radius, " id=\"sample-" + std::to_string(drawing.samples[i]) + '"');
    }
    std::string text;
    for (std::size_t kind = 0; kind < groups.size(); ++kind)
        if (!groups[kind].empty())
            text += "<g" + attribute("fill", drawing.kinds[kind].colour) + ">\n" + groups[kind] + "</g>\n";
    return text;
}

std::string areas(const MapDrawing &drawing)
{
    if (drawing.areas.empty())
        return {};
    std::string text = "<g id=\"density\" clip-path=\"url(#plot)\" shape-rendering=\"crispEdges\">\n";
    for (const MapDrawing::Area &area : drawing.areas)
        text += "<path" + attribute("fill", area.colour) + attribute("d", area.shape) + "/>\n";
    return text + "</g>\n";
}

/// Numbers and names outside the plot; lines across it.
std::string axes(const MapDrawing &drawing)
{
    std::string lines;
    std::string numbers;
    for (const auto &[x, number] : drawing.across.ticks) {
        lines += "<path d=\"M" + px(x) + " 0V" + px(drawing.height) + "\"/>\n";
        numbers += words(x, drawing.height + 18, number, " text-anchor=\"middle\"");
    }
    for (const auto &[y, number] : drawing.up.ticks) {
        lines += "<path d=\"M0 " + px(y) + 'H' + px(drawing.width) + "\"/>\n";
        numbers += words(-8, y + 4, number, " text-anchor=\"end\"");
    }
    if (!drawing.across.name.empty())
        numbers += words(drawing.width / 2, drawing.height + 38, drawing.across.name, " text-anchor=\"middle\" font-weight=\"600\"");
    if (!drawing.up.name.empty())
        numbers +=
            words(0, 0, drawing.up.name,
                  " text-anchor=\"middle\" font-weight=\"600\" transform=\"translate(-48 " + px(drawing.height / 2) + ") rotate(-90)\"");
    return "<g id=\"axes\">\n<g stroke-opacity=\"0.2\"" + attribute("stroke", drawing.ink) + ">\n" + lines + "</g>\n" + numbers + "</g>\n";
}

std::string key(const MapDrawing &drawing)
{
    if (drawing.key.empty())
        return {};
    const double x = drawing.width + 20;
    double y = 12;
    std::string text = "<g id=\"key\">\n" + words(x, y, drawing.keyTitle, " font-weight=\"600\"");
    for (const MapDrawing::Entry &entry : drawing.key) {
        y += lineHeight;
        text += mark(entry.shape, x + 5, y - 4, 5, attribute("fill", entry.colour)) + words(x + 18, y, entry.words);
    }
    return text + "</g>\n";
}

} // namespace

std::string mapSvg(const MapDrawing &drawing)
{
    const double width = left + drawing.width + (drawing.key.empty() ? top : keyWidth);
    const double height = top + std::max(drawing.height, lineHeight * static_cast<double>(drawing.key.size() + 1)) + below;
    const std::string size = at("width", width) + at("height", height);
    const std::string plot = at("width", drawing.width) + at("height", drawing.height);
    std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
                       "xmlns:xlink=\"http://www.w3.org/1999/xlink\"" +
                       size + " viewBox=\"0 0 " + px(width) + ' ' + px(height) + "\" font-family=\"sans-serif\" font-size=\"12\"" +
                       attribute("fill", drawing.ink) + ">\n";
    text += "<title>" + escaped(drawing.title) + "</title>\n<desc>" + escaped(drawing.caption) + "</desc>\n";
    text += "<clipPath id=\"plot\"><rect" + plot + "/></clipPath>\n<rect" + size + attribute("fill", drawing.ground) + "/>\n";
    text += "<g transform=\"translate(" + px(left) + ' ' + px(top) + ")\">\n" + axes(drawing);
    text += "<rect fill=\"none\"" + plot + attribute("stroke", drawing.line) + "/>\n";
    if (!drawing.underlay.empty())
        text += "<image id=\"underlay\" preserveAspectRatio=\"none\"" + plot + attribute("xlink:href", drawing.underlay) + "/>\n";
    text += areas(drawing);
    text += "<g id=\"dots\" clip-path=\"url(#plot)\">\n" + dots(drawing) + "</g>\n";
    if (const std::size_t begin = drawing.overlay.find("<svg"); begin != std::string::npos) // without its XML declaration
        text += drawing.overlay.substr(begin);
    text += key(drawing);
    text += words(0, drawing.height + 62, drawing.caption, " id=\"caption\"");
    return text + "</g>\n</svg>\n";
}

} // namespace hourglass
