// One step at a time; see trainer.h.
#include "core/train/trainer.h"

#include "core/kernels/functions.h"

#include "core/base/error.h"
#include "core/base/words.h"
#include "core/data/source.h"
#include "core/experiment/settings_at.h"
#include "core/nn/catalogue.h"

#include <cmath>
#include <limits>
#include <utility>

namespace hourglass {

namespace {

// Steps between two copies of weights that are known to be good.
constexpr std::uint64_t goodEvery = 64;
// Below this many operations a step, waking a second thread costs more than it brings.
constexpr double serialBelow = 4e6;

int threadsFor(const RunSetup &setup, int threads)
{
    const auto batch = static_cast<double>(setup.experiment.plan.integer("batch"));
    return 3 * setup.network.operations() * batch < serialBelow ? 1 : threads;
}

} // namespace

Trainer::Trainer(std::shared_ptr<const RunSetup> setup, int threads)
    : m_setup(std::move(setup)), m_workers(threadsFor(*m_setup, threads)), m_updater(m_setup->experiment, m_setup->network, m_workers),
      m_runner(m_setup, m_workers), m_schedule(buildSchedule(m_setup->experiment.schedule)),
      m_corruptionChoice(m_setup->experiment.corruption)
{
    const Settings &plan = m_setup->experiment.plan;
    m_phaseSteps = static_cast<std::uint64_t>(plan.integer("pretraining")) * stepsPerEpoch();
    m_plannedEpochs = pretrainingEpochs() + static_cast<int>(plan.integer("epochs"));
    m_progress.epochTerms.resize(m_setup->network.terms().size());
    m_goodProgress = m_progress;
}

int Trainer::pretrainingEpochs() const { return static_cast<int>(beginOf(m_runner.phases().size() - 1) / stepsPerEpoch()); }

std::size_t Trainer::phaseAt(std::uint64_t step) const
{
    return m_runner.phases().size() == 1 ? 0 : std::min(static_cast<std::size_t>(step / m_phaseSteps), m_runner.phases().size() - 1);
}

std::uint64_t Trainer::beginOf(std::size_t phase) const { return phase * m_phaseSteps; }

std::string Trainer::phaseName(std::uint64_t step) const
{
    const std::size_t phase = phaseAt(step);
    if (phase + 1 == m_runner.phases().size())
        return {};
    return say("Pretraining layer %1 of %2", {std::to_string(phase + 1), std::to_string(m_runner.phases().size() - 1)});
}

Pass Trainer::passAt(bool training, std::size_t phase) const
{
    // Validation draws codes as training does, so that the two compare, and the same numbers every time, so that epochs compare.
    Pass pass{training, m_setup->experiment.seed, training ? m_progress.step : 0, 0, 0};
    const bool whole = phase + 1 == m_runner.phases().size();
    pass.draws = !training;
    pass.first = training && m_progress.step == beginOf(phase) && (!whole || m_runner.phases().size() == 1);
    pass.epoch = static_cast<double>(m_progress.step - beginOf(phase)) / static_cast<double>(stepsPerEpoch());
    pass.values = m_setup->network.in().size();
    const auto reader = m_setup->network.tangentReader();
    if (reader && *reader >= m_runner.phases()[phase].first && *reader < m_runner.phases()[phase].middle)
        pass.tangentFrom = m_runner.phases()[phase].first;
    return pass;
}

Trainer::Report Trainer::step()
{
    const std::size_t phase = phaseAt(m_progress.step);
    if (m_progress.step > 0 && m_progress.step == beginOf(phase)) {
        m_updater.restart();
        m_progress.memorySince = m_progress.step;
    }
    const auto inEpoch = m_progress.step % stepsPerEpoch();
    if (inEpoch == 0) {
        m_progress.epochLoss = 0;
        m_progress.epochSamples = 0;
        std::ranges::fill(m_progress.epochTerms, 0.0);
        m_progress.epochPenalty = 0;
    }
    const auto batch = m_runner.source().batch(m_progress.step / stepsPerEpoch(), inEpoch);
    const auto samples = static_cast<Index>(batch.size());
    Pass pass = passAt(true, phase);
    pass.samples = samples;
    m_runner.run(phase, batch, pass, pass.step, std::as_const(m_updater).trainingWeights().span(), true);

    double sum = 0;
    for (Index i = 0; i < samples; ++i)
        sum += static_cast<double>(m_runner.losses()[static_cast<std::size_t>(i)]);
    Report report;
    report.loss = sum / static_cast<double>(samples);
    if (!std::isfinite(report.loss)) {
        report.diverged = true;
        return report;
    }
    if (m_progress.step % goodEvery == 0) { // these weights have just proved themselves
        m_updater.saveCheckpoint();
        m_goodProgress = m_progress;
    }
    m_updater.update(m_runner.phases()[phase], m_runner.workspace(), samples, pass, learningRate(),
                     m_progress.step - m_progress.memorySince + 1);
    const Phase &learned = m_runner.phases()[phase]; // the others did not run, or ran as they are used afterwards
    m_setup->network.updateRunningState(m_updater.trainingWeights().span(), m_runner.workspace(), samples, pass, learned.first,
                                        learned.middle);
    m_setup->network.updateRunningState(m_updater.trainingWeights().span(), m_runner.workspace(), samples, pass, learned.resume,
                                        learned.end);
    m_progress.epochLoss += sum;
    for (const std::size_t i : m_runner.phases()[phase].terms) {
        const Network::Term &term = m_setup->network.terms()[i];
        const double termSum = m_setup->network.termSum(term, m_runner.workspace(), samples);
        m_progress.epochTerms[i] += termSum;
        m_progress.epochPenalty += m_setup->network.termWeight(term, pass) * termSum;
    }
    m_progress.epochSamples += static_cast<double>(samples);
    ++m_progress.step;
    report.epochEnded = m_progress.step % stepsPerEpoch() == 0;
    return report;
}

double Trainer::validate()
{
    const std::span<const std::uint32_t> samples = m_setup->split.validation;
    if (samples.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const std::size_t phase = phaseAt(m_progress.step > 0 ? m_progress.step - 1 : 0);
    Pass pass = passAt(false, phase);
    const double epoch = std::exchange(pass.epoch, Pass::trained); // a term that is still warming up must not look like progress
    double sum = 0;
    double weights = 0;
    for (std::size_t begin = 0; begin < samples.size(); begin += static_cast<std::size_t>(m_runner.source().batchSize())) {
        const auto batch =
            samples.subspan(begin, std::min(static_cast<std::size_t>(m_runner.source().batchSize()), samples.size() - begin));
        pass.samples = static_cast<Index>(batch.size());
        m_runner.run(phase, batch, pass, ~std::uint64_t{0}, m_updater.evaluationWeights().span(),
                     false); // the same noise every time, so that epochs compare
        for (std::size_t i = 0; i < batch.size(); ++i) {
            sum += static_cast<double>(m_runner.losses()[static_cast<std::size_t>(i)]);
            weights += static_cast<double>(m_runner.source().weight(batch[i]));
        }
        if (begin == 0) {
            Pass now = pass;
            now.epoch = epoch;
            m_gauges = m_setup->network.gauges(m_updater.evaluationWeights().span(), m_runner.workspace(), pass.samples, now);
        }
    }
    return sum / weights; // not a number where none of them counts
}

bool Trainer::noteEpoch(double validationLoss)
{
    const bool pretraining = m_runner.phases().size() > 1 && m_progress.step <= beginOf(m_runner.phases().size() - 1);
    if (!std::isfinite(validationLoss) || pretraining)
        return false;
    if (!m_progress.bestValidation || validationLoss < *m_progress.bestValidation) {
        m_progress.bestValidation = validationLoss;
        m_progress.epochsWithoutBest = 0;
        m_progress.epochsSinceDrop = 0;
        if (m_best.size() == 0)
            m_best = weights();
        else
            m_best.copyFrom(weights());
        return false;
    }
    ++m_progress.epochsWithoutBest;
    if (m_schedule->patience() > 0 && ++m_progress.epochsSinceDrop >= m_schedule->patience()) {
        ++m_progress.rateDrops;
        m_progress.epochsSinceDrop = 0;
    }
    const auto patience = m_setup->experiment.plan.integer("patience");
    return patience > 0 && m_progress.epochsWithoutBest >= patience;
}

std::vector<std::string> Trainer::termNames() const
{
    std::vector<std::string> names;
    for (const Network::Term &term : m_setup->network.terms())
        names.push_back(term.name);
    for (const WeightTerm &term : m_updater.terms())
        names.push_back(term.name);
    return names;
}

std::vector<double> Trainer::termValues() const
{
    std::vector<double> values;
    for (const double sum : m_progress.epochTerms)
        values.push_back(m_progress.epochSamples > 0 ? sum / m_progress.epochSamples : 0);
    for (const WeightTerm &term : m_updater.terms())
        values.push_back(m_updater.termValue(term));
    return values;
}

double Trainer::learningRate() const
{
    const Choice &optimiser = m_updater.optimiser();
    const auto rate = std::get<double>(*findValue(*findKind(optimiserKinds(), optimiser.kind), optimiser.settings, Role::LearningRate));
    const std::uint64_t before = beginOf(m_runner.phases().size() - 1);
    if (m_progress.step < before)
        return rate;
    const double factor = rateFactor(*m_schedule, m_setup->experiment.plan.real("warm-up"), m_progress.step - before,
                                     static_cast<double>(stepsPerEpoch()), static_cast<double>(m_plannedEpochs - pretrainingEpochs()));
    return rate * factor * power(m_schedule->dropFactor(), m_progress.rateDrops);
}

void Trainer::retune(const Place &place, const Value &value)
{
    const bool corruption = place.part == Part::Corruption;
    const Param *param = corruption || place.part == Part::Optimiser ? paramAt(experiment(), place) : nullptr;
    if (!param || !param->live)
        throw Error(say("\"%1\" cannot be changed while training.", {place.text()}));
    if (const std::string why = validationError(*param, value); !why.empty())
        throw Error(why);
    if (corruption) {
        m_corruptionChoice.settings.set(place.key, value);
        m_runner.setCorruption(m_corruptionChoice);
        return;
    }
    Choice optimiser = m_updater.optimiser();
    optimiser.settings.set(place.key, value);
    m_updater.setOptimiser(std::move(optimiser));
}

bool Trainer::restoreBest()
{
    if (m_best.size() == 0)
        return false;
    // What the optimiser remembers belongs to the weights that are left behind.
    m_updater.restore(m_best, {}, {});
    m_updater.restart();
    m_progress.memorySince = m_progress.step;
    m_progress.epochsWithoutBest = 0;
    m_progress.epochsSinceDrop = 0;
    return true;
}

bool Trainer::restoreLastGood()
{
    if (!m_updater.rollBack())
        return false;
    m_progress = m_goodProgress;
    return true;
}

Experiment Trainer::experiment() const
{
    Experiment experiment = m_setup->experiment;
    experiment.optimiser = m_updater.optimiser();
    experiment.corruption = m_corruptionChoice;
    return experiment;
}

Model Trainer::model() const
{
    Experiment experiment = this->experiment();
    const SourceKind *source = findKind(sourceKinds(), experiment.dataset.kind);
    for (const auto &[key, value] : m_setup->dataset->found()) // another file is to be read the same way
        if (source && findParam(*source, key))
            experiment.dataset.settings.set(key, value);
    experiment.plan.set("epochs", std::int64_t{m_plannedEpochs - pretrainingEpochs()});
    return {std::move(experiment),
            m_setup->dataset->shape(),
            m_progress,
            weights(),
            m_updater.states(),
            m_best,
            m_setup->dataset->reading(),
            m_updater.averages() ? m_updater.trainingWeights() : Buffer()};
}

void Trainer::restore(const Model &model)
{
    if (model.weights.size() != weights().size() || model.in != m_setup->dataset->shape())
        throw Error(say("This model needs data of %1, but this data is %2.", {model.in.text(), m_setup->dataset->shape().text()}));
    m_updater.restore(model.weights, model.trained, model.optimiserStates);
    m_progress = model.progress;
    if (model.optimiserStates.empty()) // only the weights were kept
        m_progress.memorySince = m_progress.step;
    m_progress.epochTerms.resize(m_setup->network.terms().size());
    m_best = model.best;
}

} // namespace hourglass
