// The map: its dots, what colours them, and where they are; see map_plot.h. How they move: map_motion.cpp, what lies
// over them: map_overlay.cpp, mouse and keys: map_gestures.cpp.
#include "ui/views/map_plot.h"

#include "core/probe/drawing_probe.h"
#include "core/probe/path_probe.h"
#include "core/probe/point_probe.h"
#include "core/probe/posterior_probe.h"
#include "ui/look/drawing_scale.h"
#include "ui/plots/tile.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr int settleAfter = 500; // ms without a new map
constexpr int edge = 48;         // of the histograms, in pixels

} // namespace

MapPlot::MapPlot(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme), m_ghostTurn(this, "ghostShare")
{
    setObjectName(QStringLiteral("mapPlot"));
    setAccessibleName(tr("Map of the latent space"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    m_ghostTurn.setDuration(600);
    m_ghostTurn.setEasingCurve(QEasingCurve::InOutQuad);
    setAttribute(Qt::WA_OpaquePaintEvent); // it fills itself: the panels beneath need not be painted first
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleAfter);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        if (m_held || !m_frame || !m_frame->get<MapAnswer>())
            return;
        m_view = {};
        follow();
        invalidate();
    });
    m_glideTimer.setSingleShot(true);
    m_glideTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_glideTimer, &QTimer::timeout, this, &MapPlot::glide);
    connect(&theme, &Theme::changed, this, [this] {
        m_recolour = true;
        m_thumbnails.clear();
        m_cards.clear();
        m_underOf.reset();
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
    const bool newPlane = newRun || !m_frame->get<MapAnswer>() || !frame->get<MapAnswer>() ||
                          !(m_frame->get<MapAnswer>()->layout == frame->get<MapAnswer>()->layout);
    const bool newSamples = newPlane || m_frame->get<MapAnswer>()->samples != frame->get<MapAnswer>()->samples;
    const bool sameAround = !newRun && m_frame->get<PointAnswer>() == frame->get<PointAnswer>() &&
                            m_frame->get<PosteriorAnswer>() == frame->get<PosteriorAnswer>() &&
                            m_frame->get<PathAnswer>() == frame->get<PathAnswer>() &&
                            m_frame->get<DrawingAnswer>() == frame->get<DrawingAnswer>();
    const bool sameDots = !newRun && m_frame->get<MapAnswer>() == frame->get<MapAnswer>() &&
                          m_frame->get<GhostAnswer>() == frame->get<GhostAnswer>() &&
                          (!m_style.manifold || m_frame->get<ManifoldAnswer>() == frame->get<ManifoldAnswer>());
    if (sameDots) { // at most a probe, a drawing or a way has moved over them
        m_frame = std::move(frame);
        if (!sameAround)
            update();
        return;
    }
    const bool glides = !newSamples && m_frame->get<MapAnswer>() != frame->get<MapAnswer>() && !frame->chosen && canGlide();
    Matrix from = glides ? shown() : Matrix();
    const QRectF viewFrom = m_view;
    m_frame = std::move(frame);
    m_from.resize(2, 0);
    if (newRun) {
        m_hovered = -1;
        m_lasso.clear();
        m_thumbnails.clear();
    }
    if (newPlane) {
        m_view = {};
        m_held = false;
        m_whole = false;
    }
    const std::array moving{MapStyle::Colour::Error, MapStyle::Colour::LastUsed, MapStyle::Colour::Dimension, MapStyle::Colour::Density};
    if (newSamples || std::ranges::find(moving, m_style.colour) != moving.end()) // what the others say stays the same
        m_recolour = true;
    if (newSamples)
        m_hovered = -1;
    turn();
    mix();
    follow();
    if (m_frame && m_frame->get<MapAnswer>()) {
        const MapAnswer &map = *m_frame->get<MapAnswer>();
        setAccessibleDescription(tr("%1 samples, %2 selected").arg(map.samples->size()).arg(m_selection.size()));
    }
    if (glides)
        startGlide(std::move(from), viewFrom);
    else
        invalidate();
    m_sinceMap.start();
    m_settle.start();
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

void MapPlot::setWaypoints(const std::vector<std::uint32_t> &waypoints)
{
    m_waypoints = waypoints;
    update();
}

void MapPlot::setProbe(const Numbers &code)
{
    m_probe = code;
    update();
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
    if (!hasMap() || static_cast<Index>(code.size()) != m_frame->get<MapAnswer>()->codeSize())
        return std::nullopt;
    const MapAnswer &map = *m_frame->get<MapAnswer>();
    const Eigen::Map<const Vector> vector(code.data(), static_cast<Index>(code.size()));
    if (map.plane.flat()) {
        const Matrix point = map.plane.points(vector);
        return placeOf(static_cast<double>(point(0)), map.codeSize() == 1 ? 0 : static_cast<double>(point(1)));
    }
    Index nearest = 0;
    (map.codes.colwise() - vector).colwise().squaredNorm().minCoeff(&nearest);
    return placeOf(nearest);
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
    m_whole = true;
    m_view = {};
    follow();
    m_viewFrom = m_viewTo = m_view; // also of dots that are on their way
    invalidate();
    Q_EMIT viewChanged();
}

void MapPlot::zoom(double factor, QPointF about)
{
    if (!hasMap())
        return;
    const auto &e = m_frame->get<MapAnswer>()->extent;
    const double wanted = std::clamp(m_view.width() / factor, (e[1] - e[0]) * 1e-4, (e[1] - e[0]) * 50);
    const double scale = wanted / m_view.width();
    const QPointF fixed = planeAt(about);
    setView(QRectF(fixed.x() + (m_view.left() - fixed.x()) * scale, fixed.y() + (m_view.top() - fixed.y()) * scale, m_view.width() * scale,
                   m_view.height() * scale));
}

/// Of the picture of the dots, as the raster cuts them.
QSize MapPlot::pixels() const
{
    const QSize size = plotArea().size().toSize();
    return {static_cast<int>(size.width() * drawingScale(*this)), static_cast<int>(size.height() * drawingScale(*this))};
}

/// The decoded plane, faintly, where the map shows it.
QImage MapPlot::manifoldPicture() const
{
    const ManifoldAnswer &m = *m_frame->get<ManifoldAnswer>();
    const QRectF area = plotArea();
    QImage image(pixels(), QImage::Format_RGB32);
    image.fill(m_theme.tokens().sunk);
    image.setDevicePixelRatio(drawingScale(*this));
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
    if (m_recolour || m_colour.size() != m_frame->get<MapAnswer>()->samples->size())
        choosePalette();
    if (m_style.density) {
        PointRaster::Colours counted = m_colour; // of a selection only what is selected
        if (!m_selection.empty())
            for (std::int16_t &c : counted)
                c = c >= static_cast<std::int16_t>(m_palette.size() / 2) ? std::int16_t{-1} : c;
        m_raster.paintDensity(shown(), counted, m_view, size, drawingScale(*this), ramp(t.sunk, t.ink));
        return;
    }
    PointRaster::Style style{t.sunk, t.text, m_palette, m_style.radius};
    if (m_style.shapes && m_style.colour == MapStyle::Colour::Class)
        style.shapes = static_cast<int>(m_palette.size()) / 2;
    if (m_style.manifold && m_frame->get<ManifoldAnswer>() && m_ghostShare <= 0) {
        if (m_underOf.get() != m_frame->get<ManifoldAnswer>() || m_underView != m_view || m_under.size() != pixels() ||
            m_underStrength != m_style.strength) {
            m_under = manifoldPicture();
            m_underOf = m_frame->share<ManifoldAnswer>();
            m_underView = m_view;
            m_underStrength = m_style.strength;
        }
        style.under = &m_under;
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
        m_contours = m_style.contours ? placed().contours() : std::vector<QLineF>{};
        m_stale = false;
        if (m_pointer && !m_pressed)
            hover(*m_pointer);
    }
    const QRectF area = plotArea();
    painter.drawImage(area.topLeft(), m_raster.image());
    m_lastPaint = static_cast<double>(clock.nsecsElapsed()) * 1e-6;
    painter.setClipRect(area);
    m_taken.clear();
    paintContours(painter);
    paintGrid(painter);
    paintThumbnails(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_style.colour != MapStyle::Colour::Class && !m_style.density)
        paintScale(painter);
    if (m_style.labels)
        paintLabels(painter);
    paintPosterior(painter);
    paintPath(painter);
    paintProbe(painter);
    paintDrawing(painter);
    painter.setClipping(false);
    if (area.width() < width())
        paintHistograms(painter);
    if (!m_lasso.isEmpty()) {
        QColor fill = t.accent;
        fill.setAlphaF(0.1f);
        painter.setPen(QPen(t.accent, 1.5));
        painter.setBrush(fill);
        painter.drawPolygon(m_lasso);
    }
    paintHovered(painter);
    if (hasFocus() && m_ring) {
        painter.setPen(QPen(t.accent, 2));
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
    if (!m_frame || !m_frame->get<MapAnswer>())
        return {};
    const MapAnswer &map = *m_frame->get<MapAnswer>();
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
