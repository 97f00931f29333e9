// What the commands of a window open: presets, the learning-rate range test, how data are read, a further window.
#pragma once

#include <QObject>

namespace hourglass {

class HelpWindow;
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

    MainWindow &m_window;
};

} // namespace hourglass
