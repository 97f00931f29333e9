// The canvas; see draw_canvas.h.
#include "ui/panels/draw/draw_canvas.h"

#include "ui/look/numbers.h"
#include "ui/plots/tile.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace hourglass {

DrawCanvas::DrawCanvas(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("drawCanvas"));
    setAccessibleName(tr("Canvas: arrow keys move, Enter draws"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void DrawCanvas::setDataset(const std::shared_ptr<const Dataset> &dataset)
{
    m_drawing.setDataset(dataset);
    const Shape shape = m_drawing.shape();
    m_cursor = QPoint(static_cast<int>(shape.width / 2), static_cast<int>(shape.height / 2));
    update();
}

/// Before the user changes the canvas.
void DrawCanvas::remember()
{
    Q_EMIT touched();
    m_drawing.keep();
}

void DrawCanvas::setValues(const Numbers &values)
{
    if (values.size() != m_drawing.values().size())
        return;
    remember();
    m_drawing.setValues(values);
    update();
    Q_EMIT drawn();
}

void DrawCanvas::setImage(const QImage &image)
{
    if (m_drawing.takes(image))
        setValues(m_drawing.fitted(image));
}

void DrawCanvas::setLiveImage(const QImage &image, bool first)
{
    if (!m_drawing.takes(image))
        return;
    if (first)
        m_drawing.keep();
    m_drawing.setValues(m_drawing.filling(image, first));
    update();
    Q_EMIT drawn();
}

void DrawCanvas::clear() { setValues(m_drawing.blank()); }

void DrawCanvas::undo()
{
    Q_EMIT touched();
    if (!m_drawing.canUndo())
        return;
    m_drawing.undo();
    update();
    Q_EMIT drawn();
}

QRectF DrawCanvas::sheet() const
{
    if (!m_drawing.shape().isPicture())
        return QRectF(rect());
    const double scale =
        std::min(width() / static_cast<double>(m_drawing.shape().width), height() / static_cast<double>(m_drawing.shape().height));
    const double whole = scale > 1 ? std::floor(scale) : scale;
    const QSizeF size(whole * static_cast<double>(m_drawing.shape().width), whole * static_cast<double>(m_drawing.shape().height));
    return {QPointF(0, 0), size};
}

QPointF DrawCanvas::pixelAt(QPointF place) const
{
    const QRectF s = sheet();
    return {(place.x() - s.left()) / s.width() * static_cast<double>(m_drawing.shape().width),
            (place.y() - s.top()) / s.height() * static_cast<double>(m_drawing.shape().height)};
}

void DrawCanvas::stroke(QPointF from, QPointF to)
{
    m_drawing.stroke(m_brush, from, to);
    update();
    Q_EMIT drawn();
}

/// Pulls the bar under a place to its height.
void DrawCanvas::pull(QPointF place)
{
    m_drawing.pull(m_brush, place.x() / width(), 1 - place.y() / height());
    update();
    Q_EMIT drawn();
}

void DrawCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_drawing.values().empty())
        return;
    remember();
    if (!m_drawing.shape().isPicture()) {
        pull(event->position());
        return;
    }
    m_last = pixelAt(event->position());
    stroke(m_last, m_last);
}

void DrawCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton) || m_drawing.values().empty())
        return;
    if (!m_drawing.shape().isPicture()) {
        pull(event->position());
        return;
    }
    const QPointF at = pixelAt(event->position());
    stroke(m_last, at);
    m_last = at;
}

/// Undo and paste are meant for the canvas while drawing, not for the network.
bool DrawCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_drawing.dataset() && !m_drawing.shape().isPicture() && !m_drawing.values().empty()) {
        auto *help = static_cast<QHelpEvent *>(event);
        const std::size_t index = m_drawing.barAt(help->pos().x() / static_cast<double>(width()));
        QToolTip::showText(help->globalPos(),
                           QStringLiteral("%1: %2").arg(QString::fromStdString(m_drawing.dataset()->valueName(static_cast<Index>(index))),
                                                        significant(static_cast<double>(m_drawing.values()[index]), 3)),
                           this);
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Paste)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void DrawCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo)) {
        undo();
        return;
    }
    if (m_drawing.values().empty() || !m_drawing.shape().isPicture()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const QPoint before = m_cursor;
    switch (event->key()) {
    case Qt::Key_Left:
        m_cursor.rx() -= 1;
        break;
    case Qt::Key_Right:
        m_cursor.rx() += 1;
        break;
    case Qt::Key_Up:
        m_cursor.ry() -= 1;
        break;
    case Qt::Key_Down:
        m_cursor.ry() += 1;
        break;
    case Qt::Key_Return:
        remember();
        stroke(QPointF(m_cursor) + QPointF(0.5, 0.5), QPointF(m_cursor) + QPointF(0.5, 0.5));
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    m_cursor.setX(std::clamp(m_cursor.x(), 0, static_cast<int>(m_drawing.shape().width) - 1));
    m_cursor.setY(std::clamp(m_cursor.y(), 0, static_cast<int>(m_drawing.shape().height) - 1));
    if (event->modifiers().testFlag(Qt::ShiftModifier)) { // draws on the way
        remember();
        stroke(QPointF(before) + QPointF(0.5, 0.5), QPointF(m_cursor) + QPointF(0.5, 0.5));
    }
    update();
}

void DrawCanvas::paintEvent(QPaintEvent *)
{
    if (m_drawing.values().empty())
        return;
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF s = sheet();
    if (m_drawing.shape().isPicture()) {
        paintTile(painter, s, m_drawing.values(), m_drawing.shape(), t);
    } else {
        // From the least to the largest value of the data, with zero as a line where it lies between.
        const double low = m_drawing.dataset()->traits().minimum;
        const double range = std::max(m_drawing.dataset()->traits().maximum - low, 1e-9);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.tile);
        painter.drawRoundedRect(s, 3, 3);
        painter.setBrush(t.labelText);
        const double step = s.width() / static_cast<double>(m_drawing.values().size());
        const double zero = s.bottom() - std::clamp(-low / range, 0.0, 1.0) * s.height();
        for (std::size_t i = 0; i < m_drawing.values().size(); ++i) {
            const double y = s.bottom() - (static_cast<double>(m_drawing.values()[i]) - low) / range * s.height();
            painter.drawRect(QRectF(QPointF(s.left() + step * static_cast<double>(i), std::min(y, zero)),
                                    QSizeF(std::max(0.5, step - (step > 3 ? 1 : 0)), std::max(1.0, std::abs(zero - y)))));
        }
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(hasFocus() ? t.accent : t.line2, hasFocus() ? 2 : 1));
    painter.drawRoundedRect(s.adjusted(1, 1, -1, -1), 3, 3);
    if (hasFocus() && m_drawing.shape().isPicture()) {
        const QSizeF pixel(s.width() / static_cast<double>(m_drawing.shape().width),
                           s.height() / static_cast<double>(m_drawing.shape().height));
        painter.setPen(QPen(t.accent, 1));
        painter.drawRect(QRectF(QPointF(m_cursor.x() * pixel.width(), m_cursor.y() * pixel.height()), pixel));
    }
}

} // namespace hourglass
