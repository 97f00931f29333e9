// A finished run beside PCA; see pca_watch.h.
#include "ui/lab/pca_watch.h"

#include "core/measure/pca_verdict.h"
#include "ui/live/live_session.h"
#include "ui/look/numbers.h"
#include "ui/look/queued.h"

#include <utility>

namespace hourglass {

PcaWatch::PcaWatch(LiveSession &live, QObject *parent) : QObject(parent), m_live(live), m_task(queuedTo(this))
{
    connect(&live, &LiveSession::statusChanged, this, &PcaWatch::follow);
    connect(&live, &LiveSession::runAboutToEnd, this, [this] { m_task.cancel(); });
}

void PcaWatch::follow(const RunStatus &status)
{
    if (std::exchange(m_lastState, status.state) == status.state || !m_live.hasRun())
        return;
    m_task.cancel();
    const auto timeline = m_live.timeline();
    const auto last = status.state == RunState::Finished && timeline ? timeline->at(timeline->last()) : nullptr;
    if (!last || last->step != status.step)
        return;
    using Found = std::optional<PcaVerdict>;
    m_task.start<Found>(
        [last](const Task::Job &) {
            auto model = std::make_shared<Model>();
            model->experiment = last->setup->experiment;
            model->in = last->setup->dataset->shape();
            model->reading = last->setup->dataset->reading();
            model->weights = last->weights;
            return pcaVerdict({model->experiment, model, last->setup->dataset, nullptr, {}}, last->setup->split);
        },
        [this](const Outcome<Found> &outcome) {
            if (!outcome || !*outcome)
                return; // better than PCA, or there is nothing to compare
            const PcaVerdict &verdict = **outcome;
            Q_EMIT notice(tr("PCA with %1 dimensions has a lower error on the validation samples: %2 against %3. %4")
                              .arg(QString::number(verdict.components), significant(verdict.pcaError, 3), significant(verdict.error, 3),
                                   QString::fromStdString(verdict.reason)),
                          false, {}, {});
        });
}

} // namespace hourglass
