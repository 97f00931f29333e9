// Presets as cards; see preset_gallery.h.
#include "ui/window/preset_gallery.h"

#include "core/experiment/build.h"
#include "ui/designer/stack_geometry.h"
#include "ui/look/controls.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <cmath>

namespace hourglass {

PresetCard::PresetCard(const Theme &theme, const Preset &preset, Shape in, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_help(hourglass::text(preset.help))
{
    setObjectName(QStringLiteral("card-") + hourglass::plain(preset.id));
    setText(hourglass::text(preset.label));
    setAccessibleName(text());
    setAccessibleDescription(m_help);
    setToolTip(m_help);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    const Experiment e = reconciled(preset.make(in), in);
    double weights = 0;
    double widest = 1;
    const auto blocks = stackBlocks(e, in);
    for (const StackBlock &block : blocks)
        widest = std::max(widest, std::log2(static_cast<double>(std::max<Index>(2, block.out.size()))));
    for (const StackBlock &block : blocks) {
        weights += static_cast<double>(block.weights);
        const QString kind = block.role == StackBlock::Role::Code ? QStringLiteral("code") : QString::fromStdString(block.kind);
        m_bars.emplace_back(std::log2(static_cast<double>(std::max<Index>(2, block.out.size()))) / widest, kind);
    }
    const auto code = std::ranges::find(blocks, StackBlock::Role::Code, &StackBlock::role);
    m_facts = tr("%1-dimensional code, %2 parameters").arg(code->out.size()).arg(QLocale().toString(static_cast<qlonglong>(weights)));
}

void PresetCard::paintStack(QPainter &painter, const QRectF &area) const
{
    const Tokens &t = m_theme.tokens();
    const auto count = static_cast<double>(m_bars.size());
    const double step = std::min(26.0, area.width() / count);
    double x = area.center().x() - step * count / 2;
    for (const auto &[height, kind] : m_bars) {
        const KindColours colours = kind.isEmpty()                  ? KindColours{t.captionText, t.tile}
                                    : kind == QLatin1String("code") ? t.code
                                                                    : t.kind(kind.toStdString());
        const QRectF bar(x + 1.5, area.center().y() - height * area.height() / 2, step - 3, height * area.height());
        painter.setPen(QPen(colours.ink, 1));
        painter.setBrush(colours.tint);
        painter.drawRoundedRect(bar, 3, 3);
        x += step;
    }
}

void PresetCard::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(hasFocus() ? t.accent : underMouse() ? t.accentLine : t.line, hasFocus() ? 2 : 1));
    painter.setBrush(underMouse() ? t.hover : t.raise);
    painter.drawRoundedRect(card, 8, 8);
    const QRectF inside = card.adjusted(12, 10, -12, -10);
    paintStack(painter, QRectF(inside.left(), inside.top(), inside.width(), 68));
    painter.setPen(t.text);
    painter.setFont(Theme::words(13, Theme::Strong));
    painter.drawText(QRectF(inside.left(), inside.top() + 76, inside.width(), 18), Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setPen(t.labelText);
    painter.setFont(Theme::words(11));
    painter.drawText(QRectF(inside.left(), inside.top() + 96, inside.width(), 60), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_help);
    painter.setPen(t.captionText);
    painter.drawText(QRectF(inside.left(), inside.bottom() - 14, inside.width(), 14), Qt::AlignLeft | Qt::AlignVCenter, m_facts);
}

void PresetCard::enterEvent(QEnterEvent *) { update(); }
void PresetCard::leaveEvent(QEvent *) { update(); }

PresetGallery::PresetGallery(const Theme &theme, Shape in, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("presetGallery"));
    setWindowTitle(tr("Presets - Hourglass"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(
        label(tr("Each preset shows one idea within a minute. It replaces the network, not the data; undo restores it."), "caption", this));
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto *page = new QWidget(scroll);
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, 8, 0);
    grid->setSpacing(12);
    const QSize room = parent ? parent->window()->size() - QSize(40, 40) : QSize(1280, 800);
    for (const Preset &preset : presets()) {
        auto *card = new PresetCard(theme, preset, in, page);
        const auto at = static_cast<int>(m_cards.size());
        m_columns = std::clamp((room.width() - 72) / (card->sizeHint().width() + grid->spacing()), 1, 4);
        grid->addWidget(card, at / m_columns, at % m_columns);
        connect(card, &QAbstractButton::clicked, this, [this, &preset] {
            Q_EMIT chosen(preset);
            accept();
        });
        card->installEventFilter(this);
        m_cards.push_back(card);
    }
    scroll->setWidget(page);
    column->addWidget(scroll, 1);
    const QSize all = page->sizeHint() + QSize(64, 96);
    resize(all.boundedTo(room));
    m_cards.front()->setFocus();
}

/// Arrows walk through the grid, Return takes a card.
bool PresetGallery::eventFilter(QObject *watched, QEvent *event)
{
    const auto at = std::ranges::find(m_cards, watched) - m_cards.begin();
    const auto count = static_cast<std::ptrdiff_t>(m_cards.size());
    if (event->type() != QEvent::KeyPress || at == count)
        return QDialog::eventFilter(watched, event);
    int step = 0;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Right:
        step = 1;
        break;
    case Qt::Key_Left:
        step = -1;
        break;
    case Qt::Key_Down:
        step = m_columns;
        break;
    case Qt::Key_Up:
        step = -m_columns;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_cards[static_cast<std::size_t>(at)]->click();
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
    if (at + step >= 0 && at + step < count)
        m_cards[static_cast<std::size_t>(at + step)]->setFocus();
    return true;
}

} // namespace hourglass
