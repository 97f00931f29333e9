// The values of the units of a layer as bars. See unit_bars.h.
#include "ui/look/unit_bars.h"

#include "ui/look/numbers.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hourglass {

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
    setAccessibleName(
        m_values.empty()
            ? name
            : tr("%1: %2 units from %3 to %4").arg(name).arg(m_values.size()).arg(significant(*least, 3)).arg(significant(*most, 3)));
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
    painter.drawText(QRectF(0, 0, width(), caption - 2), Qt::AlignRight | Qt::AlignVCenter, tr("up to %1").arg(significant(high, 3)));
}

} // namespace hourglass
