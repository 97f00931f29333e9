// How the samples are split, as a bar with handles.
#pragma once

#include "ui/look/theme.h"

#include <QWidget>

#include <array>

namespace hourglass {

/// Train, validation and test as one bar; its handles, or arrows, move the shares.
class SplitBar : public QWidget
{
    Q_OBJECT

public:
    explicit SplitBar(const Theme &theme, QWidget *parent = nullptr);
    /// testFixed: the data come with a test split of their own.
    void setCounts(std::size_t train, std::size_t validation, std::size_t test, bool testFixed);
    QSize sizeHint() const override { return {200, 62}; }

Q_SIGNALS:
    /// key: "validation" or "test" of the plan; `drag` stays the same through one drag.
    void shareMoved(const QString &key, double share, int drag);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    double handle(int index) const;
    void moveTo(double x);

    int m_held = -1; // handle
    int m_drag = 0;
    bool m_testFixed = true;
    const Theme &m_theme;
    std::array<std::size_t, 3> m_counts{};
};

} // namespace hourglass
