// A label that takes the room it is given: what does not fit ends in dots and stands whole in the tooltip.
#pragma once

#include "ui/look/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>

namespace hourglass {

class ElidedLabel : public QLabel
{
public:
    explicit ElidedLabel(const Theme &theme, QWidget *parent = nullptr) : QLabel(parent), m_theme(theme)
    {
        setProperty("role", "caption");
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width());
        if (shown.size() < 3 && shown != text()) // dots alone say nothing
            return;
        QPainter painter(this);
        painter.setPen(m_theme.tokens().captionText);
        painter.drawText(rect(), static_cast<int>(alignment()), shown);
    }
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ToolTip)
            setToolTip(toolTip().isEmpty() || toolTip() == m_shown ? (m_shown = text()) : toolTip());
        return QLabel::event(event);
    }

private:
    const Theme &m_theme;
    QString m_shown; // as its own tooltip
};

} // namespace hourglass
