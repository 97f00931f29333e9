// The widget that holds the parts of the map together; see map_plot.h.
#include "ui/map/map_plot.h"

#include "ui/look/drawing_scale.h"

#include <QElapsedTimer>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineF>
#include <QPainter>
#include <QToolTip>

namespace hourglass {

namespace {

constexpr int edge = 48;         // of the histograms, in pixels
constexpr double ringReach = 16; // pixels about the sample that is followed

} // namespace

MapPlot::MapPlot(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_points(m_answers, m_camera), m_animation(*this, m_answers, m_camera, m_points.motion()),
      m_hand(m_camera, m_animation, m_points), m_gestures(m_hand), m_layers(makeMapLayers())
{
    setObjectName(QStringLiteral("mapPlot"));
    setAccessibleName(tr("Map of the latent space"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent); // it fills itself: the panels beneath need not be painted first
    m_camera.setArea(plotArea());
    connectHand();
    connect(&m_animation, &MapAnimation::pictureDue, this, [this](MapAnimation::When when) {
        m_points.invalidate();
        if (when == MapAnimation::When::Now)
            repaint();
        else if (when == MapAnimation::When::Soon)
            update();
    });
    connect(&theme, &Theme::changed, this, [this] {
        m_points.forgetColours();
        m_cards.forget();
        forgetPictures();
        update();
    });
}

void MapPlot::connectHand()
{
    connect(&m_hand, &MapHand::hovered, this, &MapPlot::hovered);
    connect(&m_hand, &MapHand::pinned, this, &MapPlot::pinned);
    connect(&m_hand, &MapHand::probed, this, &MapPlot::probed);
    connect(&m_hand, &MapHand::selectionChanged, this, &MapPlot::selectionChanged);
    connect(&m_hand, &MapHand::waypointsChanged, this, &MapPlot::waypointsChanged);
    connect(&m_hand, &MapHand::marksChanged, this, qOverload<>(&QWidget::update));
    connect(&m_hand, &MapHand::viewChanged, this, [this] {
        invalidate();
        Q_EMIT viewChanged();
    });
    connect(&m_hand, &MapHand::toolChanged, this, [this] {
        setCursor(tool() == Tool::Pan ? Qt::OpenHandCursor : tool() == Tool::Probe ? Qt::ArrowCursor : Qt::CrossCursor);
        Q_EMIT toolChanged();
    });
}

void MapPlot::invalidate()
{
    m_points.invalidate();
    update();
}

void MapPlot::forgetPictures()
{
    for (const auto &layer : m_layers)
        layer->forget();
}

void MapPlot::setFrame(std::shared_ptr<const Frame> frame)
{
    MapAnswers next(std::move(frame));
    const MapChange change = m_answers.changeTo(next, style().manifold);
    if (!change.dots) { // at most a probe, a drawing or a way has moved over them
        m_answers = std::move(next);
        if (change.around)
            update();
        return;
    }
    m_animation.depart(next, change);
    m_answers = std::move(next);
    m_points.mapChanged(change.samples);
    if (change.run) {
        m_gestures.dropOutline();
        forgetPictures();
    }
    if (change.plane)
        m_camera.reset();
    if (change.samples)
        m_hand.forgetDot();
    describe();
    m_animation.arrive();
}

void MapPlot::setHidden(const std::vector<bool> &hidden)
{
    m_points.setHidden(hidden);
    update();
}

void MapPlot::setStyle(const MapStyle &wanted)
{
    if (style() == wanted)
        return;
    m_points.setStyle(wanted);
    m_camera.setArea(plotArea());
    update();
}

void MapPlot::setSelection(const std::vector<std::uint32_t> &samples)
{
    if (selection() == samples)
        return;
    m_points.setSelection(samples);
    describe();
    update();
}

void MapPlot::setWaypoints(const std::vector<std::uint32_t> &waypoints)
{
    m_hand.setWaypoints(waypoints);
    update();
}

void MapPlot::setChosen(std::optional<std::uint32_t> sample)
{
    m_chosen = sample;
    describe();
    update();
}

/// Of its dot, or by its code where it is not among those of the map.
std::optional<QPointF> MapPlot::chosenPlace() const
{
    if (!m_chosen || !m_points.areSeen())
        return std::nullopt;
    if (const Index dot = m_answers.dotOf(*m_chosen); dot >= 0)
        return m_points.placeOf(dot);
    const CodeAnswer *code = m_answers.code();
    return code && code->sample == *m_chosen && ghostShare() <= 0 ? placeOfCode(m_points, code->code) : std::nullopt;
}

/// The map in words, for those who do not see it.
void MapPlot::describe()
{
    if (!m_answers.map())
        return;
    QString words = tr("%1 samples, %2 selected").arg(m_answers.map()->samples->size()).arg(selection().size());
    if (m_chosen)
        words += QStringLiteral(", ") + tr("follows no. %1").arg(*m_chosen);
    setAccessibleDescription(words);
}

bool MapPlot::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto place = chosenPlace();
    if (place && QLineF(m_camera.nearestInside(*place, 0), help->pos()).length() <= ringReach)
        QToolTip::showText(help->globalPos(),
                           tr("Followed sample: %1, no. %2").arg(m_answers.nameOf(*m_chosen), QString::number(*m_chosen)), this);
    else
        QToolTip::hideText();
    return true;
}

void MapPlot::setProbe(const Numbers &code)
{
    m_hand.setProbe(code);
    update();
}

void MapPlot::setView(const QRectF &view)
{
    m_camera.hold(view);
    invalidate();
    Q_EMIT viewChanged();
}

/// Where the dots are: all, or what the histograms leave.
QRectF MapPlot::plotArea() const
{
    const bool edges = style().histograms && width() > 4 * edge && height() > 4 * edge;
    return edges ? QRectF(0, edge, width() - edge, height() - edge) : QRectF(rect());
}

void MapPlot::resizeEvent(QResizeEvent *)
{
    m_camera.setArea(plotArea());
    m_points.invalidate();
}

void MapPlot::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.sunk);
    if (!m_hand.hasDots())
        return;
    QElapsedTimer clock;
    clock.start();
    const double scale = drawingScale(*this);
    if (m_points.isStale() || m_points.image().devicePixelRatio() != scale) {
        m_points.paint(t, scale);
        if (!m_gestures.isPressed())
            m_hand.lookAgain();
    }
    painter.drawImage(m_camera.area().topLeft(), m_points.image());
    m_lastPaint = static_cast<double>(clock.nsecsElapsed()) * 1e-6;
    paintLayers(painter, scale);
    if (hasFocus() && m_ring) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(t.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

MapScene MapPlot::scene(double scale)
{
    m_cards.clear();
    return {.answers = m_answers,
            .camera = m_camera,
            .points = m_points,
            .cards = m_cards,
            .tokens = m_theme.tokens(),
            .probe = m_hand.probe(),
            .waypoints = m_hand.waypoints(),
            .outline = m_gestures.outline(),
            .size = QSizeF(size()),
            .scale = scale,
            .hovered = m_hand.hoveredDot(),
            .chosen = chosenPlace(),
            .ghostWanted = m_animation.isGhostWanted()};
}

void MapPlot::paintLayers(QPainter &painter, double scale)
{
    const MapScene scene = this->scene(scale);
    for (const auto &layer : m_layers) {
        painter.save();
        if (layer->isClipped())
            painter.setClipRect(scene.area());
        layer->paint(painter, scene);
        painter.restore();
    }
}

void MapPlot::keyPressEvent(QKeyEvent *event)
{
    if (!m_gestures.key(*event))
        QWidget::keyPressEvent(event);
}

void MapPlot::leaveEvent(QEvent *) { m_hand.leave(); }

void MapPlot::focusInEvent(QFocusEvent *event)
{
    m_ring =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason || event->reason() == Qt::ShortcutFocusReason;
    QWidget::focusInEvent(event);
}

} // namespace hourglass
