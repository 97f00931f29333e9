// Everything the window can do, found by typing (Ctrl+K).
#pragma once

#include "ui/look/theme.h"

#include <QDialog>

#include <functional>

class QLineEdit;
class QListWidget;

namespace hourglass {

class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    struct Command {
        QString name;   // "Add Dropout"
        QString detail; // the menu it is in, or its shortcut
        std::function<void()> run;
    };

    CommandPalette(const Theme &theme, std::vector<Command> commands, QWidget *parent = nullptr);

    /// As if it had been typed.
    void setTyped(const QString &typed);
    /// How well what was typed fits a name: every letter has to come in order, those that begin words and follow one another count
    /// more. Below zero when it does not fit.
    static int fit(const QString &typed, const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &typed);
    void runChosen();

    std::vector<Command> m_commands;
    QLineEdit *m_field;
    QListWidget *m_list;
};

} // namespace hourglass
