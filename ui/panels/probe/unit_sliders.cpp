// Sliders over histograms; see unit_sliders.h.
#include "ui/panels/probe/unit_sliders.h"

#include "ui/look/numbers.h"

#include <QInputDialog>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {
constexpr Index mostCounted = 4000; // samples
constexpr double beyond = 0.25;     // of the data's range, to either side
constexpr double silent = 0.01;     // nats, below which a number is as good as unused
} // namespace

UnitSliders::UnitSliders(const Theme &theme, QWidget *parent) : OpaquePanel(theme, parent)
{
    setObjectName(QStringLiteral("unitSliders"));
    setAccessibleName(tr("Code dimensions: up and down select one, left and right change it"));
    setFocusPolicy(Qt::StrongFocus);
    setToolTip(tr("Drag, or double-click to type a value. Right: mean KL divergence in nats."));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize UnitSliders::sizeHint() const { return {220, static_cast<int>(std::max<std::size_t>(1, m_spreads.size())) * rowHeight}; }

void UnitSliders::setMap(const std::shared_ptr<const MapAnswer> &map)
{
    if (m_map == map)
        return;
    m_map = map;
    const std::size_t before = m_spreads.size();
    m_spreads.assign(map ? static_cast<std::size_t>(map->codes.rows()) : 0, {});
    const Index count = map ? map->codes.cols() : 0;
    const Index stride = std::max<Index>(1, count / mostCounted);
    for (std::size_t j = 0; j < m_spreads.size() && count > 0; ++j) {
        Spread &s = m_spreads[j];
        double least = HUGE_VAL;
        double most = -HUGE_VAL;
        for (Index i = 0; i < count; i += stride) {
            const auto v = static_cast<double>(map->codes(static_cast<Index>(j), i));
            if (!std::isfinite(v))
                continue;
            least = std::min(least, v);
            most = std::max(most, v);
        }
        if (!(least <= most))
            continue;
        const double room = std::max((most - least) * beyond, 1e-3);
        s.low = least - room;
        s.high = most + room;
        for (Index i = 0; i < count; i += stride) {
            const double bin = (static_cast<double>(map->codes(static_cast<Index>(j), i)) - s.low) / (s.high - s.low) * bins;
            if (bin >= 0 && bin < bins)
                s.counts[static_cast<std::size_t>(bin)] += 1;
        }
        const float tallest = std::max(1.0f, *std::ranges::max_element(s.counts));
        for (float &c : s.counts)
            c /= tallest;
    }
    if (before != m_spreads.size()) {
        m_current = 0;
        setMinimumHeight(sizeHint().height());
        updateGeometry();
    }
    update();
}

void UnitSliders::setCode(const Numbers &code)
{
    m_code = code;
    update();
}

void UnitSliders::setDivergence(const std::vector<double> &nats)
{
    m_nats = nats;
    update();
}

void UnitSliders::setPosterior(const std::shared_ptr<const PosteriorAnswer> &posterior)
{
    m_posterior = posterior;
    update();
}

double UnitSliders::low(Index unit) const { return m_spreads[static_cast<std::size_t>(unit)].low; }
double UnitSliders::high(Index unit) const { return m_spreads[static_cast<std::size_t>(unit)].high; }

QRectF UnitSliders::track(Index unit) const
{
    const int right = m_nats.empty() ? 52 : 108;
    return {38, static_cast<double>(unit) * rowHeight + 3, std::max(30.0, static_cast<double>(width() - 38 - right)), rowHeight - 6.0};
}

double UnitSliders::placeOf(Index unit, double value) const
{
    const Spread &s = m_spreads[static_cast<std::size_t>(unit)];
    const QRectF t = track(unit);
    return t.left() + std::clamp((value - s.low) / (s.high - s.low), 0.0, 1.0) * t.width();
}

void UnitSliders::paint(QPainter &painter, const QRect &part)
{
    const Tokens &t = m_theme.tokens();
    const auto count = static_cast<Index>(m_spreads.size());
    const Index first = std::max<Index>(0, part.top() / rowHeight);
    const Index last = std::min(count, static_cast<Index>(part.bottom() / rowHeight + 1));
    for (Index j = first; j < last; ++j) {
        const Spread &s = m_spreads[static_cast<std::size_t>(j)];
        const QRectF bar = track(j);
        painter.setFont(Theme::numbers(11));
        painter.setPen(t.labelText);
        painter.drawText(QRectF(0, bar.top(), 34, bar.height()), Qt::AlignVCenter | Qt::AlignLeft, QStringLiteral("z%1").arg(j + 1));
        QColor ink = t.accent;
        ink.setAlphaF(0.35f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        const double step = bar.width() / bins;
        for (int b = 0; b < bins; ++b) {
            const double tall = (bar.height() - 8) * std::sqrt(static_cast<double>(s.counts[static_cast<std::size_t>(b)]));
            painter.drawRect(QRectF(bar.left() + b * step, bar.bottom() - 4 - tall, std::max(1.0, step - 0.5), tall));
        }
        painter.setBrush(t.track);
        painter.drawRoundedRect(QRectF(bar.left(), bar.bottom() - 5, bar.width(), 3), 1.5, 1.5);
        if (m_posterior && j < static_cast<Index>(m_posterior->mean.size())) {
            const auto mean = static_cast<double>(m_posterior->mean[static_cast<std::size_t>(j)]);
            const auto deviation = static_cast<double>(m_posterior->deviation[static_cast<std::size_t>(j)]);
            painter.setBrush(t.sandFill);
            painter.drawRoundedRect(
                QRectF(QPointF(placeOf(j, mean - deviation), bar.bottom() - 6), QPointF(placeOf(j, mean + deviation), bar.bottom() - 1)), 2,
                2);
        }
        if (j < static_cast<Index>(m_nats.size())) {
            const double nats = m_nats[static_cast<std::size_t>(j)];
            painter.setFont(Theme::numbers(11));
            painter.setPen(nats < silent ? t.captionText : t.labelText);
            painter.drawText(QRectF(bar.right() + 54, bar.top(), 54, bar.height()), Qt::AlignVCenter | Qt::AlignRight,
                             nats < silent ? tr("inactive") : decimals(nats, 2));
        }
        if (j < static_cast<Index>(m_code.size())) {
            const auto value = static_cast<double>(m_code[static_cast<std::size_t>(j)]);
            const QPointF knob(placeOf(j, value), bar.bottom() - 4);
            painter.setPen(QPen(t.accent, 1.5));
            painter.drawLine(QPointF(knob.x(), bar.top() + 2), knob);
            painter.setBrush(t.raise);
            painter.drawEllipse(knob, 5, 5);
            painter.setFont(Theme::numbers(11));
            painter.setPen(t.text);
            painter.drawText(QRectF(bar.right() + 4, bar.top(), 46, bar.height()), Qt::AlignVCenter | Qt::AlignRight, decimals(value, 2));
        }
        if (hasFocus() && j == m_current) {
            painter.setPen(QPen(t.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(1, static_cast<double>(j) * rowHeight + 1, width() - 2, rowHeight - 2), 4, 4);
        }
    }
}

void UnitSliders::move(Index unit, double value)
{
    if (unit < 0 || unit >= static_cast<Index>(m_code.size()))
        return;
    m_code[static_cast<std::size_t>(unit)] = static_cast<Scalar>(std::clamp(value, low(unit), high(unit)));
    update();
    Q_EMIT moved(m_code);
}

void UnitSliders::drag(QPointF place)
{
    const QRectF bar = track(m_current);
    move(m_current, low(m_current) + (place.x() - bar.left()) / bar.width() * (high(m_current) - low(m_current)));
}

void UnitSliders::mousePressEvent(QMouseEvent *event)
{
    const Index row = static_cast<Index>(event->position().y()) / rowHeight;
    if (event->button() != Qt::LeftButton || row >= static_cast<Index>(m_spreads.size()))
        return;
    m_current = row;
    drag(event->position());
}

void UnitSliders::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton) && !m_spreads.empty())
        drag(event->position());
}

/// A double click asks for the number.
void UnitSliders::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Index row = static_cast<Index>(event->position().y()) / rowHeight;
    if (row >= static_cast<Index>(m_code.size()))
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("unitValue"));
    dialog->setInputMode(QInputDialog::DoubleInput);
    dialog->setWindowTitle(QStringLiteral("z%1").arg(row + 1));
    dialog->setLabelText(tr("Value of z%1").arg(row + 1));
    dialog->setDoubleRange(low(row), high(row));
    dialog->setDoubleDecimals(3);
    dialog->setDoubleValue(static_cast<double>(m_code[static_cast<std::size_t>(row)]));
    connect(dialog, &QInputDialog::doubleValueSelected, this, [this, row](double value) { move(row, value); });
    dialog->open();
}

void UnitSliders::keyPressEvent(QKeyEvent *event)
{
    const auto count = static_cast<Index>(m_spreads.size());
    const double step = event->modifiers().testFlag(Qt::ShiftModifier) ? 0.1 : 0.01;
    const int key = event->key();
    if (count == 0 || (key != Qt::Key_Up && key != Qt::Key_Down && key != Qt::Key_Left && key != Qt::Key_Right)) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (key == Qt::Key_Up || key == Qt::Key_Down)
        m_current = std::clamp<Index>(m_current + (key == Qt::Key_Up ? -1 : 1), 0, count - 1);
    else if (m_current < static_cast<Index>(m_code.size()))
        move(m_current, static_cast<double>(m_code[static_cast<std::size_t>(m_current)]) +
                            (key == Qt::Key_Left ? -step : step) * (high(m_current) - low(m_current)));
    update();
}

} // namespace hourglass
