// Runs in the window; see run_controller.h.
#include "ui/window/run_controller.h"

#include "core/experiment/difference.h"
#include "ui/live/run_comparison.h"
#include "ui/views/compare_view.h"
#include "ui/views/loss_view.h"
#include "ui/views/runs_view.h"
#include "ui/window/lab.h"

#include <QLocale>

#include <cmath>

namespace hourglass {

RunController::RunController(Lab &lab, RunsView &view, LossView &loss, const Theme &theme, DataLoader::Decoder decoder, QWidget *window)
    : QObject(window), m_lab(lab), m_view(view), m_loss(loss), m_theme(theme), m_decoder(std::move(decoder)), m_window(window),
      m_list(lab.live())
{
    const auto forRun = [this](const QString &id, auto act) {
        if (const std::size_t run = indexOf(id); run < runs().size())
            act(run);
    };
    connect(&m_list, &RunList::changed, this, &RunController::refresh);
    connect(&view, &RunsView::renamed, this,
            [this, forRun](const QString &id, const QString &name) { forRun(id, [&](std::size_t run) { m_list.rename(run, name); }); });
    connect(&view, &RunsView::pinned, this,
            [this, forRun](const QString &id, bool on) { forRun(id, [&](std::size_t run) { m_list.pin(run, on); }); });
    connect(&view, &RunsView::removeRequested, this,
            [this, forRun](const QString &id) { forRun(id, [&](std::size_t run) { m_list.remove(run); }); });
    connect(&view, &RunsView::compareRequested, this, &RunController::compare);
    connect(&view, &RunsView::restoreRequested, this, [this, forRun](const QString &id) {
        forRun(id, [&](std::size_t run) {
            const RunRecord &record = runs()[run];
            m_lab.restoreRun(record.experiment, tr("Restore %1").arg(record.name),
                             record.hasWeights ? RunList::weightsFile(record.id) : QString());
        });
    });
    refresh();
}

std::size_t RunController::indexOf(const QString &id) const
{
    return static_cast<std::size_t>(std::ranges::find(runs(), id, &RunRecord::id) - runs().begin());
}

void RunController::refresh()
{
    std::vector<RunRow> rows;
    std::vector<LossView::Overlay> overlays;
    const auto current = m_list.current();
    for (std::size_t i = runs().size(); i-- > 0;) {
        const RunRecord &run = runs()[i];
        const bool isCurrent = current == i;
        RunRow row{run.id,
                   run.name,
                   run.changed.join(QStringLiteral("; ")),
                   run.state,
                   static_cast<int>(run.epochs.size()),
                   run.best(),
                   QLocale().toString(run.when, QLocale::ShortFormat),
                   run.pinned,
                   isCurrent,
                   run.hasWeights,
                   isCurrent ? 0 : -1};
        if (run.pinned && !isCurrent && overlays.size() < LossView::mostOverlays) {
            row.colour = 1 + static_cast<int>(overlays.size() % 2);
            LossView::Overlay overlay{run.name, row.colour, {}};
            for (const RunRecord::Epoch &epoch : run.epochs)
                overlay.points.append({epoch.epoch, std::isfinite(epoch.validation) ? epoch.validation : epoch.train});
            overlays.push_back(std::move(overlay));
        }
        rows.push_back(std::move(row));
    }
    m_view.setRuns(rows);
    m_loss.setOverlays(std::move(overlays));
}

void RunController::compare(const QString &first, const QString &second)
{
    const std::size_t a = indexOf(first);
    const std::size_t b = indexOf(second);
    if (a >= runs().size() || b >= runs().size())
        return;
    const std::array<RunRecord, 2> both{runs()[a], runs()[b]};
    std::array<CompareView::Side, 2> sides;
    for (std::size_t i = 0; i < both.size(); ++i)
        sides[i] = {both[i].name, tr("Epochs: %1, best loss %2").arg(both[i].epochs.size()).arg(both[i].best(), 0, 'g', 4)};
    QStringList words;
    for (const Difference &each : differences(both[0].experiment, both[1].experiment))
        words.append(QString::fromStdString(each.words));
    auto *view = new CompareView(m_theme, sides, words.join(QStringLiteral("; ")), m_window);
    LoadContext context;
    context.decodePicture = m_decoder;
    auto *comparison = new RunComparison(both, m_lab.dataset(), m_lab.document().experiment().dataset, context, view);
    connect(comparison, &RunComparison::arrived, view, &CompareView::setFrames);
    connect(comparison, &RunComparison::failed, view, &CompareView::setProblem);
    view->show();
}

} // namespace hourglass
