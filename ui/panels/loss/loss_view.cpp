// The loss with its tools; see loss_view.h.
#include "ui/panels/loss/loss_view.h"

#include "core/nn/gauge_names.h"
#include "core/probe/ghost_probe.h"
#include "ui/lab/drawn_runs.h"
#include "ui/lab/lab.h"
#include "ui/look/controls.h"
#include "ui/look/numbers.h"
#include "ui/look/on_screen.h"
#include "ui/panels/loss/loss_table.h"
#include "ui/panels/loss/unit_curves.h"
#include "ui/plots/ticks.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace hourglass {

static_assert(mostDrawnRuns <= LossChart::mostOverlays);

LossView::LossView(const PanelContext &context, QWidget *parent)
    : Panel(parent), m_theme(context.theme), m_lab(context.lab), m_focus(context.focus)
{
    setObjectName(QStringLiteral("lossView"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 8, 6);
    column->setSpacing(2);
    buildTools();
    m_chart = new LossChart(m_theme, this);
    column->addWidget(m_chart, 1);
    m_key = label({}, "caption", this);
    m_key->setObjectName(QStringLiteral("lossKey"));
    m_key->setTextFormat(Qt::RichText);
    m_key->setAlignment(Qt::AlignCenter);
    m_key->setWordWrap(true);
    column->addWidget(m_key);
    m_empty = label(tr("The loss curve appears with the first training step."), "caption", this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_card = new QLabel(this);
    m_card->setObjectName(QStringLiteral("lossCard"));
    m_card->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_card->setMargin(6);
    m_card->hide();

    connect(m_chart, &LossChart::pointed, this, &LossView::showCard);
    connect(m_chart, &LossChart::pointerLeft, m_card, &QWidget::hide);
    connect(&m_theme, &Theme::changed, this, &LossView::writeKey);
    connect(&m_lab.live(), &LiveSession::historyChanged, this, &LossView::followRun);
    connect(&m_lab.live(), &LiveSession::momentChanged, this, [this] {
        if (isOnScreen(*this))
            redraw();
    });
    connect(&m_lab.runs(), &RunList::changed, this, &LossView::followRuns);
    connect(&m_lab, &Lab::stateChanged, this, [this] {
        const LiveSession &live = m_lab.live();
        const bool diverged = live.hasRun() && live.status().state == RunState::Diverged;
        if (std::exchange(m_diverged, diverged) != diverged)
            redraw();
    });
    connect(&m_lab.document(), &ExperimentDocument::changed, this, &LossView::fillQuantities);
    connect(&m_focus, &Focus::ghostChanged, this, [this] {
        if (!m_focus.ghost())
            setGhost(std::nullopt);
    });
    fillQuantities();
    followRuns();
    writeKey();
    redraw();
}

void LossView::buildTools()
{
    auto *tools = new QHBoxLayout;
    m_quantity = new QComboBox(this);
    m_quantity->setObjectName(QStringLiteral("lossQuantity"));
    m_quantity->setAccessibleName(tr("Curve"));
    m_quantity->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_quantity->setMinimumWidth(120); // a long name is cut before the window grows
    tools->addWidget(m_quantity);
    connect(m_quantity, &QComboBox::currentIndexChanged, this, [this] {
        explainQuantity();
        redraw();
    });
    m_scale = new SegmentedControl(m_theme, {tr("Linear"), tr("Log")}, this);
    m_scale->setObjectName(QStringLiteral("lossScale"));
    m_scale->setAccessibleName(tr("Loss scale"));
    m_scale->setCurrent(1);
    connect(m_scale, &SegmentedControl::chosen, this, [this](int index) { m_chart->setLogarithmic(index == 1); });
    tools->addStretch(1);
    tools->addWidget(m_scale);
    markControls(tools);
    static_cast<QVBoxLayout *>(layout())->addLayout(tools);
}

Panel::News LossView::news(const Frame *before, const Frame *now) const
{
    return differs<GhostAnswer>(before, now) ? News::Now : News::None;
}

void LossView::showFrame(const std::shared_ptr<const Frame> &frame)
{
    // A frame may have been on its way when the ghost was put away.
    if (const auto *ghost = frame && m_focus.ghost() ? frame->get<GhostAnswer>() : nullptr)
        setGhost(ghost->loss);
}

/// A panel that is seen again shows what came while it was not.
void LossView::setOnScreen(bool seen)
{
    if (seen)
        redraw();
}

void LossView::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    redraw();
}

void LossView::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    m_empty->setGeometry(m_chart->geometry().adjusted(8, 0, -8, 0));
    redraw();
}

void LossView::followRun()
{
    const LiveSession &live = m_lab.live();
    m_curve = live.curve();
    m_epochs = live.epochs();
    fillQuantities();
    m_stepsPerEpoch = static_cast<double>(live.status().stepsPerEpoch);
    m_planned = live.hasRun() ? live.status().epochs : 1;
    setAccessibleDescription(lossSummary(m_epochs));
    if (isOnScreen(*this))
        redraw();
}

void LossView::followRuns()
{
    std::vector<LossOverlay> overlays;
    for (const DrawnRun &drawn : drawnRuns(m_lab.runs())) {
        const RunRecord &run = m_lab.runs().runs()[drawn.run];
        LossOverlay overlay{QString::fromStdString(run.name), drawn.colour, {}};
        for (const EpochRecord &epoch : run.epochs)
            overlay.points.append(
                {static_cast<double>(epoch.epoch), std::isfinite(epoch.validationLoss) ? epoch.validationLoss : epoch.trainLoss});
        overlays.push_back(std::move(overlay));
    }
    if (overlays == m_overlays)
        return;
    m_overlays = std::move(overlays);
    writeKey();
    if (isOnScreen(*this))
        redraw();
}

void LossView::setGhost(std::optional<double> loss)
{
    if (loss && !(std::isfinite(*loss) && *loss > 0))
        loss.reset();
    if (std::exchange(m_ghost, loss) == loss)
        return;
    writeKey();
    redraw();
}

/// By the run whose curve it is; by the document only while there is none.
void LossView::fillQuantities()
{
    const LiveSession &live = m_lab.live();
    const bool runs = live.hasRun();
    const ExperimentDocument &document = m_lab.document();
    std::vector<EpochQuantity> found = epochQuantities(
        runs ? live.runExperiment() : document.experiment(), runs ? live.dataShape() : document.shape(),
        runs ? live.termNames() : std::vector<std::string>(), m_epochs.empty() ? std::vector<Gauge>() : m_epochs.back().gauges);
    const bool same = std::ranges::equal(found, m_quantities, {}, &EpochQuantity::label, &EpochQuantity::label) &&
                      found.front().help == m_quantities.front().help;
    m_quantities = std::move(found);
    if (same)
        return;
    const QSignalBlocker blocker(m_quantity);
    const QString chosen = showsLoss() ? QString() : m_quantity->currentText();
    m_quantity->clear();
    for (const EpochQuantity &each : m_quantities) {
        m_quantity->addItem(QString::fromStdString(each.label));
        m_quantity->setItemData(m_quantity->count() - 1, QString::fromStdString(each.help), Qt::ToolTipRole);
    }
    m_quantity->setCurrentIndex(chosen.isEmpty() ? 0 : std::max(0, m_quantity->findText(chosen)));
    explainQuantity();
}

const EpochQuantity &LossView::quantity() const { return m_quantities[static_cast<std::size_t>(std::max(0, m_quantity->currentIndex()))]; }

void LossView::explainQuantity()
{
    const QString help = QString::fromStdString(quantity().help);
    m_quantity->setToolTip(help.isEmpty() ? tr("The total loss, one of its terms or a layer diagnostic") : help);
}

bool LossView::showsLoss() const { return m_quantity->currentIndex() <= 0; }

void LossView::redraw()
{
    LossCurves curves;
    curves.end = std::max(1, m_planned);
    m_empty->setVisible(m_curve.isEmpty() && m_overlays.empty());
    if (m_empty->isVisibleTo(this))
        return m_chart->setCurves(curves);
    const double done = static_cast<double>(m_curve.last()) / m_stepsPerEpoch;
    // The axis grows in few, large steps, so that the curve seldom moves.
    curves.end = std::min<double>(std::max(1.0, niceCeil(done)), std::max(done, static_cast<double>(m_planned)));
    curves.diverged = m_diverged;
    if (showsLoss()) { // other runs are known by their loss alone
        curves.overlays = m_overlays;
        curves.ghost = m_ghost;
        for (const LossOverlay &other : m_overlays)
            if (!other.points.isEmpty())
                curves.end = std::max(curves.end, other.points.last().x());
        for (const LossCurve::Point &p : m_curve.points(0, curves.end * m_stepsPerEpoch, m_chart->room()))
            curves.train.append({p.step / m_stepsPerEpoch, p.loss});
        for (const EpochRecord &e : m_epochs)
            if (std::isfinite(e.validationLoss))
                curves.validation.append({static_cast<double>(e.step) / m_stepsPerEpoch, e.validationLoss});
    } else {
        for (const EpochRecord &e : m_epochs)
            if (const double value = quantity().value(e); std::isfinite(value))
                curves.train.append({static_cast<double>(e.step) / m_stepsPerEpoch, value});
    }
    addUnits(curves);
    if (const auto shown = m_lab.live().moment())
        curves.marked = static_cast<double>(*shown) / m_stepsPerEpoch;
    m_chart->setCurves(curves);
}

/// One line per unit beside their sum, where the diagnostic is the divergence of the units.
void LossView::addUnits(LossCurves &curves)
{
    const bool several = quantity().name == divergenceOfUnits;
    UnitCurves found = several ? unitCurves(m_epochs, divergenceOfUnits, m_stepsPerEpoch) : UnitCurves();
    curves.units = std::move(found.curves);
    if (found.units != std::exchange(m_units, found.units))
        writeKey();
}

void LossView::writeKey()
{
    const Tokens &t = m_theme.tokens();
    m_key->setText(m_units.empty() ? runsKey() : unitsKey(t, m_units));
    m_card->setFont(Theme::numbers(11));
    const QString box = QStringLiteral("background:%1;border:1px solid %2;border-radius:8px;color:%3");
    m_card->setStyleSheet(box.arg(t.raise.name(), t.line2.name(), t.text.name()));
}

QString LossView::runsKey() const
{
    const Tokens &t = m_theme.tokens();
    QString key =
        tr("━  training     ╌  validation     epochs →").toHtmlEscaped().replace(QStringLiteral("  "), QStringLiteral("&nbsp;&nbsp;"));
    for (std::size_t i = 0; i < m_overlays.size(); ++i)
        key += QStringLiteral("&nbsp;&nbsp;&nbsp; <span style='color:%1'>%2</span>&nbsp; %3")
                   .arg(t.run[static_cast<std::size_t>(m_overlays[i].colour)].name(), i < 2 ? QStringLiteral("─") : QStringLiteral("┈"),
                        m_overlays[i].name.toHtmlEscaped());
    if (m_ghost)
        key += QStringLiteral("&nbsp;&nbsp;&nbsp; <span style='color:%1'>┄</span>&nbsp; ").arg(t.captionText.name()) +
               tr("PCA %1").arg(significant(*m_ghost, 4));
    return key;
}

/// What the curves say where the cursor is.
void LossView::showCard(double epoch, double x)
{
    const auto nearest = m_chart->nearest(epoch);
    if (m_curve.isEmpty() || !nearest) {
        m_chart->hideCursor();
        return;
    }
    const auto record = std::ranges::min_element(m_epochs, {}, [&](const EpochRecord &e) { return std::abs(e.epoch - epoch); });
    m_card->setText(lossCard(*nearest, showsLoss() ? tr("training") : m_quantity->currentText(),
                             showsLoss() && record != m_epochs.end() ? &*record : nullptr, m_quantities));
    m_card->adjustSize();
    const int left = m_chart->x() + static_cast<int>(x) + 10;
    const bool fits = left + m_card->width() < width() - 4;
    m_card->move(fits ? left : std::max(4, left - m_card->width() - 20), m_chart->y() + 12);
    m_card->show();
    m_card->raise();
}

QString LossView::table() const { return lossTable(m_curve, m_epochs, m_quantities); }

} // namespace hourglass
