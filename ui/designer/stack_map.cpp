// The map of a long stack; see stack_map.h.
#include "ui/designer/stack_map.h"

#include <QMouseEvent>
#include <QPainter>

namespace hourglass {

StackMap::StackMap(const Theme &theme, const StackScene &scene, QWidget *parent) : QWidget(parent), m_theme(theme), m_scene(scene)
{
    setObjectName(QStringLiteral("stackMap"));
    setFixedSize(180, 40);
    setAccessibleName(tr("Overview of the network"));
    setToolTip(tr("The whole network; drag to scroll."));
    hide();
}

void StackMap::setSeen(QRectF seen)
{
    m_seen = seen;
    update();
}

double StackMap::factor() const { return m_scene.area.width() > 0 ? (width() - 8) / m_scene.area.width() : 1; }

void StackMap::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.line2, 1));
    painter.setBrush(t.raise);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const double tall = (height() - 8) / std::max(1.0, m_scene.area.height());
    painter.setPen(Qt::NoPen);
    for (const StackBlock &block : m_scene.layout.blocks) {
        const bool code = block.role == StackBlock::Role::Code;
        painter.setBrush(code ? t.sandFill : !block.place() ? t.line2 : t.kind(block.kind).ink);
        painter.drawRect(QRectF(4 + block.rect.left() * factor(), 4 + block.rect.top() * tall, std::max(1.0, block.rect.width() * factor()),
                                block.rect.height() * tall));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.accent, 2));
    painter.drawRoundedRect(QRectF(4 + m_seen.left() * factor(), 2, m_seen.width() * factor(), height() - 4), 4, 4);
}

void StackMap::mousePressEvent(QMouseEvent *event) { Q_EMIT moved((event->position().x() - 4) / factor()); }

void StackMap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        Q_EMIT moved((event->position().x() - 4) / factor());
}

} // namespace hourglass
