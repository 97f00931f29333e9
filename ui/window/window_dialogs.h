// What the commands of a window open: presets, the learning-rate range test, how data are read, a further window.
#pragma once

#include <QObject>

namespace hourglass {

class HelpWindow;
class ImportSheet;
class MainWindow;
struct Preset;

class WindowDialogs : public QObject
{
    Q_OBJECT

public:
    explicit WindowDialogs(MainWindow &window);

    /// Asks for files and folders by the system's dialogs, where no test replaced them.
    void askWhereByDialog();
    void startFrom(const hourglass::Preset &preset);
    void showPresets();
    void findRate();
    /// A document is opened at once; data are looked at first.
    void open(const QString &path);
    void readAgain();
    /// For what has the focus: the control, its panel, and the block that is chosen there.
    void showHelp();
    void showKeys();
    /// On the same data.
    void openWindow();

private:
    static QString works();
    QString suggested() const;
    HelpWindow *help();
    ImportSheet *sheet();

    MainWindow &m_window;
};

} // namespace hourglass
