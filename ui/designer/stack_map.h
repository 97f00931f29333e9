// Overview of the network, with the visible part marked, for networks longer than the screen.
#pragma once

#include "ui/designer/stack_painter.h"

#include <QWidget>

namespace hourglass {

class StackMap : public QWidget
{
    Q_OBJECT

public:
    StackMap(const Theme &theme, const StackScene &scene, QWidget *parent);

    /// The part of the scene that is seen.
    void setSeen(QRectF seen);

Q_SIGNALS:
    /// Where the middle of what is seen is to be.
    void moved(double x);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    double factor() const;

    const Theme &m_theme;
    const StackScene &m_scene;
    QRectF m_seen;
};

} // namespace hourglass
