// The line at the lower edge of the window: state, data, size of the network, threads and memory, seed.
#pragma once

#include "ui/lab/lab.h"

#include <QObject>
#include <QTimer>

class QLabel;

namespace hourglass {

class MainWindow;
class Theme;

class StatusLine : public QObject
{
    Q_OBJECT

public:
    explicit StatusLine(MainWindow &window);
    /// Says what the document is like, and returns what the squeeze amounts to: "784 to 2   392 times smaller …"; empty for a stack that
    /// is broken.
    QString showDocument();
    void showState();

private:
    Lab &m_lab;
    const Theme &m_theme;
    QLabel *m_state;
    QLabel *m_dataset;
    QLabel *m_parameters;
    QLabel *m_threads;
    QLabel *m_seed;
    QTimer m_timer;
};

} // namespace hourglass
