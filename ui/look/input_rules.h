// What wheel and keys mean wherever they go in a window: the wheel scrolls and never changes a value, and the keys belong to what one
// works on, not to the field or the list that was used last.
#pragma once

#include <QObject>

#include <functional>

class QHelpEvent;
class QWidget;

namespace hourglass {

class InputRules : public QObject
{
    Q_OBJECT

public:
    /// For one window, its dialogs and what floats. `goBack` gives the focus to what one works on.
    InputRules(QWidget &window, std::function<void()> goBack);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isOurs(const QWidget &widget) const;
    void polish(QWidget &widget) const;
    bool showTip(QWidget &widget, const QHelpEvent &event);
    bool typed(QWidget &widget, int key);

    QWidget &m_window;
    std::function<void()> m_goBack;
};

} // namespace hourglass
