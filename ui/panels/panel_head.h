// The 36-pixel head of a dock: its title, a note, and a button that maximises it.
#pragma once

#include "ui/look/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace hourglass {

class PanelHead : public QWidget
{
    Q_OBJECT

public:
    PanelHead(const Theme &theme, const QString &title, bool canMaximise, QWidget *parent = nullptr);
    /// Beside the title, as much of it as there is room for.
    void setNote(const QString &note);
    QString note() const;
    /// A floating panel has no frame of its own: its head then is darker, to tell it from what is beneath.
    void setFloating(bool floating);
    QSize sizeHint() const override { return {120, 36}; } // docks ask for it
    /// Adds a control before the maximise button.
    void add(QWidget *widget);

Q_SIGNALS:
    void maximiseRequested();

protected:
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    QHBoxLayout *m_row;
    QLabel *m_note;
    QToolButton *m_maximise = nullptr;
};

} // namespace hourglass
