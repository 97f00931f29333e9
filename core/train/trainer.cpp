// One step at a time; see trainer.h.
#include "core/train/trainer.h"

#include "core/kernels/functions.h"

#include "core/base/error.h"
#include "core/base/words.h"
#include "core/data/source.h"
#include "core/nn/catalogue.h"

#include <cmath>
#include <limits>
#include <utility>

namespace hourglass {

namespace {

// Samples of a batch that go through the whole network as one block: enough to use weights that come from far away
// several times, few enough that a usual batch of 128 keeps two threads busy. Fixed by the sizes alone, so that sums are
// always cut in the same places.
constexpr Index blockSamples = 64;
// Steps between two copies of weights that are known to be good.
constexpr std::uint64_t goodEvery = 64;
// Below this many operations a step, waking a second thread costs more than it brings.
constexpr double serialBelow = 4e6;

int threadsFor(const RunSetup &setup, int threads)
{
    const auto batch = static_cast<double>(setup.experiment.plan.integer("batch"));
    return 3 * setup.network.operations() * batch < serialBelow ? 1 : threads;
}

Split splitFor(const Experiment &experiment, const Dataset &dataset)
{
    return makeSplit(dataset, experiment.plan.real("validation"), experiment.plan.real("test"), experiment.seed);
}

Network checkedNetwork(const Experiment &experiment, const DataTraits &data)
{
    if (const auto issues = check(experiment, data); !issues.empty())
        throw Error(issues.front().sentence);
    return assembled(experiment, data.shape);
}

} // namespace

RunSetup::RunSetup(const Experiment &e, std::shared_ptr<const Dataset> d)
    : experiment(e), dataset(std::move(d)), split(), network(checkedNetwork(e, dataset->traits()))
{
    split = splitFor(experiment, *dataset);
    if (split.train.empty())
        throw Error(say("The split leaves no samples to train on."));
    const bool watches = experiment.plan.integer("patience") > 0 || buildSchedule(experiment.schedule)->patience() > 0;
    if (split.validation.empty() && watches)
        throw Error(
            say("%1 has too few samples to keep some aside for validation, which patience and the schedule watch.", {dataset->name()}));
    if (dataset->hasMissing() && !keepsMissing(experiment.dataset))
        throw Error(say("%1 lacks values; say in the data's settings that missing values are to be ignored.", {dataset->name()}));
}

Trainer::Trainer(std::shared_ptr<const RunSetup> setup, int threads)
    : m_setup(std::move(setup)), m_workers(threadsFor(*m_setup, threads)), m_updater(m_setup->experiment, m_setup->network, m_workers),
      m_source(m_setup->dataset, m_setup->split.train, m_setup->experiment.plan.integer("batch"), m_setup->experiment.seed),
      m_schedule(buildSchedule(m_setup->experiment.schedule)), m_corruptionChoice(m_setup->experiment.corruption),
      m_innerLoss(meanSquared.make({}, {m_setup->network.in(), 1})),
      m_workspace(m_setup->network, m_source.batchSize(), Workspace::For::Training), m_losses(m_source.batchSize())
{
    const Settings &plan = m_setup->experiment.plan;
    const auto pretraining = static_cast<std::uint64_t>(plan.integer("pretraining"));
    if (pretraining > 0)
        m_phases = pretrainingPhases(m_setup->network);
    m_phases.push_back(wholePhase(m_setup->network));
    if (m_source.hasSampleWeights())
        m_workspace.weighSamples();
    m_phaseSteps = pretraining * stepsPerEpoch();
    m_plannedEpochs = pretrainingEpochs() + static_cast<int>(plan.integer("epochs"));
    m_progress.epochTerms.resize(m_setup->network.terms().size());
    m_goodProgress = m_progress;
    corruptAll();
}

int Trainer::pretrainingEpochs() const { return static_cast<int>(beginOf(m_phases.size() - 1) / stepsPerEpoch()); }

std::size_t Trainer::phaseAt(std::uint64_t step) const
{
    return m_phases.size() == 1 ? 0 : std::min(static_cast<std::size_t>(step / m_phaseSteps), m_phases.size() - 1);
}

std::uint64_t Trainer::beginOf(std::size_t phase) const { return phase * m_phaseSteps; }

std::string Trainer::phaseName(std::uint64_t step) const
{
    const std::size_t phase = phaseAt(step);
    if (phase + 1 == m_phases.size())
        return {};
    return say("Pretraining layer %1 of %2", {std::to_string(phase + 1), std::to_string(m_phases.size() - 1)});
}

/// Builds the corruption for the data and for what each phase begins with: a stacked denoising autoencoder corrupts the input of
/// every layer while that layer learns (Vincent et al. 2010).
void Trainer::corruptAll()
{
    const Network &network = m_setup->network;
    m_source.setCorruption(buildCorruption(m_corruptionChoice, network.in()));
    m_innerCorruptions.clear();
    Index largest = 0;
    for (const Phase &phase : m_phases) {
        const bool inner = phase.first > 0;
        const Shape given = inner ? network.parts()[phase.first - 1].layer->out() : network.in();
        m_innerCorruptions.push_back(inner ? buildCorruption(m_corruptionChoice, given) : nullptr);
        if (m_innerCorruptions.back())
            largest = std::max(largest, given.size());
    }
    if (m_innerTarget.size() < largest * m_source.batchSize())
        m_innerTarget = Buffer(largest * m_source.batchSize());
}

/// Calls body with blocks of the samples side by side, or once with all of them.
template <typename Body>
void Trainer::forSamples(bool together, Index samples, const Body &body)
{
    if (together)
        m_workers.run(1, [&](Index) { body(Range{0, samples}); });
    else
        m_workers.run(blockCount(samples, blockSamples), [&](Index block) { body(blockAt(samples, blockSamples, block)); });
}

Pass Trainer::passAt(bool training, std::size_t phase) const
{
    // Validation draws codes as training does, so that the two compare, and the same numbers every time, so that epochs compare.
    Pass pass{training, m_setup->experiment.seed, training ? m_progress.step : 0, 0, 0};
    const bool whole = phase + 1 == m_phases.size();
    pass.draws = !training;
    pass.first = training && m_progress.step == beginOf(phase) && (!whole || m_phases.size() == 1);
    pass.epoch = static_cast<double>(m_progress.step - beginOf(phase)) / static_cast<double>(stepsPerEpoch());
    pass.values = m_setup->network.in().size();
    const auto reader = m_setup->network.tangentReader();
    if (reader && *reader >= m_phases[phase].first && *reader < m_phases[phase].middle)
        pass.tangentFrom = m_phases[phase].first;
    return pass;
}

/// What a phase has to give back: the data, or what its first part was given.
In Trainer::target(std::size_t index, Range range)
{
    const Phase &phase = m_phases[index];
    if (phase.first == 0)
        return m_source.target(range, m_workspace.input(0, range));
    const Out given = m_workspace.output(phase.first - 1, range);
    const bool corrupted = m_innerCorruptions[index] != nullptr;
    return {corrupted ? m_innerTarget.data() + range.begin * given.rows() : given.data(), given.rows(), given.cols()};
}

/// Lays out what a stage begins with, where that is not what the stage before it left.
void Trainer::prepare(std::size_t index, const Network::Stage &stage, std::span<const std::uint32_t> batch, Range range,
                      const Random &noise)
{
    const Phase &phase = m_phases[index];
    if (stage.first == 0 && m_source.hasSampleWeights())
        for (Index s = range.begin; s < range.end; ++s)
            m_workspace.weigh(s, m_source.weight(batch[static_cast<std::size_t>(s)]));
    if (stage.first == 0)
        m_source.gather(batch.subspan(static_cast<std::size_t>(range.begin), static_cast<std::size_t>(range.size())), range,
                        m_workspace.input(0, range), noise, phase.first == 0);
    const auto &corruption = m_innerCorruptions[index];
    if (phase.first > 0 && stage.first == phase.first && corruption) {
        Out given = m_workspace.output(phase.first - 1, range);
        Out clean(m_innerTarget.data() + range.begin * given.rows(), given.rows(), given.cols());
        clean = given;
        corruption->apply(In(clean.data(), clean.rows(), clean.cols()), given, noise, range.begin);
    }
    if (phase.joins() && stage.first == phase.resume)
        m_workspace.input(phase.resume, range) = m_workspace.output(phase.middle - 1, range);
}

void Trainer::lossOf(std::size_t index, std::span<const std::uint32_t> batch, Range range, const Pass &pass, bool learn)
{
    const Phase &phase = m_phases[index];
    const Loss &loss = phase.first == 0 ? m_setup->network.loss() : *m_innerLoss;
    const Out out = m_workspace.output(phase.end - 1, range);
    const In y(out.data(), out.rows(), out.cols());
    const In t = target(index, range);
    const std::span<Scalar> losses = slice(m_losses.span(), range);
    loss.value(y, t, losses);
    if (learn)
        loss.gradient(y, t, Scalar(1) / static_cast<Scalar>(pass.samples), m_workspace.outputGradient(phase.end - 1, range));
    if (m_source.hasSampleWeights())
        for (Index s = 0; s < range.size(); ++s) {
            const Scalar weight = m_source.weight(batch[static_cast<std::size_t>(range.begin + s)]);
            losses[static_cast<std::size_t>(s)] *= weight;
            if (learn)
                m_workspace.outputGradient(phase.end - 1, range).col(s) *= weight;
        }
    m_setup->network.addTerms(m_workspace, range, pass, phase.terms, losses);
}

void Trainer::run(std::size_t index, std::span<const std::uint32_t> batch, const Pass &pass, std::uint64_t noiseStep, bool learn)
{
    const Network &network = m_setup->network;
    const Phase &phase = m_phases[index];
    const auto samples = static_cast<Index>(batch.size());
    const ConstWeights weights = learn ? std::as_const(m_updater).trainingWeights().span() : m_updater.evaluationWeights().span();
    const Random noise(pass.seed, Purpose::Corruption, noiseStep, static_cast<std::uint32_t>(phase.first));
    Pass still = pass;
    still.training = false;
    for (const Network::Stage &stage : phase.before)
        forSamples(stage.together, samples, [&](Range range) {
            prepare(index, stage, batch, range, noise);
            network.forward(weights, m_workspace, range, still, stage.first, stage.last);
        });
    const auto &stages = phase.stages;
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const Network::Stage &stage = stages[i];
        forSamples(stage.together, samples, [&](Range range) {
            prepare(index, stage, batch, range, noise);
            network.forward(weights, m_workspace, range, pass, stage.first, stage.last);
            if (i + 1 < stages.size())
                return;
            lossOf(index, batch, range, pass, learn);
            if (learn)
                network.backward(weights, m_workspace, range, pass, stage.first, stage.last);
        });
    }
    for (std::size_t i = learn ? stages.size() - 1 : 0; i-- > 0;)
        forSamples(stages[i].together, samples, [&](Range range) {
            if (phase.joins() && stages[i].last == phase.middle)
                m_workspace.outputGradient(phase.middle - 1, range) = m_workspace.outputGradient(phase.resume - 1, range);
            network.backward(weights, m_workspace, range, pass, stages[i].first, stages[i].last);
        });
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
    }
    const auto batch = m_source.batch(m_progress.step / stepsPerEpoch(), inEpoch);
    const auto samples = static_cast<Index>(batch.size());
    Pass pass = passAt(true, phase);
    pass.samples = samples;
    run(phase, batch, pass, pass.step, true);

    double sum = 0;
    for (Index i = 0; i < samples; ++i)
        sum += static_cast<double>(m_losses.data()[i]);
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
    m_updater.update(m_phases[phase], m_workspace, samples, pass, learningRate(), m_progress.step - m_progress.memorySince + 1);
    const Phase &learned = m_phases[phase]; // the others did not run, or ran as they are used afterwards
    m_setup->network.updateRunningState(m_updater.trainingWeights().span(), m_workspace, samples, pass, learned.first, learned.middle);
    m_setup->network.updateRunningState(m_updater.trainingWeights().span(), m_workspace, samples, pass, learned.resume, learned.end);
    m_progress.epochLoss += sum;
    for (const std::size_t i : m_phases[phase].terms) {
        const Network::Term &term = m_setup->network.terms()[i];
        m_progress.epochTerms[i] += m_setup->network.termSum(term, m_workspace, samples);
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
    for (std::size_t begin = 0; begin < samples.size(); begin += static_cast<std::size_t>(m_source.batchSize())) {
        const auto batch = samples.subspan(begin, std::min(static_cast<std::size_t>(m_source.batchSize()), samples.size() - begin));
        pass.samples = static_cast<Index>(batch.size());
        run(phase, batch, pass, ~std::uint64_t{0}, false); // the same noise every time, so that epochs compare
        for (std::size_t i = 0; i < batch.size(); ++i) {
            sum += static_cast<double>(m_losses.data()[i]);
            weights += static_cast<double>(m_source.weight(batch[i]));
        }
        if (begin == 0) {
            Pass now = pass;
            now.epoch = epoch;
            m_gauges = m_setup->network.gauges(m_updater.evaluationWeights().span(), m_workspace, pass.samples, now);
        }
    }
    return sum / weights; // not a number where none of them counts
}

bool Trainer::noteEpoch(double validationLoss)
{
    const bool pretraining = m_phases.size() > 1 && m_progress.step <= beginOf(m_phases.size() - 1);
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
    const double rate = m_updater.optimiser().settings.real("learning-rate");
    const std::uint64_t before = beginOf(m_phases.size() - 1);
    if (m_progress.step < before)
        return rate;
    const double factor = rateFactor(*m_schedule, m_setup->experiment.plan.real("warm-up"), m_progress.step - before,
                                     static_cast<double>(stepsPerEpoch()), static_cast<double>(m_plannedEpochs - pretrainingEpochs()));
    return rate * factor * power(m_schedule->dropFactor(), m_progress.rateDrops);
}

void Trainer::retune(const std::string &key, const Value &value)
{
    const bool corruption = key.starts_with("corruption/");
    const Kind &kind = corruption ? static_cast<const Kind &>(*findKind(corruptionKinds(), m_corruptionChoice.kind))
                                  : *findKind(optimiserKinds(), m_updater.optimiser().kind);
    const std::string name = corruption ? key.substr(key.find('/') + 1) : key;
    const Param *param = findParam(kind, name);
    if (!param || !param->live)
        throw Error(say("\"%1\" cannot be changed while training.", {key}));
    if (const std::string why = validationError(*param, value); !why.empty())
        throw Error(why);
    if (corruption) {
        m_corruptionChoice.settings.set(name, value);
        corruptAll();
        return;
    }
    Choice optimiser = m_updater.optimiser();
    optimiser.settings.set(name, value);
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

Model Trainer::model() const
{
    Experiment experiment = m_setup->experiment;
    experiment.optimiser = m_updater.optimiser();
    experiment.corruption = m_corruptionChoice;
    for (const auto &[key, value] : m_setup->dataset->found()) // another file is to be read the same way
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
        throw Error(say("This model was trained on data of %1; these are %2.", {model.in.text(), m_setup->dataset->shape().text()}));
    m_updater.restore(model.weights, model.trained, model.optimiserStates);
    m_progress = model.progress;
    if (model.optimiserStates.empty()) // only the weights were kept
        m_progress.memorySince = m_progress.step;
    m_progress.epochTerms.resize(m_setup->network.terms().size());
    m_best = model.best;
}

} // namespace hourglass
