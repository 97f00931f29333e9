// A slider over a range of numbers.
#pragma once

#include "ui/look/theme.h"

#include <QWidget>

namespace hourglass {

/// A slider over a range of numbers, linear or logarithmic. Arrows move it by a hundredth, Page keys by a tenth.
class Slider : public QWidget
{
    Q_OBJECT

public:
    Slider(const Theme &theme, double least, double most, bool logarithmic, QWidget *parent = nullptr);

    double value() const { return m_value; }
    void setValue(double value);
    QSize sizeHint() const override { return {96, 24}; }
    QSize minimumSizeHint() const override { return {48, 24}; }

Q_SIGNALS:
    /// The user moved it; `drag` stays the same through one drag, so that it can be one undo step.
    void moved(double value, int drag);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    double position() const;
    double valueAt(double position) const;
    void drag(double x);

    const Theme &m_theme;
    double m_least;
    double m_most;
    bool m_logarithmic;
    double m_value;
    int m_drag = 0;
};

} // namespace hourglass
