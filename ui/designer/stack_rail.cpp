// What stands below the blocks; see stack_rail.h.
#include "ui/designer/stack_rail.h"

#include "ui/look/numbers.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hourglass {

QString StackRail::shareOf(const StackBlock &block)
{
    return block.share < 0.01 ? tr("under 1%") : tr("%1%").arg(decimals(block.share * 100, 0));
}

QStringList StackRail::linesOf(const StackBlock &block) const
{
    const bool tile = !block.place();
    QStringList lines{block.out.size() == 0 && !tile ? QStringLiteral("?")
                                                     : QString::fromStdString((tile ? m_scene.in : block.out).text())};
    if (tile)
        lines.append(block.role == StackBlock::Role::Input ? tr("input") : m_scene.live() ? tr("live") : tr("output"));
    else
        lines.append(QLocale().toString(static_cast<qlonglong>(block.weights)));
    if (block.share > 0)
        lines.append(shareOf(block));
    return lines;
}

std::array<bool, 3> StackRail::fitting() const
{
    std::array<bool, 3> fits{true, true, true};
    const QFontMetricsF metrics(Theme::numbers(11));
    for (const StackBlock &block : m_scene.layout.blocks) {
        const QStringList lines = linesOf(block);
        for (qsizetype i = 1; i < lines.size() && block.place(); ++i)
            fits[static_cast<std::size_t>(i)] &= metrics.horizontalAdvance(lines[i]) <= roomFor(block);
    }
    return fits;
}

void StackRail::paint(QPainter &painter, const StackBlock &block) const
{
    const Tokens &t = m_theme.tokens();
    painter.setFont(Theme::numbers(11));
    const QStringList lines = linesOf(block);
    int at = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!m_scene.railLines[static_cast<std::size_t>(i)])
            continue;
        const QRectF place(block.rect.center().x() - 60, m_scene.layout.railTop + 15 * at++, 120, 16);
        painter.setPen(i == 0 ? t.text : t.captionText);
        if (i > 0 || QFontMetricsF(painter.font()).horizontalAdvance(lines[i]) <= roomFor(block))
            painter.drawText(place, Qt::AlignCenter, lines[i]);
    }
}

/// From the middle to the next block to the middle to the one before it, less a little air.
double StackRail::roomFor(const StackBlock &block) const
{
    double room = 240;
    for (const StackBlock &other : m_scene.layout.blocks)
        if (&other != &block)
            room = std::min(room, std::abs(other.rect.center().x() - block.rect.center().x()));
    return room - 6;
}

} // namespace hourglass
