// Runs in the window; see run_controller.h.
#include "ui/panels/runs/run_controller.h"

#include "core/experiment/comparable.h"
#include "core/experiment/difference.h"
#include "core/nn/catalogue.h"
#include "ui/lab/drawn_runs.h"
#include "ui/lab/lab.h"
#include "ui/live/run_comparison.h"
#include "ui/look/controls.h"
#include "ui/panels/runs/compare_view.h"
#include "ui/panels/runs/runs_view.h"
#include "ui/plots/ticks.h"

#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace hourglass {

namespace {

/// What a run was trained on, by the last part of its path or the name of what comes with the program.
QString dataOf(const Choice &dataset)
{
    for (const char *key : {"path", "set"})
        if (const Value *value = dataset.settings.find(key))
            return QString::fromStdString(valueText(*value)).section(u'/', -1, -1, QString::SectionSkipEmpty);
    return QString::fromStdString(dataset.kind);
}

/// Which of the runs have the lowest loss of all that compare with them; a run that compares with no other is not one of them.
std::vector<bool> bestOf(const std::vector<RunRecord> &runs)
{
    struct Group {
        std::size_t best;
        int count;
    };
    std::vector<Group> groups; // comparing is the same for all of a group, so one of each decides
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (!std::isfinite(runs[i].best()))
            continue;
        const auto group = std::ranges::find_if(
            groups, [&](const Group &each) { return whyIncomparable(runs[each.best].experiment, runs[i].experiment).empty(); });
        if (group == groups.end()) {
            groups.push_back({i, 1});
            continue;
        }
        ++group->count;
        if (runs[i].best() < runs[group->best].best())
            group->best = i;
    }
    std::vector<bool> best(runs.size());
    for (const Group &group : groups)
        best[group.best] = group.count > 1;
    return best;
}

} // namespace

RunController::RunController(const PanelContext &context, RunsView &view) : QObject(&view), m_context(context), m_view(view)
{
    RunList &list = context.lab.runs();
    const auto forRun = [&list](const QString &id, auto act) {
        if (const auto run = list.indexOf(id.toInt()))
            act(*run);
    };
    connect(&list, &RunList::changed, this, &RunController::refresh);
    connect(&view, &RunsView::renamed, this,
            [forRun, &list](const QString &id, const QString &name) { forRun(id, [&](std::size_t run) { list.rename(run, name); }); });
    connect(&view, &RunsView::pinned, this,
            [forRun, &list](const QString &id, bool on) { forRun(id, [&](std::size_t run) { list.pin(run, on); }); });
    connect(&view, &RunsView::removeRequested, this,
            [forRun, &list](const QString &id) { forRun(id, [&](std::size_t run) { list.remove(run); }); });
    connect(&view, &RunsView::compareRequested, this, &RunController::compare);
    connect(&view, &RunsView::restoreRequested, this, [this](const QString &id) { m_context.lab.opener().restoreRun(id.toInt()); });
    refresh();
}

void RunController::refresh()
{
    const RunList &list = m_context.lab.runs();
    const auto current = list.current();
    const std::vector<DrawnRun> drawn = drawnRuns(list);
    const std::vector<bool> best = bestOf(list.runs());
    std::vector<RunRow> rows;
    for (std::size_t i = list.runs().size(); i-- > 0;) {
        const RunRecord &run = list.runs()[i];
        const bool isCurrent = current == i;
        const auto curve = std::ranges::find(drawn, i, &DrawnRun::run);
        const LossKind *loss = findKind(lossKinds(), run.experiment.loss.kind);
        QStringList changed;
        for (const std::string &words : run.changed)
            changed.append(QString::fromStdString(words));
        rows.push_back(
            {QString::number(run.number), QString::fromStdString(run.name), loss ? text(loss->label) : QString(),
             dataOf(run.experiment.dataset), changed.join(QStringLiteral("; ")), QString::fromStdString(run.state),
             run.epochs.empty() ? 0 : run.epochs.back().epoch, run.best(),
             QLocale().toString(QDateTime::fromMSecsSinceEpoch(run.begun), QLocale::ShortFormat), run.pinned, isCurrent, run.hasWeights,
             isCurrent              ? 0
             : curve != drawn.end() ? curve->colour
                                    : -1,
             best[i], current ? QString::fromStdString(whyIncomparable(list.runs()[*current].experiment, run.experiment)) : QString()});
    }
    m_view.setRuns(rows);
}

void RunController::compare(const QString &first, const QString &second)
{
    Lab &lab = m_context.lab;
    const auto &runs = lab.runs().runs();
    const auto a = lab.runs().indexOf(first.toInt());
    const auto b = lab.runs().indexOf(second.toInt());
    if (!a || !b)
        return;
    const std::array<RunRecord, 2> both{runs[*a], runs[*b]};
    std::array<CompareView::Side, 2> sides;
    for (std::size_t i = 0; i < both.size(); ++i)
        sides[i] = {QString::fromStdString(both[i].name), tr("Epochs: %1, best loss %2")
                                                              .arg(both[i].epochs.empty() ? 0 : both[i].epochs.back().epoch)
                                                              .arg(significant(both[i].best(), 4))};
    QStringList words;
    for (const Difference &each : differences(both[0].experiment, both[1].experiment))
        words.append(QString::fromStdString(each.words));
    const QString why = QString::fromStdString(whyIncomparable(both[0].experiment, both[1].experiment));
    auto *view = new CompareView(m_context.theme, sides, words.join(QStringLiteral("; ")), why, m_view.window());
    LoadContext context;
    context.decodePicture = lab.decoder();
    auto *comparison = new RunComparison(both, {lab.copy().weightsFile(both[0].number), lab.copy().weightsFile(both[1].number)},
                                         lab.dataset(), lab.document().experiment().dataset, context, view);
    connect(comparison, &RunComparison::arrived, view, &CompareView::setFrames);
    connect(comparison, &RunComparison::failed, view, &CompareView::setProblem);
    view->show();
}

} // namespace hourglass
