// Painting of the stack; see stack_painter.h.
#include "ui/designer/stack_painter.h"
#include "ui/look/controls.h"

#include "core/experiment/edits.h"
#include "core/layers/catalogue.h"
#include "ui/look/icons.h"
#include "ui/look/numbers.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hourglass {

void StackPainter::paintBack(QPainter &painter) const
{
    const Tokens &t = m_theme.tokens();
    painter.setPen(QPen(t.glassLine, 1.5));
    painter.setBrush(t.glass);
    painter.drawPath(m_scene.layout.glass);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.labelText);
    painter.drawRoundedRect(m_scene.layout.leftCap, 4, 4);
    painter.drawRoundedRect(m_scene.layout.rightCap, 4, 4);
    if (m_scene.in.size() == 0) {
        paintEmpty(painter);
        return;
    }
    paintLinks(painter);
    paintBrackets(painter);
}

void StackPainter::paint(QPainter &painter, const StackBlock &block) const
{
    if (m_scene.in.size() == 0)
        return;
    painter.save();
    if (block.bypassed)
        painter.setOpacity(0.45);
    if (block.role == StackBlock::Role::Input || block.role == StackBlock::Role::Output)
        m_tiles.paint(painter, block);
    else if (block.role == StackBlock::Role::Code)
        m_blocks.paintCode(painter, block);
    else
        m_blocks.paintLayer(painter, block);
    painter.setOpacity(1);
    m_rail.paint(painter, block);
    if (m_scene.isSelected(block.place()) || (block.place() && block.place() == m_scene.problem))
        paintSelection(painter, block);
    painter.restore();
}

QRectF StackPainter::bounds(const StackBlock &block) const
{
    // A block's rail and captions stand within its own columns.
    const double above = block.rect.top() - (block.role == StackBlock::Role::Code ? 34 : 8);
    return QRectF(block.rect.center().x() - 62, above, 124, m_scene.layout.railTop + 50 - above).united(block.rect.adjusted(-8, -8, 8, 8));
}

void StackPainter::paintGap(QPainter &painter, double x, bool wrong) const
{
    const Tokens &t = m_theme.tokens();
    const QColor colour = wrong ? t.errorLine : t.accent;
    const QRectF glass = m_scene.layout.glass.boundingRect();
    const double middle = glass.center().y();
    painter.setPen(QPen(colour, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(x, glass.top() + 12), QPointF(x, glass.bottom() - 12));
    painter.setBrush(colour);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QPointF(x, middle), 9, 9);
    painter.setPen(QPen(t.panel, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(x - 4, middle), QPointF(x + 4, middle));
    if (!wrong)
        painter.drawLine(QPointF(x, middle - 4), QPointF(x, middle + 4));
}

QRectF StackPainter::handle(const StackBlock &block, bool top) const
{
    if (!block.place() || block.bypassed || !widthOf(m_scene.experiment, *block.place(), m_scene.in))
        return {};
    const double y = top ? block.rect.top() : block.rect.bottom();
    return {block.rect.center().x() - 14, y - 4, 28, 8};
}

QString StackPainter::describe(const StackBlock &block) const
{
    const LayerKind *kind = findKind(block.role == StackBlock::Role::Code ? codeKinds() : layerKinds(), block.kind);
    const QString name = kind ? text(kind->label) : QString::fromStdString(block.kind);
    QString where;
    if (block.role == StackBlock::Role::Code)
        where = tr("code");
    else if (block.role == StackBlock::Role::Encoder)
        where = tr("encoder block %1 of %2").arg(block.index + 1).arg(m_scene.experiment.encoder.size());
    else
        where = tr("decoder block %1 of %2").arg(block.index + 1).arg(m_scene.experiment.decoder.size());
    QString result = tr("%1 %2, %3, %4 parameters")
                         .arg(name, BlockPainter::sizeOf(block), where, QLocale().toString(static_cast<qlonglong>(block.weights)));
    if (block.share > 0)
        result += tr(", %1 of the computation").arg(StackRail::shareOf(block));
    if (block.role == StackBlock::Role::Decoder && m_scene.experiment.mirrored)
        result += tr(", linked to the encoder");
    if (const BlockReading *read = m_blocks.reading(block)) {
        result += tr(", values %1 to %2").arg(significant(read->low, 3)).arg(significant(read->high, 3));
        if (read->dead > 0)
            result += tr(", %1% of its units are dead (constant output)").arg(decimals(read->dead * 100, 1));
        if (read->weights > 0 && read->gradient > read->weights)
            result += tr(", exploding gradient (larger than its weights)");
        else if (read->weights > 0 && read->gradient < 1e-6 * read->weights)
            result += tr(", vanishing gradient");
    }
    if (block.bypassed)
        result += tr(", bypassed");
    if (block.place() == m_scene.problem)
        result += tr(", has a problem");
    return result;
}

QPointF StackPainter::chain() const
{
    for (const StackBlock &block : m_scene.layout.blocks)
        if (block.role == StackBlock::Role::Code)
            return {block.rect.center().x(), m_scene.layout.bracketTop + 12};
    return {};
}

void StackPainter::paintEmpty(QPainter &painter) const
{
    const Tokens &t = m_theme.tokens();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.outline, 1.5, Qt::DashLine));
    for (const StackBlock &block : m_scene.layout.blocks)
        painter.drawRoundedRect(block.rect, 8, 8);
    painter.setPen(t.captionText);
    painter.setFont(Theme::words(12));
    painter.drawText(QRectF(0, m_scene.layout.railTop, m_scene.area.width(), 20), Qt::AlignCenter, tr("Drop data on the window to start."));
}

void StackPainter::paintLinks(QPainter &painter) const
{
    const Tokens &t = m_theme.tokens();
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i + 1 < m_scene.layout.blocks.size(); ++i) {
        const StackBlock &a = m_scene.layout.blocks[i];
        const StackBlock &b = m_scene.layout.blocks[i + 1];
        const bool waist = a.role == StackBlock::Role::Code || b.role == StackBlock::Role::Code;
        QColor colour = waist ? t.sandFill : t.captionText;
        colour.setAlphaF(waist ? 0.34f : 0.16f);
        painter.setBrush(colour);
        const double inset = 8;
        painter.drawPolygon(QPolygonF{QPointF(a.rect.right(), a.rect.top() + inset), QPointF(b.rect.left(), b.rect.top() + inset),
                                      QPointF(b.rect.left(), b.rect.bottom() - inset), QPointF(a.rect.right(), a.rect.bottom() - inset)});
        const bool broken = m_scene.problemAfter ? a.place() == m_scene.problem : b.place() == m_scene.problem;
        if (m_scene.problem && broken) {
            painter.setPen(QPen(t.errorLine, 3));
            const double y = a.rect.center().y();
            painter.drawLine(QPointF(a.rect.right(), y), QPointF(b.rect.left(), y));
            painter.setPen(Qt::NoPen);
        }
    }
}

void StackPainter::paintBrackets(QPainter &painter) const
{
    const Tokens &t = m_theme.tokens();
    const double y = m_scene.layout.bracketTop + 12;
    const QPointF middle = chain();
    const auto bracket = [&](StackBlock::Role role, const QString &name, const QString &detail) {
        double left = 1e9;
        double right = -1e9;
        for (const StackBlock &block : m_scene.layout.blocks)
            if (block.role == role) {
                left = std::min(left, block.rect.left());
                right = std::max(right, block.rect.right());
            }
        if (left > right)
            return;
        painter.setPen(QPen(t.line2, 1));
        painter.drawLine(QPointF(left, y), QPointF(right, y));
        painter.drawLine(QPointF(left, y), QPointF(left, y + 5));
        painter.drawLine(QPointF(right, y), QPointF(right, y + 5));
        const QFont strong = Theme::words(12, Theme::Strong);
        const QFont plain = Theme::words(11);
        const double w1 = QFontMetricsF(strong).horizontalAdvance(name);
        double w2 = QFontMetricsF(plain).horizontalAdvance(detail) + 6;
        const bool detailed = w1 + w2 < right - left;
        w2 = detailed ? w2 : 0;
        const double x = (left + right - w1 - w2) / 2;
        painter.fillRect(QRectF(x - 6, y - 10, w1 + w2 + 12, 20), t.sunk);
        painter.setFont(strong);
        painter.setPen(t.text);
        painter.drawText(QRectF(x, y - 10, w1 + 2, 20), Qt::AlignVCenter, name);
        painter.setFont(plain);
        painter.setPen(t.captionText);
        if (detailed)
            painter.drawText(QRectF(x + w1 + 6, y - 10, w2, 20), Qt::AlignVCenter, detail);
    };
    Index encoder = 0;
    for (const StackBlock &block : m_scene.layout.blocks)
        if (block.role == StackBlock::Role::Encoder)
            encoder += block.weights;
    bracket(StackBlock::Role::Encoder, tr("Encoder"), tr("%1 parameters").arg(QLocale().toString(static_cast<qlonglong>(encoder))));
    bracket(StackBlock::Role::Decoder, tr("Decoder"), m_scene.experiment.mirrored ? tr("mirrors the encoder") : tr("not mirrored"));
    painter.setPen(QPen(m_scene.experiment.mirrored ? t.accent : t.outline, 1.5));
    painter.setBrush(m_scene.experiment.mirrored ? t.soft : t.panel);
    painter.drawEllipse(middle, 12, 12);
    drawIcon(painter, m_scene.experiment.mirrored ? Icon::Link : Icon::Unlink, middle - QPointF(8, 8),
             m_scene.experiment.mirrored ? t.accent : t.captionText);
}

void StackPainter::paintSelection(QPainter &painter, const StackBlock &block) const
{
    const Tokens &t = m_theme.tokens();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(block.place() == m_scene.problem ? t.errorLine : t.accent, 2));
    painter.drawRoundedRect(block.rect.adjusted(-2, -2, 2, 2), 10, 10);
    if (m_scene.isSelected(block.place()))
        for (const bool top : {true, false})
            if (const QRectF pill = handle(block, top); !pill.isEmpty()) {
                painter.setPen(QPen(t.accent, 1.5));
                painter.setBrush(t.raise);
                painter.drawRoundedRect(pill, 4, 4);
                painter.setBrush(Qt::NoBrush);
            }
    if (m_scene.focused && m_scene.current == block.place()) {
        painter.setPen(QPen(t.accent, 1, Qt::DotLine));
        painter.drawRoundedRect(block.rect.adjusted(-5, -5, 5, 5), 12, 12);
    }
}

} // namespace hourglass
