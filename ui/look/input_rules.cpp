// The wheel scrolls, keys go to what one works on; see input_rules.h.
#include "ui/look/input_rules.h"

#include "ui/look/slider.h"
#include "ui/look/wrapped.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QScrollBar>
#include <QTabBar>
#include <QToolTip>

namespace hourglass {

namespace {

const char textBefore[] = "textBefore";

/// Whether it holds a value or a choice that a wheel that passes over it must not change.
bool holdsValue(const QWidget &widget)
{
    return qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QAbstractSpinBox *>(&widget) ||
           qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QTabBar *>(&widget) || qobject_cast<const Slider *>(&widget) ||
           (qobject_cast<const QAbstractSlider *>(&widget) && !qobject_cast<const QScrollBar *>(&widget));
}

/// A field that is there as long as the view is, unlike one that opens to rename an entry of a list.
bool stays(const QWidget &field)
{
    for (const QWidget *above = field.parentWidget(); above; above = above->parentWidget())
        if (qobject_cast<const QAbstractScrollArea *>(above))
            return above->inherits("QScrollArea");
        else if (above->isWindow())
            return !qobject_cast<const QDialog *>(above);
    return true;
}

} // namespace

InputRules::InputRules(QWidget &window, std::function<void()> goBack) : QObject(&window), m_window(window), m_goBack(std::move(goBack))
{
    for (auto *widget : window.findChildren<QWidget *>())
        polish(*widget);
    qApp->installEventFilter(this);
}

bool InputRules::isOurs(const QWidget &widget) const
{
    for (const QWidget *above = &widget; above; above = above->parentWidget())
        if (above == &m_window)
            return true;
    return false;
}

/// A click on a button or a list leaves the focus where it was, so that Space keeps meaning train or pause; Tab still reaches each one.
void InputRules::polish(QWidget &widget) const
{
    const bool inDialog = qobject_cast<QDialog *>(widget.window());
    if (!inDialog && (qobject_cast<QAbstractButton *>(&widget) || qobject_cast<QComboBox *>(&widget)))
        widget.setFocusPolicy(Qt::TabFocus);
    else if (widget.focusPolicy() == Qt::WheelFocus && holdsValue(widget))
        widget.setFocusPolicy(Qt::StrongFocus);
}

bool InputRules::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = watched->isWidgetType() ? static_cast<QWidget *>(watched) : nullptr;
    if (!widget)
        return false;
    switch (event->type()) {
    case QEvent::Wheel:
        if (!holdsValue(*widget) || !isOurs(*widget))
            return false;
        event->ignore(); // for what scrolls around it
        return true;
    case QEvent::Polish:
        if (isOurs(*widget))
            polish(*widget);
        return false;
    case QEvent::ToolTip:
        return isOurs(*widget) && showTip(*widget, *static_cast<QHelpEvent *>(event));
    case QEvent::FocusIn:
        if (auto *field = qobject_cast<QLineEdit *>(widget); field && !field->property("problem").toBool()) // that is not to come back
            field->setProperty(textBefore, field->text());
        return false;
    case QEvent::KeyPress: // after a shortcut had its chance
        return typed(*widget, static_cast<QKeyEvent *>(event)->key());
    default:
        return false;
    }
}

/// The usual tooltip, but in lines of a readable length.
bool InputRules::showTip(QWidget &widget, const QHelpEvent &event)
{
    const auto *menu = qobject_cast<const QMenu *>(&widget);
    const QAction *action = menu && menu->toolTipsVisible() ? menu->actionAt(event.pos()) : nullptr;
    const QString words = action && action->toolTip() != action->iconText() ? action->toolTip() : widget.toolTip();
    if (words.isEmpty() || Qt::mightBeRichText(words))
        return false;
    QToolTip::showText(event.globalPos(), wrapped(words), &widget);
    return true;
}

/// Enter takes what was typed and Esc what was there before; either way the field is left.
bool InputRules::typed(QWidget &widget, int key)
{
    auto *field = qobject_cast<QLineEdit *>(&widget);
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!field || !(enter || key == Qt::Key_Escape) || !isOurs(*field) || !stays(*field))
        return false;
    if (enter) { // the field takes the key first; where it refuses what was typed it is kept, with the focus
        QMetaObject::invokeMethod(
            this,
            [this, left = QPointer<QLineEdit>(field)] {
                if (left && left->hasFocus() && left->hasAcceptableInput() && !left->property("problem").toBool())
                    m_goBack();
            },
            Qt::QueuedConnection);
        return false;
    }
    const QString before = field->property(textBefore).toString();
    field->setText(before);
    field->setModified(false);
    Q_EMIT field->textEdited(before); // nothing that was said about it holds any more
    m_goBack();
    return true;
}

} // namespace hourglass
