// The loss with its tools; see loss_view.h.
#include "ui/panels/loss/loss_view.h"

#include "core/nn/catalogue.h"
#include "core/probe/ghost_probe.h"
#include "ui/lab/drawn_runs.h"
#include "ui/lab/lab.h"
#include "ui/look/controls.h"
#include "ui/look/on_screen.h"
#include "ui/panels/loss/loss_table.h"

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
    connect(&m_lab.runs(), &RunList::changed, this, &LossView::followRuns);
    connect(&m_lab, &Lab::stateChanged, this, [this] {
        const LiveSession &live = m_lab.live();
        setDiverged(live.hasRun() && live.status().state == RunState::Diverged);
    });
    connect(&m_lab.document(), &ExperimentDocument::changed, this, &LossView::nameLoss);
    connect(&m_focus, &Focus::ghostChanged, this, [this] {
        if (!m_focus.ghost())
            setGhost(std::nullopt);
    });
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
    m_quantity->setToolTip(tr("The total loss, one of its terms or a layer diagnostic"));
    m_quantity->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_quantity->addItem({});
    tools->addWidget(m_quantity);
    connect(m_quantity, &QComboBox::currentIndexChanged, this, [this] { redraw(); });
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
    const auto *ghost = frame && m_focus.ghost() ? frame->get<GhostAnswer>() : nullptr;
    if (ghost)
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
    m_empty->setGeometry(m_chart->geometry());
    redraw();
}

/// By the run whose curve it is; by the document only while there is none.
void LossView::nameLoss()
{
    const Experiment &shown = m_lab.live().hasRun() ? m_lab.live().runExperiment() : m_lab.document().experiment();
    if (const LossKind *kind = findKind(lossKinds(), shown.loss.kind))
        m_quantity->setItemText(0, text(kind->label));
}

void LossView::followRun()
{
    nameLoss();
    const LiveSession &live = m_lab.live();
    if (const auto names = live.hasRun() ? live.termNames() : std::vector<std::string>(); names != m_terms) {
        m_terms = names;
        m_gauges.clear();
        fillQuantities();
    }
    m_curve = live.curve();
    m_epochs = live.epochs();
    std::vector<std::string> gauges;
    if (!m_epochs.empty())
        for (const Gauge &gauge : m_epochs.back().gauges)
            gauges.push_back(gauge.name);
    if (!m_epochs.empty() && gauges != m_gauges) {
        m_gauges = gauges;
        fillQuantities();
    }
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
    if (m_ghost == loss)
        return;
    m_ghost = loss;
    writeKey();
    redraw();
}

void LossView::setDiverged(bool diverged)
{
    if (m_diverged == diverged)
        return;
    m_diverged = diverged;
    redraw();
}

void LossView::fillQuantities()
{
    const QSignalBlocker blocker(m_quantity);
    const QString chosen = showsLoss() ? QString() : m_quantity->currentText();
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

bool LossView::showsLoss() const { return m_quantity->currentIndex() <= 0; }

void LossView::redraw()
{
    LossCurves curves;
    m_empty->setVisible(m_curve.isEmpty() && m_overlays.empty());
    if (m_curve.isEmpty() && m_overlays.empty()) {
        curves.end = std::max(1, m_planned);
        m_chart->setCurves(curves);
        return;
    }
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
            if (const double value = quantity(e, m_quantity->currentIndex() - 1); std::isfinite(value))
                curves.train.append({static_cast<double>(e.step) / m_stepsPerEpoch, value});
    }
    m_chart->setCurves(curves);
}

void LossView::writeKey()
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
               tr("PCA %1").arg(*m_ghost, 0, 'g', 4);
    m_key->setText(key);
    m_card->setFont(Theme::numbers(11));
    m_card->setStyleSheet(
        QStringLiteral("background:%1;border:1px solid %2;border-radius:8px;color:%3").arg(t.raise.name(), t.line2.name(), t.text.name()));
}

/// What the curves say where the cursor is.
void LossView::showCard(double epoch, double x)
{
    const auto nearest = m_chart->nearest(epoch);
    if (m_curve.isEmpty() || !nearest) {
        m_chart->hideCursor();
        return;
    }
    QString words = tr("Epoch %1").arg(nearest->x(), 0, 'f', 2) + QStringLiteral("\n") +
                    (showsLoss() ? tr("training    %1") : m_quantity->currentText() + QStringLiteral("  %1")).arg(nearest->y(), 0, 'g', 4);
    const auto record = std::ranges::min_element(m_epochs, {}, [&](const EpochRecord &e) { return std::abs(e.epoch - epoch); });
    if (showsLoss() && record != m_epochs.end() && std::isfinite(record->validationLoss))
        words += QStringLiteral("\n") + tr("validation  %1").arg(record->validationLoss, 0, 'g', 4);
    if (showsLoss() && record != m_epochs.end())
        for (int i = 1; i <= static_cast<int>(m_terms.size()); ++i)
            words += QStringLiteral("\n%1  %2").arg(m_quantity->itemText(i)).arg(quantity(*record, i - 1), 0, 'g', 4);
    m_card->setText(words);
    m_card->adjustSize();
    const int left = m_chart->x() + static_cast<int>(x) + 10;
    const bool fits = left + m_card->width() < width() - 4;
    m_card->move(fits ? left : std::max(4, left - m_card->width() - 20), m_chart->y() + 12);
    m_card->show();
    m_card->raise();
}

QString LossView::table() const { return lossTable(m_curve, m_epochs, m_terms); }

} // namespace hourglass
