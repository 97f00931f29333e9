// The map for other programs: its table, and a drawing of it. See map_plot.h.
#include "core/export/map_csv.h"
#include "core/export/map_svg.h"
#include "core/probe/whole_map.h"
#include "ui/map/axis_name.h"
#include "ui/map/map_plot.h"
#include "ui/plots/colour_maps.h"
#include "ui/plots/markers.h"
#include "ui/plots/ticks.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace hourglass {

namespace {

constexpr int steps = 5;         // of a key that says numbers
constexpr int shades = 24;       // of a density
constexpr double perAcross = 90; // pixels between two numbers of an axis
constexpr double perUp = 70;
constexpr Layout::Kind umap = Layout::Kind::Neighbours;

std::string name(const QColor &colour) { return colour.name().toStdString(); }

/// As the attribute d of an SVG path.
std::string pathData(const QPainterPath &path)
{
    QString text;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element e = path.elementAt(i);
        const char *letter = e.isMoveTo() ? "M" : e.isLineTo() ? "L" : e.type == QPainterPath::CurveToElement ? "C" : " ";
        text += QStringLiteral("%1%2 %3").arg(QLatin1String(letter)).arg(e.x, 0, 'f', 2).arg(e.y, 0, 'f', 2);
    }
    return text.toStdString();
}

} // namespace

QString MapPlot::tableOf(bool onlySelected) const
{
    if (!m_answers.map())
        return {};
    return QString::fromStdString(mapCsv(*m_answers.map(), *m_answers.frame()->setup, {selection(), onlySelected}));
}

TextWork MapPlot::wholeTable() const
{
    const auto &frame = m_answers.frame();
    if (!m_answers.map())
        return {};
    return [frame, selected = selection()](const Task::Job &job) {
        auto map = frame->share<MapAnswer>();
        if (frame->snapshot)
            map = wholeMap(frame->snapshot, *map, job);
        return mapCsv(*map, *frame->setup, {selected}, job);
    };
}

/// All dots, also those beyond the edges, unless the user chose what is to be seen; the caption says how many those are.
TextWork MapPlot::drawing(const QString &title, const std::function<QString(Index)> &caption)
{
    if (!m_points.areSeen())
        return {};
    const MapCamera before = m_camera;
    if (!m_camera.isHeld()) {
        m_camera.showWhole();
        m_camera.follow(m_points.motion().extent(true), true);
    }
    m_points.paint(m_theme.tokens(), 1); // colours and contours are those of the view
    const Tokens &t = m_theme.tokens();
    MapDrawing drawing;
    drawing.width = m_camera.area().width();
    drawing.height = m_camera.area().height();
    style().density ? drawDensity(drawing) : drawDots(drawing);
    drawAxes(drawing);
    if (!style().density) {
        drawKey(drawing);
        drawing.underlay = underlay();
    }
    drawing.overlay = overlay();
    drawing.title = title.toStdString();
    drawing.caption = caption(shownDots()).toStdString();
    drawing.ground = name(t.sunk);
    drawing.ink = name(t.text);
    drawing.line = name(t.line);
    m_camera = before;
    invalidate();
    return [drawing = std::move(drawing)](const Task::Job &) { return mapSvg(drawing); };
}

/// Those that are neither hidden nor beyond the edges.
Index MapPlot::shownDots() const
{
    Index shown = 0;
    for (Index i = 0; i < m_answers.dots(); ++i)
        shown += !m_points.palette().isHidden(i) && m_camera.area().contains(m_points.placeOf(i)) ? 1 : 0;
    return shown;
}

void MapPlot::drawDensity(MapDrawing &drawing)
{
    const ColourMap colours = ramp(m_theme.tokens().sunk, m_theme.tokens().ink);
    const std::vector<QPainterPath> areas = m_points.densityAreas(shades);
    for (std::size_t i = 0; i < areas.size(); ++i)
        if (!areas[i].isEmpty())
            drawing.areas.push_back({name(QColor(colours[255 * (i + 1) / areas.size()])), pathData(areas[i])});
}

void MapPlot::drawDots(MapDrawing &drawing) const
{
    const MapPalette &palette = m_points.palette();
    const QPointF corner = m_camera.area().topLeft();
    drawing.samples = *m_answers.map()->samples;
    drawing.kindOf = palette.ofDots();
    drawing.radius = style().radius;
    drawing.dots.resize(2, m_answers.dots());
    for (Index i = 0; i < m_answers.dots(); ++i) {
        const QPointF place = m_points.placeOf(i) - corner;
        drawing.dots(0, i) = static_cast<Scalar>(place.x());
        drawing.dots(1, i) = static_cast<Scalar>(place.y());
    }
    const bool shapes = style().shapes && style().colour == MapStyle::Colour::Class;
    for (std::size_t kind = 0; kind < palette.colours().size(); ++kind)
        drawing.kinds.push_back({name(palette.colours()[kind]),
                                 shapes ? pathData(marker(static_cast<int>(kind) % palette.kinds(), {}, style().radius)) : std::string()});
}

/// As on the screen, where a map of neighbours has no distances to be read.
void MapPlot::drawAxes(MapDrawing &drawing) const
{
    const Layout &layout = m_answers.map()->layout;
    const QRectF &area = m_camera.area();
    if (ghostShare() > 0) {
        drawing.across.name = QCoreApplication::translate("hourglass::GridLayer", "PCA's map of the same samples").toStdString();
        return;
    }
    const QRectF &view = m_camera.view();
    if (layout.kind == umap) {
        drawing.across.name = "UMAP 1";
        drawing.up.name = "UMAP 2";
        return;
    }
    drawing.across.name = axisName(layout, 0).toStdString();
    for (const auto &[v, words] : ticks(view.left(), view.width(), area.width() / perAcross))
        drawing.across.ticks.emplace_back(m_camera.placeOf(v, 0).x() - area.left(), words.toStdString());
    if (m_answers.isStrewn())
        return;
    drawing.up.name = axisName(layout, 1).toStdString();
    for (const auto &[v, words] : ticks(view.top(), view.height(), area.height() / perUp))
        drawing.up.ticks.emplace_back(m_camera.placeOf(0, v).y() - area.top(), words.toStdString());
}

void MapPlot::drawKey(MapDrawing &drawing) const
{
    const MapPalette &palette = m_points.palette();
    if (style().colour != MapStyle::Colour::Class) {
        drawing.keyTitle = colourName().toStdString();
        for (int step = 0; step < steps; ++step) { // from the top down
            const double share = 1 - static_cast<double>(step) / (steps - 1);
            const double value = palette.scale()[0] + share * (palette.scale()[1] - palette.scale()[0]);
            const auto level = static_cast<std::size_t>(std::lround(share * (palette.kinds() - 2))); // the last is that of no value
            drawing.key.push_back({significant(value, 3).toStdString(), name(palette.colours()[level])});
        }
        return;
    }
    const Dataset &data = m_answers.dataset();
    std::vector<int> counts(data.classes().size(), 0);
    for (Index i = 0; i < m_answers.dots(); ++i)
        if (const std::uint16_t label = data.label(m_answers.sampleOf(i)); label < counts.size() && !palette.isHidden(i))
            ++counts[label];
    drawing.keyTitle = tr("Classes").toStdString();
    for (std::size_t c = 0; c < counts.size(); ++c)
        if (counts[c] > 0) {
            const std::string shape = style().shapes ? pathData(marker(std::min(static_cast<int>(c), classColours), {}, 5)) : std::string();
            drawing.key.push_back({data.classes()[c] + " (" + QLocale().toString(counts[c]).toStdString() + ')',
                                   name(classColour(m_theme.tokens(), static_cast<int>(c))), shape});
        }
}

/// The decoded plane as an image within the drawing; empty where it is not seen.
std::string MapPlot::underlay()
{
    constexpr double finer = 2;
    const QImage *image = m_points.underlay(m_camera.area().size().toSize(), m_theme.tokens(), finer);
    if (!image)
        return {};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image->save(&buffer, "PNG");
    return "data:image/png;base64," + bytes.toBase64().toStdString();
}

/// Rings, names, paths: what stands over the dots on the screen, too.
std::string MapPlot::overlay()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96); // its size is in millimetres: pixels of CSS, as in the drawing that it lies in
    generator.setSize(m_camera.area().size().toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), m_camera.area().size()));
    QPainter painter(&generator);
    painter.translate(-m_camera.area().topLeft());
    const MapScene scene = this->scene(1);
    for (const auto &layer : m_layers) {
        if (layer->isForScreen())
            continue;
        painter.save();
        if (layer->isClipped())
            painter.setClipRect(scene.area());
        layer->paint(painter, scene);
        painter.restore();
    }
    painter.end();
    return bytes.toStdString();
}

} // namespace hourglass
