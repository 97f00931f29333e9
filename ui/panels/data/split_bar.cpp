// Train, validation and test; see split_bar.h.
#include "ui/panels/data/split_bar.h"

#include "core/base/scalar.h"
#include "ui/look/controls.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {
QString number(Index n) { return QLocale().toString(static_cast<qlonglong>(n)); }
} // namespace

SplitBar::SplitBar(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("splitBar"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

/// Where a handle stands: 0 between train and validation, 1 between validation and test.
double SplitBar::handle(int index) const
{
    const double total = static_cast<double>(std::max<std::size_t>(1, m_counts[0] + m_counts[1] + m_counts[2]));
    return width() * static_cast<double>(m_counts[0] + (index > 0 ? m_counts[1] : 0)) / total;
}

void SplitBar::mousePressEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    m_held = !m_testFixed && std::abs(x - handle(1)) < std::abs(x - handle(0)) ? 1 : 0;
    if (std::abs(x - handle(m_held)) > 12 || event->position().y() > 20)
        m_held = -1;
    ++m_drag;
}

void SplitBar::mouseMoveEvent(QMouseEvent *event)
{
    if (m_held >= 0)
        moveTo(event->position().x());
}

void SplitBar::moveTo(double x)
{
    const double place = std::clamp(x / width(), 0.0, 1.0); // of all samples
    const auto total = static_cast<double>(m_counts[0] + m_counts[1] + m_counts[2]);
    const auto kept = static_cast<double>(m_counts[0] + m_counts[1]);
    const double share = m_held == 1 ? 1 - place : 1 - place * total / std::max(1.0, kept);
    const double rounded = std::round(std::clamp(share, 0.0, 0.5) * 100) / 100;
    Q_EMIT shareMoved(m_held == 1 ? QStringLiteral("test") : QStringLiteral("validation"), rounded, m_drag);
}

void SplitBar::keyPressEvent(QKeyEvent *event)
{
    const int direction = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (direction == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    ++m_drag;
    m_held = 0;
    const auto total = static_cast<double>(m_counts[0] + m_counts[1] + m_counts[2]);
    moveTo(handle(0) + direction * 0.0101 * width() * static_cast<double>(m_counts[0] + m_counts[1]) / std::max(1.0, total));
    m_held = -1;
}

void SplitBar::setCounts(std::size_t train, std::size_t validation, std::size_t test, bool testFixed)
{
    m_testFixed = testFixed;
    m_counts = {train, validation, test};
    setAccessibleName(tr("Split: %1 training, %2 validation, %3 test").arg(train).arg(validation).arg(test));
    setToolTip(testFixed ? tr("Drag the handle to change the validation fraction; the test split comes with the data.")
                         : tr("Drag the handles to change the validation and test fractions."));
    update();
}

void SplitBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double total = static_cast<double>(std::max<std::size_t>(1, m_counts[0] + m_counts[1] + m_counts[2]));
    const QColor colours[] = {t.accent, t.sandFill, t.outline};
    const QString names[] = {tr("Training"), tr("Validation"), tr("Test")};
    QPainterPath body;
    body.addRoundedRect(QRectF(0, 4, width(), 10), 5, 5);
    painter.setClipPath(body);
    double x = 0;
    for (int i = 0; i < 3; ++i) {
        const double w = width() * static_cast<double>(m_counts[static_cast<std::size_t>(i)]) / total;
        painter.fillRect(QRectF(x, 4, w + 1, 10), colours[i]);
        x += w;
    }
    painter.setClipping(false);
    for (int i = 0; i < (m_testFixed ? 1 : 2); ++i) {
        painter.setPen(QPen(hasFocus() && i == 0 ? t.accent : t.outline, hasFocus() && i == 0 ? 2 : 1.5));
        painter.setBrush(t.raise);
        painter.drawRoundedRect(QRectF(std::clamp(handle(i) - 4, 1.0, width() - 9.0), 1, 8, 16), 4, 4);
    }
    for (int i = 0; i < 3; ++i) {
        const double left = width() * std::array{0.0, 0.31, 0.70}[static_cast<std::size_t>(i)];
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours[i]);
        painter.drawEllipse(QPointF(left + 4, 29), 3.5, 3.5);
        painter.setFont(Theme::words(11));
        painter.setPen(t.labelText);
        painter.drawText(QRectF(left + 12, 21, width() * 0.38, 16), Qt::AlignVCenter | Qt::AlignLeft, names[i]);
        painter.setFont(Theme::numbers(11));
        painter.setPen(t.text);
        painter.drawText(QRectF(left + 12, 37, width() * 0.38, 16), Qt::AlignVCenter | Qt::AlignLeft,
                         number(static_cast<Index>(m_counts[static_cast<std::size_t>(i)])));
    }
}

} // namespace hourglass
