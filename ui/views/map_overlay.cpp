// What lies over the dots of the map; see map_plot.h. Cards and what they belong to: map_cards.cpp.
#include "core/probe/map_probe.h"
#include "core/probe/posterior_probe.h"
#include "ui/views/map_plot.h"

#include "ui/plots/background_text.h"
#include "ui/plots/ticks.h"
#include "ui/plots/tile.h"
#include "ui/views/axis_name.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr std::size_t mostThumbnails = 90;
constexpr double thumbnail = 28;
constexpr std::size_t mostNames = 40;

} // namespace

void MapPlot::paintGrid(QPainter &painter) const
{
    const Tokens &t = m_theme.tokens();
    const QRectF area = plotArea();
    const MapAnswer &map = *m_frame->get<MapAnswer>();
    const auto note = [&](double x, const QString &words) {
        painter.setFont(Theme::words(11));
        drawTextOnBackground(painter, area.topLeft() + QPointF(x, 4), words, t.sunk, t.labelText);
    };
    if (m_ghost && m_ghostShare <= 0)
        note(40, tr("PCA is being computed…"));
    if (map.layout.kind == Layout::Kind::Neighbours || m_ghostShare > 0) { // distances mean nothing there but near and far
        note(6, m_ghostShare > 0 ? tr("PCA's map of the same samples")
                : map.settling   ? tr("Neighbours (UMAP), still moving")
                                 : tr("Neighbours (UMAP)"));
        return;
    }
    const bool strewn = map.codeSize() == 1 || (map.layout.kind == Layout::Kind::Axes && map.layout.x == map.layout.y);
    paintAxis(painter, true);
    if (!strewn)
        paintAxis(painter, false);
}

/// Lines of one axis, their numbers on a little ground of their own so that dots do not hide them, and the axis's name.
void MapPlot::paintAxis(QPainter &painter, bool across) const
{
    const Tokens &t = m_theme.tokens();
    const QRectF area = plotArea();
    const MapAnswer &map = *m_frame->get<MapAnswer>();
    QColor line = t.captionText;
    line.setAlphaF(0.14f);
    painter.setFont(Theme::numbers(11));
    const QFontMetricsF metrics(painter.font());
    const auto write = [&](QPointF corner, const QString &words, const QColor &ink) {
        drawTextOnBackground(painter, corner, words, t.sunk, ink);
    };
    const double low = across ? m_view.left() : m_view.top();
    const double range = across ? m_view.width() : m_view.height();
    for (const auto &[v, words] : ticks(low, range, across ? area.width() / 90.0 : area.height() / 70.0)) {
        const QPointF at = across ? placeOf(v, 0) : placeOf(0, v);
        painter.setPen(line);
        if (across) {
            painter.drawLine(QPointF(at.x(), area.top()), QPointF(at.x(), area.bottom()));
            if (at.x() > area.left() + 20 && at.x() < area.right() - 44)
                write(QPointF(at.x() - metrics.horizontalAdvance(words) / 2, area.bottom() - 16), words, t.captionText);
        } else {
            painter.drawLine(QPointF(area.left(), at.y()), QPointF(area.right(), at.y()));
            if (at.y() > area.top() + 36 && at.y() < area.bottom() - 24)
                write(QPointF(area.left() + 4, at.y() - 14), words, t.captionText);
        }
    }
    const QString name = axisName(map.layout, across ? 0 : 1);
    write(across ? QPointF(area.right() - 4 - metrics.horizontalAdvance(name), area.bottom() - 16)
                 : QPointF(area.left() + 4, area.top() + 4),
          name, t.labelText);
}

/// Where as many samples lie, as on a map of mountains.
void MapPlot::paintContours(QPainter &painter)
{
    if (m_contours.empty())
        return;
    QColor ink = m_theme.tokens().labelText;
    ink.setAlphaF(0.6f);
    painter.save();
    painter.translate(plotArea().topLeft());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1));
    painter.drawLines(m_contours.data(), static_cast<int>(m_contours.size()));
    painter.restore();
}

/// How the samples spread along each axis, on the edges.
void MapPlot::paintHistograms(QPainter &painter) const
{
    constexpr int bins = 60;
    const Tokens &t = m_theme.tokens();
    const QRectF area = plotArea();
    const Matrix &points = shown();
    std::array<std::array<float, bins>, 2> counts{};
    const std::array<double, 2> low{m_view.left(), m_view.top()};
    const std::array<double, 2> size{m_view.width(), m_view.height()};
    std::array<double, 2> sum{};
    std::array<double, 2> squares{};
    double n = 0;
    const Index stride = std::max<Index>(1, points.cols() / 20000);
    for (Index i = 0; i < points.cols(); i += stride) {
        if (i < static_cast<Index>(m_colour.size()) && m_colour[static_cast<std::size_t>(i)] < 0)
            continue;
        n += 1;
        for (std::size_t axis = 0; axis < 2; ++axis) {
            const auto v = static_cast<double>(points(static_cast<Index>(axis), i));
            sum[axis] += v;
            squares[axis] += v * v;
            const double bin = (v - low[axis]) / size[axis] * bins;
            if (bin >= 0 && bin < bins)
                counts[axis][static_cast<std::size_t>(bin)] += 1;
        }
    }
    QColor ink = t.accent;
    ink.setAlphaF(0.55f);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    const bool strewn =
        m_frame->get<MapAnswer>()->codeSize() == 1 || (m_frame->get<MapAnswer>()->layout.kind == Layout::Kind::Axes &&
                                                       m_frame->get<MapAnswer>()->layout.x == m_frame->get<MapAnswer>()->layout.y);
    for (std::size_t axis = 0; axis < (strewn ? 1U : 2U); ++axis) {
        const float most = std::max(1.0f, *std::ranges::max_element(counts[axis]));
        for (int b = 0; b < bins; ++b) {
            const double tall = (area.top() - 20) * static_cast<double>(counts[axis][static_cast<std::size_t>(b)] / most);
            if (axis == 0)
                painter.drawRect(QRectF(area.left() + area.width() * b / bins, area.top() - 3 - tall, area.width() / bins - 1, tall));
            else
                painter.drawRect(QRectF(area.right() + 3, area.bottom() - area.height() * (b + 1) / bins, tall, area.height() / bins - 1));
        }
    }
    if (n < 1 || m_ghostShare > 0 || m_frame->get<MapAnswer>()->layout.kind == Layout::Kind::Neighbours)
        return;
    painter.setFont(Theme::numbers(11));
    painter.setPen(t.labelText);
    const auto words = [&](std::size_t axis) {
        const MapAnswer &map = *m_frame->get<MapAnswer>();
        const QString name = axisName(map.layout, static_cast<int>(axis));
        const double mean = sum[axis] / n;
        return name + u' ' +
               tr("mean %1 spread %2").arg(significant(mean, 3), significant(std::sqrt(std::max(0.0, squares[axis] / n - mean * mean)), 3));
    };
    painter.drawText(QRectF(area.left(), 2, area.width() - 4, 14), Qt::AlignRight, words(0));
    if (strewn)
        return;
    painter.save();
    painter.translate(width() - 2, area.top() + 4);
    painter.rotate(90);
    painter.drawText(QRectF(0, 0, area.height(), 14), Qt::AlignLeft, words(1));
    painter.restore();
}

/// The names of the classes where their samples are; where few dots can be seen, the samples' own.
void MapPlot::paintLabels(QPainter &painter) const
{
    const Tokens &t = m_theme.tokens();
    const Dataset &data = *m_frame->setup->dataset;
    const MapAnswer &map = *m_frame->get<MapAnswer>();
    const auto write = [&](QPointF at, const QString &name, const QFont &font) {
        painter.setFont(font);
        QRectF box = QFontMetricsF(font).boundingRect(name).adjusted(-4, -1, 4, 1);
        box.moveCenter(at);
        QColor ground = t.sunk;
        ground.setAlphaF(0.78f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(box, 3, 3);
        painter.setPen(t.text);
        painter.drawText(box, Qt::AlignCenter, name);
    };
    if (data.hasSampleNames()) {
        const std::vector<Index> seen = placed().visible(4000);
        const std::size_t stride = std::max<std::size_t>(1, seen.size() / mostNames);
        for (std::size_t i = 0; i < seen.size(); i += stride)
            write(placeOf(seen[i]) - QPointF(0, 9), nameOf((*map.samples)[static_cast<std::size_t>(seen[i])]), Theme::words(11));
        return;
    }
    std::vector<std::array<std::vector<float>, 2>> places(data.classes().size());
    const Index stride = std::max<Index>(1, shown().cols() / 20000);
    for (Index i = 0; i < shown().cols(); i += stride) {
        const std::uint16_t label = data.label((*map.samples)[static_cast<std::size_t>(i)]);
        if (label >= places.size() || m_colour[static_cast<std::size_t>(i)] < 0)
            continue;
        places[label][0].push_back(static_cast<float>(shown()(0, i)));
        places[label][1].push_back(static_cast<float>(shown()(1, i)));
    }
    for (std::size_t c = 0; c < places.size(); ++c) {
        if (places[c][0].empty())
            continue;
        const auto middle = [](std::vector<float> &v) {
            std::ranges::nth_element(v, v.begin() + static_cast<std::ptrdiff_t>(v.size() / 2));
            return static_cast<double>(v[v.size() / 2]);
        };
        write(placeOf(middle(places[c][0]), middle(places[c][1])), QString::fromStdString(data.classes()[c]),
              Theme::words(12, Theme::Strong));
    }
}

/// The samples themselves where so few dots are seen that there is room for them.
void MapPlot::paintThumbnails(QPainter &painter)
{
    const Dataset &data = *m_frame->setup->dataset;
    if (!m_style.thumbnails || m_style.density || !data.shape().isPicture() || !m_held || m_raster.seen() > mostThumbnails)
        return;
    const std::vector<Index> seen = placed().visible(mostThumbnails);
    const Tokens &t = m_theme.tokens();
    if (m_thumbnails.size() > 10 * mostThumbnails)
        m_thumbnails.clear();
    Matrix values(data.shape().size(), 1);
    for (const Index i : seen) {
        const std::uint32_t sample = (*m_frame->get<MapAnswer>()->samples)[static_cast<std::size_t>(i)];
        QImage &image = m_thumbnails[sample];
        if (image.isNull()) {
            const std::uint32_t one[] = {sample};
            data.gather(one, Out(values.data(), values.rows(), 1));
            image = picture({values.data(), static_cast<std::size_t>(values.rows())}, data.shape(), ramp(t.tile, t.ink));
        }
        const QRectF place(placeOf(i) - QPointF(thumbnail / 2, thumbnail / 2), QSizeF(thumbnail, thumbnail));
        drawPicture(painter, place, image);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_palette[static_cast<std::size_t>(m_colour[static_cast<std::size_t>(i)])], 2));
        painter.drawRect(place.adjusted(-1, -1, 1, 1));
    }
}

/// One and two standard deviations of the code of the sample under the cursor.
void MapPlot::paintPosterior(QPainter &painter) const
{
    const auto &map = *m_frame->get<MapAnswer>();
    if (!m_frame->get<PosteriorAnswer>() || !map.plane.flat() || m_ghostShare > 0)
        return;
    const PosteriorAnswer &p = *m_frame->get<PosteriorAnswer>();
    if (static_cast<Index>(p.mean.size()) != map.codeSize())
        return;
    const Eigen::Map<const Vector> mean(p.mean.data(), map.codeSize());
    const Eigen::Map<const Vector> deviation(p.deviation.data(), map.codeSize());
    const Matrix centre = map.plane.points(mean);
    // Σ on the plane: Aᵀ diag(σ²) A; its axes are the ellipse's.
    const Eigen::Matrix2d spread = (map.plane.axes.transpose() * deviation.cwiseAbs2().asDiagonal() * map.plane.axes).cast<double>();
    const double half = (spread(0, 0) + spread(1, 1)) / 2;
    const double difference = (spread(0, 0) - spread(1, 1)) / 2;
    const double root = std::hypot(difference, spread(0, 1));
    const double angle = 0.5 * std::atan2(spread(0, 1), difference);
    const double a = std::sqrt(std::max(0.0, half + root));
    const double b = std::sqrt(std::max(0.0, half - root));
    const Tokens &t = m_theme.tokens();
    for (const double times : {1.0, 2.0}) {
        QPainterPath path;
        for (int i = 0; i <= 60; ++i) {
            const double turn = 2 * M_PI * i / 60;
            const double u = times * a * std::cos(turn);
            const double v = times * b * std::sin(turn);
            const QPointF at = placeOf(static_cast<double>(centre(0)) + u * std::cos(angle) - v * std::sin(angle),
                                       static_cast<double>(centre(1)) + u * std::sin(angle) + v * std::cos(angle));
            i == 0 ? path.moveTo(at) : path.lineTo(at);
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.panel, 3));
        painter.drawPath(path);
        painter.setPen(QPen(t.sandLine, 1.5));
        painter.drawPath(path);
    }
    // Whose it is.
    const QPointF middle = placeOf(static_cast<double>(centre(0)), static_cast<double>(centre(1)));
    painter.setPen(QPen(t.panel, 1.5));
    painter.setBrush(t.sandLine);
    painter.drawEllipse(middle, 4, 4);
    painter.setFont(Theme::numbers(11));
    drawTextOnBackground(painter, middle + QPointF(8, -7), tr("no. %1").arg(p.sample), t.sunk, t.labelText);
}

} // namespace hourglass
