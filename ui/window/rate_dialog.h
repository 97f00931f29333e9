// The learning-rate range test in a window of its own: progress, the curve, and a button that takes what it suggests.
#pragma once

#include "core/base/task.h"
#include "core/train/rate_range.h"
#include "ui/look/theme.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace hourglass {

/// Loss over the learning rate on a logarithmic scale, with a mark at the suggestion.
class RateCurve : public QWidget
{
    Q_OBJECT

public:
    explicit RateCurve(const Theme &theme, QWidget *parent = nullptr);
    void setRange(const RateRange &range);
    QSize sizeHint() const override { return {460, 240}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    RateRange m_range;
};

class RateDialog : public QDialog
{
    Q_OBJECT

public:
    /// Starts the test at once, on a thread of its own; closing the dialog ends it.
    RateDialog(const Theme &theme, const Experiment &experiment, std::shared_ptr<const Dataset> dataset, QWidget *parent = nullptr);

Q_SIGNALS:
    void rateChosen(double rate);

private:
    void show(const RateRange &range);

    RateCurve *m_curve;
    QProgressBar *m_progress;
    QLabel *m_sentence;
    QPushButton *m_use;
    double m_rate = 0;
    Task m_task; // last: it must end before anything it uses
};

} // namespace hourglass
