// The classes with their colours, to be hidden and shown.
#pragma once

#include "ui/look/theme.h"

#include <QWidget>

#include <string>
#include <vector>

namespace hourglass {

/// The classes with their colours; a click hides or shows one, a double click shows it alone.
class ClassKey : public QWidget
{
    Q_OBJECT

public:
    explicit ClassKey(const Theme &theme, QWidget *parent = nullptr);
    void setClasses(const std::vector<std::string> &names);
    /// How many samples of each are shown; written beside the names where there is room.
    void setCounts(const std::vector<int> &counts);
    /// Each class's shape instead of a square.
    void setShapes(bool shapes);
    const std::vector<bool> &hidden() const { return m_hidden; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {60, 40}; }

Q_SIGNALS:
    void filterChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int rowHeight() const;
    void toggle(int row);
    void showOnly(int row);

    const Theme &m_theme;
    std::vector<std::string> m_names;
    std::vector<bool> m_hidden;
    std::vector<int> m_counts;
    int m_current = 0;
    bool m_shapes = false;
};

} // namespace hourglass
