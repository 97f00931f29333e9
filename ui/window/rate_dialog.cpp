// The dialog of the learning-rate range test; see rate_dialog.h.
#include "ui/window/rate_dialog.h"

#include "ui/look/controls.h"
#include "ui/look/numbers.h"
#include "ui/look/queued.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace hourglass {

RateCurve::RateCurve(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("rateCurve"));
    setMinimumSize(320, 180);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RateCurve::setRange(const RateRange &range)
{
    m_range = range;
    setAccessibleName(tr("Loss against learning rate, %1 points").arg(range.points.size()));
    update();
}

void RateCurve::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plot(56, 8, width() - 68, height() - 34);
    painter.fillRect(plot, t.sunk);
    if (m_range.points.size() < 2)
        return;
    const auto [low, high] = std::ranges::minmax_element(m_range.points, {}, &RateRange::Point::loss);
    const double first = std::log10(m_range.points.front().rate);
    const double last = std::log10(m_range.points.back().rate);
    const double bottom = low->loss;
    const double top = std::max(high->loss, bottom + 1e-12);
    const auto place = [&](double rate, double loss) {
        return QPointF(plot.left() + (std::log10(rate) - first) / (last - first) * plot.width(),
                       plot.bottom() - 4 - (loss - bottom) / (top - bottom) * (plot.height() - 8));
    };
    painter.setFont(Theme::numbers(11));
    for (int power = static_cast<int>(std::ceil(first)); power <= static_cast<int>(std::floor(last)); ++power) {
        const double x = place(std::pow(10, power), bottom).x();
        painter.setPen(t.line);
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        painter.setPen(t.captionText);
        painter.drawText(QRectF(x - 30, plot.bottom() + 6, 60, 16), Qt::AlignCenter, QStringLiteral("1e%1").arg(power));
    }
    for (const double loss : {bottom, top})
        painter.drawText(QRectF(0, place(1, loss).y() - 8, 50, 16), Qt::AlignRight | Qt::AlignVCenter, significant(loss, 3));
    QPainterPath path;
    for (const RateRange::Point &point : m_range.points) {
        const QPointF at = place(point.rate, point.loss);
        path.elementCount() == 0 ? path.moveTo(at) : path.lineTo(at);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.run[0], 2));
    painter.drawPath(path);
    if (m_range.suggested > 0) {
        const double x = place(m_range.suggested, bottom).x();
        painter.setPen(QPen(t.sand, 2, Qt::DashLine));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
}

RateDialog::RateDialog(const Theme &theme, const Experiment &experiment, std::shared_ptr<const Dataset> dataset, QWidget *parent)
    : QDialog(parent), m_task(queuedTo(this))
{
    setObjectName(QStringLiteral("rateDialog"));
    setWindowTitle(tr("Find a learning rate"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    m_sentence = label(tr("Briefly trains a fresh network while the learning rate rises. Your run is not affected."), "label", this);
    m_sentence->setObjectName(QStringLiteral("rateSentence"));
    m_sentence->setWordWrap(true);
    column->addWidget(m_sentence);
    m_curve = new RateCurve(theme, this);
    column->addWidget(m_curve, 1);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    column->addWidget(m_progress);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    auto *leave = new QPushButton(tr("Close"), this);
    row->addWidget(leave);
    m_use = new QPushButton(tr("Use it"), this);
    m_use->setObjectName(QStringLiteral("useRate"));
    m_use->setProperty("role", "primary");
    m_use->setEnabled(false);
    row->addWidget(m_use);
    column->addLayout(row);
    connect(leave, &QPushButton::clicked, this, &QDialog::close);
    connect(m_use, &QPushButton::clicked, this, [this] {
        Q_EMIT rateChosen(m_rate);
        close();
    });
    m_task.start<RateRange>([experiment, dataset = std::move(dataset)](
                                const Task::Job &job) { return rateRange(experiment, dataset, 0, job.stop, job.progress); },
                            [this](const Outcome<RateRange> &range) {
                                if (range)
                                    show(*range);
                                else
                                    m_sentence->setText(QString::fromStdString(range.failure().sentence));
                            },
                            [this](double share) { m_progress->setValue(static_cast<int>(share * 1000)); });
}

void RateDialog::show(const RateRange &range)
{
    m_progress->hide();
    m_curve->setRange(range);
    if (range.suggested <= 0) {
        m_sentence->setText(tr("The loss did not fall at any learning rate. Check the network and the loss."));
        return;
    }
    const double step = std::pow(10, std::floor(std::log10(range.suggested)));
    m_rate = std::round(range.suggested / step) * step;
    m_sentence->setText(
        tr("The loss falls fastest near %1. The upper limit is just below the rate at the curve's minimum.").arg(significant(m_rate, 2)));
    m_use->setText(tr("Use %1").arg(significant(m_rate, 2)));
    m_use->setEnabled(true);
    m_use->setDefault(true);
}

} // namespace hourglass
