// Batches through the network, forward and back; see phase_runner.h.
#include "core/train/phase_runner.h"

#include "core/nn/catalogue.h"

namespace hourglass {

namespace {

// Samples of a batch that go through the whole network as one block: enough to use weights that come from far away
// several times, few enough that a usual batch of 128 keeps two threads busy. Fixed by the sizes alone, so that sums are
// always cut in the same places.
constexpr Index blockSamples = 64;

} // namespace

PhaseRunner::PhaseRunner(std::shared_ptr<const RunSetup> setup, Workers &workers)
    : m_setup(std::move(setup)), m_workers(workers),
      m_source(m_setup->dataset, m_setup->split.train, m_setup->experiment.plan.integer("batch"), m_setup->experiment.seed),
      m_innerLoss(meanSquared.make({}, {m_setup->network.in(), 1})),
      m_workspace(m_setup->network, m_source.batchSize(), Workspace::For::Training), m_losses(m_source.batchSize())
{
    if (m_setup->experiment.plan.integer("pretraining") > 0)
        m_phases = pretrainingPhases(m_setup->network);
    m_phases.push_back(wholePhase(m_setup->network));
    if (m_source.hasSampleWeights())
        m_workspace.weighSamples();
    setCorruption(m_setup->experiment.corruption);
}

/// Builds the corruption for the data and for what each phase begins with: a stacked denoising autoencoder corrupts the input of
/// every layer while that layer learns (Vincent et al. 2010).
void PhaseRunner::setCorruption(const Choice &choice)
{
    const Network &network = m_setup->network;
    m_source.setCorruption(buildCorruption(choice, network.in()));
    m_innerCorruptions.clear();
    Index largest = 0;
    for (const Phase &phase : m_phases) {
        const bool inner = phase.first > 0;
        const Shape given = inner ? network.parts()[phase.first - 1].layer->out() : network.in();
        m_innerCorruptions.push_back(inner ? buildCorruption(choice, given) : nullptr);
        if (m_innerCorruptions.back())
            largest = std::max(largest, given.size());
    }
    if (m_innerTarget.size() < largest * m_source.batchSize())
        m_innerTarget = Buffer(largest * m_source.batchSize());
}

/// Calls body with blocks of the samples side by side, or once with all of them.
template <typename Body>
void PhaseRunner::forSamples(bool together, Index samples, const Body &body)
{
    if (together)
        m_workers.run(1, [&](Index) { body(Range{0, samples}); });
    else
        m_workers.run(blockCount(samples, blockSamples), [&](Index block) { body(blockAt(samples, blockSamples, block)); });
}

/// What a phase has to give back: the data, or what its first part was given.
In PhaseRunner::target(std::size_t index, Range range)
{
    const Phase &phase = m_phases[index];
    if (phase.first == 0)
        return m_source.target(range, m_workspace.input(0, range));
    const Out given = m_workspace.output(phase.first - 1, range);
    const bool corrupted = m_innerCorruptions[index] != nullptr;
    return {corrupted ? m_innerTarget.data() + range.begin * given.rows() : given.data(), given.rows(), given.cols()};
}

/// Lays out what a stage begins with, where that is not what the stage before it left.
void PhaseRunner::prepare(std::size_t index, const Network::Stage &stage, std::span<const std::uint32_t> batch, Range range,
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

void PhaseRunner::lossOf(std::size_t index, std::span<const std::uint32_t> batch, Range range, const Pass &pass, bool learn)
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

void PhaseRunner::run(std::size_t index, std::span<const std::uint32_t> batch, const Pass &pass, std::uint64_t noiseStep,
                      ConstWeights weights, bool learn)
{
    const Network &network = m_setup->network;
    const Phase &phase = m_phases[index];
    const auto samples = static_cast<Index>(batch.size());
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

} // namespace hourglass
