// Asks before work is left that is in no file, and waits for what is still being written.
#pragma once

#include <QDialog>
#include <QTimer>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace hourglass {

class MainWindow;

/// One sentence and what can be done: save, discard, or stay.
class LeavingDialog : public QDialog
{
    Q_OBJECT

public:
    explicit LeavingDialog(QWidget *parent);
    void ask(const QString &sentence);
    /// With a button to stop what takes long, where that can be stopped.
    void wait(const QString &sentence, bool canStop);
    /// How much of what is waited for is done.
    void setProgress(int done, int all);

Q_SIGNALS:
    void saveChosen();
    void discardChosen();
    void stopChosen();

private:
    QLabel *m_sentence;
    QProgressBar *m_progress;
    QPushButton *m_save;
    QPushButton *m_discard;
    QPushButton *m_cancel;
    QPushButton *m_stop;
};

class Leaving : public QObject
{
    Q_OBJECT

public:
    /// save: begins to save the work, after asking where if need be; false when none was chosen.
    Leaving(MainWindow &window, std::function<bool()> save);

    /// Calls `go` when the work is in its file or may go: now, after an answer, or never.
    void leave(std::function<void()> go);
    /// Whether the window may close now. When it may not, it closes by itself once it may, unless the user says no.
    bool mayClose();
    /// Closes all windows; each asks for itself, and a no ends it.
    static void quit();

private:
    void close();
    void saveFirst();
    void connectWork();
    bool isExporting() const;
    QString pending() const;
    void waitFor(const QString &what);
    void stopExports();
    void look();
    void end(bool goOn);

    MainWindow &m_window;
    const std::function<bool()> m_save;
    LeavingDialog *m_dialog;
    QTimer m_timer; // while something is being written
    std::function<void()> m_go;
    QString m_waitingFor;
    bool m_saving = false;
    bool m_stopping = false; // exports, as the user wished
    bool m_agreed = false;   // to the window's end
};

} // namespace hourglass
