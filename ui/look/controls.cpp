// Small widgets; see controls.h.
#include "ui/look/controls.h"

#include <QFocusEvent>
#include <QLabel>
#include <QLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr double knob = 14;

void drawFocus(QPainter &painter, const QRectF &rect, double radius, const Tokens &t)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.accent, 2));
    painter.drawRoundedRect(rect, radius, radius);
}

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
        drawFocus(painter, QRectF(x - knob / 2 - 2, middle - knob / 2 - 2, knob + 4, knob + 4).adjusted(1, 1, -1, -1), knob, t);
}

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
        drawFocus(painter, body.adjusted(-1, -1, 1, 1), 9, t);
}

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
        drawFocus(painter, body.adjusted(0.5, 0.5, -0.5, -0.5), 6, t);
}

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

UnitBars::UnitBars(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("unitBars"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void UnitBars::setValues(const QString &name, const std::vector<double> &values)
{
    m_name = name;
    m_values = values;
    const auto [least, most] = std::ranges::minmax_element(m_values);
    setAccessibleName(m_values.empty()
                          ? name
                          : tr("%1: %2 units from %3 to %4").arg(name).arg(m_values.size()).arg(*least, 0, 'g', 3).arg(*most, 0, 'g', 3));
    setToolTip(accessibleName());
    update();
}

void UnitBars::paintEvent(QPaintEvent *)
{
    if (m_values.empty())
        return;
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    constexpr int caption = 18;
    const QRectF plot(0, caption, width(), height() - caption);
    painter.fillRect(plot, t.sunk);
    const double low = std::min(0.0, *std::ranges::min_element(m_values));
    const double high = std::max(*std::ranges::max_element(m_values), low + 1e-12);
    const auto placeOf = [&](double v) { return plot.bottom() - 1 - (v - low) / (high - low) * (plot.height() - 4); };
    const std::size_t units = m_values.size();
    const std::size_t bars = std::min(units, static_cast<std::size_t>(std::max(1, width() / 3)));
    const double step = plot.width() / static_cast<double>(bars);
    for (std::size_t b = 0; b < bars; ++b) {
        double value = 0;
        for (std::size_t i = b * units / bars; i < (b + 1) * units / bars; ++i)
            if (std::abs(m_values[i]) > std::abs(value))
                value = m_values[i];
        const double top = std::min(placeOf(value), placeOf(0));
        const double x = plot.left() + step * static_cast<double>(b);
        painter.fillRect(QRectF(x, top, std::max(1.0, step - (step > 3 ? 1 : 0)), std::abs(placeOf(value) - placeOf(0)) + 1), t.sandFill);
    }
    painter.setFont(Theme::words(11));
    painter.setPen(t.labelText);
    painter.drawText(QRectF(0, 0, width(), caption - 2), Qt::AlignLeft | Qt::AlignVCenter, m_name);
    painter.setFont(Theme::numbers(11));
    painter.setPen(t.captionText);
    painter.drawText(QRectF(0, 0, width(), caption - 2), Qt::AlignRight | Qt::AlignVCenter, tr("up to %1").arg(high, 0, 'g', 3));
}

QWidget *separator(Qt::Orientation orientation, QWidget *parent)
{
    auto *line = new QWidget(parent);
    line->setProperty("role", "line");
    line->setAttribute(Qt::WA_StyledBackground);
    if (orientation == Qt::Horizontal)
        line->setFixedHeight(1);
    else
        line->setFixedWidth(1);
    return line;
}

QString helpOf(std::string_view help, std::string_view formula)
{
    QString words = text(help).toHtmlEscaped();
    if (!formula.empty())
        words += QStringLiteral("<br><br><span style='font-family:monospace'>%1</span>").arg(plain(formula).toHtmlEscaped());
    return words;
}

void markControl(QWidget *widget) { widget->setProperty("control", true); }

void markControls(const QLayout *layout)
{
    for (int i = 0; i < layout->count(); ++i) {
        if (QWidget *widget = layout->itemAt(i)->widget())
            markControl(widget);
        else if (const QLayout *inner = layout->itemAt(i)->layout())
            markControls(inner);
    }
}

bool isControl(const QWidget *widget) { return widget->property("control").toBool(); }

QLabel *label(const QString &text, const char *role, QWidget *parent)
{
    auto *result = new QLabel(text, parent);
    result->setProperty("role", role);
    return result;
}

QToolButton *iconButton(const Theme &theme, const char *name, Icon which, const QString &tip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    const auto paint = [button, which, &theme] { button->setIcon(icon(which, theme.tokens().labelText, theme.tokens().captionText)); };
    paint();
    QObject::connect(&theme, &Theme::changed, button, paint);
    return button;
}

} // namespace hourglass
