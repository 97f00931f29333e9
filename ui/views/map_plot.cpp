// The plot of the latent map; see latent_view.h.
#include "ui/views/latent_view.h"

#include "ui/plots/colour_maps.h"

#include <QElapsedTimer>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

/// A step of 1, 2 or 5 times a power of ten that gives about `ticks` lines.
double niceStep(double range, double ticks)
{
    const double raw = range / ticks;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (raw <= factor * power)
            return factor * power;
    return 10 * power;
}

constexpr int largestClasses = 10; // with colours of their own

} // namespace

MapPlot::MapPlot(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("mapPlot"));
    setAccessibleName(tr("Map of the latent space"));
    setMouseTracking(true);
    connect(&theme, &Theme::changed, this, [this] {
        m_stale = true;
        update();
    });
}

void MapPlot::setFrame(std::shared_ptr<const Frame> frame)
{
    const bool newRun = !m_frame || !frame || m_frame->setup != frame->setup;
    m_frame = std::move(frame);
    if (newRun) {
        m_view = {};
        m_hovered = -1;
    }
    follow();
    m_stale = true;
    update();
}

void MapPlot::setHidden(const std::vector<bool> &hidden)
{
    m_hidden = hidden;
    m_stale = true;
    update();
}

void MapPlot::resizeEvent(QResizeEvent *) { m_stale = true; }

/// The view takes in all but the outermost points; it grows at once and shrinks slowly, so that the eye can follow.
void MapPlot::follow()
{
    if (!m_frame || !m_frame->map || m_frame->map->points.cols() == 0)
        return;
    const Matrix &points = m_frame->map->points;
    std::array<std::array<double, 2>, 2> wanted{};
    std::vector<Scalar> values;
    for (int axis = 0; axis < 2; ++axis) {
        values.clear();
        for (Index i = 0; i < points.cols(); ++i)
            if (std::isfinite(points(axis, i)))
                values.push_back(points(axis, i));
        if (values.empty()) // a training on its way to diverge
            return;
        const auto quantile = [&](double q) {
            const auto at = values.begin() + static_cast<std::ptrdiff_t>(q * static_cast<double>(values.size() - 1));
            std::nth_element(values.begin(), at, values.end());
            return static_cast<double>(*at);
        };
        const double low = quantile(0.002);
        const double high = quantile(0.998);
        const double room = std::max(0.06 * (high - low), 1e-6);
        wanted[static_cast<std::size_t>(axis)] = {low - room, high + room};
    }
    if (m_view.isEmpty()) {
        m_view = QRectF(QPointF(wanted[0][0], wanted[1][0]), QPointF(wanted[0][1], wanted[1][1]));
        return;
    }
    const auto towards = [](double now, double target, bool outwards) { return now + (target - now) * (outwards ? 0.6 : 0.08); };
    m_view = QRectF(QPointF(towards(m_view.left(), wanted[0][0], wanted[0][0] < m_view.left()),
                            towards(m_view.top(), wanted[1][0], wanted[1][0] < m_view.top())),
                    QPointF(towards(m_view.right(), wanted[0][1], wanted[0][1] > m_view.right()),
                            towards(m_view.bottom(), wanted[1][1], wanted[1][1] > m_view.bottom())));
}

QPointF MapPlot::placeOf(Index point) const
{
    const Matrix &points = m_frame->map->points;
    return {(static_cast<double>(points(0, point)) - m_view.left()) / m_view.width() * width(),
            height() - (static_cast<double>(points(1, point)) - m_view.top()) / m_view.height() * height()};
}

void MapPlot::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    if (!m_frame || !m_frame->map || m_view.isEmpty()) {
        painter.fillRect(rect(), t.sunk);
        return;
    }
    QElapsedTimer clock;
    clock.start();
    if (m_stale) {
        const MapFrame &map = *m_frame->map;
        const Dataset &data = *m_frame->setup->dataset;
        PointRaster::Style style;
        style.ground = t.sunk;
        style.rim = t.tx;
        for (int c = 0; c <= largestClasses; ++c)
            style.colours.push_back(classColour(t, c));
        std::vector<int> colour(map.samples->size());
        for (std::size_t i = 0; i < colour.size(); ++i) {
            const std::uint16_t label = data.label((*map.samples)[i]);
            const bool hidden = label < m_hidden.size() && m_hidden[label];
            colour[i] = hidden ? -1 : data.hasLabels() ? std::min<int>(label, largestClasses) : 0;
        }
        m_raster.paint(map.points, colour, m_view, size(), devicePixelRatioF(), style);
        m_stale = false;
        if (m_pointer)
            hover(*m_pointer);
    }
    painter.drawImage(0, 0, m_raster.image());
    m_lastPaint = static_cast<double>(clock.nsecsElapsed()) * 1e-6;
    paintGrid(painter);
    if (m_hovered >= 0)
        paintCard(painter);
}

void MapPlot::paintGrid(QPainter &painter) const
{
    const Tokens &t = m_theme.tokens();
    QColor line = t.tx3;
    line.setAlphaF(0.14f);
    painter.setFont(Theme::numbers(11));
    const auto text = [](double v, double step) { return QString::number(std::abs(v) < step / 2 ? 0 : v, 'g', 4); };
    const double stepX = niceStep(m_view.width(), width() / 90.0);
    for (double v = std::ceil(m_view.left() / stepX) * stepX; v < m_view.right(); v += stepX) {
        const double x = (v - m_view.left()) / m_view.width() * width();
        painter.setPen(line);
        painter.drawLine(QPointF(x, 0), QPointF(x, height()));
        painter.setPen(t.tx3);
        if (x > 20 && x < width() - 44)
            painter.drawText(QRectF(x - 30, height() - 16, 60, 14), Qt::AlignCenter, text(v, stepX));
    }
    const double stepY = niceStep(m_view.height(), height() / 70.0);
    for (double v = std::ceil(m_view.top() / stepY) * stepY; v < m_view.bottom(); v += stepY) {
        const double y = height() - (v - m_view.top()) / m_view.height() * height();
        painter.setPen(line);
        painter.drawLine(QPointF(0, y), QPointF(width(), y));
        painter.setPen(t.tx3);
        if (y > 22 && y < height() - 24)
            painter.drawText(QRectF(4, y - 14, 60, 14), Qt::AlignLeft, text(v, stepY));
    }
    const bool projected = m_frame->map->projected;
    painter.setPen(t.tx2);
    painter.drawText(QRectF(4, 4, 60, 14), Qt::AlignLeft, projected ? tr("PC 2") : QStringLiteral("z2"));
    painter.drawText(QRectF(width() - 64, height() - 16, 60, 14), Qt::AlignRight, projected ? tr("PC 1") : QStringLiteral("z1"));
}

void MapPlot::paintCard(QPainter &painter) const
{
    const Tokens &t = m_theme.tokens();
    const MapFrame &map = *m_frame->map;
    const Dataset &data = *m_frame->setup->dataset;
    if (m_hovered >= map.points.cols())
        return;
    const std::uint32_t sample = (*map.samples)[static_cast<std::size_t>(m_hovered)];
    const QPointF at = placeOf(m_hovered);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.tx, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(at, 5.5, 5.5);
    const bool pictured = data.shape().isPicture();
    const QSizeF size(pictured ? 164 : 130, 56);
    QRectF card(at + QPointF(12, 12), size);
    if (card.right() > width())
        card.moveRight(at.x() - 12);
    if (card.bottom() > height())
        card.moveBottom(at.y() - 12);
    painter.setPen(t.line2);
    painter.setBrush(t.raise);
    painter.drawRoundedRect(card, 8, 8);
    double x = card.left() + 10;
    if (pictured) {
        Matrix values(data.shape().size(), 1);
        const std::uint32_t one[] = {sample};
        data.gather(one, Out(values.data(), values.rows(), 1));
        drawPicture(painter, QRectF(card.left() + 6, card.top() + 6, 44, 44),
                    picture({values.data(), static_cast<std::size_t>(values.rows())}, data.shape(), ramp(t.tile, t.ink)));
        x += 50;
    }
    painter.setFont(Theme::words(12, Theme::Strong));
    painter.setPen(t.tx);
    const QRectF text(x, card.top() + 10, card.right() - x - 6, 18);
    const std::uint16_t label = data.label(sample);
    const QString name = label < data.classes().size() ? QString::fromStdString(data.classes()[label]) : tr("Sample");
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(painter.font()).elidedText(name, Qt::ElideRight, static_cast<int>(text.width())));
    painter.setFont(Theme::numbers(11));
    painter.setPen(t.tx3);
    painter.drawText(text.translated(0, 18), Qt::AlignLeft | Qt::AlignVCenter, tr("no. %1").arg(sample));
}

void MapPlot::mouseMoveEvent(QMouseEvent *event)
{
    if (m_stale)
        m_pointer = event->position(); // the points are about to move: look when they have
    else
        hover(event->position());
}

void MapPlot::hover(QPointF place)
{
    m_pointer.reset();
    const Index found = m_frame && m_frame->map ? pointAt(place) : -1;
    if (found == m_hovered)
        return;
    m_hovered = found;
    update();
    Q_EMIT hovered(found < 0 ? -1 : static_cast<qlonglong>((*m_frame->map->samples)[static_cast<std::size_t>(found)]));
}

void MapPlot::leaveEvent(QEvent *)
{
    m_pointer.reset();
    m_hovered = -1;
    update();
    Q_EMIT hovered(-1);
}

} // namespace hourglass
