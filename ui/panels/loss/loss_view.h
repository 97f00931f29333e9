// The loss over the epochs: training solid, validation dashed, other runs behind, with a read-out under the cursor.
#pragma once

#include "core/train/epoch_quantity.h"
#include "ui/panels/loss/loss_chart.h"
#include "ui/panels/panel.h"

class QComboBox;
class QLabel;

namespace hourglass {

class SegmentedControl;

class LossView : public Panel
{
    Q_OBJECT

public:
    LossView(const PanelContext &context, QWidget *parent);
    News news(const Frame *before, const Frame *now) const override;
    void showFrame(const std::shared_ptr<const Frame> &frame) override;
    void setOnScreen(bool seen) override;
    /// "Epoch 12, training 0.0292, validation 0.0286, falling": the view in words.
    QString table() const override;
    bool hasTable() const override { return true; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildTools();
    void followRun();
    void followRuns();
    void setGhost(std::optional<double> loss);
    void fillQuantities();
    void explainQuantity();
    const EpochQuantity &quantity() const;
    bool showsLoss() const;
    void redraw();
    void writeKey();
    QString runsKey() const;
    void addUnits(LossCurves &curves);
    void showCard(double epoch, double x);

    const Theme &m_theme;
    Lab &m_lab;
    const Focus &m_focus;
    LossChart *m_chart;
    SegmentedControl *m_scale;
    QComboBox *m_quantity;
    QLabel *m_empty;
    QLabel *m_card;
    QLabel *m_key;
    std::vector<EpochQuantity> m_quantities; // in the order of the list
    std::vector<LossOverlay> m_overlays;
    std::vector<std::size_t> m_units; // that have a curve, where the diagnostic has several
    std::optional<double> m_ghost;    // the loss of PCA with as many dimensions
    LossCurve m_curve;
    std::vector<EpochRecord> m_epochs;
    double m_stepsPerEpoch = 1;
    int m_planned = 1;
    bool m_diverged = false;
};

} // namespace hourglass
