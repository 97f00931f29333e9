// Help for what has the focus: what it is, what the panel around it shows, the chosen block, and all keys.
#pragma once

#include "ui/window/panel_docks.h"

#include <QDialog>

class QAction;
class QTextBrowser;

namespace hourglass {

class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent);
    void setHelp(const QString &html);

    /// Of a control: its name and what it does; nothing for what has none.
    static QString ofControl(const QWidget &control);
    /// Of a panel and what can be done with it.
    static QString ofPanel(const PanelKind &kind);
    /// Of a kind of layer, code or loss.
    static QString ofKind(const Kind &kind);
    /// Each command that has a key, from the menus themselves.
    static QString ofKeys(const QList<QAction *> &menus);

private:
    QTextBrowser *m_text;
};

} // namespace hourglass
