// What stands in the stack's scene: a block each, and what lies behind them.
#pragma once

#include "ui/designer/stack_painter.h"

#include <QGraphicsItem>

namespace hourglass {

/// One block; all it knows is its place in the layout, and how far it stands from it while it moves there.
class StackBlockItem : public QGraphicsItem
{
public:
    StackBlockItem(const StackPainter &painter, const StackScene &scene, std::size_t index)
        : m_painter(painter), m_scene(scene), m_index(index)
    {
    }
    QRectF boundingRect() const override { return m_painter.bounds(block()); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override { m_painter.paint(*painter, block()); }
    const StackBlock &block() const { return m_scene.layout.blocks[m_index]; }

    /// Begins to move from where it stands, or from there, to an offset.
    void aimAt(double to) { aimAt(x(), to); }
    void aimAt(double from, double to)
    {
        m_from = from;
        m_to = to;
    }
    /// How far it has come, 0 to 1.
    void move(double progress) { setX(m_from + (m_to - m_from) * progress); }

private:
    const StackPainter &m_painter;
    const StackScene &m_scene;
    std::size_t m_index;
    double m_from = 0;
    double m_to = 0;
};

/// Glass, links and brackets.
class StackBackItem : public QGraphicsItem
{
public:
    StackBackItem(const StackPainter &painter, const StackScene &scene) : m_painter(painter), m_scene(scene)
    {
        setZValue(-1);
        setCacheMode(DeviceCoordinateCache); // it changes with the experiment alone, while numbers in front of it change all the time
    }
    QRectF boundingRect() const override { return {{0, 0}, m_scene.area}; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override { m_painter.paintBack(*painter); }

private:
    const StackPainter &m_painter;
    const StackScene &m_scene;
};

} // namespace hourglass
