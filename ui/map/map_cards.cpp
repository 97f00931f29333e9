// Cards at places of the map; see map_cards.h.
#include "ui/map/map_cards.h"

#include "ui/plots/tile.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr std::size_t mostDrawn = 6; // kept as they were drawn
constexpr double widestWords = 190;

QSizeF sizeOf(const MapCard &card)
{
    double widest = QFontMetricsF(Theme::words(12, Theme::Strong)).horizontalAdvance(card.title);
    for (const QString &line : card.lines)
        widest = std::max(widest, QFontMetricsF(Theme::numbers(11)).horizontalAdvance(line));
    const double tall = std::max(56.0, 26.0 + 16 * static_cast<double>(card.lines.size()));
    return {std::ceil(64 + std::min(widest, widestWords)), tall};
}

QImage draw(const MapCard &card, QSizeF size, Shape shape, const Tokens &t, double scale)
{
    QImage image((size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(card.edge);
    painter.setBrush(t.raise);
    painter.drawRoundedRect(QRectF(QPointF(0, 0), size).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    paintTile(painter, QRectF(6, 6, 44, 44), card.values, shape, t);
    const QFont bold = Theme::words(12, Theme::Strong);
    painter.setFont(bold);
    painter.setPen(t.text);
    QRectF text(56, 6, size.width() - 60, 18);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(bold).elidedText(card.title, Qt::ElideRight, static_cast<int>(text.width())));
    painter.setFont(Theme::numbers(11));
    painter.setPen(t.captionText);
    for (const QString &line : card.lines) {
        text.translate(0, 16);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(painter.font()).elidedText(line, Qt::ElideMiddle, static_cast<int>(text.width())));
    }
    return image;
}

} // namespace

void MapCards::paint(QPainter &painter, const MapCard &card, const QRectF &area, Shape shape, const Tokens &tokens, double scale)
{
    if (!std::isfinite(card.at.x()) || !std::isfinite(card.at.y())) // of a network that has diverged
        return;
    const QRectF place = placeFor(card.at, sizeOf(card), area);
    const QString words = card.title + u'\n' + card.lines.join(u'\n');
    const auto known = std::ranges::find_if(m_drawn, [&](const Drawn &d) {
        return d.words == words && d.edge == card.edge.rgb() && d.scale == scale && std::ranges::equal(d.values, card.values);
    });
    if (known != m_drawn.end()) {
        painter.drawImage(place.topLeft(), known->image);
        return;
    }
    if (m_drawn.size() >= mostDrawn)
        m_drawn.erase(m_drawn.begin());
    m_drawn.push_back({words, std::vector<Scalar>(card.values.begin(), card.values.end()), card.edge.rgb(), scale,
                       draw(card, place.size(), shape, tokens, scale)});
    painter.drawImage(place.topLeft(), m_drawn.back().image);
}

QRectF MapCards::placeFor(QPointF at, QSizeF size, const QRectF &area)
{
    const double w = size.width();
    const double h = size.height();
    QRectF best;
    double least = HUGE_VAL;
    for (const double off : {14.0, 70.0, 130.0}) {
        for (const QPointF corner : {QPointF(off, off), QPointF(-off - w, off), QPointF(off, -off - h), QPointF(-off - w, -off - h),
                                     QPointF(off, -h / 2), QPointF(-off - w, -h / 2), QPointF(-w / 2, off), QPointF(-w / 2, -off - h)}) {
            const QRectF card(at + corner, size);
            const QRectF seen = card & area;
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
