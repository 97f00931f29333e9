// Gestures on the hourglass: presses, drags, keys and drops become the view's requests.
#pragma once

#include "ui/designer/drop_target.h"
#include "ui/designer/stack_view.h"
#include "ui/designer/width_field.h"

#include <QPointer>

namespace hourglass {

class StackGestures : public QObject
{
public:
    StackGestures(StackView &view, const StackScene &scene) : m_view(view), m_scene(scene) {}

    void press(QMouseEvent *event);
    void move(QMouseEvent *event);
    void release(QMouseEvent *event);
    void doubleClick(QMouseEvent *event);
    /// Whether the key means anything here.
    bool key(QKeyEvent *event);
    void dragEnter(QDragEnterEvent *event);
    void dragMove(QDragMoveEvent *event);
    void drop(QDropEvent *event);
    /// Whatever was going on is over, and nothing comes of it.
    void end();

    /// The line where a dragged block would go, the block itself as a ghost beside the pointer, and the number that is being pulled.
    void paint(QPainter &painter, const StackPainter &stack, const Tokens &t) const;

private:
    enum class Gesture { None, Pressed, Moving, Pulling, Panning };

    void aim(QPointF viewPosition, const std::function<Experiment(Gap)> &result);
    void pullTo(QPointF scenePosition, bool everyNumber);
    void editInPlace(const StackBlock &block);

    StackView &m_view;
    const StackScene &m_scene;
    QPointer<WidthField> m_field; // a width being typed
    Gesture m_gesture = Gesture::None;
    QPointF m_pressed; // in the view
    QPointF m_pointer;
    bool m_clickSelects = false; // the press was on one of several selected blocks
    std::optional<DropTarget> m_target;
    QString m_advice;
    std::optional<Place> m_pulled; // the block whose width is pulled
    double m_startHeight = 0;
    double m_outward = 1; // +1 when its lower pill is pulled
    int m_pulls = 0;
    qint64 m_pulledWidth = 0;
};

} // namespace hourglass
