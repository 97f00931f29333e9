// A few choices side by side.
#pragma once

#include "ui/look/theme.h"

#include <QWidget>

namespace hourglass {

/// A few choices side by side, one of which is chosen. Arrows move the choice.
class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    SegmentedControl(const Theme &theme, const QStringList &labels, QWidget *parent = nullptr);
    int current() const { return m_current; }
    void setCurrent(int index);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect segment(int index) const;

    const Theme &m_theme;
    QStringList m_labels;
    int m_current = 0;
};

} // namespace hourglass
