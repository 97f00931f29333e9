// What stands at a place of the map, and the cards that say what it is; see map_plot.h.
#include "core/probe/drawing_probe.h"
#include "core/probe/ghost_probe.h"
#include "core/probe/map_probe.h"
#include "core/probe/path_probe.h"
#include "core/probe/point_probe.h"
#include "ui/look/drawing_scale.h"
#include "ui/plots/markers.h"
#include "ui/plots/ticks.h"
#include "ui/plots/tile.h"
#include "ui/views/map_plot.h"
#include "ui/views/sample_row.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr std::size_t mostCards = 6; // kept as they were drawn

} // namespace

/// The way from sample to sample, with a letter at each.
void MapPlot::paintPath(QPainter &painter)
{
    if (m_waypoints.empty())
        return;
    const Tokens &t = m_theme.tokens();
    const auto place = [&](const Matrix &codes, Index i) {
        return pointOf({codes.col(i).data(), codes.col(i).data() + codes.rows()}).value_or(QPointF(-100, -100));
    };
    const bool known = m_frame->get<PathAnswer>() && m_frame->get<PathAnswer>()->codes.cols() > 1 &&
                       m_frame->get<PathAnswer>()->codes.rows() == m_frame->get<MapAnswer>()->codeSize();
    if (known && m_ghostShare <= 0) {
        const PathAnswer &path = *m_frame->get<PathAnswer>();
        QPainterPath line;
        // On a map of neighbours it hops from one nearest sample to the next.
        const bool flat = m_frame->get<MapAnswer>()->plane.flat();
        const Matrix &points = flat ? path.line : path.codes;
        const Index count = flat ? points.cols() : Index{path.steps};
        for (Index i = 0; i < count; ++i)
            i == 0 ? line.moveTo(place(points, i)) : line.lineTo(place(points, i));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.panel, 4));
        painter.drawPath(line);
        painter.setPen(QPen(t.accent, 2, Qt::DashLine));
        painter.drawPath(line);
        if (path.codes.cols() > path.steps) {
            painter.setPen(QPen(t.accent, 2));
            painter.setBrush(t.panel);
            const QPointF at = place(path.codes, path.steps);
            painter.drawEllipse(at, 6, 6);
            const double share = path.at.back();
            const auto picture = path.pictures.col(path.steps);
            if (m_hovered < 0 && path.blend.cols() > 0)
                paintCard(painter, at, {picture.data(), static_cast<std::size_t>(picture.size())},
                          std::abs(share - 0.5) < 0.005 ? tr("Halfway") : tr("On the way"), {QString::number(share, 'f', 2)}, t.accentLine);
        }
    }
    painter.setFont(Theme::words(11, Theme::Strong));
    for (std::size_t s = 0; s < m_waypoints.size(); ++s) {
        const auto found = std::ranges::lower_bound(*m_frame->get<MapAnswer>()->samples, m_waypoints[s]);
        const bool shownHere = found != m_frame->get<MapAnswer>()->samples->end() && *found == m_waypoints[s];
        const auto legs = static_cast<Index>(m_waypoints.size()) - 1;
        if (!shownHere && !(known && legs > 0 && m_frame->get<PathAnswer>()->blend.cols() > 0)) // it is not among the samples of the map
            continue;
        const QPointF at =
            shownHere ? placeOf(found - m_frame->get<MapAnswer>()->samples->begin())
                      : place(m_frame->get<PathAnswer>()->codes, static_cast<Index>(s) * (m_frame->get<PathAnswer>()->steps - 1) / legs);
        painter.setPen(QPen(t.panel, 1.5));
        painter.setBrush(t.accent);
        painter.drawEllipse(at, 9, 9);
        painter.setPen(t.onAccent);
        painter.drawText(QRectF(at - QPointF(9, 9), QSizeF(18, 18)), Qt::AlignCenter, QString(QChar(u'A' + static_cast<char16_t>(s % 26))));
    }
}

void MapPlot::paintProbe(QPainter &painter)
{
    auto at = pointOf(m_probe);
    if (!at)
        return;
    if (isTurned()) { // on PCA's map the probe is where PCA puts its picture
        if (!m_frame->get<PointAnswer>() || m_frame->get<PointAnswer>()->picture.empty())
            return;
        const auto place = m_frame->get<GhostAnswer>()->placeOf(m_frame->get<PointAnswer>()->picture);
        *at += m_ghostShare * (placeOf(place[0], place[1]) - *at);
    }
    const Tokens &t = m_theme.tokens();
    const QRectF area = plotArea();
    painter.fillRect(QRectF(area.left(), at->y() - 0.75, area.width(), 1.5), t.sandLine);
    painter.fillRect(QRectF(at->x() - 0.75, area.top(), 1.5, area.height()), t.sandLine);
    painter.setBrush(t.sandFill);
    painter.setPen(QPen(t.sandLine, 2));
    painter.drawEllipse(*at, 7, 7);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.sandLine);
    painter.drawEllipse(*at, 2, 2);
    if (!m_frame->get<PointAnswer>() || m_frame->get<PointAnswer>()->picture.empty() || m_hovered >= 0)
        return;
    QStringList lines;
    const Numbers &code = m_probe;
    if (m_frame->get<MapAnswer>()->layout.kind == Layout::Kind::Axes && code.size() <= 2)
        for (std::size_t j = 0; j < code.size(); ++j)
            lines.append(QStringLiteral("z%1 %2").arg(j + 1).arg(static_cast<double>(code[j]), 0, 'f', 2));
    if (m_frame->get<PointAnswer>()->far)
        lines.append(tr("far from any data"));
    paintCard(painter, *at, m_frame->get<PointAnswer>()->picture, tr("Probe"), lines, t.sandLine);
}

void MapPlot::paintDrawing(QPainter &painter)
{
    if (!m_frame->get<DrawingAnswer>())
        return;
    auto at = pointOf(m_frame->get<DrawingAnswer>()->code);
    if (!at)
        return;
    if (isTurned()) {
        const auto place = m_frame->get<GhostAnswer>()->placeOf(m_frame->get<DrawingAnswer>()->drawing);
        *at += m_ghostShare * (placeOf(place[0], place[1]) - *at);
    }
    const Tokens &t = m_theme.tokens();
    painter.setPen(QPen(t.text, 1.5));
    painter.setBrush(t.sandFill);
    painter.drawPath(star(*at, 12));
    if (m_hovered >= 0)
        return;
    const Vote like = vote(*m_frame->setup->dataset, m_frame->get<DrawingAnswer>()->near);
    paintCard(painter, *at, m_frame->get<DrawingAnswer>()->drawing, tr("Your drawing"),
              like.name.isEmpty() ? QStringList{} : QStringList{tr("reads as %1").arg(like.name)}, t.sandLine);
}

/// What the colours say, in the corner.
void MapPlot::paintScale(QPainter &painter)
{
    const Tokens &t = m_theme.tokens();
    const QRectF area = plotArea();
    const QRectF box(area.right() - 178, area.top() + 6, 172, 34);
    m_taken.push_back(box);
    painter.setPen(t.line);
    painter.setBrush(t.panel);
    painter.drawRoundedRect(box, 4, 4);
    painter.setFont(Theme::words(11));
    painter.setPen(t.labelText);
    painter.drawText(box.adjusted(6, 2, -6, -18), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(painter.font()).elidedText(colourName(), Qt::ElideRight, static_cast<int>(box.width() - 12)));
    const auto levels = static_cast<int>(m_palette.size()) / 2 - 1;
    for (int i = 0; i < levels; ++i)
        painter.fillRect(QRectF(box.left() + 46 + 80.0 * i / levels, box.bottom() - 13, 80.0 / levels + 0.6, 8),
                         m_palette[static_cast<std::size_t>(i)]);
    painter.setFont(Theme::numbers(11));
    painter.drawText(QRectF(box.left() + 4, box.bottom() - 16, 40, 14), Qt::AlignRight, significant(m_scale[0], 3));
    painter.drawText(QRectF(box.left() + 130, box.bottom() - 16, 40, 14), Qt::AlignLeft, significant(m_scale[1], 3));
}

void MapPlot::paintHovered(QPainter &painter)
{
    const MapAnswer &map = *m_frame->get<MapAnswer>();
    if (m_hovered < 0 || m_hovered >= map.points.cols())
        return;
    const Tokens &t = m_theme.tokens();
    const Dataset &data = *m_frame->setup->dataset;
    const std::uint32_t sample = (*map.samples)[static_cast<std::size_t>(m_hovered)];
    const QPointF at = placeOf(m_hovered);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.text, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(at, 5.5, 5.5);
    Matrix values(data.shape().size(), 1);
    const std::uint32_t one[] = {sample};
    data.gather(one, Out(values.data(), values.rows(), 1));
    QStringList lines{tr("no. %1").arg(sample)};
    if (!map.errors.empty())
        lines.append(tr("error %1").arg(significant(static_cast<double>(map.errors[static_cast<std::size_t>(m_hovered)]), 3)));
    paintCard(painter, at, {values.data(), static_cast<std::size_t>(values.rows())}, nameOf(sample), lines, t.line2);
}

void MapPlot::paintCard(QPainter &painter, QPointF at, std::span<const Scalar> values, const QString &title, const QStringList &lines,
                        const QColor &edge)
{
    if (!std::isfinite(at.x()) || !std::isfinite(at.y())) // of a network that has diverged
        return;
    const QFont bold = Theme::words(12, Theme::Strong);
    double widest = QFontMetricsF(bold).horizontalAdvance(title);
    for (const QString &line : lines)
        widest = std::max(widest, QFontMetricsF(Theme::numbers(11)).horizontalAdvance(line));
    const double tall = std::max(56.0, 26.0 + 16 * static_cast<double>(lines.size()));
    const QRectF card = placeForCard(at, QSizeF(std::ceil(64 + std::min(widest, 150.0)), tall));
    const QString words = title + u'\n' + lines.join(u'\n');
    const double scale = drawingScale(*this);
    const auto known = std::ranges::find_if(m_cards, [&](const Card &c) {
        return c.words == words && c.edge == edge.rgb() && c.scale == scale && std::ranges::equal(c.values, values);
    });
    if (known != m_cards.end()) {
        painter.drawImage(card.topLeft(), known->image);
        return;
    }
    if (m_cards.size() >= mostCards)
        m_cards.erase(m_cards.begin());
    m_cards.push_back(
        {words, Numbers(values.begin(), values.end()), edge.rgb(), scale, cardImage(values, title, lines, edge, card.size())});
    painter.drawImage(card.topLeft(), m_cards.back().image);
}

QImage MapPlot::cardImage(std::span<const Scalar> values, const QString &title, const QStringList &lines, const QColor &edge,
                          QSizeF size) const
{
    const Tokens &t = m_theme.tokens();
    const double scale = drawingScale(*this);
    QImage image((size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edge);
    painter.setBrush(t.raise);
    painter.drawRoundedRect(QRectF(QPointF(0, 0), size).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    paintTile(painter, QRectF(6, 6, 44, 44), values, m_frame->setup->dataset->shape(), t);
    const QFont bold = Theme::words(12, Theme::Strong);
    painter.setFont(bold);
    painter.setPen(t.text);
    QRectF text(56, 6, size.width() - 60, 18);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(bold).elidedText(title, Qt::ElideRight, static_cast<int>(text.width())));
    painter.setFont(Theme::numbers(11));
    painter.setPen(t.captionText);
    for (const QString &line : lines) {
        text.translate(0, 16);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, line);
    }
    return image;
}

/// Beside its point, where it is whole and covers no other card; further away where there is no such place near.
QRectF MapPlot::placeForCard(QPointF at, QSizeF size)
{
    const QRectF all = plotArea();
    const double w = size.width();
    const double h = size.height();
    QRectF best;
    double least = HUGE_VAL;
    for (const double off : {14.0, 70.0, 130.0}) {
        for (const QPointF corner : {QPointF(off, off), QPointF(-off - w, off), QPointF(off, -off - h), QPointF(-off - w, -off - h),
                                     QPointF(off, -h / 2), QPointF(-off - w, -h / 2), QPointF(-w / 2, off), QPointF(-w / 2, -off - h)}) {
            const QRectF card(at + corner, size);
            const QRectF seen = card & all;
            double covered = 3 * (w * h - seen.width() * seen.height());
            for (const QRectF &other : m_taken) {
                const QRectF both = other & card;
                covered += std::max(0.0, both.width()) * std::max(0.0, both.height());
            }
            if (covered < least) {
                least = covered;
                best = card;
            }
        }
        if (least < 1)
            break;
    }
    m_taken.push_back(best);
    return best;
}

} // namespace hourglass
