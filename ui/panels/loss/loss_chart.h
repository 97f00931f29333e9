// Curves over the epochs on Qt Charts' axes, linear or logarithmic, with a cursor. The only file that includes Qt Charts is loss_chart.cpp.
#pragma once

#include "ui/look/theme.h"

#include <QList>
#include <QPointF>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace hourglass {

/// The curve of another run, thin and behind.
struct LossOverlay {
    QString name;
    int colour = 0;        // among Tokens::run
    QList<QPointF> points; // epoch, loss
    bool operator==(const LossOverlay &) const = default;
};

/// What is drawn; each point is an epoch and a loss.
struct LossCurves {
    QList<QPointF> train;
    QList<QPointF> validation;
    std::vector<LossOverlay> overlays;
    std::vector<QList<QPointF>> units; // of a diagnostic, in the colours of the classes; at most classColours
    std::optional<double> ghost;       // a level line
    std::optional<double> marked;      // the epoch of the snapshot that the views show
    bool diverged = false;             // a red ring at the end
    double end = 1;                    // epochs that there is room for
    bool isEmpty() const { return train.isEmpty() && validation.isEmpty() && overlays.empty(); }
};

class LossChart : public QWidget
{
    Q_OBJECT

public:
    static constexpr int mostOverlays = 6;

    explicit LossChart(const Theme &theme, QWidget *parent = nullptr);
    ~LossChart() override;

    void setCurves(const LossCurves &curves);
    void setLogarithmic(bool on);
    /// The point of the training curve nearest to an epoch; nothing while there is none.
    std::optional<QPointF> nearest(double epoch) const;
    /// Points of a curve that there is room for.
    int room() const;
    void hideCursor();

Q_SIGNALS:
    /// The cursor stands at an epoch, so many pixels from the left.
    void pointed(double epoch, double x);
    void pointerLeft();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Charts;
    void addCurves();
    void restyle();
    void redraw();
    void drawOthers();
    void placeCursor(double x);
    double scaled(double loss) const;
    QList<QPointF> scaled(QList<QPointF> curve) const;
    void setEpochs(double end);
    void setRange(double bottom, double top);

    const Theme &m_theme;
    std::unique_ptr<Charts> m_charts;
    LossCurves m_curves;
    bool m_logarithmic = true;
    double m_bottom = -1;
    double m_top = -1;
    int m_lines = 0; // of labels that there is room for
    bool m_rangeLogarithmic = false;
};

} // namespace hourglass
