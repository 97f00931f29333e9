// The key of the classes; see class_key.h.
#include "ui/panels/latent/class_key.h"

#include "ui/plots/markers.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace hourglass {

ClassKey::ClassKey(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("classKey"));
    setAccessibleName(tr("Classes: Space hides or shows one"));
    setToolTip(tr("Click a class to hide it; double-click to show only it."));
    setFocusPolicy(Qt::TabFocus); // a click hides a class and leaves Space to the training
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ClassKey::setClasses(const std::vector<std::string> &names)
{
    if (names == m_names)
        return;
    m_names = names;
    m_hidden.assign(names.size(), false);
    m_current = 0;
    setVisible(!names.empty());
    updateGeometry();
    update();
    Q_EMIT filterChanged();
}

void ClassKey::setCounts(const std::vector<int> &counts)
{
    if (m_counts == counts)
        return;
    m_counts = counts;
    update();
}

void ClassKey::setShapes(bool shapes)
{
    if (std::exchange(m_shapes, shapes) != shapes)
        update();
}

QSize ClassKey::sizeHint() const
{
    int widest = 0;
    const QFontMetrics metrics(Theme::words(12));
    for (const std::string &name : m_names)
        widest = std::max(widest, metrics.horizontalAdvance(QString::fromStdString(name)));
    return {std::min(widest, 120) + 26, static_cast<int>(std::min<std::size_t>(m_names.size(), 30)) * 20};
}

int ClassKey::rowHeight() const
{
    const int rows = std::max<int>(1, static_cast<int>(m_names.size()));
    return std::clamp(height() / rows, 14, 22);
}

void ClassKey::toggle(int row)
{
    if (row < 0 || row >= static_cast<int>(m_names.size()))
        return;
    m_current = row;
    m_hidden[static_cast<std::size_t>(row)] = !m_hidden[static_cast<std::size_t>(row)];
    if (std::ranges::all_of(m_hidden, std::identity{})) // nothing left to see: all come back
        m_hidden.assign(m_names.size(), false);
    update();
    Q_EMIT filterChanged();
}

void ClassKey::showOnly(int row)
{
    if (row < 0 || row >= static_cast<int>(m_names.size()))
        return;
    m_hidden.assign(m_names.size(), true);
    m_hidden[static_cast<std::size_t>(row)] = false;
    update();
    Q_EMIT filterChanged();
}

void ClassKey::mousePressEvent(QMouseEvent *event) { toggle(static_cast<int>(event->position().y()) / rowHeight()); }
void ClassKey::mouseDoubleClickEvent(QMouseEvent *event) { showOnly(static_cast<int>(event->position().y()) / rowHeight()); }

void ClassKey::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_names.size()) - 1;
    if (event->key() == Qt::Key_Up)
        m_current = std::max(0, m_current - 1);
    else if (event->key() == Qt::Key_Down)
        m_current = std::min(last, m_current + 1);
    else if (event->key() == Qt::Key_Space)
        toggle(m_current);
    else if (event->key() == Qt::Key_Return)
        showOnly(m_current);
    else
        QWidget::keyPressEvent(event);
    update();
}

void ClassKey::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int step = rowHeight();
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        const int y = static_cast<int>(i) * step;
        const QRectF box(2, y + step / 2.0 - 5, 10, 10);
        const QColor colour = classColour(t, static_cast<int>(i));
        painter.setPen(m_hidden[i] ? QPen(colour, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(m_hidden[i] ? QBrush(Qt::NoBrush) : QBrush(colour));
        if (m_shapes)
            painter.drawPath(marker(std::min(static_cast<int>(i), classColours), box.center(), m_hidden[i] ? 3.8 : 4.4));
        else
            painter.drawRoundedRect(m_hidden[i] ? box.adjusted(1, 1, -1, -1) : box, 2, 2);
        QFont font = Theme::words(std::min(12, step - 2));
        font.setStrikeOut(m_hidden[i]);
        painter.setFont(font);
        painter.setPen(m_hidden[i] ? t.captionText : t.text);
        QRectF place(20, y, width() - 20, step);
        if (width() >= 140 && i < m_counts.size()) {
            painter.setFont(Theme::numbers(std::min(11, step - 3)));
            painter.setPen(t.labelText);
            painter.drawText(place, Qt::AlignVCenter | Qt::AlignRight, QLocale().toString(m_counts[i]));
            place.setRight(place.right() - 52);
            painter.setFont(font);
            painter.setPen(m_hidden[i] ? t.captionText : t.text);
        }
        painter.drawText(
            place, Qt::AlignVCenter | Qt::AlignLeft,
            QFontMetrics(font).elidedText(QString::fromStdString(m_names[i]), Qt::ElideRight, static_cast<int>(place.width())));
        if (hasFocus() && static_cast<int>(i) == m_current) {
            painter.setPen(QPen(t.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(0, y, width(), step).adjusted(1, 1, -1, -1), 3, 3);
        }
    }
}

} // namespace hourglass
