// The probe: what the decoder draws at one place of the latent space, a slider for every number, and who lives nearby.
#pragma once

#include "ui/look/opaque_panel.h"
#include "ui/plots/table_source.h"
#include "ui/views/sample_row.h"
#include "ui/views/unit_sliders.h"

class QLabel;

namespace hourglass {

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

class ProbeView : public QWidget, public TableSource
{
    Q_OBJECT

public:
    explicit ProbeView(const Theme &theme, QWidget *parent = nullptr);
    void setFrame(const std::shared_ptr<const Frame> &frame);
    void setProbe(const Numbers &code);
    /// "KL of each unit" of the last epoch; empty for codes without.
    void setDivergence(const std::vector<double> &nats) { m_sliders->setDivergence(nats); }
    UnitSliders *sliders() { return m_sliders; }
    QString table() const override;
    QSize minimumSizeHint() const override { return {220, 150}; }

Q_SIGNALS:
    void probed(const hourglass::Numbers &code);
    void sampleChosen(quint32 sample);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    ProbePicture *m_picture;
    UnitSliders *m_sliders;
    SampleRow *m_near;
    QLabel *m_vote;
    QLabel *m_trust;
    QLabel *m_empty;
    std::shared_ptr<const Frame> m_frame;
};

} // namespace hourglass
