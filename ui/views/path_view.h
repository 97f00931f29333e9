// Ways through the latent space: from sample to sample, or along what makes one class differ from another, as a strip and an animation.
#pragma once

#include "ui/plots/table_source.h"
#include "ui/views/path_strip.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace hourglass {

class SegmentedControl;
class Slider;

class PathView : public QWidget, public TableSource
{
    Q_OBJECT

public:
    explicit PathView(const Theme &theme, QWidget *parent = nullptr);
    void setFrame(const std::shared_ptr<const Frame> &frame);
    void setDataset(const std::shared_ptr<const Dataset> &dataset);
    void setWaypoints(const std::vector<std::uint32_t> &waypoints);
    Interest::Path wanted() const;
    QString table() const override;

    /// Whether a difference of classes is added to one sample.
    bool adding() const;
    /// The same whatever is shown, so that the panels around it stay where they are.
    QSize minimumSizeHint() const override { return {260, 150}; }

Q_SIGNALS:
    void interestChanged();
    void modeChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void play(bool on);

    SegmentedControl *m_mode;
    SegmentedControl *m_curve;
    QComboBox *m_plus;
    QComboBox *m_minus;
    QLabel *m_sign;
    QToolButton *m_play;
    Slider *m_between;
    Slider *m_strength;
    QLabel *m_title;
    QLabel *m_empty;
    PathStrip *m_strip;
    PathPicture *m_picture;
    QTimer m_timer;
    int m_tick = 0;
    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const Frame> m_frame;
    std::vector<std::uint32_t> m_waypoints;
};

} // namespace hourglass
