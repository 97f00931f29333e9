// Runs in the window; see run_controller.h.
#include "ui/panels/runs/run_controller.h"

#include "core/experiment/difference.h"
#include "core/nn/catalogue.h"
#include "ui/lab/drawn_runs.h"
#include "ui/lab/lab.h"
#include "ui/live/run_comparison.h"
#include "ui/look/controls.h"
#include "ui/panels/runs/compare_view.h"
#include "ui/panels/runs/runs_view.h"
#include "ui/plots/ticks.h"

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

} // namespace

RunController::RunController(const PanelContext &context, RunsView &view) : QObject(&view), m_context(context), m_view(view)
{
    RunList &list = context.lab.runs();
    const auto forRun = [this, &list](const QString &id, auto act) {
        if (const std::size_t run = indexOf(id); run < list.runs().size())
            act(run);
    };
    connect(&list, &RunList::changed, this, &RunController::refresh);
    connect(&view, &RunsView::renamed, this,
            [forRun, &list](const QString &id, const QString &name) { forRun(id, [&](std::size_t run) { list.rename(run, name); }); });
    connect(&view, &RunsView::pinned, this,
            [forRun, &list](const QString &id, bool on) { forRun(id, [&](std::size_t run) { list.pin(run, on); }); });
    connect(&view, &RunsView::removeRequested, this,
            [forRun, &list](const QString &id) { forRun(id, [&](std::size_t run) { list.remove(run); }); });
    connect(&view, &RunsView::compareRequested, this, &RunController::compare);
    connect(&view, &RunsView::restoreRequested, this, [this, forRun, &list](const QString &id) {
        forRun(id, [&](std::size_t run) {
            const RunRecord &record = list.runs()[run];
            m_context.lab.opener().restoreRun(record.experiment, tr("Restore %1").arg(record.name),
                                              record.hasWeights ? RunList::weightsFile(record.id) : QString());
        });
    });
    refresh();
}

std::size_t RunController::indexOf(const QString &id) const
{
    const auto &all = m_context.lab.runs().runs();
    return static_cast<std::size_t>(std::ranges::find(all, id, &RunRecord::id) - all.begin());
}

void RunController::refresh()
{
    const RunList &list = m_context.lab.runs();
    const auto current = list.current();
    const std::vector<DrawnRun> drawn = drawnRuns(list);
    std::vector<RunRow> rows;
    for (std::size_t i = list.runs().size(); i-- > 0;) {
        const RunRecord &run = list.runs()[i];
        const bool isCurrent = current == i;
        const auto curve = std::ranges::find(drawn, i, &DrawnRun::run);
        const LossKind *loss = findKind(lossKinds(), run.experiment.loss.kind);
        rows.push_back({run.id, run.name, loss ? text(loss->label) : QString(), dataOf(run.experiment.dataset),
                        run.changed.join(QStringLiteral("; ")), run.state, static_cast<int>(run.epochs.size()), run.best(),
                        QLocale().toString(run.when, QLocale::ShortFormat), run.pinned, isCurrent, run.hasWeights,
                        isCurrent              ? 0
                        : curve != drawn.end() ? curve->colour
                                               : -1});
    }
    m_view.setRuns(rows);
}

void RunController::compare(const QString &first, const QString &second)
{
    const std::size_t a = indexOf(first);
    const std::size_t b = indexOf(second);
    Lab &lab = m_context.lab;
    const auto &runs = lab.runs().runs();
    if (a >= runs.size() || b >= runs.size())
        return;
    const std::array<RunRecord, 2> both{runs[a], runs[b]};
    std::array<CompareView::Side, 2> sides;
    for (std::size_t i = 0; i < both.size(); ++i)
        sides[i] = {both[i].name, tr("Epochs: %1, best loss %2").arg(both[i].epochs.size()).arg(significant(both[i].best(), 4))};
    QStringList words;
    for (const Difference &each : differences(both[0].experiment, both[1].experiment))
        words.append(QString::fromStdString(each.words));
    auto *view = new CompareView(m_context.theme, sides, words.join(QStringLiteral("; ")), m_view.window());
    LoadContext context;
    context.decodePicture = lab.decoder();
    auto *comparison = new RunComparison(both, lab.dataset(), lab.document().experiment().dataset, context, view);
    connect(comparison, &RunComparison::arrived, view, &CompareView::setFrames);
    connect(comparison, &RunComparison::failed, view, &CompareView::setProblem);
    view->show();
}

} // namespace hourglass
