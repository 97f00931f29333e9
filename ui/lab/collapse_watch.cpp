// A collapse, told once a run; see collapse_watch.h.
#include "ui/lab/collapse_watch.h"

#include "ui/lab/run_control.h"
#include "ui/live/live_session.h"
#include "ui/look/numbers.h"

#include <algorithm>

namespace hourglass {

CollapseWatch::CollapseWatch(LiveSession &live, RunControl &run, QObject *parent) : QObject(parent), m_live(live), m_run(run)
{
    connect(&live, &LiveSession::frameArrived, this, &CollapseWatch::look);
}

/// Of the current weights, not of a snapshot that was chosen.
void CollapseWatch::look(const std::shared_ptr<const Frame> &frame)
{
    const auto answer = frame ? frame->share<BlockAnswer>() : nullptr;
    if (!answer || frame->chosen || !m_live.hasRun() || answer == m_seen.lock())
        return;
    m_seen = answer;
    if (std::exchange(m_of, frame->run) != frame->run) {
        m_lastSound.reset();
        m_told = false;
    }
    const auto collapse = findCollapse(*answer, m_live.runExperiment());
    if (!collapse) {
        m_lastSound = frame->step;
        m_told = false;
    } else if (frame->step > 0 && !std::exchange(m_told, true)) {
        tell(*collapse);
    }
}

void CollapseWatch::tell(const Collapse &collapse)
{
    const QString evidence = QString::fromStdString(collapse.because);
    if (!m_lastSound) {
        Q_EMIT notice(tr("%1 It has been so since the first look. Try a lower learning rate or another activation.").arg(evidence), true,
                      {}, {});
        return;
    }
    const double epoch = static_cast<double>(*m_lastSound) / static_cast<double>(std::max<std::uint64_t>(1, m_live.status().stepsPerEpoch));
    Q_EMIT notice(tr("%1 At epoch %2 they still differed.").arg(evidence, decimals(epoch, 1)), true,
                  tr("Back to epoch %1 at a tenth of the rate").arg(decimals(epoch, 1)), [this, step = *m_lastSound] { goBack(step); });
}

/// A new run from the snapshot; the rate is an edit that can be undone.
void CollapseWatch::goBack(std::uint64_t step)
{
    const auto moment = m_live.timeline() ? m_live.timeline()->at(step) : nullptr;
    if (!moment)
        return;
    m_run.branch(moment);
    m_run.reduceRate();
}

} // namespace hourglass
