// A layer's block and the code; see block_painter.h.
#include "ui/designer/block_painter.h"
#include "core/probe/block_probe.h"
#include "core/probe/reconstruction_probe.h"

#include "core/layers/catalogue.h"
#include "ui/look/controls.h"
#include "ui/look/numbers.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace hourglass {

namespace {

/// Two decimals in six places, or a power of ten where that would be too long.
QString number(double value) { return std::abs(value) < 1000 ? decimals(value, 2).rightJustified(6) : significant(value, 2); }

const LayerKind *kindOf(const StackBlock &block)
{
    return findKind(block.role == StackBlock::Role::Code ? codeKinds() : layerKinds(), block.kind);
}

QString activationOf(const StackBlock &block)
{
    const LayerKind *kind = kindOf(block);
    const Param *param = kind ? findParam(*kind, Role::Activation) : nullptr;
    const Value *value = param ? block.settings.find(param->key) : nullptr;
    if (!value)
        return {};
    for (const Option &option : std::get<OneOf>(param->domain).options)
        if (*value == Value(std::string(option.id)))
            return option.id == "identity" ? BlockPainter::tr("Linear") : text(option.label);
    return {};
}

/// The font in which the name has room with no word cut, where the size has room, too; none means that the block is too narrow.
std::optional<QFont> nameFont(const StackBlock &block, const QString &name)
{
    const double room = block.rect.width() - std::min(8.0, block.rect.width() * 0.1) - 2;
    if (QFontMetricsF(Theme::words(17, Theme::Strong)).horizontalAdvance(BlockPainter::sizeOf(block)) > room)
        return std::nullopt;
    const QStringList words = name.split(QLatin1Char(' '));
    for (const int pixels : {12, 11, 10}) {
        const QFont font = Theme::words(pixels, Theme::Medium);
        const QFontMetricsF metrics(font);
        if (std::ranges::all_of(words, [&](const QString &word) { return metrics.horizontalAdvance(word) <= room; }))
            return font;
    }
    return std::nullopt;
}

} // namespace

QString BlockPainter::sizeOf(const StackBlock &block)
{
    const LayerKind *kind = kindOf(block);
    const Param *width = kind ? widthParam(*kind) : nullptr;
    for (const std::string_view key : {width ? width->key : std::string_view(), std::string_view("rate"), std::string_view("kernel"),
                                       std::string_view("scale")}) // of a layer without a width, what decides about it most
        if (const Value *value = block.settings.find(key))
            return QString::fromStdString(valueText(*value));
    return {};
}

void BlockPainter::paintLayer(QPainter &painter, const StackBlock &block) const
{
    const Tokens &t = m_theme.tokens();
    const KindColours colours = t.kind(block.kind);
    QColor outline = colours.ink;
    outline.setAlphaF(0.6f);
    painter.setPen(QPen(outline, 1, block.bypassed ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(colours.tint);
    painter.drawRoundedRect(block.rect, 8, 8);
    const LayerKind *kind = findKind(layerKinds(), block.kind);
    const QString name = kind ? text(kind->label) : QString::fromStdString(block.kind);
    const auto font = nameFont(block, name);
    if (block.slim || !font) {
        paintUpright(painter, block, name);
        return;
    }
    const double left = block.rect.left() + std::min(8.0, block.rect.width() * 0.1);
    const double width = block.rect.right() - left - 2;
    double y = block.rect.top() + 8;
    painter.setFont(*font);
    painter.setPen(colours.ink);
    const QRectF words(left, y, width, 32); // a long name takes two lines
    const QRectF used = painter.boundingRect(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, name);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, name);
    y += std::min(used.height(), 32.0) + 1;
    painter.setFont(Theme::words(17, Theme::Strong));
    painter.setPen(t.text);
    painter.drawText(QRectF(left, y, width, 22), Qt::AlignLeft | Qt::AlignVCenter, sizeOf(block));
    y += 22;
    if (block.rect.width() >= 44 && block.rect.height() > 76) {
        painter.setFont(Theme::words(11));
        painter.setPen(t.labelText);
        painter.drawText(QRectF(left, y, width, 16), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(painter.font()).elidedText(activationOf(block), Qt::ElideRight, static_cast<int>(width)));
        y += 16;
    }
    paintReading(painter, block, y + 4);
}

void BlockPainter::paintUpright(QPainter &painter, const StackBlock &block, const QString &name) const
{
    painter.save();
    painter.translate(block.rect.center());
    painter.rotate(-90);
    painter.setPen(m_theme.tokens().kind(block.kind).ink);
    // Smaller words before cut ones; a tall block keeps its foot for what it says while training, if the name leaves it.
    const auto fitsInto = [&](double room) {
        return std::ranges::any_of(std::array{12, 11, 10}, [&](int pixels) {
            painter.setFont(Theme::words(pixels, Theme::Medium));
            return QFontMetricsF(painter.font()).horizontalAdvance(name) < room - 8;
        });
    };
    double foot = !block.slim && block.rect.height() > 150 && reading(block) ? 64 : 0;
    if (!fitsInto(block.rect.height() - foot) && foot > 0) {
        foot = 0;
        fitsInto(block.rect.height());
    }
    const QRectF upright(foot - block.rect.height() / 2, -block.rect.width() / 2, block.rect.height() - foot, block.rect.width());
    const QString full = name + QStringLiteral("  ") + sizeOf(block);
    const bool fits = QFontMetricsF(painter.font()).horizontalAdvance(full) < upright.width() - 8;
    painter.drawText(upright, Qt::AlignCenter,
                     fits ? full : QFontMetrics(painter.font()).elidedText(name, Qt::ElideRight, static_cast<int>(upright.width()) - 8));
    painter.restore();
    if (foot > 0)
        paintReading(painter, block, block.rect.bottom() - foot + 6);
}

const BlockReading *BlockPainter::reading(const StackBlock &block) const
{
    if (!m_scene.live() || !m_scene.frame->get<BlockAnswer>() || block.bypassed)
        return nullptr;
    const auto place = block.place();
    return place ? m_scene.frame->get<BlockAnswer>()->find(place->partName()) : nullptr;
}

void BlockPainter::paintReading(QPainter &painter, const StackBlock &block, double top) const
{
    const BlockReading *read = reading(block);
    const double side = std::min(6.0, block.rect.width() * 0.15);
    const QRectF inner = block.rect.adjusted(side, 0, -side, -6);
    const double room = inner.bottom() - 8 - top;
    if (!read || room < 16 || inner.width() < 16)
        return;
    const Tokens &t = m_theme.tokens();
    const QColor ink = block.role == StackBlock::Role::Code ? t.sandLine : t.kind(block.kind).ink;
    const double height = std::min(room, 44.0);
    const double bottom = inner.bottom() - 8;
    const double most = std::sqrt(*std::ranges::max_element(read->histogram));
    const double wide = inner.width() / static_cast<double>(BlockReading::bins);
    QColor bars = ink;
    bars.setAlphaF(0.55f);
    for (std::size_t i = 0; i < BlockReading::bins && most > 0; ++i) { // by the square root, so that rare values show too
        const double tall = height * std::sqrt(read->histogram[i]) / most;
        painter.fillRect(QRectF(inner.left() + static_cast<double>(i) * wide, bottom - tall, std::max(1.0, wide - 1), tall), bars);
    }
    if (read->low < 0 && read->high > 0) { // where zero is
        const double x = inner.left() - read->low / (read->high - read->low) * inner.width();
        painter.setPen(QPen(t.captionText, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, bottom - height), QPointF(x, bottom));
    }
    // Six powers of ten of the gradient beside the weights, from one millionth to one; the ends are where training goes wrong.
    if (read->weights > 0) {
        const double power = read->gradient > 0 ? std::log10(read->gradient / read->weights) : -9;
        const bool wrong = power < -6 || power > 0;
        const double share = std::clamp((power + 6) / 6, 0.03, 1.0);
        painter.fillRect(QRectF(inner.left(), inner.bottom() - 3, inner.width(), 2), t.track);
        painter.fillRect(QRectF(inner.left(), inner.bottom() - 3, inner.width() * share, 2), wrong ? t.errorLine : ink);
    }
    if (read->dead > 0.005 && room > 62) {
        painter.setFont(Theme::numbers(11));
        painter.setPen(read->dead > 0.5 ? t.error : t.labelText);
        const QString share = tr("%1% dead").arg(decimals(read->dead * 100, read->dead < 0.1 ? 1 : 0));
        const bool fits = QFontMetricsF(painter.font()).horizontalAdvance(share) < inner.width() + 4;
        painter.drawText(QRectF(inner.left(), bottom - height - 18, inner.width() + 6, 14), Qt::AlignLeft | Qt::AlignVCenter,
                         fits ? share : share.section(u' ', 0, 1));
    }
}

QRectF BlockPainter::captionOf(const QRectF &block, double bracketTop)
{
    constexpr double distance = 8; // from the edge, outside and inside
    const double line = std::ceil(QFontMetricsF(captionFont()).height());
    const double chain = bracketTop + 26;
    const double top = std::max(block.top() - 14 - line, chain);
    if (top + line + distance <= block.top())
        return {block.center().x() - 80, top, 160, line};
    return QRectF(block.left() + 4, std::max(block.top() + distance, chain), block.width() - 8, 2 * line);
}

void BlockPainter::paintCode(QPainter &painter, const StackBlock &block) const
{
    const Tokens &t = m_theme.tokens();
    painter.setPen(QPen(t.sandLine, 1.5));
    painter.setBrush(t.code.tint);
    painter.drawRoundedRect(block.rect, 8, 8);
    painter.setPen(t.sand);
    const LayerKind *kind = findKind(codeKinds(), block.kind);
    painter.setFont(captionFont());
    const QString name = kind ? text(kind->label).section(QLatin1Char('('), 0, 0).trimmed() : QString::fromStdString(block.kind);
    const QRectF room = captionOf(block.rect, m_scene.layout.bracketTop);
    const QString caption = tr("Code, %1").arg(name);
    // The size stands in the middle, or in a low block below the caption, which then has one line.
    const QFontMetricsF metrics(captionFont());
    const bool isInside = block.rect.contains(room);
    const bool isLow = isInside && room.top() + 2 * metrics.height() > block.rect.center().y() - 12;
    const bool isLong = metrics.horizontalAdvance(caption) > room.width();
    painter.drawText(room, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, isLow && isLong ? name : caption);
    const double beneath = isInside ? room.top() + (isLong && !isLow ? 2 : 1) * metrics.height() : block.rect.top();
    const QRectF size(block.rect.left(), std::max(block.rect.center().y() - 12, beneath), block.rect.width(), 24);
    painter.setFont(Theme::words(20, Theme::Strong));
    painter.drawText(size, Qt::AlignCenter, sizeOf(block));
    paintReading(painter, block, size.bottom() + 4);
    // The live sample's first two numbers.
    if (!m_scene.live() || !m_scene.frame->get<ReconstructionAnswer>() || m_scene.frame->get<ReconstructionAnswer>()->codes.cols() == 0)
        return;
    const Matrix &codes = m_scene.frame->get<ReconstructionAnswer>()->codes;
    painter.setFont(Theme::numbers(12));
    painter.setPen(t.labelText);
    for (Index i = 0; i < std::min<Index>(2, codes.rows()); ++i) {
        const QRectF line(block.rect.center().x() - 60, block.rect.bottom() + 18 + 15 * static_cast<double>(i), 120, 16);
        if (line.bottom() < m_scene.layout.railTop) // below a tall block there is no room for them
            painter.drawText(line, Qt::AlignCenter, QStringLiteral("z%1 %2").arg(i + 1).arg(number(static_cast<double>(codes(i, 0)))));
    }
}

} // namespace hourglass
