// The list of runs; see runs_view.h.
#include "ui/panels/runs/runs_view.h"

#include "ui/look/on_screen.h"
#include "ui/panels/runs/run_controller.h"
#include "ui/plots/table_source.h"
#include "ui/plots/ticks.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

enum Column { Name, Best, Measure, Data, Epochs, Begun, Changed };
constexpr int idRole = Qt::UserRole;

/// The colour of a run's curve; an open ring for a run that is not drawn.
QIcon swatch(const Tokens &t, int colour)
{
    QPixmap pixmap(24, 24);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = colour < 0 ? t.line2 : t.run[static_cast<std::size_t>(colour)];
    painter.setPen(QPen(ink, 1.5));
    painter.setBrush(colour < 0 ? QBrush(Qt::NoBrush) : QBrush(ink));
    painter.drawEllipse(QRectF(2, 2, 8, 8));
    return pixmap;
}

/// Files have it in English.
QString stateName(const QString &state)
{
    static const char *const names[] = {
        QT_TRANSLATE_NOOP("hourglass::RunsView", "ready"),      QT_TRANSLATE_NOOP("hourglass::RunsView", "training"),
        QT_TRANSLATE_NOOP("hourglass::RunsView", "paused"),     QT_TRANSLATE_NOOP("hourglass::RunsView", "finished"),
        QT_TRANSLATE_NOOP("hourglass::RunsView", "diverged"),   QT_TRANSLATE_NOOP("hourglass::RunsView", "failed"),
        QT_TRANSLATE_NOOP("hourglass::RunsView", "interrupted")};
    for (const char *name : names)
        if (state == QLatin1String(name))
            return RunsView::tr(name);
    return state;
}

} // namespace

RunsView::RunsView(const PanelContext &context, QWidget *parent) : Panel(parent), m_theme(context.theme)
{
    setObjectName(QStringLiteral("runsView"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 12, 8);
    column->setSpacing(6);
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("runsList"));
    m_list->setAccessibleName(tr("Runs, newest first"));
    m_list->setHeaderLabels({tr("Run"), tr("Best loss"), tr("Loss"), tr("Data"), tr("Epochs"), tr("Started"), tr("Changes")});
    m_list->setRootIsDecorated(false);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setUniformRowHeights(true);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Changed, QHeaderView::Stretch);
    column->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    const auto button = [&](const QString &text, const char *name, const QString &tip) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(QLatin1String(name));
        made->setToolTip(tip);
        row->addWidget(made);
        return made;
    };
    m_compare =
        button(tr("Compare"), "compareRuns", tr("Shows two runs side by side: the two selected, or the selected and the current one"));
    m_restore = button(tr("Restore"), "restoreRun", tr("Restores this run's experiment (undoable) and its trained weights"));
    m_pin = button(tr("Pin"), "pinRun", tr("Keeps this run and overlays its curve on the loss"));
    m_remove = button(tr("Remove"), "removeRun", tr("Deletes this run and its saved weights"));
    row->addStretch(1);
    column->addLayout(row);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RunsView::refreshButtons);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &RunsView::refreshButtons);
    connect(m_compare, &QPushButton::clicked, this, [this] {
        if (const QStringList two = pair(); two.size() == 2)
            Q_EMIT compareRequested(two[0], two[1]);
    });
    connect(m_list, &QTreeWidget::itemDoubleClicked, this, [this](QTreeWidgetItem *item) { m_list->editItem(item, Name); });
    connect(m_list, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item, int where) {
        if (!m_filling && where == Name)
            Q_EMIT renamed(item->data(Name, idRole).toString(), item->text(Name));
    });
    connect(m_restore, &QPushButton::clicked, this, [this] { Q_EMIT restoreRequested(chosen()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeRequested(chosen()); });
    connect(m_pin, &QPushButton::clicked, this, [this] {
        const auto run = std::ranges::find(m_runs, chosen(), &RunRow::id);
        if (run != m_runs.end())
            Q_EMIT pinned(run->id, !run->pinned);
    });
    const auto paint = [this] {
        const Tokens &t = m_theme.tokens();
        m_list->setStyleSheet(QStringLiteral("QTreeWidget{background:%1;color:%2;outline:none}QTreeWidget::item{height:24px}"
                                             "QTreeWidget::item:selected{background:%3;color:%2}"
                                             "QHeaderView::section{background:%1;color:%4;border:none;padding:4px;text-align:left}")
                                  .arg(t.panel.name(), t.text.name(), t.soft.name(), t.captionText.name()));
        fill();
    };
    paint();
    connect(&m_theme, &Theme::changed, this, paint);
    new RunController(context, *this);
}

QString RunsView::chosen() const { return m_list->currentItem() ? m_list->currentItem()->data(Name, idRole).toString() : QString(); }

QStringList RunsView::pair() const
{
    QStringList two;
    const auto take = [&](const RunRow &run) {
        if (run.hasWeights && !two.contains(run.id) && two.size() < 2)
            two.prepend(run.id); // the rows are newest first
    };
    QStringList selected;
    for (const QTreeWidgetItem *item : m_list->selectedItems())
        selected.append(item->data(Name, idRole).toString());
    if (selected.isEmpty())
        selected.append(chosen());
    for (const RunRow &run : m_runs)
        if (selected.contains(run.id))
            take(run);
    if (selected.size() == 1 && two.size() == 1) { // beside the current run, or the newest other one
        const auto current = std::ranges::find_if(m_runs, [&](const RunRow &r) { return r.current && r.hasWeights && r.id != two[0]; });
        const auto other = current != m_runs.end()
                               ? current
                               : std::ranges::find_if(m_runs, [&](const RunRow &r) { return r.hasWeights && r.id != two[0]; });
        if (other != m_runs.end()) {
            const bool older = std::ranges::find(m_runs, two[0], &RunRow::id) < other;
            older ? two.prepend(other->id) : two.append(other->id);
        }
    }
    return two.size() == 2 ? two : QStringList();
}

void RunsView::setRuns(const std::vector<RunRow> &runs)
{
    m_runs = runs;
    if (isOnScreen(*this)) // a hidden list costs nothing
        fill();
}

void RunsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fill();
}

void RunsView::fill()
{
    const QString kept = chosen();
    m_filling = true;
    const auto count = static_cast<int>(m_runs.size());
    while (m_list->topLevelItemCount() > count)
        delete m_list->takeTopLevelItem(count);
    while (m_list->topLevelItemCount() < count) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setFont(Best, Theme::numbers(12));
        item->setFont(Epochs, Theme::numbers(12));
    }
    for (int i = 0; i < count; ++i) {
        const RunRow &run = m_runs[static_cast<std::size_t>(i)];
        QTreeWidgetItem *item = m_list->topLevelItem(i);
        item->setData(Name, idRole, run.id);
        item->setText(Name, run.name);
        item->setIcon(Name, swatch(m_theme.tokens(), run.colour));
        item->setText(Best, std::isfinite(run.best) ? significant(run.best, 4) : QStringLiteral("–"));
        item->setFont(Best, Theme::numbers(12, run.isBest ? Theme::Strong : Theme::Regular));
        const bool compares = run.incomparable.isEmpty();
        const QString why = compares ? QString() : tr("Not comparable with the current run's loss: %1").arg(run.incomparable);
        const QString best = run.isBest ? tr("Lowest of the comparable runs") : QString();
        for (const int at : {Best, Measure}) {
            item->setForeground(at, compares ? m_theme.tokens().text : m_theme.tokens().captionText);
            item->setToolTip(at, compares ? best : why);
            item->setData(at, Qt::AccessibleDescriptionRole, why);
        }
        item->setText(Measure, run.measure);
        item->setText(Data, run.data);
        item->setText(Begun, run.when);
        item->setText(Epochs, QString::number(run.epochs));
        item->setText(Changed, run.changed);
        item->setToolTip(Changed, run.changed);
        item->setToolTip(Name,
                         tr("%1, started %2, %3")
                             .arg(run.name, run.when, run.pinned ? tr("%1, pinned").arg(stateName(run.state)) : stateName(run.state)));
        QFont font = Theme::words(12, run.current ? Theme::Strong : Theme::Regular);
        font.setUnderline(run.pinned);
        item->setFont(Name, font);
        if (run.id == kept)
            m_list->setCurrentItem(item);
    }
    for (const int at : {Name, Best, Measure, Data, Epochs, Begun})
        m_list->resizeColumnToContents(at);
    m_filling = false;
    refreshButtons();
}

void RunsView::refreshButtons()
{
    const auto run = std::ranges::find(m_runs, chosen(), &RunRow::id);
    const bool any = run != m_runs.end();
    m_compare->setEnabled(pair().size() == 2);
    m_restore->setEnabled(any);
    m_pin->setEnabled(any);
    m_remove->setEnabled(any && !run->current);
    m_pin->setText(any && run->pinned ? tr("Unpin") : tr("Pin"));
}

QString RunsView::table() const
{
    if (m_runs.empty())
        return {};
    QString text = QStringLiteral("name,begun,data,state,epochs,loss,best loss,changed\n");
    for (const RunRow &run : m_runs)
        text += quoted(run.name) + u',' + quoted(run.when) + u',' + quoted(run.data) + u',' + quoted(run.state) + u',' +
                QString::number(run.epochs) + u',' + quoted(run.measure) + u',' +
                (std::isfinite(run.best) ? QString::number(run.best, 'g', 7) : QString()) + u',' + quoted(run.changed) + u'\n';
    return text;
}

} // namespace hourglass
