// The map: its dots, what colours them, and where they are; see map_plot.h. What lies over the dots: map_overlay.cpp, mouse and keys:
// map_gestures.cpp.
#include "ui/views/map_plot.h"

#include "ui/look/drawing_scale.h"
#include "ui/plots/tile.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr std::int16_t largestClasses = 10; // with colours of their own
constexpr std::int16_t levels = 64;         // of colours that say a number
constexpr double faintest = 0.82;           // how far what is not selected fades into the ground
constexpr int edge = 48;                    // of the histograms, in pixels

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [&](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * share)); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

} // namespace

MapPlot::MapPlot(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme), m_ghostTurn(this, "ghostShare")
{
    setObjectName(QStringLiteral("mapPlot"));
    setAccessibleName(tr("Map of the latent space"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    m_ghostTurn.setDuration(600);
    m_ghostTurn.setEasingCurve(QEasingCurve::InOutQuad);
    connect(&theme, &Theme::changed, this, [this] {
        m_recolour = true;
        m_thumbnails.clear();
        invalidate();
    });
}

void MapPlot::invalidate()
{
    m_stale = true;
    update();
}

void MapPlot::setFrame(std::shared_ptr<const Frame> frame)
{
    const bool newRun = !m_frame || !frame || m_frame->setup != frame->setup;
    const bool newPlane = newRun || !m_frame->map || !frame->map || !(m_frame->map->layout == frame->map->layout);
    const bool newSamples = newPlane || m_frame->map->samples != frame->map->samples;
    const bool sameDots = !newRun && m_frame->map == frame->map && m_frame->ghost == frame->ghost && m_frame->manifold == frame->manifold;
    m_frame = std::move(frame);
    if (sameDots) { // a probe, a drawing or a way has moved over them
        update();
        return;
    }
    if (newRun) {
        m_hovered = -1;
        m_lasso.clear();
        m_thumbnails.clear();
    }
    if (newPlane) {
        m_view = {};
        m_held = false;
    }
    if (newSamples || m_style.colour != MapStyle::Colour::Class)
        m_recolour = true;
    if (newSamples)
        m_hovered = -1;
    turn();
    mix();
    follow();
    if (m_frame && m_frame->map) {
        const MapFrame &map = *m_frame->map;
        setAccessibleDescription(tr("%1 samples, %2 selected").arg(map.samples->size()).arg(m_selection.size()));
    }
    invalidate();
}

void MapPlot::setHidden(const std::vector<bool> &hidden)
{
    m_hidden = hidden;
    m_recolour = true;
    invalidate();
}

void MapPlot::setStyle(const MapStyle &style)
{
    if (m_style == style)
        return;
    m_style = style;
    m_recolour = true;
    invalidate();
}

void MapPlot::setSelection(const std::vector<std::uint32_t> &samples)
{
    if (m_selection == samples)
        return;
    m_selection = samples;
    std::ranges::sort(m_selection);
    m_recolour = true;
    invalidate();
}

void MapPlot::setStops(const std::vector<std::uint32_t> &stops)
{
    m_stops = stops;
    update();
}

void MapPlot::setProbe(const Numbers &code)
{
    m_probe = code;
    update();
}

void MapPlot::setGhost(bool shown)
{
    m_ghost = shown;
    turn();
}

/// Lets the dots set out, if they are not where they should be and it is known where that is.
void MapPlot::turn()
{
    const bool known = m_frame && m_frame->map && m_frame->ghost && m_frame->ghost->samples == m_frame->map->samples;
    const double wanted = m_ghost && known ? 1 : 0;
    if (!known && m_ghostShare > 0) {
        m_ghostTurn.stop();
        setGhostShare(0);
    }
    if (m_ghostShare == wanted || (m_ghostTurn.state() == QPropertyAnimation::Running && m_ghostTurn.endValue() == wanted))
        return;
    m_ghostTurn.stop();
    m_ghostTurn.setStartValue(m_ghostShare);
    m_ghostTurn.setEndValue(wanted);
    m_ghostTurn.start();
}

void MapPlot::setGhostShare(double share)
{
    m_ghostShare = share;
    mix();
    follow();
    invalidate();
}

/// On the way from the map to PCA's every dot goes straight.
void MapPlot::mix()
{
    m_mixed.resize(2, 0);
    if (m_ghostShare <= 0 || !m_frame || !m_frame->map || !m_frame->ghost || m_frame->ghost->samples != m_frame->map->samples)
        return;
    const auto share = static_cast<Scalar>(m_ghostShare);
    m_mixed = (1 - share) * m_frame->map->points + share * m_frame->ghost->points;
}

QRectF MapPlot::plotArea() const
{
    const bool edges = m_style.histograms && width() > 4 * edge && height() > 4 * edge;
    return edges ? QRectF(0, edge, width() - edge, height() - edge) : QRectF(rect());
}

QPointF MapPlot::placeOf(double x, double y) const
{
    const QRectF area = plotArea();
    return {area.left() + (x - m_view.left()) / m_view.width() * area.width(),
            area.bottom() - (y - m_view.top()) / m_view.height() * area.height()};
}

QPointF MapPlot::planeAt(QPointF place) const
{
    const QRectF area = plotArea();
    return {m_view.left() + (place.x() - area.left()) / area.width() * m_view.width(),
            m_view.top() + (area.bottom() - place.y()) / area.height() * m_view.height()};
}

/// Where a code lies on the map; on a map of neighbours at the sample whose code is nearest.
std::optional<QPointF> MapPlot::pointOf(const Numbers &code) const
{
    if (!hasMap() || static_cast<Index>(code.size()) != m_frame->map->codeSize())
        return std::nullopt;
    const MapFrame &map = *m_frame->map;
    const Eigen::Map<const Vector> vector(code.data(), static_cast<Index>(code.size()));
    if (map.plane.flat()) {
        const Matrix point = map.plane.points(vector);
        return placeOf(static_cast<double>(point(0)), map.codeSize() == 1 ? 0 : static_cast<double>(point(1)));
    }
    Index nearest = 0;
    (map.codes.colwise() - vector).colwise().squaredNorm().minCoeff(&nearest);
    return placeOf(nearest);
}

/// The view takes in all but the outermost points; it grows at once and shrinks slowly, so that the eye can follow.
void MapPlot::follow()
{
    if (!m_frame || !m_frame->map || m_frame->map->points.cols() == 0 || (m_held && !m_view.isEmpty()))
        return;
    std::array<double, 4> e = m_frame->map->extent;
    if (m_mixed.cols() > 0) // on the way to PCA's map the view goes along
        for (std::size_t i = 0; i < e.size(); ++i)
            e[i] += m_ghostShare * (m_frame->ghost->extent[i] - e[i]);
    if (m_view.isEmpty() || m_mixed.cols() > 0 || m_frame->chosen) {
        m_view = QRectF(QPointF(e[0], e[2]), QPointF(e[1], e[3]));
        return;
    }
    const auto towards = [](double now, double target, bool outwards) { return now + (target - now) * (outwards ? 0.6 : 0.08); };
    m_view = QRectF(QPointF(towards(m_view.left(), e[0], e[0] < m_view.left()), towards(m_view.top(), e[2], e[2] < m_view.top())),
                    QPointF(towards(m_view.right(), e[1], e[1] > m_view.right()), towards(m_view.bottom(), e[3], e[3] > m_view.bottom())));
}

void MapPlot::setView(const QRectF &view)
{
    m_view = view;
    m_held = true;
    invalidate();
    Q_EMIT viewChanged();
}

void MapPlot::showAll()
{
    m_held = false;
    m_view = {};
    follow();
    invalidate();
    Q_EMIT viewChanged();
}

void MapPlot::zoom(double factor, QPointF about)
{
    if (!hasMap())
        return;
    const auto &e = m_frame->map->extent;
    const double wanted = std::clamp(m_view.width() / factor, (e[1] - e[0]) * 1e-4, (e[1] - e[0]) * 50);
    const double scale = wanted / m_view.width();
    const QPointF fixed = planeAt(about);
    setView(QRectF(fixed.x() + (m_view.left() - fixed.x()) * scale, fixed.y() + (m_view.top() - fixed.y()) * scale, m_view.width() * scale,
                   m_view.height() * scale));
}

QString MapPlot::colourName() const
{
    switch (m_style.colour) {
    case MapStyle::Colour::Error:
        return tr("Error");
    case MapStyle::Colour::Density:
        return tr("Crowding");
    case MapStyle::Colour::Visit:
        return tr("Epochs since the last visit");
    case MapStyle::Colour::Brightness:
        return tr("Mean value");
    case MapStyle::Colour::Number:
        return QStringLiteral("z%1").arg(m_style.number + 1);
    case MapStyle::Colour::Column:
        return m_frame ? QString::fromStdString(m_frame->setup->dataset->valueName(m_style.number)) : QString();
    case MapStyle::Colour::Class:
        break;
    }
    return {};
}

/// The colour of each point: first those of what is selected, then the same ones faded for what is not.
void MapPlot::choosePalette()
{
    m_recolour = false;
    const Tokens &t = m_theme.tokens();
    const MapFrame &map = *m_frame->map;
    const Dataset &data = *m_frame->setup->dataset;
    const std::vector<std::uint32_t> &samples = *map.samples;
    m_palette.clear();
    m_colour.assign(samples.size(), 0);
    if (m_style.colour == MapStyle::Colour::Class) {
        for (int c = 0; c <= largestClasses; ++c)
            m_palette.push_back(classColour(t, c));
        for (std::size_t i = 0; i < samples.size(); ++i)
            m_colour[i] =
                data.hasLabels() ? static_cast<std::int16_t>(std::min<int>(data.label(samples[i]), largestClasses)) : std::int16_t{0};
    } else {
        std::vector<float> values;
        switch (m_style.colour) {
        case MapStyle::Colour::Error:
            values = map.errors;
            break;
        case MapStyle::Colour::Visit:
            values = map.visits;
            break;
        case MapStyle::Colour::Density:
            values = crowding(shown(), map.extent);
            break;
        case MapStyle::Colour::Number:
            for (Index i = 0; i < map.codes.cols(); ++i)
                values.push_back(static_cast<float>(map.codes(std::min(m_style.number, map.codes.rows() - 1), i)));
            break;
        default:
            values = data.column(samples, m_style.colour == MapStyle::Colour::Column ? std::optional(m_style.number) : std::nullopt);
        }
        values.resize(samples.size(), std::numeric_limits<float>::quiet_NaN());
        // From the first to the last hundredth, so that one sample far off does not take all the colours.
        std::vector<float> sorted;
        std::ranges::copy_if(values, std::back_inserter(sorted), [](float v) { return std::isfinite(v); });
        m_scale = {0, 1};
        if (!sorted.empty()) {
            std::ranges::sort(sorted);
            const auto at = [&](double q) {
                return static_cast<double>(sorted[static_cast<std::size_t>(q * static_cast<double>(sorted.size() - 1))]);
            };
            m_scale = {at(0.01), at(0.99)};
        }
        const ColourMap colours = m_style.colour == MapStyle::Colour::Error ? errorMap(t.tile, t.dark) : sequentialMap();
        for (int level = 0; level < levels; ++level)
            m_palette.push_back(QColor::fromRgb(colours[static_cast<std::size_t>(level * 255 / (levels - 1))]));
        m_palette.push_back(t.tx3); // of what has no value
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

/// The decoded plane, faintly, where the map shows it.
QImage MapPlot::manifoldPicture() const
{
    const ManifoldFrame &m = *m_frame->manifold;
    const QRectF area = plotArea();
    const double ratio = drawingScale(*this);
    QImage image(static_cast<int>(area.width() * ratio), static_cast<int>(area.height() * ratio), QImage::Format_RGB32);
    image.fill(m_theme.tokens().sunk);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    painter.setOpacity(m_style.strength);
    painter.translate(-area.topLeft());
    const Shape shape = m_frame->setup->dataset->shape();
    const auto size = static_cast<std::size_t>(m.pictures.rows());
    const QPointF low = placeOf(m.region[0], m.region[2]);
    const QPointF high = placeOf(m.region[1], m.region[3]);
    const QSizeF tile((high.x() - low.x()) / m.columns, (low.y() - high.y()) / m.rows);
    for (Index i = 0; i < m.pictures.cols(); ++i) {
        if (!m.shown[static_cast<std::size_t>(i)])
            continue;
        const QRectF place(QPointF(low.x() + static_cast<double>(i % m.columns) * tile.width(),
                                   high.y() + static_cast<double>(i / m.columns) * tile.height()),
                           tile);
        paintTile(painter, place.adjusted(1, 1, -1, -1), {m.pictures.col(i).data(), size}, shape, m_theme.tokens());
    }
    painter.end();
    image.setDevicePixelRatio(1);
    return image;
}

void MapPlot::paintPoints()
{
    const Tokens &t = m_theme.tokens();
    const QSize size = plotArea().size().toSize();
    if (m_recolour || m_colour.size() != m_frame->map->samples->size())
        choosePalette();
    if (m_style.density) {
        PointRaster::Colours counted = m_colour; // of a selection only what is selected
        if (!m_selection.empty())
            for (std::int16_t &c : counted)
                c = c >= static_cast<std::int16_t>(m_palette.size() / 2) ? std::int16_t{-1} : c;
        m_raster.paintDensity(shown(), counted, m_view, size, drawingScale(*this), ramp(t.sunk, t.ink));
        return;
    }
    PointRaster::Style style{t.sunk, t.tx, m_palette, m_style.radius};
    QImage under;
    if (m_style.manifold && m_frame->manifold && m_ghostShare <= 0) {
        under = manifoldPicture();
        style.under = &under;
    }
    m_raster.paint(shown(), m_colour, m_view, size, drawingScale(*this), style);
}

void MapPlot::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.sunk);
    if (!hasMap())
        return;
    QElapsedTimer clock;
    clock.start();
    if (m_stale || m_raster.image().devicePixelRatio() != drawingScale(*this)) {
        paintPoints();
        m_stale = false;
        if (m_pointer && !m_pressed)
            hover(*m_pointer);
    }
    const QRectF area = plotArea();
    painter.drawImage(area.topLeft(), m_raster.image());
    m_lastPaint = static_cast<double>(clock.nsecsElapsed()) * 1e-6;
    painter.setClipRect(area);
    paintGrid(painter);
    paintThumbnails(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_style.labels)
        paintLabels(painter);
    paintPosterior(painter);
    paintPath(painter);
    paintProbe(painter);
    paintDrawing(painter);
    painter.setClipping(false);
    if (area.width() < width())
        paintHistograms(painter);
    if (m_style.colour != MapStyle::Colour::Class)
        paintScale(painter);
    if (!m_lasso.isEmpty()) {
        QColor fill = t.acc;
        fill.setAlphaF(0.1f);
        painter.setPen(QPen(t.acc, 1.5));
        painter.setBrush(fill);
        painter.drawPolygon(m_lasso);
    }
    paintHovered(painter);
    if (hasFocus() && m_ring) {
        painter.setPen(QPen(t.acc, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

QString MapPlot::nameOf(std::uint32_t sample) const
{
    const Dataset &data = *m_frame->setup->dataset;
    if (!data.sampleName(sample).empty())
        return QString::fromStdString(data.sampleName(sample));
    const std::uint16_t label = data.label(sample);
    return label < data.classes().size() ? QString::fromStdString(data.classes()[label]) : tr("Sample");
}

QString MapPlot::table() const
{
    if (!m_frame || !m_frame->map)
        return {};
    const MapFrame &map = *m_frame->map;
    const Dataset &data = *m_frame->setup->dataset;
    QString text = QStringLiteral("sample,class,x,y");
    text += columnNames("z", map.codeSize());
    text += QLatin1String(map.errors.empty() ? "\n" : ",error\n");
    const auto number = [](auto v) { return QString::number(static_cast<double>(v), 'g', 7); };
    for (Index i = 0; i < map.points.cols(); ++i) {
        const std::uint32_t sample = (*map.samples)[static_cast<std::size_t>(i)];
        const std::uint16_t label = data.label(sample);
        QString name = label < data.classes().size() ? QString::fromStdString(data.classes()[label]) : QString();
        name.replace(u'"', QLatin1String("\"\""));
        text += QStringLiteral("%1,\"%2\",%3,%4").arg(sample).arg(name, number(map.points(0, i)), number(map.points(1, i)));
        text += columnValues(map.codes.col(i), 7);
        if (!map.errors.empty())
            text += u',' + number(map.errors[static_cast<std::size_t>(i)]);
        text += u'\n';
    }
    return text;
}

} // namespace hourglass
