// The snapshots of a run in a row: one sample as reconstructed at each. A click or drag goes back, while training continues.
#pragma once

#include "core/probe/timeline_probe.h"
#include "ui/look/opaque_panel.h"
#include "ui/panels/panel.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace hourglass {

class LiveSession;

/// The row of snapshots.
class SnapshotRow : public OpaquePanel
{
    Q_OBJECT

public:
    explicit SnapshotRow(const Theme &theme, QWidget *parent = nullptr);
    void setFrame(const std::shared_ptr<const Frame> &frame);
    void setStepsPerEpoch(std::uint64_t steps) { m_perEpoch = std::max<std::uint64_t>(1, steps); }
    /// The snapshot that is shown; nothing for live.
    void setMoment(std::optional<std::uint64_t> step);
    std::vector<std::uint64_t> steps() const;
    QString nameOf(std::uint64_t step) const;
    QSize minimumSizeHint() const override { return {120, 52}; }

Q_SIGNALS:
    void chosen(quint64 step);

protected:
    void paint(QPainter &painter, const QRect &part) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    int room() const;
    void choose(double x, bool between);

    std::shared_ptr<const TimelineAnswer> m_moments;
    std::shared_ptr<const RunSetup> m_setup;
    std::optional<std::uint64_t> m_moment;
    std::uint64_t m_perEpoch = 1;
};

class TimeStrip : public Panel
{
    Q_OBJECT

public:
    TimeStrip(const PanelContext &context, QWidget *parent);
    void ask(Questions &questions) const override;
    News news(const Frame *before, const Frame *now) const override;
    void showFrame(const std::shared_ptr<const Frame> &frame) override;
    SnapshotRow *row() { return m_row; }
    void play(bool on);

private:
    void followRun();
    void setMoment(std::optional<std::uint64_t> step);
    void refresh();

    const Theme &m_theme;
    LiveSession &m_live;
    const Focus &m_focus;
    SnapshotRow *m_row;
    QLabel *m_count;
    QToolButton *m_play;
    QPushButton *m_now;
    QToolButton *m_branch;
    QTimer m_timer;
    bool m_running = false;
    std::optional<std::uint64_t> m_moment;
};

} // namespace hourglass
