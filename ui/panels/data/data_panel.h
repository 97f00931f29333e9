// The data panel: where data are dropped, what is loaded, a wall of samples, and how they are split.
#pragma once

#include "ui/panels/panel.h"

class QComboBox;
class QLabel;
class QPushButton;
class QProgressBar;
class QToolButton;

namespace hourglass {

class SampleWall;
class SplitBar;

class DataPanel : public Panel
{
    Q_OBJECT

public:
    DataPanel(const PanelContext &context, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildDrop();
    QWidget *buildCard();
    QWidget *makeBackgroundSwitch();
    void connectLab();
    void setDataset();
    void showSplit();
    void moveShare(const QString &key, double share, int drag);
    void setLoading(const QString &name);
    void setIdle();
    /// While something is dragged over the window.
    void setDropHighlight(bool on);
    /// The data set's name, as much of it as there is room for.
    void showName();

    const PanelContext m_context;
    const Theme &m_theme;
    QString m_fullName;
    QWidget *m_drop;
    QLabel *m_dropTitle;
    QPushButton *m_browse;
    QPushButton *m_folder;
    QPushButton *m_cancel;
    QProgressBar *m_progress;
    QLabel *m_name;
    QLabel *m_size;
    QLabel *m_detail;
    SampleWall *m_wall;
    QAction *m_background;
    QToolButton *m_others;
    QComboBox *m_classes;
    SplitBar *m_split;
    bool m_highlight = false;
};

} // namespace hourglass
