// A few choices side by side. See segmented_control.h.
#include "ui/look/segmented_control.h"

#include "ui/look/focus_ring.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace hourglass {

SegmentedControl::SegmentedControl(const Theme &theme, const QStringList &labels, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_labels(labels)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SegmentedControl::setCurrent(int index)
{
    m_current = index;
    update();
}

QSize SegmentedControl::sizeHint() const
{
    int total = 0;
    for (const QString &text : m_labels)
        total += QFontMetrics(Theme::words(12, Theme::Strong)).horizontalAdvance(text) + 18;
    return {total, 26};
}

QRect SegmentedControl::segment(int index) const
{
    int x = 0;
    for (int i = 0;; ++i) {
        const int w = QFontMetrics(Theme::words(12, Theme::Strong)).horizontalAdvance(m_labels[i]) + 18;
        if (i == index)
            return {x, 0, w, height()};
        x += w;
    }
}

void SegmentedControl::mousePressEvent(QMouseEvent *event)
{
    for (int i = 0; i < m_labels.size(); ++i)
        if (segment(i).contains(event->position().toPoint()) && i != m_current) {
            setCurrent(i);
            Q_EMIT chosen(i);
            return;
        }
}

void SegmentedControl::keyPressEvent(QKeyEvent *event)
{
    const int by = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    const int next = std::clamp<int>(m_current + by, 0, static_cast<int>(m_labels.size()) - 1);
    if (by == 0)
        QWidget::keyPressEvent(event);
    else if (next != m_current) {
        setCurrent(next);
        Q_EMIT chosen(next);
    }
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(t.line2);
    painter.setBrush(t.panel);
    painter.drawRoundedRect(body, 6, 6);
    for (int i = 0; i < m_labels.size(); ++i) {
        const QRectF part = QRectF(segment(i)).adjusted(0.5, 0.5, -0.5, -0.5);
        if (i == m_current) {
            painter.setPen(t.accentLine);
            painter.setBrush(t.soft);
            painter.drawRoundedRect(part, 6, 6);
        }
        painter.setPen(i == m_current ? t.accent : t.labelText);
        painter.setFont(Theme::words(12, i == m_current ? Theme::Strong : Theme::Regular));
        painter.drawText(part, Qt::AlignCenter, m_labels[i]);
    }
    if (hasFocus())
        drawFocusRing(painter, body.adjusted(0.5, 0.5, -0.5, -0.5), 6, t);
}

} // namespace hourglass
