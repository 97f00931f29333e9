// The probe: one decoded point of the latent space, a slider for every dimension, and the nearest samples.
#pragma once

#include "core/probe/point_probe.h"
#include "ui/look/opaque_panel.h"
#include "ui/panels/panel.h"
#include "ui/panels/probe/unit_sliders.h"
#include "ui/panels/sample_row.h"

class QLabel;

namespace hourglass {

class LiveSession;

/// The decoded picture, large, and PCA's beside it when its ghost is shown.
class ProbePicture : public OpaquePanel
{
    Q_OBJECT

public:
    explicit ProbePicture(const Theme &theme, QWidget *parent = nullptr);
    void setFrame(std::shared_ptr<const Frame> frame);
    QSize sizeHint() const override { return {236, 128}; }

protected:
    void paint(QPainter &painter, const QRect &part) override;

private:
    void paintNamed(QPainter &painter) const;

    std::shared_ptr<const Frame> m_frame;
    Numbers m_ghost; // what PCA keeps of the picture
};

class ProbeView : public Panel
{
    Q_OBJECT

public:
    ProbeView(const PanelContext &context, QWidget *parent);
    void ask(Questions &questions) const override;
    News news(const Frame *before, const Frame *now) const override;
    void showFrame(const std::shared_ptr<const Frame> &frame) override;
    UnitSliders *sliders() { return m_sliders; }
    QString table() const override;
    bool hasTable() const override { return true; }
    QSize minimumSizeHint() const override { return {220, 150}; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void startProbe(const MapAnswer &map);
    void showDivergence();

    Focus &m_focus;
    const LiveSession &m_live;
    ProbePicture *m_picture;
    UnitSliders *m_sliders;
    SampleRow *m_near;
    QLabel *m_vote;
    QLabel *m_trust;
    QLabel *m_empty;
    std::shared_ptr<const Frame> m_frame;
};

} // namespace hourglass
