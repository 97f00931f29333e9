// The data panel: where data are dropped, what is loaded, a wall of samples, and how they are split.
#pragma once

#include "core/data/split.h"
#include "ui/look/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QProgressBar;

#include <optional>

namespace hourglass {

/// Samples at their true pixels with a line in their class's colour; a click chooses one.
class SampleWall : public QWidget
{
    Q_OBJECT

public:
    explicit SampleWall(const Theme &theme, QWidget *parent = nullptr);
    void setDataset(std::shared_ptr<const Dataset> dataset);
    void shuffle();
    /// Only one class, by index; −1 for all.
    void setClass(int index);

Q_SIGNALS:
    void sampleChosen(quint32 sample);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void pick();
    void pin(std::size_t index);
    std::uint32_t sampleAt(QPoint place, bool &found) const;

    const Theme &m_theme;
    std::shared_ptr<const Dataset> m_dataset;
    std::vector<std::uint32_t> m_samples;
    std::uint64_t m_draw = 0;
    int m_class = -1;
    std::size_t m_current = 0; // where the keyboard is
    std::optional<std::uint32_t> m_pinned;
};

/// Train, validation and test as one bar; its handles, or arrows, move the shares.
class SplitBar : public QWidget
{
    Q_OBJECT

public:
    explicit SplitBar(const Theme &theme, QWidget *parent = nullptr);
    /// testFixed: the data come with a test split of their own.
    void setCounts(std::size_t train, std::size_t validation, std::size_t test, bool testFixed);
    QSize sizeHint() const override { return {200, 62}; }

Q_SIGNALS:
    /// key: "validation" or "test" of the plan; `drag` stays the same through one drag.
    void shareMoved(const QString &key, double share, int drag);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    double handle(int index) const;
    void moveTo(double x);

    int m_held = -1; // handle
    int m_drag = 0;
    bool m_testFixed = true;
    const Theme &m_theme;
    std::array<std::size_t, 3> m_counts{};
};

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
