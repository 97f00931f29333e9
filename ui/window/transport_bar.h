// The top bar: mark and name, train, step, reset and stop, progress, the learning rate.
#pragma once

#include "core/train/session.h"
#include "ui/look/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace hourglass {

class SandBar;
class Slider;

class TransportBar : public QWidget
{
    Q_OBJECT

public:
    explicit TransportBar(const Theme &theme, QWidget *parent = nullptr);

    void setName(const QString &name);
    /// What the bar shows: `problem` disables training and says why; `edited` means the experiment is not the run's.
    /// What the run is called in the list; empty for its number.
    void setRunName(const QString &name) { m_runName = name; }
    void setStatus(const RunStatus &status, bool hasRun, bool edited, const QString &problem);
    /// The experiment's learning rate; `actual` follows the schedule while training.
    void setLearningRate(double rate);
    QToolButton *themeButton() { return m_themeButton; }
    QToolButton *inspectorButton() { return m_inspector; }
    QToolButton *menuButton() { return m_menu; }
    QToolButton *presetsButton() { return m_presets; }
    QToolButton *exploreButton() { return m_explore; }
    QToolButton *helpButton() { return m_help; }

Q_SIGNALS:
    void trainClicked();
    void stepClicked();
    void resetClicked();
    void stopClicked();
    void learningRateMoved(double rate, int gesture);
    void renamed(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QString m_runName;
    void restyle();

    const Theme &m_theme;
    QLineEdit *m_name;
    QLabel *m_sub;
    QPushButton *m_train;
    QPushButton *m_step;
    QPushButton *m_reset;
    QPushButton *m_stop;
    QLabel *m_epoch;
    QLabel *m_speed;
    SandBar *m_bar;
    Slider *m_rate;
    QLineEdit *m_rateField;
    QToolButton *m_presets;
    QToolButton *m_explore;
    QToolButton *m_help;
    QToolButton *m_themeButton;
    QToolButton *m_inspector;
    QToolButton *m_menu;
    bool m_running = false;
    bool m_narrow = false;
};

} // namespace hourglass
