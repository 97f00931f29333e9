// The data panel: where data are dropped, what is loaded, a wall of samples, and how they are split.
#pragma once

#include "core/data/split.h"
#include "ui/look/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QProgressBar;

namespace hourglass {

class SampleWall;
class SplitBar;

class DataPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DataPanel(const Theme &theme, QWidget *parent = nullptr);

    void setDataset(const std::shared_ptr<const Dataset> &dataset);
    void setSplit(std::size_t train, std::size_t validation, std::size_t test, bool testFixed);
    void setLoading(const QString &name);
    void setProgress(double share);
    void setIdle();
    /// While something is dragged over the window.
    void setDropHighlight(bool on);

    /// The wall shows only these; all when there are none.
    void setSelection(const std::vector<std::uint32_t> &samples);

Q_SIGNALS:
    /// A sample of the wall that the person wants to follow.
    void sampleChosen(quint32 sample);
    void shareMoved(const QString &key, double share, int drag);
    void browseRequested();
    void folderRequested();
    void cancelRequested();
    /// Label column, scaling, missing values of what is loaded.
    void readingRequested();
    /// A built-in set, or one installed on this computer, by path or name.
    void setChosen(const QString &pathOrName);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// The data set's name, as much of it as there is room for.
    void showName();

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
    QComboBox *m_classes;
    SplitBar *m_split;
    bool m_highlight = false;
};

} // namespace hourglass
