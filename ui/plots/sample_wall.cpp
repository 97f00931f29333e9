// Samples with the colours of their classes; see sample_wall.h.
#include "ui/plots/sample_wall.h"

#include "core/base/random.h"
#include "ui/look/controls.h"
#include "ui/plots/colour_maps.h"
#include "ui/plots/sample_words.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hourglass {

namespace {
constexpr int tile = 28;
constexpr int cell = tile + 3;
constexpr int rowStep = tile + 7;
} // namespace

SampleWall::SampleWall(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("sampleWall"));
    setAccessibleName(tr("Samples: arrow keys select one, Enter makes it the designer's input"));
    setMinimumHeight(2 * rowStep);
    setFocusPolicy(Qt::TabFocus);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SampleWall::setDataset(std::shared_ptr<const Dataset> dataset)
{
    m_dataset = std::move(dataset);
    m_class = -1;
    m_pinned.reset();
    m_selection.clear();
    pick();
}

void SampleWall::shuffle()
{
    ++m_draw;
    pick();
}

void SampleWall::setClass(int index)
{
    m_class = index;
    pick();
}

void SampleWall::setSelection(const std::vector<std::uint32_t> &samples)
{
    if (m_selection == samples)
        return;
    m_selection = samples;
    pick();
}

/// A hundred and some samples at random, found by trying, so that the size of the set does not matter.
void SampleWall::pick()
{
    constexpr std::size_t most = 160;
    m_samples.clear();
    if (m_dataset && !m_selection.empty()) {
        m_samples = m_selection;
        Random(1, Purpose::Display, m_draw).shuffle(m_samples);
        std::erase_if(m_samples, [this](std::uint32_t s) { return m_class >= 0 && m_dataset->label(s) != m_class; });
        m_samples.resize(std::min(m_samples.size(), most));
    } else if (m_dataset) {
        const Random random(1, Purpose::Display, m_draw);
        const auto count = static_cast<std::uint32_t>(m_dataset->count());
        for (std::uint32_t i = 0; i < 20000 && m_samples.size() < most; ++i) {
            const std::uint32_t s = random.below(count, i);
            if (m_class < 0 || m_dataset->label(s) == m_class)
                m_samples.push_back(s);
        }
    }
    update();
}

std::uint32_t SampleWall::sampleAt(QPoint place, bool &found) const
{
    const int columns = std::max(1, (width() + 3) / cell);
    const auto index = static_cast<std::size_t>(place.y() / rowStep * columns + place.x() / cell);
    found = place.x() / cell < columns && index < m_samples.size();
    return found ? m_samples[index] : 0;
}

void SampleWall::pin(std::size_t index)
{
    if (index >= m_samples.size())
        return;
    m_current = index;
    m_pinned = m_samples[index];
    update();
    Q_EMIT sampleChosen(m_samples[index]);
}

void SampleWall::mousePressEvent(QMouseEvent *event)
{
    const int columns = std::max(1, (width() + 3) / cell);
    const QPoint place = event->position().toPoint();
    if (place.x() / cell < columns)
        pin(static_cast<std::size_t>(place.y() / rowStep * columns + place.x() / cell));
}

void SampleWall::keyPressEvent(QKeyEvent *event)
{
    const auto columns = static_cast<std::size_t>(std::max(1, (width() + 3) / cell));
    const std::size_t last = m_samples.empty() ? 0 : m_samples.size() - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        m_current -= m_current > 0 ? 1 : 0;
        break;
    case Qt::Key_Right:
        m_current = std::min(last, m_current + 1);
        break;
    case Qt::Key_Up:
        m_current -= m_current >= columns ? columns : 0;
        break;
    case Qt::Key_Down:
        m_current += m_current + columns <= last ? columns : 0;
        break;
    case Qt::Key_Return:
        pin(m_current);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    update();
}

bool SampleWall::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    bool found = false;
    const std::uint32_t sample = sampleAt(help->pos(), found);
    if (!found)
        return true;
    QToolTip::showText(help->globalPos(), sampleWords(*m_dataset, sample), this);
    return true;
}

void SampleWall::paintEvent(QPaintEvent *)
{
    if (!m_dataset)
        return;
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    const bool own = m_zeroIsBackground.has_value();
    const ColourMap map = !own ? ramp(t.zero, t.one) : *m_zeroIsBackground ? ramp(t.tile, t.ink) : ramp(Qt::black, Qt::white);
    const Shape shape = m_dataset->shape();
    Matrix values(shape.size(), 1);
    const int columns = std::max(1, (width() + 3) / cell);
    for (std::size_t i = 0; i < m_samples.size(); ++i) {
        const int x = static_cast<int>(i) % columns * cell;
        const int y = static_cast<int>(i) / columns * rowStep;
        if (y + rowStep > height())
            break;
        const std::uint32_t one[] = {m_samples[i]};
        m_dataset->gather(one, Out(values.data(), values.rows(), 1));
        const std::span<const Scalar> span(values.data(), static_cast<std::size_t>(values.rows()));
        const QRectF place(x, y, tile, tile);
        painter.fillRect(place, t.tile);
        if (shape.isPicture()) {
            drawPicture(painter, place, picture(span, shape, map));
        } else if (m_dataset->kind() == DataKind::Series) {
            drawCurves(painter, place, span);
        } else {
            drawBars(painter, place, span);
        }
        if (m_dataset->hasLabels())
            painter.fillRect(QRectF(x, y + tile + 1, tile, 2), classColour(t, m_dataset->label(m_samples[i])));
        if (m_pinned == m_samples[i] || (hasFocus() && i == m_current)) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(t.accent, 2));
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 3, 3);
        }
    }
}

void SampleWall::drawBars(QPainter &painter, const QRectF &place, std::span<const Scalar> values) const
{
    const double step = place.width() / static_cast<double>(values.size());
    for (std::size_t v = 0; v < values.size(); ++v) {
        const double h = std::clamp(static_cast<double>(values[v]), 0.0, 1.0) * place.height();
        painter.fillRect(
            QRectF(place.left() + step * static_cast<double>(v), place.bottom() - h, std::max(0.6, step - (step > 2 ? 0.6 : 0)), h),
            m_theme.tokens().labelText);
    }
}

/// One curve a channel, in the colours of classes where there are several.
void SampleWall::drawCurves(QPainter &painter, const QRectF &place, std::span<const Scalar> values) const
{
    const Tokens &t = m_theme.tokens();
    const auto channels = static_cast<std::size_t>(m_dataset->shape().channels);
    const std::size_t steps = values.size() / channels;
    for (std::size_t c = 0; c < channels; ++c) {
        QPolygonF curve;
        for (std::size_t i = 0; i < steps; ++i) {
            const double value = std::clamp(static_cast<double>(values[i * channels + c]), 0.0, 1.0);
            curve << QPointF(place.left() + place.width() * (static_cast<double>(i) + 0.5) / static_cast<double>(steps),
                             place.bottom() - 1 - value * (place.height() - 2));
        }
        painter.setPen(QPen(channels == 1 ? t.labelText : classColour(t, static_cast<int>(c)), 1));
        painter.drawPolyline(curve);
    }
}

} // namespace hourglass
