// The loss chart; see loss_view.h.
#include "ui/views/loss_view.h"

#include "ui/look/controls.h"
#include "ui/look/on_screen.h"
#include "ui/plots/curves.h"

#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QComboBox>
#include <QGraphicsLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineSeries>
#include <QMouseEvent>
#include <QScatterSeries>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>

namespace hourglass {

namespace {

/// The next number of the form 1, 2 or 5 times a power of ten.
double niceCeil(double x)
{
    const double power = std::pow(10, std::floor(std::log10(x)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0})
        if (factor * power >= x * 0.999999)
            return factor * power;
    return 10 * power;
}

} // namespace

struct LossView::Charts {
    QChart *chart = new QChart;
    QChartView *view = nullptr;
    QLineSeries *train = new QLineSeries;
    QLineSeries *validation = new QLineSeries;
    QScatterSeries *ring = new QScatterSeries;
    QLineSeries *ghost = new QLineSeries;
    std::array<QLineSeries *, mostOverlays> others{};
    QValueAxis *x = new QValueAxis;
    // One axis for both scales: the curves carry logarithms when they are asked for, the labels what they mean. A
    // logarithmic axis of Qt Charts labels powers of ten only, too few for a loss that falls from 0.2 to 0.02.
    QCategoryAxis *y = new QCategoryAxis;
    QGraphicsLineItem *cursor = nullptr;
};

LossView::LossView(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme), m_charts(std::make_unique<Charts>())
{
    setObjectName(QStringLiteral("lossView"));
    setProperty("role", "panel");
    setAttribute(Qt::WA_StyledBackground);
    Charts &c = *m_charts;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 8, 6);
    column->setSpacing(2);
    auto *tools = new QHBoxLayout;
    m_quantity = new QComboBox(this);
    m_quantity->setObjectName(QStringLiteral("lossQuantity"));
    m_quantity->setAccessibleName(tr("What the curve shows"));
    m_quantity->setToolTip(tr("The whole loss, one of the terms that add to it, or how the layers are doing"));
    m_quantity->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_quantity->addItem({});
    tools->addWidget(m_quantity);
    connect(m_quantity, &QComboBox::currentIndexChanged, this, [this] { redraw(); });
    m_scale = new SegmentedControl(theme, {tr("Linear"), tr("Log")}, this);
    m_scale->setObjectName(QStringLiteral("lossScale"));
    m_scale->setAccessibleName(tr("Scale of the loss"));
    m_scale->setCurrent(1);
    tools->addStretch(1);
    tools->addWidget(m_scale);
    markControls(tools);
    column->addLayout(tools);

    c.chart->setMargins({0, 4, 6, 0});
    c.chart->layout()->setContentsMargins(0, 0, 0, 0);
    c.chart->setBackgroundRoundness(0);
    c.chart->setAnimationOptions(QChart::NoAnimation);
    c.chart->legend()->hide();
    for (QLineSeries *&other : c.others)
        c.chart->addSeries(other = new QLineSeries);
    for (QXYSeries *series : {static_cast<QXYSeries *>(c.train), static_cast<QXYSeries *>(c.validation), static_cast<QXYSeries *>(c.ring)})
        c.chart->addSeries(series);
    c.chart->addAxis(c.x, Qt::AlignBottom);
    c.chart->addAxis(c.y, Qt::AlignLeft);
    for (QXYSeries *series :
         {static_cast<QXYSeries *>(c.train), static_cast<QXYSeries *>(c.validation), static_cast<QXYSeries *>(c.ring)}) {
        series->attachAxis(c.x);
        series->attachAxis(c.y);
    }
    c.chart->addSeries(c.ghost);
    c.ghost->attachAxis(c.x);
    c.ghost->attachAxis(c.y);
    for (QLineSeries *other : c.others) {
        other->attachAxis(c.x);
        other->attachAxis(c.y);
    }
    c.y->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    c.x->setLabelFormat(QStringLiteral("%g"));
    c.x->setTickType(QValueAxis::TicksDynamic);
    c.view = new QChartView(c.chart, this);
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
    column->addWidget(c.view, 1);

    m_key = label({}, "caption", this);
    m_key->setObjectName(QStringLiteral("lossKey"));
    m_key->setTextFormat(Qt::RichText);
    m_key->setAlignment(Qt::AlignCenter);
    m_key->setWordWrap(true);
    column->addWidget(m_key);
    m_empty = label(tr("The curve begins with the first step."), "caption", this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_card = new QLabel(this);
    m_card->setObjectName(QStringLiteral("lossCard"));
    m_card->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_card->setMargin(6);
    m_card->hide();

    connect(m_scale, &SegmentedControl::chosen, this, [this](int index) { setLogarithmic(index == 1); });
    connect(&theme, &Theme::changed, this, &LossView::restyle);
    setLogarithmic(true);
    restyle();
}

LossView::~LossView() = default;

void LossView::setLossName(const QString &name) { m_quantity->setItemText(0, name); }

void LossView::setTerms(const std::vector<std::string> &names)
{
    if (names == m_terms)
        return;
    m_terms = names;
    m_gauges.clear();
    fillQuantities();
}

void LossView::fillQuantities()
{
    const QSignalBlocker blocker(m_quantity);
    const QString chosen = m_quantity->currentIndex() > 0 ? m_quantity->currentText() : QString();
    while (m_quantity->count() > 1)
        m_quantity->removeItem(1);
    for (const auto *names : {&m_terms, &m_gauges})
        for (const std::string &name : *names)
            m_quantity->addItem(text(name));
    m_quantity->setCurrentIndex(chosen.isEmpty() ? 0 : std::max(0, m_quantity->findText(chosen)));
}

/// A term's or a gauge's value in an epoch; not a number where the epoch has none.
double LossView::quantity(const EpochRecord &epoch, int index) const
{
    const auto at = static_cast<std::size_t>(index);
    if (at < m_terms.size())
        return at < epoch.terms.size() ? epoch.terms[at] : std::nan("");
    return at - m_terms.size() < epoch.gauges.size() ? epoch.gauges[at - m_terms.size()].value : std::nan("");
}

void LossView::setLogarithmic(bool on)
{
    m_logarithmic = on;
    redraw();
}

void LossView::restyle()
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
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(c.x), static_cast<QAbstractAxis *>(c.y)}) {
        axis->setLabelsFont(Theme::numbers(11));
        axis->setLabelsColor(t.captionText);
        axis->setGridLineColor(t.line);
        axis->setLinePen(QPen(t.line2, 1));
    }
    QString key =
        tr("━  training     ╌  validation     epochs →").toHtmlEscaped().replace(QStringLiteral("  "), QStringLiteral("&nbsp;&nbsp;"));
    for (std::size_t i = 0; i < m_overlays.size(); ++i) {
        const QColor colour = t.run[static_cast<std::size_t>(m_overlays[i].colour)];
        // More runs than colours: the second round is dotted.
        m_charts->others[i]->setPen(QPen(colour, 1, i < 2 ? Qt::SolidLine : Qt::DotLine));
        key += QStringLiteral("&nbsp;&nbsp;&nbsp; <span style='color:%1'>%2</span>&nbsp; %3")
                   .arg(colour.name(), i < 2 ? QStringLiteral("─") : QStringLiteral("┈"), m_overlays[i].name.toHtmlEscaped());
    }
    if (m_ghost)
        key += QStringLiteral("&nbsp;&nbsp;&nbsp; <span style='color:%1'>┄</span>&nbsp; ").arg(t.captionText.name()) +
               tr("PCA %1").arg(*m_ghost, 0, 'g', 4);
    m_key->setText(key);
    m_card->setFont(Theme::numbers(11));
    m_card->setStyleSheet(
        QStringLiteral("background:%1;border:1px solid %2;border-radius:8px;color:%3").arg(t.raise.name(), t.line2.name(), t.text.name()));
}

void LossView::setHistory(const std::vector<float> &steps, const std::vector<EpochRecord> &epochs, std::uint64_t stepsPerEpoch, int planned)
{
    // A long run's losses are not copied ten times a second, only what is new.
    m_steps.resize(std::min(m_steps.size(), steps.size()));
    m_steps.insert(m_steps.end(), steps.begin() + static_cast<std::ptrdiff_t>(m_steps.size()), steps.end());
    m_epochs = epochs;
    std::vector<std::string> gauges;
    if (!epochs.empty())
        for (const Gauge &gauge : epochs.back().gauges)
            gauges.push_back(gauge.name);
    if (!epochs.empty() && gauges != m_gauges) {
        m_gauges = gauges;
        fillQuantities();
    }
    m_stepsPerEpoch = static_cast<double>(stepsPerEpoch);
    m_planned = planned;
    if (isOnScreen(*this))
        redraw();
}

void LossView::setOverlays(std::vector<Overlay> overlays)
{
    overlays.resize(std::min<std::size_t>(overlays.size(), mostOverlays));
    if (overlays == m_overlays)
        return;
    m_overlays = std::move(overlays);
    restyle();
    if (isOnScreen(*this))
        redraw();
}

void LossView::setGhost(std::optional<double> loss)
{
    if (loss && !(std::isfinite(*loss) && *loss > 0))
        loss.reset();
    if (m_ghost == loss)
        return;
    m_ghost = loss;
    restyle();
    redraw();
}

void LossView::setDiverged(bool diverged)
{
    m_diverged = diverged;
    redraw();
}

void LossView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    redraw();
}

void LossView::redraw()
{
    Charts &c = *m_charts;
    m_empty->setVisible(m_steps.empty() && m_overlays.empty());
    for (QLineSeries *other : c.others)
        other->clear();
    c.ghost->clear();
    if (m_steps.empty() && m_overlays.empty()) {
        c.train->clear();
        c.validation->clear();
        c.ring->clear();
        setEpochs(std::max(1, m_planned));
        setRange(m_logarithmic ? 0.01 : 0, 1);
        m_card->hide();
        c.cursor->hide();
        return;
    }
    const double done = static_cast<double>(m_steps.size()) / m_stepsPerEpoch;
    // The axis grows in few, large steps, so that the curve seldom moves.
    double end = std::min<double>(std::max(1.0, niceCeil(done)), std::max(done, static_cast<double>(m_planned)));
    const bool whole = m_quantity->currentIndex() <= 0; // the others are known by their loss alone
    for (const Overlay &other : m_overlays)
        if (whole && !other.points.isEmpty())
            end = std::max(end, other.points.last().x());
    QList<QPointF> train;
    QList<QPointF> validation;
    if (const int term = m_quantity->currentIndex() - 1; term >= 0) {
        for (const EpochRecord &e : m_epochs)
            if (const double value = quantity(e, term); std::isfinite(value))
                train.append({static_cast<double>(e.step) / m_stepsPerEpoch, value});
    } else {
        train = lossCurve(m_steps, m_stepsPerEpoch, 0, end, std::max(20, c.view->width() / 3));
        for (const EpochRecord &e : m_epochs)
            if (std::isfinite(e.validationLoss))
                validation.append({static_cast<double>(e.step) / m_stepsPerEpoch, e.validationLoss});
    }
    double least = HUGE_VAL;
    double most = 0;
    const auto reach = [&](const QList<QPointF> &curve) {
        for (const QPointF &p : curve) {
            least = std::min(least, p.y());
            most = std::max(most, p.y());
        }
    };
    reach(train);
    reach(validation);
    for (const Overlay &other : m_overlays)
        if (whole)
            reach(other.points);
    const QList<QPointF> ghost = whole && m_ghost ? QList<QPointF>{{0, *m_ghost}, {end, *m_ghost}} : QList<QPointF>{};
    reach(ghost);
    if (!std::isfinite(least)) // a term before the first epoch has ended
        least = most = 1;
    least = std::max(least, 1e-12);
    most = std::max(most, least);
    setEpochs(end);
    // Room below for what is still to come, in steps of a fifth of a decade.
    const auto snapped = [](double v, double direction) {
        return std::pow(10, (std::floor(5 * std::log10(v) * direction) + 1) / 5 * direction);
    };
    if (m_logarithmic)
        setRange(snapped(least, -1), snapped(most, 1));
    else
        setRange(0, niceCeil(most));
    for (QList<QPointF> *curve : {&train, &validation})
        for (QPointF &p : *curve)
            p.setY(scaled(p.y()));
    if (train.size() == 1) // one step draws no line yet
        train.append(train.first() + QPointF(end / 100, 0));
    for (std::size_t i = 0; whole && i < m_overlays.size(); ++i) {
        QList<QPointF> points = m_overlays[i].points;
        for (QPointF &p : points)
            p.setY(scaled(p.y()));
        c.others[i]->replace(points);
    }
    for (const QPointF &point : ghost)
        c.ghost->append(point.x(), scaled(point.y()));
    c.train->replace(train);
    c.validation->replace(validation);
    c.ring->replace(m_diverged && !train.isEmpty() ? QList<QPointF>{train.last()} : QList<QPointF>{});
}

/// An epoch a line; a run of less than one has the losses of its steps.
QString LossView::table() const
{
    const auto number = [](double v) { return std::isfinite(v) ? QString::number(v, 'g', 7) : QString(); };
    if (m_epochs.empty()) {
        if (m_steps.empty())
            return {};
        QString text = QStringLiteral("step,loss\n");
        for (std::size_t i = 0; i < m_steps.size(); ++i)
            text += QStringLiteral("%1,%2\n").arg(i + 1).arg(number(static_cast<double>(m_steps[i])));
        return text;
    }
    QString text = QStringLiteral("epoch,step,training,validation,learning rate,seconds");
    for (const std::string &term : m_terms)
        text += QStringLiteral(",\"%1\"").arg(QString::fromStdString(term));
    text += u'\n';
    for (const EpochRecord &e : m_epochs) {
        text += QStringLiteral("%1,%2,%3,%4,%5,%6")
                    .arg(QString::number(e.epoch), QString::number(e.step), number(e.trainLoss), number(e.validationLoss),
                         number(e.learningRate), number(e.seconds));
        for (std::size_t t = 0; t < m_terms.size(); ++t)
            text += u',' + (t < e.terms.size() ? number(e.terms[t]) : QString());
        text += u'\n';
    }
    return text;
}

double LossView::scaled(double loss) const { return m_logarithmic ? std::log10(std::max(loss, 1e-12)) : loss; }

/// Integer epochs where there are several.
void LossView::setEpochs(double end)
{
    m_charts->x->setTickInterval(niceCeil(end / 6));
    m_charts->x->setRange(0, end);
}

/// Labels at 1, 2 and 5 times powers of ten, or at equal steps.
void LossView::setRange(double bottom, double top)
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
    const auto mark = [&](double v) {
        if (v >= bottom * 0.9999 && v <= top * 1.0001)
            y->append(QString::number(v, 'g', 3), scaled(v));
    };
    if (m_logarithmic) {
        const bool wide = 3 * std::log10(top / bottom) > lines;
        for (double power = std::pow(10, std::floor(std::log10(bottom))); power <= top; power *= 10)
            for (const double factor : {1.0, 2.0, 5.0})
                if (!wide || factor == 1.0)
                    mark(factor * power);
    } else {
        const int steps = std::min(5, lines - 1);
        for (int i = 0; i <= steps; ++i)
            mark(top * i / steps);
    }
}

void LossView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_empty->setGeometry(m_charts->view->geometry());
    redraw();
}

bool LossView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        placeCursor(static_cast<QMouseEvent *>(event)->position().x());
    else if (event->type() == QEvent::Leave) {
        m_card->hide();
        m_charts->cursor->hide();
    }
    return QWidget::eventFilter(watched, event);
}

void LossView::placeCursor(double x)
{
    Charts &c = *m_charts;
    const QRectF plot = c.chart->plotArea();
    if (m_steps.empty() || x < plot.left() || x > plot.right()) {
        m_card->hide();
        c.cursor->hide();
        return;
    }
    const double epoch = (x - plot.left()) / plot.width() * c.x->max();
    const QList<QPointF> train = c.train->points();
    if (train.isEmpty())
        return;
    const bool whole = m_quantity->currentIndex() == 0;
    const auto nearest = std::ranges::min_element(train, {}, [&](const QPointF &p) { return std::abs(p.x() - epoch); });
    QString text = tr("Epoch %1").arg(nearest->x(), 0, 'f', 2) + QStringLiteral("\n") +
                   (whole ? tr("training    %1") : m_quantity->currentText() + QStringLiteral("  %1"))
                       .arg(m_logarithmic ? std::pow(10, nearest->y()) : nearest->y(), 0, 'g', 4);
    const auto validation = std::ranges::min_element(m_epochs, {}, [&](const EpochRecord &e) { return std::abs(e.epoch - epoch); });
    if (whole && validation != m_epochs.end() && std::isfinite(validation->validationLoss))
        text += QStringLiteral("\n") + tr("validation  %1").arg(validation->validationLoss, 0, 'g', 4);
    if (whole && validation != m_epochs.end())
        for (int i = 1; i <= static_cast<int>(m_terms.size()); ++i)
            text += QStringLiteral("\n%1  %2").arg(m_quantity->itemText(i)).arg(quantity(*validation, i - 1), 0, 'g', 4);
    m_card->setText(text);
    m_card->adjustSize();
    c.cursor->setLine(x, plot.top(), x, plot.bottom());
    c.cursor->show();
    const int left = c.view->x() + static_cast<int>(x) + 10;
    const bool fits = left + m_card->width() < width() - 4;
    m_card->move(fits ? left : std::max(4, left - m_card->width() - 20), c.view->y() + 12);
    m_card->show();
    m_card->raise();
}

QString LossView::summary() const
{
    if (m_epochs.empty())
        return tr("No epoch is complete yet.");
    const EpochRecord &last = m_epochs.back();
    const bool falling = m_epochs.size() < 2 || last.trainLoss < m_epochs[m_epochs.size() - 2].trainLoss;
    return tr("Epoch %1, training %2, validation %3, %4")
        .arg(last.epoch)
        .arg(last.trainLoss, 0, 'g', 4)
        .arg(last.validationLoss, 0, 'g', 4)
        .arg(falling ? tr("falling") : tr("rising"));
}

} // namespace hourglass
