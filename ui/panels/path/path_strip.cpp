// The images of a path; see path_strip.h.
#include "ui/panels/path/path_strip.h"

#include "ui/look/numbers.h"
#include "ui/plots/tile.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr double rail = 92; // for the rows' names
constexpr double gap = 6;

} // namespace

PathStrip::PathStrip(const Theme &theme, QWidget *parent) : OpaquePanel(theme, parent)
{
    setObjectName(QStringLiteral("pathStrip"));
    setAccessibleName(tr("Steps of the path"));
}

void PathStrip::setFrame(std::shared_ptr<const Frame> frame)
{
    m_frame = std::move(frame);
    update();
}

int PathStrip::steps() const
{
    return m_frame && m_frame->get<PathAnswer>() && m_frame->get<PathAnswer>()->pictures.cols() > 0 ? m_frame->get<PathAnswer>()->steps : 0;
}

QRectF PathStrip::tile(int step) const
{
    const int n = std::max(1, steps());
    const bool two = m_frame->get<PathAnswer>()->blend.cols() > 0;
    const double across = (width() - rail) / n - gap;
    const double down = (height() - 16.0) / (two ? 2 : 1) - gap;
    const double side = tileSide(std::max(16.0, std::min(across, down)), m_frame->setup->dataset->shape());
    const double apart = std::min((width() - rail - side) / std::max(1, n - 1), 1.5 * side); // they use the room there is
    return {rail + step * apart, 2, side, side};
}

void PathStrip::paint(QPainter &painter, const QRect & /*part*/)
{
    const int n = steps();
    if (n == 0)
        return;
    const Tokens &t = m_theme.tokens();
    const PathAnswer &path = *m_frame->get<PathAnswer>();
    const Shape shape = m_frame->setup->dataset->shape();
    const bool two = path.blend.cols() > 0;
    const double side = tile(0).height();
    painter.setFont(Theme::words(12));
    painter.setPen(t.labelText);
    painter.drawText(QRectF(0, 0, rail - 8, side), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap,
                     two ? tr("Decoded path") : tr("Class arithmetic"));
    if (two)
        painter.drawText(QRectF(0, side + gap, rail - 8, side), Qt::AlignVCenter | Qt::AlignLeft,
                         shape.isPicture() ? tr("Pixel blend") : tr("Value blend"));
    const auto size = static_cast<std::size_t>(path.pictures.rows());
    const double looked = path.at.size() > static_cast<std::size_t>(n) ? path.at.back() : HUGE_VAL;
    int nearest = 0;
    for (int i = 1; i < n; ++i)
        if (std::abs(path.at[static_cast<std::size_t>(i)] - looked) < std::abs(path.at[static_cast<std::size_t>(nearest)] - looked))
            nearest = i;
    for (int i = 0; i < n; ++i) {
        const QRectF place = tile(i);
        paintTile(painter, place, {path.pictures.col(i).data(), size}, shape, t);
        if (two)
            paintTile(painter, place.translated(0, side + gap), {path.blend.col(i).data(), size}, shape, t);
        const auto legs = static_cast<int>(path.originals.cols()) - 1;
        const double leg = path.at[static_cast<std::size_t>(i)] * legs;
        const bool end = two && std::abs(leg - std::round(leg)) < 1e-9;
        if (end || i == nearest) {
            painter.setPen(QPen(t.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(place.adjusted(-1, -1, 1, 1), 4, 4);
        }
        if (end) { // the letter that the sample has on the map
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.accent);
            painter.drawEllipse(QPointF(place.left() + 7, place.top() + 7), 7, 7);
            painter.setPen(t.onAccent);
            painter.setFont(Theme::words(11, Theme::Strong));
            painter.drawText(QRectF(place.left(), place.top(), 14, 14), Qt::AlignCenter,
                             QString(QChar(u'A' + static_cast<char16_t>(std::lround(leg)))));
        }
        painter.setFont(Theme::numbers(11));
        painter.setPen(i == nearest ? t.text : t.captionText);
        const double v = path.at[static_cast<std::size_t>(i)];
        painter.drawText(QRectF(place.left() - 10, (two ? 2 : 1) * (side + gap) - 2, side + 20, 14), Qt::AlignCenter,
                         two ? decimals(v, 2) : QStringLiteral("%1%2").arg(v > 0 ? QStringLiteral("+") : QString()).arg(decimals(v, 1)));
    }
}

void PathStrip::mousePressEvent(QMouseEvent *event)
{
    for (int i = 0; i < steps(); ++i)
        if (event->position().x() >= tile(i).left() && event->position().x() < tile(i).right() + gap)
            Q_EMIT chosen(m_frame->get<PathAnswer>()->at[static_cast<std::size_t>(i)]);
}

PathPicture::PathPicture(const Theme &theme, QWidget *parent) : OpaquePanel(theme, parent)
{
    setObjectName(QStringLiteral("pathPicture"));
    setAccessibleName(tr("Current step of the path"));
    setFixedWidth(112);
}

void PathPicture::setFrame(std::shared_ptr<const Frame> frame)
{
    m_frame = std::move(frame);
    update();
}

void PathPicture::paint(QPainter &painter, const QRect & /*part*/)
{
    if (!m_frame || !m_frame->get<PathAnswer>() || m_frame->get<PathAnswer>()->pictures.cols() == 0)
        return;
    const auto column = m_frame->get<PathAnswer>()->pictures.col(m_frame->get<PathAnswer>()->pictures.cols() - 1);
    const double side = tileSide(std::min(width(), height()), m_frame->setup->dataset->shape());
    paintTile(painter, QRectF(0, 0, side, side), {column.data(), static_cast<std::size_t>(column.size())}, m_frame->setup->dataset->shape(),
              m_theme.tokens());
}

} // namespace hourglass
