// Mouse, keys, drags and drops on the hourglass; see stack_view.h.
#include "ui/designer/stack_view.h"

#include "ui/designer/stack_map.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace hourglass {

void StackView::mousePressEvent(QMouseEvent *event)
{
    setFocus();
    m_pressed = m_pointer = event->position();
    const QPointF at = mapToScene(event->position().toPoint());
    if (event->button() == Qt::MiddleButton) {
        m_gesture = Gesture::Panning;
        setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    if (m_scene.in.size() > 0 && QLineF(at, m_painter.chain()).length() < 14) {
        Q_EMIT mirrorToggled();
        return;
    }
    if (const auto handle = handleAt(at)) {
        m_gesture = Gesture::Pulling;
        m_pulled = handle->block->place();
        m_startHeight = handle->block->rect.height();
        m_outward = handle->top ? -1 : 1;
        m_pulledWidth = 0;
        ++m_gestures;
        return;
    }
    const StackBlock *block = blockAt(at);
    if (!block) {
        choose({});
        return;
    }
    m_gesture = Gesture::Pressed;
    // A press on one of several selected blocks may begin to drag them all; only the release chooses it alone.
    m_clickSelects = event->modifiers() == Qt::NoModifier && m_scene.selected.size() > 1 && m_scene.isSelected(block->place());
    const auto place = block->place();
    if (!m_clickSelects)
        choose(place, event->modifiers());
    Q_EMIT blockClicked();
}

void StackView::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->position();
    const QPointF at = mapToScene(m_pointer.toPoint());
    const double way = (m_pointer - m_pressed).manhattanLength();
    switch (m_gesture) {
    case Gesture::None:
        setCursor(handleAt(at) ? Qt::SizeVerCursor : Qt::ArrowCursor);
        return;
    case Gesture::Panning:
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - static_cast<int>(m_pointer.x() - m_pressed.x()));
        verticalScrollBar()->setValue(verticalScrollBar()->value() - static_cast<int>(m_pointer.y() - m_pressed.y()));
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
                Q_EMIT linkedBlockDragged();
            return;
        }
        m_gesture = Gesture::Moving;
        grabKeyboard(); // Esc must reach the drag wherever the focus is
        [[fallthrough]];
    }
    case Gesture::Moving:
        setCursor(Qt::ClosedHandCursor);
        aim(m_pointer, [this](Gap gap) { return moved(m_scene.experiment, m_scene.selected, gap).experiment; });
    }
}

/// The gap nearest to a place, with whether the stack would be right with it.
std::optional<StackView::Target> StackView::targetAt(QPointF at, const std::function<Experiment(Gap)> &result) const
{
    const QRectF glass = m_scene.layout.glass.boundingRect();
    if (!glass.adjusted(-20, -20, 20, 20).contains(at))
        return std::nullopt;
    std::optional<Target> best;
    for (const Gap &gap : gaps(m_scene.experiment)) {
        const std::size_t count = (gap.decoder ? m_scene.experiment.decoder : m_scene.experiment.encoder).size();
        const Part list = gap.decoder ? Part::Decoder : Part::Encoder;
        double x = 0;
        if (gap.at < count)
            x = blockOf(Place{list, gap.at})->rect.left() - 4;
        else if (count > 0)
            x = blockOf(Place{list, count - 1})->rect.right() + 4;
        else
            x = gap.decoder ? blockOf(Place{Part::Code})->rect.right() + 14 : blockOf(Place{Part::Code})->rect.left() - 14;
        if (!best || std::abs(x - at.x()) < std::abs(best->x - at.x()))
            best = Target{gap, x, {}};
    }
    if (best)
        if (const auto issues = check(reconciled(result(best->gap), m_scene.in), m_scene.in); !issues.empty())
            best->advice = QString::fromStdString(issues.front().sentence);
    return best;
}

void StackView::aim(QPointF viewPosition, const std::function<Experiment(Gap)> &result)
{
    m_pointer = viewPosition;
    m_target = targetAt(mapToScene(viewPosition.toPoint()), result);
    const QString advice = m_target ? m_target->advice : QString();
    openGap(m_target && advice.isEmpty() ? std::optional(m_target->x) : std::nullopt);
    if (advice != m_advice)
        Q_EMIT advised(advice);
    m_advice = advice;
    viewport()->update();
}

void StackView::endGesture()
{
    if (m_gesture == Gesture::Moving)
        releaseKeyboard();
    m_gesture = Gesture::None;
    m_target.reset();
    openGap(std::nullopt);
    if (!m_advice.isEmpty())
        Q_EMIT advised({});
    m_advice.clear();
    setCursor(Qt::ArrowCursor);
    viewport()->update();
}

void StackView::mouseReleaseEvent(QMouseEvent *event)
{
    const std::optional<Target> target = m_target;
    const Gesture gesture = m_gesture;
    endGesture();
    if (gesture == Gesture::Moving && target)
        Q_EMIT moveRequested(m_scene.selected, target->gap);
    else if (gesture == Gesture::Pressed && m_clickSelects)
        if (const StackBlock *block = blockAt(mapToScene(event->position().toPoint())))
            choose(block->place());
}

/// The width whose block would be as tall as the pointer pulls it: the inverse of layOut().
void StackView::pullTo(QPointF at, bool everyNumber)
{
    const StackBlock *block = blockOf(m_pulled);
    const auto now = block ? widthOf(m_scene.experiment, *m_pulled, m_scene.in) : std::nullopt;
    if (!now || block->out.size() == 0)
        return;
    const double pulled = m_outward * (at.y() - mapToScene(m_pressed.toPoint()).y());
    const double values = m_scene.layout.valuesAt(m_startHeight + 2 * pulled);
    // Values of the block for each unit or filter of it.
    const double each = static_cast<double>(block->out.size()) / static_cast<double>(*now);
    double wanted = std::max(1.0, values / each);
    wanted = everyNumber ? std::round(wanted) : std::exp2(std::round(std::log2(wanted)));
    if (static_cast<qint64>(wanted) == m_pulledWidth || (m_pulledWidth == 0 && std::abs(pulled) < 2))
        return;
    m_pulledWidth = static_cast<qint64>(wanted);
    Q_EMIT widthRequested(*m_pulled, m_pulledWidth, m_gestures);
}

void StackView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const StackBlock *block = blockAt(mapToScene(event->position().toPoint())))
        editInPlace(*block);
}

void StackView::editInPlace(const StackBlock &block)
{
    const auto place = block.place();
    const auto now = place ? widthOf(m_scene.experiment, *place, m_scene.in) : std::nullopt;
    if (!now || m_field)
        return;
    m_field = new QLineEdit(QString::number(*now), viewport());
    m_field->setObjectName(QStringLiteral("widthInPlace"));
    m_field->setAccessibleName(tr("Width of the block"));
    m_field->setAlignment(Qt::AlignCenter);
    m_field->setFont(Theme::numbers(13));
    const QPoint middle = mapFromScene(block.rect.center());
    m_field->setGeometry(middle.x() - 34, middle.y() - 14, 68, 28);
    m_field->show();
    m_field->selectAll();
    m_field->setFocus();
    connect(m_field, &QLineEdit::editingFinished, this, [this, place] {
        QLineEdit *field = std::exchange(m_field, nullptr);
        if (!field)
            return;
        bool number = false;
        const qint64 wanted = field->text().toLongLong(&number);
        field->deleteLater();
        setFocus();
        if (number)
            Q_EMIT widthRequested(*place, wanted, ++m_gestures);
    });
}

void StackView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        const QPointF before = mapToScene(event->position().toPoint());
        setZoom(m_zoom * std::exp2(event->angleDelta().y() / 480.0));
        const QPointF after = mapToScene(event->position().toPoint());
        centerOn(mapToScene(viewport()->rect().center()) + before - after);
        event->accept();
        return;
    }
    const QPoint turn = event->angleDelta();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (turn.x() != 0 ? turn.x() : turn.y()) / 2);
    event->accept();
}

void StackView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_field) {
        std::exchange(m_field, nullptr)->deleteLater();
        setFocus();
        return;
    }
    if (event->key() == Qt::Key_Escape && m_gesture != Gesture::None) {
        endGesture();
        return;
    }
    const std::vector<Place> all = places();
    const auto at = m_scene.current ? std::ranges::find(all, *m_scene.current) : all.end();
    const bool alt = event->modifiers() & Qt::AltModifier;
    const Qt::KeyboardModifiers range = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_A:
        if (event->modifiers() != Qt::NoModifier)
            break;
        Q_EMIT addRequested();
        return;
    case Qt::Key_Left:
        if (alt)
            Q_EMIT shiftRequested(-1);
        else if (!all.empty())
            choose(at == all.end() || at == all.begin() ? all.front() : *(at - 1), range);
        break;
    case Qt::Key_Right:
        if (alt)
            Q_EMIT shiftRequested(1);
        else if (!all.empty())
            choose(at == all.end() ? all.front() : at + 1 == all.end() ? all.back() : *(at + 1), range);
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT deleteRequested();
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        Q_EMIT resizeRequested(true);
        break;
    case Qt::Key_Minus:
        Q_EMIT resizeRequested(false);
        break;
    case Qt::Key_M:
        Q_EMIT mirrorToggled();
        break;
    case Qt::Key_B:
        Q_EMIT bypassRequested();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const StackBlock *block = blockOf(m_scene.current))
            editInPlace(*block);
        break;
    default:
        QWidget::keyPressEvent(event); // not the scroll area's: arrows choose blocks
    }
}

void StackView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool keyboard = event->reason() == QContextMenuEvent::Keyboard;
    const StackBlock *block = keyboard ? blockOf(m_scene.current) : blockAt(mapToScene(viewport()->mapFromGlobal(event->globalPos())));
    if (!block || !block->place())
        return;
    if (!m_scene.isSelected(block->place()))
        choose(block->place());
    Q_EMIT menuRequested(keyboard ? viewport()->mapToGlobal(mapFromScene(block->rect.center())) : event->globalPos());
}

void StackView::focusInEvent(QFocusEvent *event)
{
    m_scene.focused = true;
    QGraphicsView::focusInEvent(event);
    viewport()->update();
}

void StackView::focusOutEvent(QFocusEvent *event)
{
    m_scene.focused = false;
    QGraphicsView::focusOutEvent(event);
    viewport()->update();
}

void StackView::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(QLatin1String(kindMime)) && m_scene.in.size() > 0)
        event->acceptProposedAction();
    else
        event->ignore(); // files go on to the window
}

void StackView::dragMoveEvent(QDragMoveEvent *event)
{
    const std::string kind = event->mimeData()->data(QLatin1String(kindMime)).toStdString();
    aim(event->position(),
        [&](Gap gap) { return inserted(m_scene.experiment, {freshLayer(m_scene.experiment, kind, gap)}, gap).experiment; });
    event->setAccepted(m_target.has_value());
}

void StackView::dragLeaveEvent(QDragLeaveEvent *) { endGesture(); }

void StackView::dropEvent(QDropEvent *event)
{
    const std::optional<Target> target = m_target;
    endGesture();
    if (!target)
        return;
    event->acceptProposedAction();
    Q_EMIT insertRequested(event->mimeData()->data(QLatin1String(kindMime)).toStdString(), target->gap);
}

} // namespace hourglass
