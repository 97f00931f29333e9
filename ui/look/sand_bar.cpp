// The progress of a run. See sand_bar.h.
#include "ui/look/sand_bar.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hourglass {

SandBar::SandBar(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFixedHeight(12);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SandBar::setProgress(double share)
{
    if (std::abs(share - m_share) * width() < 0.25)
        return;
    m_share = share;
    update();
}

void SandBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF body(0, 2, width(), 8);
    painter.setBrush(t.track);
    painter.drawRoundedRect(body, 4, 4);
    const double x = m_share * width();
    if (x <= 0)
        return;
    painter.setBrush(t.sandFill);
    painter.drawRoundedRect(QRectF(0, 2, std::max(x, 4.0), 8), 4, 4);
    painter.fillRect(QRectF(std::max(0.0, x - 2), 0, 2, 12), t.sand);
}

} // namespace hourglass
