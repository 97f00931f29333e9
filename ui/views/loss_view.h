// The loss over the epochs: training solid, validation dashed, linear or logarithmic, with a read-out under the cursor.
// The only file that includes Qt Charts is loss_view.cpp.
#pragma once

#include "core/train/history.h"
#include "ui/look/theme.h"
#include "ui/plots/table_source.h"

#include <QWidget>

#include <optional>

#include <memory>

class QComboBox;
class QLabel;

namespace hourglass {

class SegmentedControl;

class LossView : public QWidget, public TableSource
{
    Q_OBJECT

public:
    explicit LossView(const Theme &theme, QWidget *parent = nullptr);
    /// A panel that is seen again shows what came while it was not.
    void setSeen(bool seen)
    {
        if (seen)
            redraw();
    }
    ~LossView() override;

    /// What the run has left behind so far; call with empty vectors before another run. `epochs` is how many are planned.
    void setHistory(const std::vector<float> &steps, const std::vector<EpochRecord> &epochs, std::uint64_t stepsPerEpoch, int planned);
    /// Validation curves of other runs, thin and behind; at most as many as there are colours for.
    struct Overlay {
        QString name;
        int colour = 0;        // among Tokens::run
        QList<QPointF> points; // epoch, loss
        bool operator==(const Overlay &) const = default;
    };
    static constexpr int mostOverlays = 6;
    void setOverlays(std::vector<Overlay> overlays);
    /// A red ring at the end of the curve.
    void setDiverged(bool diverged);
    void setLossName(const QString &name);
    /// The loss of PCA with as many numbers as the code: a level line. Nothing for none.
    void setGhost(std::optional<double> loss);
    /// What adds to the loss beside the reconstruction; each has a curve of its own to choose.
    void setTerms(const std::vector<std::string> &names);
    /// "Epoch 12, training 0.0292, validation 0.0286, falling": the view in words.
    QString summary() const;
    QString table() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Charts;
    void redraw();
    void fillQuantities();
    double quantity(const EpochRecord &epoch, int index) const;
    void restyle();
    void setLogarithmic(bool on);
    void placeCursor(double x);
    double scaled(double loss) const;
    void setEpochs(double end);
    void setRange(double bottom, double top);

    const Theme &m_theme;
    std::unique_ptr<Charts> m_charts;
    SegmentedControl *m_scale;
    QComboBox *m_quantity; // the loss, then its terms, then the layers' gauges
    QLabel *m_empty;
    QLabel *m_card;
    std::vector<std::string> m_terms;
    std::vector<std::string> m_gauges;
    std::vector<Overlay> m_overlays;
    std::optional<double> m_ghost;
    QLabel *m_key;
    std::vector<float> m_steps;
    std::vector<EpochRecord> m_epochs;
    double m_stepsPerEpoch = 1;
    int m_planned = 1;
    bool m_logarithmic = true;
    bool m_diverged = false;
    double m_bottom = -1;
    double m_top = -1;
    int m_lines = 0; // of labels that there is room for
    bool m_rangeLogarithmic = false;
};

} // namespace hourglass
