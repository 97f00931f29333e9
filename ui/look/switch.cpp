// A switch: on or off. See switch.h.
#include "ui/look/switch.h"

#include "ui/look/focus_ring.h"

#include <QPainter>

namespace hourglass {

Switch::Switch(const Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Switch::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body(2, height() / 2.0 - 8, 28, 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isEnabled() ? (isChecked() ? t.accent : t.outline) : t.track);
    painter.drawRoundedRect(body, 8, 8);
    painter.setBrush(isChecked() && isEnabled() ? t.onAccent : t.raise);
    painter.drawEllipse(QPointF(isChecked() ? body.right() - 8 : body.left() + 8, body.center().y()), 5.5, 5.5);
    if (hasFocus())
        drawFocusRing(painter, body.adjusted(-1, -1, 1, 1), 9, t);
}

} // namespace hourglass
