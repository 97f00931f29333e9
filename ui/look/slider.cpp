// A slider over a range of numbers. See slider.h.
#include "ui/look/slider.h"

#include "ui/look/focus_ring.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {
constexpr double knob = 14; // pixels across
} // namespace

Slider::Slider(const Theme &theme, double least, double most, bool logarithmic, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_least(least), m_most(most), m_logarithmic(logarithmic), m_value(least)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Slider::setValue(double value)
{
    m_value = std::clamp(value, m_least, m_most);
    update();
}

// A logarithmic slider that starts at zero keeps zero at its left end.
double Slider::position() const
{
    if (!m_logarithmic)
        return (m_value - m_least) / (m_most - m_least);
    const double low = m_least > 0 ? m_least : m_most * 1e-6;
    return m_value <= low ? 0 : std::log(m_value / low) / std::log(m_most / low);
}

double Slider::valueAt(double position) const
{
    position = std::clamp(position, 0.0, 1.0);
    if (!m_logarithmic)
        return m_least + position * (m_most - m_least);
    if (position <= 0)
        return m_least;
    const double low = m_least > 0 ? m_least : m_most * 1e-6;
    return low * std::pow(m_most / low, position);
}

void Slider::drag(double x)
{
    setValue(valueAt((x - knob / 2) / (width() - knob)));
    Q_EMIT moved(m_value, m_drag);
}

void Slider::mousePressEvent(QMouseEvent *event)
{
    ++m_drag;
    drag(event->position().x());
}

void Slider::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        drag(event->position().x());
}

void Slider::keyPressEvent(QKeyEvent *event)
{
    double by = 0;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        by = -0.01;
        break;
    case Qt::Key_Right:
    case Qt::Key_Up:
        by = 0.01;
        break;
    case Qt::Key_PageDown:
        by = -0.1;
        break;
    case Qt::Key_PageUp:
        by = 0.1;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    ++m_drag;
    setValue(valueAt(position() + by));
    Q_EMIT moved(m_value, m_drag);
}

void Slider::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    const double x = knob / 2 + position() * (width() - knob);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.track);
    painter.drawRoundedRect(QRectF(knob / 2, middle - 2, width() - knob, 4), 2, 2);
    painter.setBrush(isEnabled() ? t.accent : t.outline);
    painter.drawRoundedRect(QRectF(knob / 2, middle - 2, x - knob / 2, 4), 2, 2);
    painter.setBrush(t.raise);
    painter.setPen(QPen(isEnabled() ? t.accent : t.outline, 2));
    painter.drawEllipse(QPointF(x, middle), knob / 2 - 1, knob / 2 - 1);
    if (hasFocus())
        drawFocusRing(painter, QRectF(x - knob / 2 - 2, middle - knob / 2 - 2, knob + 4, knob + 4).adjusted(1, 1, -1, -1), knob, t);
}

} // namespace hourglass
