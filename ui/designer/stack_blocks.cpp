// Painting of single blocks and tiles, with what they say and what stands below them; see stack_painter.h.
#include "ui/designer/stack_painter.h"
#include "ui/look/controls.h"

#include "core/layers/catalogue.h"
#include "ui/plots/colour_maps.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

/// Two decimals in six places, or a power of ten where that would be too long.
QString number(double value)
{
    return std::abs(value) < 1000 ? QStringLiteral("%1").arg(value, 6, 'f', 2) : QString::number(value, 'g', 2);
}

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
            return option.id == "identity" ? StackPainter::tr("Linear") : text(option.label);
    return {};
}

} // namespace

QString StackPainter::sizeOf(const StackBlock &block)
{
    const LayerKind *kind = kindOf(block);
    const Param *width = kind ? widthParam(*kind) : nullptr;
    for (const std::string_view key : {width ? width->key : std::string_view(), std::string_view("rate"), std::string_view("kernel"),
                                       std::string_view("scale")}) // of a layer without a width, what decides about it most
        if (const Value *value = block.settings.find(key))
            return QString::fromStdString(valueText(*value));
    return {};
}

/// The font in which the name has room with no word cut, where the size has room, too; none means that the block is too narrow.
std::optional<QFont> StackPainter::nameFont(const StackBlock &block, const QString &name)
{
    const double room = block.rect.width() - std::min(8.0, block.rect.width() * 0.1) - 2;
    if (QFontMetricsF(Theme::words(17, Theme::Strong)).horizontalAdvance(sizeOf(block)) > room)
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

void StackPainter::paintBlock(QPainter &painter, const StackBlock &block) const
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
        painter.save();
        painter.translate(block.rect.center());
        painter.rotate(-90);
        painter.setFont(Theme::words(12, Theme::Medium));
        painter.setPen(colours.ink);
        // A tall block keeps its foot for what it says while training.
        const double foot = !block.slim && block.rect.height() > 150 && reading(block) ? 64 : 0;
        const QRectF upright(foot - block.rect.height() / 2, -block.rect.width() / 2, block.rect.height() - foot, block.rect.width());
        const QString full = name + QStringLiteral("  ") + sizeOf(block);
        const bool fits = QFontMetricsF(painter.font()).horizontalAdvance(full) < upright.width() - 8;
        painter.drawText(upright, Qt::AlignCenter,
                         fits ? full
                              : QFontMetrics(painter.font()).elidedText(name, Qt::ElideRight, static_cast<int>(upright.width()) - 8));
        painter.restore();
        if (foot > 0)
            paintReading(painter, block, block.rect.bottom() - foot + 6);
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

const BlockReading *StackPainter::reading(const StackBlock &block) const
{
    if (!m_scene.live() || !m_scene.frame->blocks || block.bypassed)
        return nullptr;
    const auto place = block.place();
    return place ? m_scene.frame->blocks->find(place->partName()) : nullptr;
}

void StackPainter::paintReading(QPainter &painter, const StackBlock &block, double top) const
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
        const QString share = tr("%1 % dead").arg(read->dead * 100, 0, 'f', read->dead < 0.1 ? 1 : 0);
        const bool fits = QFontMetricsF(painter.font()).horizontalAdvance(share) < inner.width() + 4;
        painter.drawText(QRectF(inner.left(), bottom - height - 18, inner.width() + 6, 14), Qt::AlignLeft | Qt::AlignVCenter,
                         fits ? share : share.section(u' ', 0, 1));
    }
}

void StackPainter::paintCode(QPainter &painter, const StackBlock &block) const
{
    const Tokens &t = m_theme.tokens();
    painter.setPen(QPen(t.sandLine, 1.5));
    painter.setBrush(t.code.tint);
    painter.drawRoundedRect(block.rect, 8, 8);
    painter.setPen(t.sand);
    painter.setFont(Theme::words(20, Theme::Strong));
    painter.drawText(block.rect, Qt::AlignCenter, sizeOf(block));
    const LayerKind *kind = findKind(codeKinds(), block.kind);
    painter.setFont(Theme::words(12, Theme::Strong));
    const QRectF above(block.rect.center().x() - 80, block.rect.top() - 30, 160, 16);
    painter.drawText(
        above, Qt::AlignCenter,
        tr("Code, %1").arg(kind ? text(kind->label).section(QLatin1Char('('), 0, 0).trimmed() : QString::fromStdString(block.kind)));
    paintReading(painter, block, block.rect.center().y() + 16);
    // The live sample's first two numbers.
    if (!m_scene.live() || !m_scene.frame->pictures || m_scene.frame->pictures->codes.cols() == 0)
        return;
    const Matrix &codes = m_scene.frame->pictures->codes;
    painter.setFont(Theme::numbers(12));
    painter.setPen(t.labelText);
    for (Index i = 0; i < std::min<Index>(2, codes.rows()); ++i) {
        const QRectF line(block.rect.center().x() - 60, block.rect.bottom() + 18 + 15 * static_cast<double>(i), 120, 16);
        if (line.bottom() < m_scene.layout.railTop) // below a tall block there is no room for them
            painter.drawText(line, Qt::AlignCenter, QStringLiteral("z%1 %2").arg(i + 1).arg(number(static_cast<double>(codes(i, 0)))));
    }
}

void StackPainter::paintTile(QPainter &painter, const StackBlock &block) const
{
    const Tokens &t = m_theme.tokens();
    painter.setPen(QPen(t.line2, 1));
    painter.setBrush(t.panel);
    painter.drawRoundedRect(block.rect, 8, 8);
    painter.setFont(Theme::words(12, Theme::Strong));
    painter.setPen(t.text);
    const bool input = block.role == StackBlock::Role::Input;
    painter.drawText(QRectF(block.rect.left(), block.rect.top() + 8, block.rect.width(), 16), Qt::AlignCenter,
                     input ? tr("Input") : tr("Output"));
    const ReconstructionFrame *pictures = m_scene.live() ? m_scene.frame->pictures.get() : nullptr;
    const Shape shape = m_scene.dataset ? m_scene.dataset->shape() : Shape{};
    std::span<const Scalar> values;
    if (pictures && pictures->originals.cols() > 0 && pictures->originals.rows() == shape.size()) {
        const Matrix &m = input ? pictures->originals : pictures->reconstructions;
        values = {m.data(), static_cast<std::size_t>(m.rows())};
    } else if (input && m_scene.sample.size() > 0) {
        values = {m_scene.sample.data(), static_cast<std::size_t>(m_scene.sample.rows())};
    }
    double side = std::floor(std::min(block.rect.width() - 16, block.rect.height() - 60));
    if (shape.isPicture() && shape.width == shape.height && side > static_cast<double>(shape.width)) // whole pixels
        side -= std::fmod(side, static_cast<double>(shape.width));
    const QRectF place(std::round(block.rect.center().x() - side / 2), std::round(block.rect.center().y() - side / 2), side, side);
    if (shape.isPicture()) {
        painter.fillRect(place, t.tile);
        if (!values.empty())
            drawPicture(painter, place, picture(values, shape, ramp(t.tile, t.ink)));
    } else if (!values.empty()) {
        QPainterPath curve;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double x = place.left() + place.width() * (static_cast<double>(i) + 0.5) / static_cast<double>(values.size());
            const double y = place.bottom() - place.height() * std::clamp(static_cast<double>(values[i]), 0.0, 1.0);
            i == 0 ? curve.moveTo(x, y) : curve.lineTo(x, y);
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.labelText, 1.5));
        painter.drawPath(curve);
    }
    painter.setFont(Theme::words(11));
    painter.setPen(t.labelText);
    QString caption;
    if (input && pictures && !pictures->samples->empty())
        caption = tr("sample %1").arg(pictures->samples->front());
    else if (!input && pictures && !pictures->errors.empty())
        caption = tr("error %1").arg(QString::number(static_cast<double>(pictures->errors.front()), 'f', 4));
    else if (!input)
        caption = tr("not trained");
    if (QFontMetricsF(painter.font()).horizontalAdvance(caption) > block.rect.width() - 4) // the number alone, if there is one
        caption = input || pictures ? caption.section(QLatin1Char(' '), -1) : QString();
    painter.drawText(QRectF(block.rect.left(), place.bottom() + 6, block.rect.width(), 16), Qt::AlignCenter, caption);
}

QString StackPainter::shareOf(const StackBlock &block)
{
    return block.share < 0.01 ? tr("under 1 %") : tr("%1 %").arg(block.share * 100, 0, 'f', 0);
}

QStringList StackPainter::railOf(const StackBlock &block) const
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

std::array<bool, 3> StackPainter::railLines() const
{
    std::array<bool, 3> fits{true, true, true};
    const QFontMetricsF metrics(Theme::numbers(11));
    for (const StackBlock &block : m_scene.layout.blocks) {
        const QStringList lines = railOf(block);
        for (qsizetype i = 1; i < lines.size() && block.place(); ++i)
            fits[static_cast<std::size_t>(i)] &= metrics.horizontalAdvance(lines[i]) <= roomFor(block);
    }
    return fits;
}

void StackPainter::paintRail(QPainter &painter, const StackBlock &block) const
{
    const Tokens &t = m_theme.tokens();
    painter.setFont(Theme::numbers(11));
    const QStringList lines = railOf(block);
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
double StackPainter::roomFor(const StackBlock &block) const
{
    double room = 240;
    for (const StackBlock &other : m_scene.layout.blocks)
        if (&other != &block)
            room = std::min(room, std::abs(other.rect.center().x() - block.rect.center().x()));
    return room - 6;
}

} // namespace hourglass
