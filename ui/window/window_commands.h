// Everything the window can do, in menus and by keys, and found by typing.
#pragma once

#include <QKeySequence>
#include <QObject>

#include <functional>

class QAction;
class QMenu;

namespace hourglass {

class MainWindow;
class WindowDialogs;

class WindowCommands : public QObject
{
    Q_OBJECT

public:
    explicit WindowCommands(MainWindow &window);
    /// Every action of the menus and what the panels add; what is typed narrows them down.
    void find(const QString &typed = {});
    /// Opens a document; looks at data before they are loaded.
    void open(const QString &path);
    /// Saves the work in its file; asks for one where there is none. False when none was chosen.
    bool save();

private:
    bool saveAs(const QString &ending);
    QAction *add(QMenu *menu, const QString &text, const char *name, const QKeySequence &keys, std::function<void()> act);
    void addPanelActions(QMenu *menu, const char *name);
    void buildFile();
    void buildRecent();
    void buildSaving();
    void buildEdit();
    void buildTrain();
    void buildView();
    void buildLooks();
    void buildHelp();

    MainWindow &m_window;
    WindowDialogs *m_dialogs;
    QMenu *m_file;
    QMenu *m_edit;
    QMenu *m_train;
    QMenu *m_view;
    QMenu *m_help;
};

} // namespace hourglass
