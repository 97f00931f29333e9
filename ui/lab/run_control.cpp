// Running and pausing; see run_control.h.
#include "ui/lab/run_control.h"

#include "core/data/corruption.h"
#include "core/experiment/settings_at.h"
#include "core/nn/catalogue.h"
#include "core/train/lengthening.h"
#include "ui/document/experiment_document.h"
#include "ui/lab/opener.h"
#include "ui/live/live_session.h"
#include "ui/look/controls.h"
#include "ui/look/numbers.h"

#include <algorithm>

namespace hourglass {

namespace {

/// What decides how a training goes, without what may change while it runs.
Experiment essence(Experiment experiment, const Experiment &live)
{
    experiment.name.clear();
    experiment.mirrored = false;
    const auto takeLive = [](Choice &choice, const Kind *kind, const Choice &from) {
        if (!kind || choice.kind != from.kind)
            return;
        for (const Param &param : kind->params)
            if (const Value *value = from.settings.find(param.key); param.live && value)
                choice.settings.set(param.key, *value);
    };
    takeLive(experiment.optimiser, findKind(optimiserKinds(), experiment.optimiser.kind), live.optimiser);
    takeLive(experiment.corruption, findKind(corruptionKinds(), experiment.corruption.kind), live.corruption);
    for (auto *list : {&experiment.encoder, &experiment.decoder})
        for (LayerSpec &layer : *list)
            layer.id = 0;
    return experiment;
}

} // namespace

RunControl::RunControl(ExperimentDocument &document, LiveSession &live, const Opener &opener, QObject *parent)
    : QObject(parent), m_document(document), m_live(live), m_opener(opener)
{
    connect(&document, &ExperimentDocument::changed, this, [this](const Experiment &before, const Experiment &after) {
        retuneLive(before, after);
        Q_EMIT stateChanged();
    });
    connect(&live, &LiveSession::statusChanged, this, &RunControl::followStatus);
}

void RunControl::branch(std::shared_ptr<const Snapshot> moment) // by value: the session lets go of it
{
    if (!moment || !m_live.hasRun())
        return;
    const Experiment experiment = m_live.session()->experimentAt(moment->step);
    Model model;
    model.experiment = experiment;
    model.in = moment->setup->dataset->shape();
    model.reading = moment->setup->dataset->reading();
    model.progress.step = moment->step;
    model.weights = moment->weights;
    m_live.prepare(experiment, moment->setup->dataset, {.model = std::make_shared<const Model>(std::move(model))});
    // What is on the screen becomes what these weights belong to; only now, or the run that ends would take its rate from it.
    if (editedSinceRun() || !liveChanges(experiment, m_document.experiment(), experiment).empty())
        m_document.edit(experiment, tr("Restore the run's settings"));
    Q_EMIT notice(tr("New run from step %1, with a fresh optimiser state.").arg(moment->step), false, {}, {});
    Q_EMIT stateChanged();
}

void RunControl::reduceRate()
{
    const Experiment &e = m_document.experiment();
    const auto rate = roleAt(e, {Part::Optimiser}, Role::LearningRate);
    if (!rate)
        return;
    const double least = std::get<Real>(rate->param->domain).minimum;
    const double now = std::get<double>(*settingAt(e, rate->place));
    m_document.edit(*withSetting(e, rate->place, std::max(least, now / 10)), tr("Reduce learning rate to a tenth"));
}

void RunControl::retuneLive(const Experiment &before, const Experiment &after)
{
    if (!m_live.hasRun())
        return;
    for (const LiveChange &change : liveChanges(m_live.runExperiment(), before, after)) {
        m_live.session()->retune(change.place, change.value);
        offerWeightsOfBefore(change);
        m_retuned.push_back({change.place, *settingAt(before, change.place), m_live.run(), m_live.status().step});
    }
}

/// A setting that goes back to what it was leaves the weights that were trained meanwhile: those of before are a click away.
void RunControl::offerWeightsOfBefore(const LiveChange &change)
{
    std::erase_if(m_retuned, [this](const Retuned &each) { return each.run != m_live.run(); });
    const auto found =
        std::ranges::find_if(m_retuned, [&](const Retuned &each) { return each.place == change.place && each.before == change.value; });
    if (found == m_retuned.end() || found->step >= m_live.status().step || !m_live.timeline())
        return;
    const std::uint64_t changed = found->step;
    m_retuned.erase(found, m_retuned.end());
    const auto steps = m_live.timeline()->steps();
    const auto after = std::ranges::upper_bound(steps, changed);
    const Param *param = paramAt(m_document.experiment(), change.place);
    if (after == steps.begin() || !param)
        return;
    const std::uint64_t step = *std::prev(after);
    const double epoch = static_cast<double>(step) / static_cast<double>(std::max<std::uint64_t>(1, m_live.status().stepsPerEpoch));
    Q_EMIT notice(tr("%1 is as before, but the weights contain the training since then.").arg(text(param->label)), false,
                  tr("Back to the weights of epoch %1").arg(decimals(epoch, 1)), [this, step, run = m_live.run()] {
                      if (m_live.run() == run && m_live.timeline())
                          branch(m_live.timeline()->at(step));
                  });
}

void RunControl::followStatus(const RunStatus &status)
{
    const RunState before = std::exchange(m_lastState, status.state);
    m_setAside = m_setAside && status.state == RunState::Running;
    if (status.state != before && m_live.hasRun()) {
        const QString sentence = QString::fromStdString(status.sentence);
        if (status.state == RunState::Diverged)
            Q_EMIT notice(sentence, true, tr("Roll back and use a tenth of the rate"), [this] {
                if (!m_live.hasRun() || m_live.status().state != RunState::Diverged)
                    return;
                m_live.session()->restoreLastGood(0.1);
                reduceRate();
            });
        else if (status.state == RunState::Failed)
            Q_EMIT notice(sentence, true, {}, {});
        else if (status.state == RunState::Finished && !sentence.isEmpty())
            Q_EMIT notice(sentence, false, {}, {});
        else if (status.state == RunState::Running)
            Q_EMIT noticeDone();
    }
    if (!m_lengthened.isEmpty() && status.epochs >= m_lengthenedTo) // a short training may have ended before its status was read
        Q_EMIT notice(std::exchange(m_lengthened, {}), false, {}, {});
    Q_EMIT stateChanged();
}

bool RunControl::editedSinceRun() const
{
    return m_live.hasRun() &&
           !(essence(m_document.experiment(), m_document.experiment()) == essence(m_live.runExperiment(), m_document.experiment()));
}

QString RunControl::problem() const
{
    if (!m_opener.dataset())
        return tr("No data set is loaded. Open one to start training.");
    return m_document.issues().empty() ? QString() : QString::fromStdString(m_document.issues().front().sentence);
}

void RunControl::begin()
{
    const RunState state = m_live.status().state;
    if (!m_live.hasRun() || editedSinceRun() || state == RunState::Diverged || state == RunState::Failed)
        m_live.prepare(m_document.experiment(), m_opener.dataset());
}

void RunControl::setAside()
{
    if (!m_live.hasRun() || m_live.status().state != RunState::Running)
        return;
    m_setAside = true;
    m_live.session()->pause();
}

void RunControl::trainOrPause()
{
    if (m_live.hasRun() && m_live.status().state == RunState::Running && !std::exchange(m_setAside, false)) {
        m_live.session()->pause();
        return;
    }
    if (!problem().isEmpty())
        return;
    begin();
    if (m_live.status().state != RunState::Finished) {
        m_live.session()->run();
        return;
    }
    const auto more = static_cast<int>(m_document.experiment().plan.integer("epochs"));
    const int planned = m_live.status().epochs;
    m_live.session()->extend(more);
    m_lengthenedTo = planned + more;
    m_lengthened = QString::fromStdString(lengtheningNote(m_live.runExperiment(), planned, planned + more));
}

void RunControl::step()
{
    if (!problem().isEmpty() || (m_live.hasRun() && m_live.status().state == RunState::Running))
        return;
    begin();
    m_live.session()->steps(1);
}

void RunControl::reset()
{
    m_live.clear();
    Q_EMIT noticeDone();
    Q_EMIT stateChanged();
}

void RunControl::stop()
{
    if (m_live.hasRun())
        m_live.session()->stop();
}

} // namespace hourglass
