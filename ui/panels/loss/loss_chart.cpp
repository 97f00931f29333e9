// Curves on Qt Charts' axes; see loss_chart.h.
#include "ui/panels/loss/loss_chart.h"

#include "ui/look/numbers.h"
#include "ui/plots/log_ticks.h"

#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QMouseEvent>
#include <QScatterSeries>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace hourglass {

namespace {
constexpr double leastLoss = 1e-12; // below it there is no logarithm to speak of
} // namespace

struct LossChart::Charts {
    QChart *chart = new QChart;
    QChartView *view = nullptr;
    QLineSeries *train = new QLineSeries;
    QLineSeries *validation = new QLineSeries;
    QScatterSeries *ring = new QScatterSeries;
    QLineSeries *ghost = new QLineSeries;
    QLineSeries *mark = new QLineSeries;
    std::array<QLineSeries *, mostOverlays> others{};
    std::array<QLineSeries *, classColours> units{};
    QValueAxis *x = new QValueAxis;
    // One axis for both scales: the curves carry logarithms when they are asked for, the labels what they mean. A
    // logarithmic axis of Qt Charts labels powers of ten only, too few for a loss that falls from 0.2 to 0.02.
    QCategoryAxis *y = new QCategoryAxis;
    QGraphicsLineItem *cursor = nullptr;
};

LossChart::LossChart(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme), m_charts(std::make_unique<Charts>())
{
    Charts &c = *m_charts;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    c.chart->setMargins({0, 4, 6, 0});
    c.chart->layout()->setContentsMargins(0, 0, 0, 0);
    c.chart->setBackgroundRoundness(0);
    c.chart->setAnimationOptions(QChart::NoAnimation);
    c.chart->legend()->hide();
    addCurves();
    c.y->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    c.x->setLabelFormat(QStringLiteral("%g"));
    c.x->setTickType(QValueAxis::TicksDynamic);
    c.view = new QChartView(c.chart, this);
    c.view->setObjectName(QStringLiteral("lossChart"));
    c.view->setRenderHint(QPainter::Antialiasing);
    c.view->setFrameShape(QFrame::NoFrame);
    c.view->setMinimumSize(120, 90);
    c.view->viewport()->setMouseTracking(true);
    c.view->viewport()->installEventFilter(this);
    c.view->setFocusPolicy(Qt::NoFocus);
    c.view->viewport()->setFocusPolicy(Qt::NoFocus);
    c.cursor = new QGraphicsLineItem(c.chart);
    c.cursor->setZValue(20);
    c.cursor->hide();
    column->addWidget(c.view);
    connect(&theme, &Theme::changed, this, &LossChart::restyle);
    restyle();
    redraw();
}

LossChart::~LossChart() = default;

/// Those of other runs lie behind, PCA's level in front.
void LossChart::addCurves()
{
    Charts &c = *m_charts;
    c.chart->addAxis(c.x, Qt::AlignBottom);
    c.chart->addAxis(c.y, Qt::AlignLeft);
    const auto add = [&](QXYSeries *series) {
        c.chart->addSeries(series);
        series->attachAxis(c.x);
        series->attachAxis(c.y);
    };
    for (QLineSeries *&other : c.others)
        add(other = new QLineSeries);
    for (QLineSeries *&unit : c.units)
        add(unit = new QLineSeries);
    add(c.train);
    add(c.validation);
    add(c.ring);
    add(c.ghost);
    add(c.mark);
    c.mark->setName(QStringLiteral("snapshot"));
}

void LossChart::restyle()
{
    const Tokens &t = m_theme.tokens();
    Charts &c = *m_charts;
    c.chart->setBackgroundBrush(t.panel);
    c.chart->setPlotAreaBackgroundBrush(t.sunk);
    c.chart->setPlotAreaBackgroundVisible(true);
    c.train->setPen(QPen(t.run[0], 2));
    c.validation->setPen(QPen(t.run[0], 1.5, Qt::DashLine));
    c.ring->setColor(Qt::transparent);
    c.ring->setBorderColor(t.error);
    c.ring->setMarkerSize(10);
    c.cursor->setPen(QPen(t.outline, 1.5));
    c.ghost->setPen(QPen(t.captionText, 1.5, Qt::DashDotLine));
    c.mark->setPen(QPen(t.accent, 1.5));
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(c.x), static_cast<QAbstractAxis *>(c.y)}) {
        axis->setLabelsFont(Theme::numbers(11));
        axis->setLabelsColor(t.captionText);
        axis->setGridLineColor(t.line);
        axis->setLinePen(QPen(t.line2, 1));
    }
    for (int i = 0; i < classColours; ++i)
        c.units[static_cast<std::size_t>(i)]->setPen(QPen(classColour(t, i), 1.5));
    for (std::size_t i = 0; i < m_curves.overlays.size(); ++i) // more runs than colours: the second round is dotted
        c.others[i]->setPen(QPen(t.run[static_cast<std::size_t>(m_curves.overlays[i].colour)], 1, i < 2 ? Qt::SolidLine : Qt::DotLine));
}

void LossChart::setCurves(const LossCurves &curves)
{
    const bool otherRuns = curves.overlays != m_curves.overlays;
    m_curves = curves;
    if (otherRuns)
        restyle();
    redraw();
}

void LossChart::setLogarithmic(bool on)
{
    m_logarithmic = on;
    redraw();
}

int LossChart::room() const { return std::max(20, m_charts->view->width() / 3); }

void LossChart::redraw()
{
    Charts &c = *m_charts;
    for (const auto &several : {std::span<QLineSeries *>(c.others), std::span<QLineSeries *>(c.units)})
        for (QLineSeries *series : several)
            series->clear();
    c.ghost->clear();
    c.mark->clear();
    setEpochs(m_curves.end);
    c.x->setVisible(!m_curves.isEmpty()); // numbers of nothing would be made up
    c.y->setVisible(!m_curves.isEmpty());
    if (m_curves.isEmpty()) {
        c.train->clear();
        c.validation->clear();
        c.ring->clear();
        setRange(m_logarithmic ? 0.01 : 0, 1);
        hideCursor();
        return;
    }
    double least = HUGE_VAL;
    double most = 0;
    const auto reach = [&](const QList<QPointF> &curve) {
        for (const QPointF &p : curve) {
            least = std::min(least, p.y());
            most = std::max(most, p.y());
        }
    };
    reach(m_curves.train);
    reach(m_curves.validation);
    for (const LossOverlay &other : m_curves.overlays)
        reach(other.points);
    for (const QList<QPointF> &unit : m_curves.units)
        reach(unit);
    if (m_curves.ghost)
        reach({{0, *m_curves.ghost}});
    if (!std::isfinite(least)) // a term before the first epoch has ended
        least = most = 1;
    least = std::max(least, leastLoss);
    most = std::max(most, least);
    // Room below for what is still to come, in steps of a fifth of a decade.
    const auto snapped = [](double v, double direction) {
        return std::pow(10, (std::floor(5 * std::log10(v) * direction) + 1) / 5 * direction);
    };
    if (m_logarithmic)
        setRange(snapped(least, -1), snapped(most, 1));
    else
        setRange(0, niceCeil(most));
    QList<QPointF> train = scaled(m_curves.train);
    if (train.size() == 1) // one step draws no line yet
        train.append(train.first() + QPointF(m_curves.end / 100, 0));
    drawOthers();
    c.train->replace(train);
    c.validation->replace(scaled(m_curves.validation));
    c.ring->replace(m_curves.diverged && !train.isEmpty() ? QList<QPointF>{train.last()} : QList<QPointF>{});
}

void LossChart::drawOthers()
{
    for (std::size_t i = 0; i < m_curves.overlays.size(); ++i)
        m_charts->others[i]->replace(scaled(m_curves.overlays[i].points));
    for (std::size_t i = 0; i < m_curves.units.size(); ++i)
        m_charts->units[i]->replace(scaled(m_curves.units[i]));
    if (m_curves.marked)
        m_charts->mark->replace(scaled(QList<QPointF>{{*m_curves.marked, m_bottom}, {*m_curves.marked, m_top}}));
    if (m_curves.ghost)
        m_charts->ghost->replace(scaled(QList<QPointF>{{0, *m_curves.ghost}, {m_curves.end, *m_curves.ghost}}));
}

QList<QPointF> LossChart::scaled(QList<QPointF> curve) const
{
    for (QPointF &p : curve)
        p.setY(scaled(p.y()));
    return curve;
}

double LossChart::scaled(double loss) const { return m_logarithmic ? std::log10(std::max(loss, leastLoss)) : loss; }

/// Whole epochs where there are several.
void LossChart::setEpochs(double end)
{
    m_charts->x->setTickInterval(niceCeil(end / 6));
    m_charts->x->setRange(0, end);
}

/// Labels at 1, 2 and 5 times powers of ten, or at equal steps.
void LossChart::setRange(double bottom, double top)
{
    // Qt cuts labels to dots where two are less than a line apart.
    const int lines = std::max(2, m_charts->view->height() / 26);
    if (m_bottom == bottom && m_top == top && m_rangeLogarithmic == m_logarithmic && m_lines == lines)
        return;
    m_lines = lines;
    m_bottom = bottom;
    m_top = top;
    m_rangeLogarithmic = m_logarithmic;
    QCategoryAxis *y = m_charts->y;
    for (const QString &old : y->categoriesLabels())
        y->remove(old);
    y->setRange(scaled(bottom), scaled(top));
    if (m_logarithmic) {
        for (const auto &[value, words] : logTicks(bottom, top, lines))
            y->append(words, scaled(value));
    } else {
        const int steps = std::min(5, lines - 1);
        for (int i = 0; i <= steps; ++i)
            y->append(significant(top * i / steps, 3), scaled(top * i / steps));
    }
}

void LossChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    redraw();
}

bool LossChart::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        placeCursor(static_cast<QMouseEvent *>(event)->position().x());
    else if (event->type() == QEvent::Leave)
        hideCursor();
    return QWidget::eventFilter(watched, event);
}

void LossChart::hideCursor()
{
    m_charts->cursor->hide();
    Q_EMIT pointerLeft();
}

void LossChart::placeCursor(double x)
{
    Charts &c = *m_charts;
    const QRectF plot = c.chart->plotArea();
    if (m_curves.train.isEmpty() || x < plot.left() || x > plot.right()) {
        hideCursor();
        return;
    }
    c.cursor->setLine(x, plot.top(), x, plot.bottom());
    c.cursor->show();
    Q_EMIT pointed((x - plot.left()) / plot.width() * c.x->max(), x);
}

std::optional<QPointF> LossChart::nearest(double epoch) const
{
    if (m_curves.train.isEmpty())
        return std::nullopt;
    return *std::ranges::min_element(m_curves.train, {}, [&](const QPointF &p) { return std::abs(p.x() - epoch); });
}

} // namespace hourglass
