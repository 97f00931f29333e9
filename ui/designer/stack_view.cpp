// The hourglass; see stack_view.h.
#include "ui/designer/stack_view.h"

#include "core/layers/catalogue.h"
#include "ui/look/icons.h"
#include "ui/plots/colour_maps.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

QString text(std::string_view view) { return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size())); }

/// What stands large in a block: its units or size.
QString sizeOf(const StackBlock &block)
{
    for (const char *key : {"units", "filters", "size", "rate", "kernel", "scale"})
        if (const Value *value = block.settings.find(key))
            return QString::fromStdString(valueText(*value));
    return {};
}

/// Two decimals in six places, or a power of ten where that would be too long.
QString number(double value)
{
    return std::abs(value) < 1000 ? QStringLiteral("%1").arg(value, 6, 'f', 2) : QString::number(value, 'g', 2);
}

QString activationOf(const StackBlock &block)
{
    const Value *value = block.settings.find("activation");
    const LayerKind *kind = findKind(block.role == StackBlock::Role::Code ? codeKinds() : layerKinds(), block.kind);
    const Param *param = kind ? findParam(*kind, "activation") : nullptr;
    if (!value || !param)
        return {};
    for (const Option &option : std::get<OneOf>(param->domain).options)
        if (*value == Value(std::string(option.id)))
            return option.id == "identity" ? StackView::tr("Linear") : text(option.label);
    return {};
}

} // namespace

StackView::StackView(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("stack"));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(190);
    setMouseTracking(true);
    setAccessibleName(tr("Stack of encoder, code and decoder"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StackView::setExperiment(const Experiment &experiment, Shape in, const std::string &problem, bool after)
{
    m_problemAfter = after;
    m_experiment = experiment;
    m_in = in;
    m_problem = problem;
    rebuild();
    const auto exists = [&](const StackBlock &b) { return b.place() == m_selected; };
    if (!m_selected.empty() && std::ranges::none_of(m_layout.blocks, exists))
        choose("code");
}

void StackView::setStale(bool stale)
{
    if (m_stale != stale)
        update();
    m_stale = stale;
}

void StackView::setFrame(std::shared_ptr<const Frame> frame)
{
    m_frame = std::move(frame);
    // Only what shows the sample is painted anew.
    for (const StackBlock &block : m_layout.blocks) {
        if (block.place().empty())
            update(QRectF(block.rect.left() - 2, block.rect.top() - 2, block.rect.width() + 4, height()).toAlignedRect());
        else if (block.role == StackBlock::Role::Code)
            update(QRectF(block.rect.center().x() - 60, block.rect.bottom() + 16, 120, 36).toAlignedRect());
    }
}

void StackView::setDataset(std::shared_ptr<const Dataset> dataset)
{
    m_dataset = std::move(dataset);
    m_frame.reset();
    if (m_dataset)
        setSample(0);
    update();
}

void StackView::setSample(std::uint32_t sample)
{
    m_sample.resize(m_dataset->shape().size(), 1);
    const std::uint32_t one[] = {sample};
    m_dataset->gather(one, Out(m_sample.data(), m_sample.rows(), 1));
    update();
}

void StackView::select(const std::string &place)
{
    m_selected = place;
    update();
}

void StackView::choose(const std::string &place)
{
    select(place);
    for (const StackBlock &block : m_layout.blocks)
        if (block.place() == place)
            setAccessibleDescription(describe(block));
    Q_EMIT selectionChanged(place);
}

void StackView::rebuild()
{
    m_layout = layOut(stackBlocks(m_experiment, m_in), size());
    update();
}

void StackView::resizeEvent(QResizeEvent *) { rebuild(); }

QPointF StackView::chain() const
{
    for (const StackBlock &block : m_layout.blocks)
        if (block.role == StackBlock::Role::Code)
            return {block.rect.center().x(), m_layout.bracketTop + 12};
    return {};
}

void StackView::mousePressEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (m_in.size() > 0 && QLineF(at, chain()).length() < 14) {
        Q_EMIT mirrorToggled();
        return;
    }
    for (const StackBlock &block : m_layout.blocks)
        if (!block.place().empty() && block.rect.adjusted(-2, -2, 2, 2).contains(at)) {
            choose(block.place());
            Q_EMIT blockClicked();
            return;
        }
    choose({});
}

void StackView::keyPressEvent(QKeyEvent *event)
{
    std::vector<std::string> places;
    for (const StackBlock &block : m_layout.blocks)
        if (!block.place().empty())
            places.push_back(block.place());
    const auto at = std::ranges::find(places, m_selected);
    switch (event->key()) {
    case Qt::Key_Left:
        choose(at == places.end() || at == places.begin() ? places.front() : *(at - 1));
        break;
    case Qt::Key_Right:
        choose(at == places.end() ? places.front() : at + 1 == places.end() ? places.back() : *(at + 1));
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT deleteRequested();
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        Q_EMIT resizeRequested(true);
        break;
    case Qt::Key_Minus:
        Q_EMIT resizeRequested(false);
        break;
    case Qt::Key_M:
        Q_EMIT mirrorToggled();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool StackView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (const StackBlock &block : m_layout.blocks)
            if (block.rect.contains(help->pos()) && !block.place().empty()) {
                QToolTip::showText(help->globalPos(), describe(block), this);
                return true;
            }
        if (QLineF(help->pos(), chain()).length() < 14)
            QToolTip::showText(help->globalPos(),
                               m_experiment.mirrored ? tr("The decoder mirrors the encoder. Click to edit it apart.")
                                                     : tr("Click to let the decoder mirror the encoder."),
                               this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

QString StackView::describe(const StackBlock &block) const
{
    const LayerKind *kind = findKind(block.role == StackBlock::Role::Code ? codeKinds() : layerKinds(), block.kind);
    const QString name = kind ? text(kind->label) : QString::fromStdString(block.kind);
    QString where;
    if (block.role == StackBlock::Role::Code)
        where = tr("code");
    else if (block.role == StackBlock::Role::Encoder)
        where = tr("encoder block %1 of %2").arg(block.index + 1).arg(m_experiment.encoder.size());
    else
        where = tr("decoder block %1 of %2").arg(block.index + 1).arg(m_experiment.decoder.size());
    QString result =
        tr("%1 %2, %3, %4 parameters").arg(name, sizeOf(block), where, QLocale().toString(static_cast<qlonglong>(block.weights)));
    if (block.role == StackBlock::Role::Decoder && m_experiment.mirrored)
        result += tr(", linked with the encoder");
    if (block.place() == m_problem)
        result += tr(", has a problem");
    return result;
}

void StackView::paintEvent(QPaintEvent *event)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), t.sunk);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.line);
    const QRect dirty = event->rect();
    for (int x = 16; x < width(); x += 24)
        for (int y = 16; y < height(); y += 24)
            if (dirty.contains(x, y))
                painter.fillRect(x, y, 1, 1, t.line);
    painter.setPen(QPen(t.glassLine, 1.5));
    painter.setBrush(t.glass);
    painter.drawPath(m_layout.glass);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.dark ? t.tx2 : t.tx2);
    painter.drawRoundedRect(m_layout.leftCap, 4, 4);
    painter.drawRoundedRect(m_layout.rightCap, 4, 4);
    if (m_in.size() == 0) {
        paintEmpty(painter);
        return;
    }
    paintLinks(painter);
    for (const StackBlock &block : m_layout.blocks) {
        // A block's rail and captions stand within its own columns.
        const QRectF columns(block.rect.center().x() - 62, 0, 124, height());
        if (!event->region().intersects(columns.united(block.rect).toAlignedRect()))
            continue;
        if (block.role == StackBlock::Role::Input || block.role == StackBlock::Role::Output)
            paintTile(painter, block);
        else if (block.role == StackBlock::Role::Code)
            paintCode(painter, block);
        else
            paintBlock(painter, block);
        paintRail(painter, block);
        if (!block.place().empty() && (block.place() == m_selected || block.place() == m_problem))
            paintSelection(painter, block);
    }
    if (event->region().intersects(QRect(0, 0, width(), 40)))
        paintBrackets(painter);
}

void StackView::paintEmpty(QPainter &painter) const
{
    const Tokens &t = m_theme.tokens();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.ctl, 1.5, Qt::DashLine));
    for (const StackBlock &block : m_layout.blocks)
        painter.drawRoundedRect(block.rect, 8, 8);
    painter.setPen(t.tx3);
    painter.setFont(Theme::words(12));
    painter.drawText(QRectF(0, m_layout.railTop, width(), 20), Qt::AlignCenter, tr("Drop data on the window to begin."));
}

void StackView::paintLinks(QPainter &painter) const
{
    const Tokens &t = m_theme.tokens();
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i + 1 < m_layout.blocks.size(); ++i) {
        const StackBlock &a = m_layout.blocks[i];
        const StackBlock &b = m_layout.blocks[i + 1];
        const bool waist = a.role == StackBlock::Role::Code || b.role == StackBlock::Role::Code;
        QColor colour = waist ? t.sandFill : t.tx3;
        colour.setAlphaF(waist ? 0.34f : 0.16f);
        painter.setBrush(colour);
        const double inset = 8;
        painter.drawPolygon(QPolygonF{QPointF(a.rect.right(), a.rect.top() + inset), QPointF(b.rect.left(), b.rect.top() + inset),
                                      QPointF(b.rect.left(), b.rect.bottom() - inset), QPointF(a.rect.right(), a.rect.bottom() - inset)});
        const bool broken = m_problemAfter ? a.place() == m_problem : b.place() == m_problem;
        if (!m_problem.empty() && broken) {
            painter.setPen(QPen(t.errLine, 3));
            const double y = a.rect.center().y();
            painter.drawLine(QPointF(a.rect.right(), y), QPointF(b.rect.left(), y));
            painter.setPen(Qt::NoPen);
        }
    }
}

void StackView::paintBlock(QPainter &painter, const StackBlock &block) const
{
    const Tokens &t = m_theme.tokens();
    const KindColours colours = t.kind(block.kind);
    QColor outline = colours.ink;
    outline.setAlphaF(0.6f);
    painter.setPen(QPen(outline, 1));
    painter.setBrush(colours.tint);
    painter.drawRoundedRect(block.rect, 8, 8);
    const LayerKind *kind = findKind(layerKinds(), block.kind);
    const QString name = kind ? text(kind->label) : QString::fromStdString(block.kind);
    if (block.slim || block.rect.width() < 28) {
        painter.save();
        painter.translate(block.rect.center());
        painter.rotate(-90);
        painter.setFont(Theme::words(12, Theme::Medium));
        painter.setPen(colours.ink);
        const QRectF upright(-block.rect.height() / 2, -block.rect.width() / 2, block.rect.height(), block.rect.width());
        const QString full = name + QStringLiteral("  ") + sizeOf(block);
        const bool fits = QFontMetricsF(painter.font()).horizontalAdvance(full) < upright.width() - 8;
        painter.drawText(upright, Qt::AlignCenter, fits ? full : name);
        painter.restore();
        return;
    }
    const double left = block.rect.left() + std::min(8.0, block.rect.width() * 0.1);
    const double width = block.rect.right() - left - 2;
    double y = block.rect.top() + 8;
    painter.setFont(Theme::words(12, Theme::Medium));
    painter.setPen(colours.ink);
    const QRectF words(left, y, width, 32); // a long name takes two lines
    const QRectF used = painter.boundingRect(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, name);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, name);
    y += std::min(used.height(), 32.0) + 1;
    painter.setFont(Theme::words(17, Theme::Strong));
    painter.setPen(t.tx);
    painter.drawText(QRectF(left, y, width, 22), Qt::AlignLeft | Qt::AlignVCenter, sizeOf(block));
    y += 22;
    if (block.rect.width() >= 44 && block.rect.height() > 76) {
        painter.setFont(Theme::words(11));
        painter.setPen(t.tx2);
        painter.drawText(QRectF(left, y, width, 16), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(painter.font()).elidedText(activationOf(block), Qt::ElideRight, static_cast<int>(width)));
    }
}

void StackView::paintCode(QPainter &painter, const StackBlock &block) const
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
    // The live sample's first two numbers.
    if (!live() || !m_frame->pictures || m_frame->pictures->codes.cols() == 0)
        return;
    const Matrix &codes = m_frame->pictures->codes;
    painter.setFont(Theme::numbers(12));
    painter.setPen(t.tx2);
    for (Index i = 0; i < std::min<Index>(2, codes.rows()); ++i)
        painter.drawText(QRectF(block.rect.center().x() - 60, block.rect.bottom() + 18 + 15 * static_cast<double>(i), 120, 16),
                         Qt::AlignCenter, QStringLiteral("z%1 %2").arg(i + 1).arg(number(static_cast<double>(codes(i, 0)))));
}

void StackView::paintTile(QPainter &painter, const StackBlock &block) const
{
    const Tokens &t = m_theme.tokens();
    painter.setPen(QPen(t.line2, 1));
    painter.setBrush(t.panel);
    painter.drawRoundedRect(block.rect, 8, 8);
    painter.setFont(Theme::words(12, Theme::Strong));
    painter.setPen(t.tx);
    const bool input = block.role == StackBlock::Role::Input;
    painter.drawText(QRectF(block.rect.left(), block.rect.top() + 8, block.rect.width(), 16), Qt::AlignCenter,
                     input ? tr("Input") : tr("Output"));
    const PictureFrame *pictures = live() ? m_frame->pictures.get() : nullptr;
    const Shape shape = m_dataset ? m_dataset->shape() : Shape{};
    std::span<const Scalar> values;
    if (pictures && pictures->originals.cols() > 0 && pictures->originals.rows() == shape.size()) {
        const Matrix &m = input ? pictures->originals : pictures->reconstructions;
        values = {m.data(), static_cast<std::size_t>(m.rows())};
    } else if (input && m_sample.size() > 0) {
        values = {m_sample.data(), static_cast<std::size_t>(m_sample.rows())};
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
        painter.setPen(QPen(t.tx2, 1.5));
        painter.drawPath(curve);
    }
    painter.setFont(Theme::words(11));
    painter.setPen(t.tx2);
    QString caption;
    if (input && pictures && !pictures->samples->empty())
        caption = tr("sample %1").arg(pictures->samples->front());
    else if (!input && pictures && !pictures->errors.empty())
        caption = tr("error %1").arg(QString::number(static_cast<double>(pictures->errors.front()), 'f', 4));
    else if (!input)
        caption = tr("not trained");
    if (QFontMetricsF(painter.font()).horizontalAdvance(caption) > block.rect.width() - 4) // the number alone
        caption = caption.section(QLatin1Char(' '), -1);
    painter.drawText(QRectF(block.rect.left(), place.bottom() + 6, block.rect.width(), 16), Qt::AlignCenter, caption);
}

void StackView::paintRail(QPainter &painter, const StackBlock &block) const
{
    const Tokens &t = m_theme.tokens();
    const QRectF place(block.rect.center().x() - 60, m_layout.railTop, 120, 16);
    painter.setFont(Theme::numbers(11));
    painter.setPen(t.tx);
    const bool tile = block.place().empty();
    const QString shape = QString::fromStdString((tile ? m_in : block.out).text());
    if (layoutDirection() == Qt::LeftToRight && QFontMetricsF(painter.font()).horizontalAdvance(shape) > block.rect.width() + 30)
        return;
    painter.drawText(place, Qt::AlignCenter, block.out.size() == 0 && !tile ? QStringLiteral("?") : shape);
    painter.setPen(t.tx3);
    const QString below = block.role == StackBlock::Role::Input    ? tr("input")
                          : block.role == StackBlock::Role::Output ? (live() ? tr("live") : tr("output"))
                                                                   : QLocale().toString(static_cast<qlonglong>(block.weights));
    painter.drawText(place.translated(0, 16), Qt::AlignCenter, below);
}

void StackView::paintBrackets(QPainter &painter) const
{
    const Tokens &t = m_theme.tokens();
    const double y = m_layout.bracketTop + 12;
    const QPointF middle = chain();
    const auto bracket = [&](StackBlock::Role role, const QString &name, const QString &detail) {
        double left = 1e9;
        double right = -1e9;
        for (const StackBlock &block : m_layout.blocks)
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
        painter.setPen(t.tx);
        painter.drawText(QRectF(x, y - 10, w1 + 2, 20), Qt::AlignVCenter, name);
        painter.setFont(plain);
        painter.setPen(t.tx3);
        if (detailed)
            painter.drawText(QRectF(x + w1 + 6, y - 10, w2, 20), Qt::AlignVCenter, detail);
    };
    Index encoder = 0;
    for (const StackBlock &block : m_layout.blocks)
        if (block.role == StackBlock::Role::Encoder)
            encoder += block.weights;
    bracket(StackBlock::Role::Encoder, tr("Encoder"), tr("%1 parameters").arg(QLocale().toString(static_cast<qlonglong>(encoder))));
    bracket(StackBlock::Role::Decoder, tr("Decoder"), m_experiment.mirrored ? tr("mirrors the encoder") : tr("not mirrored"));
    painter.setPen(QPen(m_experiment.mirrored ? t.acc : t.ctl, 1.5));
    painter.setBrush(m_experiment.mirrored ? t.soft : t.panel);
    painter.drawEllipse(middle, 12, 12);
    drawIcon(painter, m_experiment.mirrored ? Icon::Link : Icon::Unlink, middle - QPointF(8, 8), m_experiment.mirrored ? t.acc : t.tx3);
}

void StackView::paintSelection(QPainter &painter, const StackBlock &block) const
{
    const Tokens &t = m_theme.tokens();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(block.place() == m_problem ? t.errLine : t.acc, 2));
    painter.drawRoundedRect(block.rect.adjusted(-2, -2, 2, 2), 10, 10);
    if (hasFocus() && block.place() == m_selected) {
        painter.setPen(QPen(t.acc, 1, Qt::DotLine));
        painter.drawRoundedRect(block.rect.adjusted(-5, -5, 5, 5), 12, 12);
    }
}

} // namespace hourglass
