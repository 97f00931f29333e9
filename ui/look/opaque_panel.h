// A widget that paints all of itself on a panel.
#pragma once

#include "ui/look/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QWidget>

namespace hourglass {

/// It fills its ground itself: were it seen through, the panels beneath would be painted first at each change, which costs more than most
/// pictures do. It is painted anew when the theme changes.
class OpaquePanel : public QWidget
{
public:
    explicit OpaquePanel(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
    {
        setAttribute(Qt::WA_OpaquePaintEvent);
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }

protected:
    /// On its ground, with smooth edges. part: what has to be painted, at least.
    virtual void paint(QPainter &painter, const QRect &part) = 0;

    void paintEvent(QPaintEvent *event) final
    {
        QPainter painter(this);
        painter.fillRect(event->rect(), m_theme.tokens().panel);
        painter.setRenderHint(QPainter::Antialiasing);
        paint(painter, event->rect());
    }

    const Theme &m_theme;
};

} // namespace hourglass
