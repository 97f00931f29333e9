// Mouse, keys, drags and drops on the hourglass; see stack_gestures.h.
#include "ui/designer/stack_gestures.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace hourglass {

void StackGestures::press(QMouseEvent *event)
{
    m_view.setFocus();
    m_pressed = m_pointer = event->position();
    const QPointF at = m_view.mapToScene(event->position().toPoint());
    if (event->button() == Qt::MiddleButton) {
        m_gesture = Gesture::Panning;
        m_view.setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    if (m_view.chainAt(at)) {
        Q_EMIT m_view.mirrorToggled();
        return;
    }
    if (const auto handle = m_view.handleAt(at)) {
        m_gesture = Gesture::Pulling;
        m_pulled = handle->block->place();
        m_startHeight = handle->block->rect.height();
        m_outward = handle->top ? -1 : 1;
        m_pulledWidth = 0;
        ++m_pulls;
        return;
    }
    const StackBlock *block = m_scene.blockAt(at);
    if (!block) {
        m_view.choose({});
        return;
    }
    m_gesture = Gesture::Pressed;
    // A press on one of several selected blocks may begin to drag them all; only the release chooses it alone.
    m_clickSelects = event->modifiers() == Qt::NoModifier && m_scene.selected.size() > 1 && m_scene.isSelected(block->place());
    const auto place = block->place();
    if (!m_clickSelects)
        m_view.choose(place, event->modifiers());
    Q_EMIT m_view.blockClicked();
}

void StackGestures::move(QMouseEvent *event)
{
    m_pointer = event->position();
    const QPointF at = m_view.mapToScene(m_pointer.toPoint());
    const double way = (m_pointer - m_pressed).manhattanLength();
    switch (m_gesture) {
    case Gesture::None:
        m_view.setCursor(m_view.handleAt(at) ? Qt::SizeVerCursor : Qt::ArrowCursor);
        return;
    case Gesture::Panning:
        m_view.scrollBy(m_pointer - m_pressed);
        m_pressed = m_pointer;
        return;
    case Gesture::Pulling:
        pullTo(at, event->modifiers() & Qt::ShiftModifier);
        return;
    case Gesture::Pressed: {
        if (way < QApplication::startDragDistance())
            return;
        const bool code = m_scene.isSelected(Place{Part::Code});
        const bool linked =
            m_scene.experiment.mirrored && std::ranges::any_of(m_scene.selected, [](const Place &p) { return p.part == Part::Decoder; });
        if (code || linked) {
            m_gesture = Gesture::None;
            if (linked)
                Q_EMIT m_view.linkedBlockDragged();
            return;
        }
        m_gesture = Gesture::Moving;
        m_view.grabKeyboard(); // Esc must reach the drag wherever the focus is
        [[fallthrough]];
    }
    case Gesture::Moving:
        m_view.setCursor(Qt::ClosedHandCursor);
        aim(m_pointer, [this](Gap gap) { return moved(m_scene.experiment, m_scene.selected, gap).experiment; });
    }
}

void StackGestures::aim(QPointF viewPosition, const std::function<Experiment(Gap)> &result)
{
    m_pointer = viewPosition;
    m_target = dropTargetAt(m_scene, m_view.mapToScene(viewPosition.toPoint()), result);
    const QString advice = m_target ? m_target->advice : QString();
    m_view.openGap(m_target && advice.isEmpty() ? std::optional(m_target->x) : std::nullopt);
    if (advice != m_advice)
        Q_EMIT m_view.advised(advice);
    m_advice = advice;
    m_view.viewport()->update();
}

void StackGestures::end()
{
    if (m_gesture == Gesture::Moving)
        m_view.releaseKeyboard();
    m_gesture = Gesture::None;
    m_target.reset();
    m_view.openGap(std::nullopt);
    if (!m_advice.isEmpty())
        Q_EMIT m_view.advised({});
    m_advice.clear();
    m_view.setCursor(Qt::ArrowCursor);
    m_view.viewport()->update();
}

void StackGestures::release(QMouseEvent *event)
{
    const std::optional<DropTarget> target = m_target;
    const Gesture gesture = m_gesture;
    end();
    if (gesture == Gesture::Moving && target)
        Q_EMIT m_view.moveRequested(m_scene.selected, target->gap);
    else if (gesture == Gesture::Pressed && m_clickSelects)
        if (const StackBlock *block = m_scene.blockAt(m_view.mapToScene(event->position().toPoint())))
            m_view.choose(block->place());
}

/// The width whose block would be as tall as the pointer pulls it: the inverse of layOut().
void StackGestures::pullTo(QPointF at, bool everyNumber)
{
    const StackBlock *block = m_scene.blockOf(m_pulled);
    const auto now = block ? widthOf(m_scene.experiment, *m_pulled, m_scene.in) : std::nullopt;
    if (!now || block->out.size() == 0)
        return;
    const double pulled = m_outward * (at.y() - m_view.mapToScene(m_pressed.toPoint()).y());
    const double values = m_scene.layout.valuesAt(m_startHeight + 2 * pulled);
    // Values of the block for each unit or filter of it.
    const double each = static_cast<double>(block->out.size()) / static_cast<double>(*now);
    double wanted = std::max(1.0, values / each);
    wanted = everyNumber ? std::round(wanted) : std::exp2(std::round(std::log2(wanted)));
    if (static_cast<qint64>(wanted) == m_pulledWidth || (m_pulledWidth == 0 && std::abs(pulled) < 2))
        return;
    m_pulledWidth = static_cast<qint64>(wanted);
    Q_EMIT m_view.widthRequested(*m_pulled, m_pulledWidth, m_pulls);
}

void StackGestures::doubleClick(QMouseEvent *event)
{
    if (const StackBlock *block = m_scene.blockAt(m_view.mapToScene(event->position().toPoint())))
        editInPlace(*block);
}

void StackGestures::editInPlace(const StackBlock &block)
{
    const auto place = block.place();
    const auto now = place ? widthOf(m_scene.experiment, *place, m_scene.in) : std::nullopt;
    if (!now || m_field)
        return;
    m_field = new WidthField(*now, m_view.mapFromScene(block.rect.center()), m_view.viewport());
    connect(m_field, &WidthField::left, this, [this, place = *place](std::optional<qint64> typed) {
        std::exchange(m_field, nullptr)->deleteLater();
        m_view.setFocus();
        if (typed)
            Q_EMIT m_view.widthRequested(place, *typed, ++m_pulls);
    });
}

bool StackGestures::key(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_field) {
        m_field->abandon();
        return true;
    }
    if (event->key() == Qt::Key_Escape && m_gesture != Gesture::None) {
        end();
        return true;
    }
    const std::vector<Place> all = m_scene.places();
    const auto at = m_scene.current ? std::ranges::find(all, *m_scene.current) : all.end();
    const bool alt = event->modifiers() & Qt::AltModifier;
    const Qt::KeyboardModifiers range = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_A:
        if (event->modifiers() == Qt::NoModifier)
            Q_EMIT m_view.addRequested();
        break;
    case Qt::Key_Left:
        if (alt)
            Q_EMIT m_view.shiftRequested(-1);
        else if (!all.empty())
            m_view.choose(at == all.end() || at == all.begin() ? all.front() : *(at - 1), range);
        break;
    case Qt::Key_Right:
        if (alt)
            Q_EMIT m_view.shiftRequested(1);
        else if (!all.empty())
            m_view.choose(at == all.end() ? all.front() : at + 1 == all.end() ? all.back() : *(at + 1), range);
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT m_view.deleteRequested();
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        Q_EMIT m_view.resizeRequested(true);
        break;
    case Qt::Key_Minus:
        Q_EMIT m_view.resizeRequested(false);
        break;
    case Qt::Key_M:
        Q_EMIT m_view.mirrorToggled();
        break;
    case Qt::Key_B:
        Q_EMIT m_view.bypassRequested();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const StackBlock *block = m_scene.blockOf(m_scene.current))
            editInPlace(*block);
        break;
    default:
        return false;
    }
    return true;
}

void StackGestures::dragEnter(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(QLatin1String(StackView::kindMime)) && m_scene.in.size() > 0)
        event->acceptProposedAction();
    else
        event->ignore(); // files go on to the window
}

void StackGestures::dragMove(QDragMoveEvent *event)
{
    const std::string kind = event->mimeData()->data(QLatin1String(StackView::kindMime)).toStdString();
    aim(event->position(),
        [&](Gap gap) { return inserted(m_scene.experiment, {freshLayer(m_scene.experiment, kind, gap)}, gap).experiment; });
    event->setAccepted(m_target.has_value());
}

void StackGestures::drop(QDropEvent *event)
{
    const std::optional<DropTarget> target = m_target;
    end();
    if (!target)
        return;
    event->acceptProposedAction();
    Q_EMIT m_view.insertRequested(event->mimeData()->data(QLatin1String(StackView::kindMime)).toStdString(), target->gap);
}

void StackGestures::paint(QPainter &painter, const StackPainter &stack, const Tokens &t) const
{
    if (m_target)
        stack.paintGap(painter, m_target->x, !m_target->advice.isEmpty());
    const QPointF at = m_view.mapToScene(m_pointer.toPoint());
    const auto card = [&](const QString &text) {
        painter.setFont(Theme::words(12, Theme::Medium));
        const QRectF place(at.x() + 14, at.y() + 6, QFontMetricsF(painter.font()).horizontalAdvance(text) + 20, 26);
        painter.setPen(QPen(t.accentLine, 1));
        painter.setBrush(t.raise);
        painter.drawRoundedRect(place, 6, 6);
        painter.setPen(t.text);
        painter.drawText(place, Qt::AlignCenter, text);
    };
    if (m_gesture == Gesture::Moving) {
        const StackBlock *block = m_scene.blockOf(m_scene.current);
        card(m_scene.selected.size() > 1 ? StackView::tr("%1 blocks").arg(m_scene.selected.size())
             : block                     ? stack.describe(*block).section(u',', 0, 0)
                                         : QString());
    } else if (m_gesture == Gesture::Pulling && m_pulledWidth > 0) {
        card(QString::number(m_pulledWidth));
    }
}

} // namespace hourglass
