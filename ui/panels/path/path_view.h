// Paths through the latent space, between samples or by class arithmetic, as a strip and an animation.
#pragma once

#include "ui/panels/panel.h"
#include "ui/panels/path/path_strip.h"

#include <QTimer>

class QBoxLayout;
class QComboBox;
class QLabel;
class QToolButton;

namespace hourglass {

class SegmentedControl;
class Slider;

class PathView : public Panel
{
    Q_OBJECT

public:
    PathView(const PanelContext &context, QWidget *parent);
    /// Also while it is hidden: the map draws the line.
    bool asksHidden() const override { return true; }
    void ask(Questions &questions) const override;
    bool stepsAside() const override { return m_focus.waypoints().size() < 2 && !adding(); }
    News news(const Frame *before, const Frame *now) const override;
    void showFrame(const std::shared_ptr<const Frame> &frame) override;
    QString table() const override;
    bool hasTable() const override { return true; }

    /// The same whatever is shown, so that the panels around it stay where they are.
    QSize minimumSizeHint() const override { return {260, 150}; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Whether a difference of classes is added to one sample.
    bool adding() const;
    void setDataset();
    void refresh();
    void play(bool on);
    void takeTwo();

    Focus &m_focus;
    QBoxLayout *m_head;
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
    QWidget *m_choices; // how to get samples, below that
    PathStrip *m_strip;
    PathPicture *m_picture;
    QTimer m_timer;
    int m_tick = 0;
    std::uint32_t m_taken = 0; // times that two samples were taken
    std::shared_ptr<const Frame> m_frame;
};

} // namespace hourglass
