// One step at a time; see trainer.h.
#include "core/train/trainer.h"

#include "core/base/error.h"
#include "core/nn/catalogue.h"

#include <cmath>
#include <limits>

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
    const auto batch = static_cast<double>(setup.experiment.plan.whole("batch"));
    return 3 * setup.network.operations() * batch < serialBelow ? 1 : threads;
}

Split splitFor(const Experiment &experiment, const Dataset &dataset)
{
    return makeSplit(dataset, experiment.plan.real("validation"), experiment.plan.real("test"), experiment.seed);
}

} // namespace

RunSetup::RunSetup(const Experiment &e, std::shared_ptr<const Dataset> d)
    : experiment(e), dataset(std::move(d)), split(), network(build(e, dataset->shape()))
{
    split = splitFor(experiment, *dataset);
    if (split.train.empty())
        throw Error("The split leaves no samples to train on.");
}

Trainer::Trainer(std::shared_ptr<const RunSetup> setup, int threads)
    : m_setup(std::move(setup)), m_workers(threadsFor(*m_setup, threads)), m_optimiser(buildOptimiser(m_setup->experiment.optimiser)),
      m_schedule(buildSchedule(m_setup->experiment.schedule)), m_optimiserChoice(m_setup->experiment.optimiser),
      m_corruptionChoice(m_setup->experiment.corruption), m_corruption(buildCorruption(m_corruptionChoice, m_setup->dataset->shape())),
      m_weightTerms(buildWeightTerms(m_setup->experiment, m_setup->network)),
      m_batch(std::min<Index>(m_setup->experiment.plan.whole("batch"), static_cast<Index>(m_setup->split.train.size()))),
      m_stepsPerEpoch(static_cast<std::uint64_t>(blockCount(static_cast<Index>(m_setup->split.train.size()), m_batch))),
      m_plannedEpochs(static_cast<int>(m_setup->experiment.plan.whole("epochs"))), m_clipNorm(m_setup->experiment.plan.real("clip-norm")),
      m_workspace(m_setup->network, m_batch, Workspace::For::Training), m_clean(m_corruption ? m_setup->network.in().size() * m_batch : 0),
      m_weights(m_setup->network.weightCount()), m_gradient(m_clipNorm > 0 || m_optimiser->whole() ? m_weights.size() : 0),
      m_averaging(m_setup->experiment.plan.real("averaging")), m_average(m_averaging > 0 ? m_weights.size() : 0), m_losses(m_batch),
      m_order(m_setup->split.train.size()), m_good(m_weights.size())
{
    for (int i = 0; i < m_optimiser->states(); ++i) {
        m_states.emplace_back(m_weights.size());
        m_goodStates.emplace_back(m_weights.size());
    }
    m_setup->network.initialise(m_weights.span(), m_setup->experiment.seed);
    if (m_averaging > 0)
        m_average.copyFrom(m_weights);
    m_progress.epochTerms.resize(m_setup->network.terms().size());
    constexpr Index piece = 8192;
    for (const Network::Part &part : m_setup->network.parts())
        for (const Tensor &tensor : part.layer->tensors())
            for (Index i = 0; tensor.trained && i < blockCount(tensor.range.size(), piece); ++i) {
                const Range inTensor = blockAt(tensor.range.size(), piece, i);
                const Index start = part.weights.begin + tensor.range.begin;
                m_trained.push_back({start + inTensor.begin, start + inTensor.end});
            }
}

void Trainer::shuffle(int epoch)
{
    if (m_orderEpoch == epoch)
        return;
    m_orderEpoch = epoch;
    std::ranges::copy(m_setup->split.train, m_order.begin());
    Random(m_setup->experiment.seed, Purpose::Shuffle, static_cast<std::uint64_t>(epoch)).shuffle(m_order);
}

/// Gathers samples into the columns `range` of the input, clean for the target and corrupted for the network.
void Trainer::gather(std::span<const std::uint32_t> samples, Range range, const Random &random)
{
    const Out x = m_workspace.input(0, range);
    if (!m_corruption) {
        m_setup->dataset->gather(samples, x);
        return;
    }
    const Index values = x.rows();
    const Out clean(m_clean.data() + range.begin * values, values, range.size());
    m_setup->dataset->gather(samples, clean);
    m_corruption->apply(target(range), x, random, range.begin);
}

In Trainer::target(Range range)
{
    const Out x = m_workspace.input(0, range);
    return {m_corruption ? m_clean.data() + range.begin * x.rows() : x.data(), x.rows(), x.cols()};
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

Pass Trainer::pass(bool training) const
{
    Pass pass{training, m_setup->experiment.seed, m_progress.step, 0, 0};
    pass.epoch = static_cast<double>(m_progress.step) / static_cast<double>(m_stepsPerEpoch);
    pass.values = m_setup->network.in().size();
    return pass;
}

void Trainer::forwardAndBackward(Index samples, const Pass &pass)
{
    const Network &network = m_setup->network;
    const std::size_t last = network.parts().size() - 1;
    const auto position = static_cast<std::size_t>((m_progress.step % m_stepsPerEpoch) * static_cast<std::uint64_t>(m_batch));
    const Random noise(pass.seed, Purpose::Corruption, pass.step);
    const auto &stages = network.stages();
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const Network::Stage &stage = stages[i];
        forSamples(stage.together, samples, [&](Range range) {
            if (i == 0)
                gather({m_order.data() + position + range.begin, static_cast<std::size_t>(range.size())}, range, noise);
            network.forward(m_weights.span(), m_workspace, range, pass, stage.first, stage.last);
            if (i + 1 < stages.size())
                return;
            const Out out = m_workspace.output(last, range);
            const In y(out.data(), out.rows(), out.cols());
            network.loss().value(y, target(range), slice(m_losses.span(), range));
            network.addTerms(m_workspace, range, pass, slice(m_losses.span(), range));
            network.loss().gradient(y, target(range), Scalar(1) / static_cast<Scalar>(samples), m_workspace.outputGradient(last, range));
            network.backward(m_weights.span(), m_workspace, range, pass, stage.first, stage.last);
        });
    }
    for (std::size_t i = stages.size() - 1; i-- > 0;)
        forSamples(stages[i].together, samples,
                   [&](Range range) { network.backward(m_weights.span(), m_workspace, range, pass, stages[i].first, stages[i].last); });
}

/// Updates each piece of weights as soon as its gradient is known.
class Trainer::UpdateSink : public GradientSink
{
public:
    UpdateSink(Trainer &trainer, const Update &update, Index offset) : m_trainer(trainer), m_update(update), m_offset(offset) {}

    void ready(Range range, std::span<Scalar> gradient) const override
    {
        const Range place{m_offset + range.begin, m_offset + range.end};
        m_trainer.addPenalties(place, gradient);
        update(place, gradient);
    }

    Written written(Range range) const override
    {
        const Index first = m_offset + range.begin;
        Written written{{m_trainer.m_weights.data() + first}, 1};
        for (Buffer &state : m_trainer.m_states)
            written.places[written.count++] = state.data() + first;
        return written;
    }

    void update(Range place, std::span<const Scalar> gradient) const
    {
        Optimiser::States states;
        for (std::size_t i = 0; i < m_trainer.m_states.size(); ++i)
            states[i] = slice(m_trainer.m_states[i].span(), place);
        m_trainer.m_optimiser->update(m_update, gradient, slice(m_trainer.m_weights.span(), place), states);
    }

private:
    Trainer &m_trainer;
    const Update &m_update;
    Index m_offset; // of the layer's slice in the flat vector
};

/// Keeps the gradient, for what needs all of it before the first weight may move.
class Trainer::StoreSink : public GradientSink
{
public:
    StoreSink(Trainer &trainer, Index offset) : m_trainer(trainer), m_offset(offset) {}
    void ready(Range range, std::span<Scalar> gradient) const override
    {
        const Range place{m_offset + range.begin, m_offset + range.end};
        m_trainer.addPenalties(place, gradient);
        std::ranges::copy(gradient, slice(m_trainer.m_gradient.span(), place).begin());
    }

private:
    Trainer &m_trainer;
    Index m_offset;
};

/// Adds what the penalties on weights say to the gradient of the weights at a place.
void Trainer::addPenalties(Range place, Gradient gradient) const
{
    for (const WeightTerm &term : m_weightTerms)
        for (const WeightTerm::Matrix &matrix : term.matrices)
            if (place.begin >= matrix.place.begin && place.end <= matrix.place.end)
                matrix.penalty->add(matrixAt(matrix), place.begin - matrix.place.begin, gradient);
}

In Trainer::matrixAt(const WeightTerm::Matrix &matrix) const
{
    return {m_weights.data() + matrix.place.begin, matrix.rows, matrix.place.size() / matrix.rows};
}

double Trainer::clippingScale(const Network &network)
{
    double squares = 0;
    for (const Network::Part &part : network.parts())
        squares += static_cast<double>(flat(slice(m_gradient.span(), part.weights)).matrix().squaredNorm());
    const double norm = std::sqrt(squares);
    return norm > m_clipNorm ? m_clipNorm / norm : 1;
}

void Trainer::applyGradient(const Update &update, Index samples, const Pass &pass)
{
    const Network &network = m_setup->network;
    const auto &blocks = network.gradientBlocks();
    const auto count = static_cast<Index>(blocks.size());
    for (const WeightTerm &term : m_weightTerms)
        m_workers.run(static_cast<Index>(term.matrices.size()), [&](Index i) {
            const WeightTerm::Matrix &matrix = term.matrices[static_cast<std::size_t>(i)];
            matrix.penalty->prepare(matrixAt(matrix));
        });
    if (m_gradient.size() == 0) { // the usual case: each piece goes straight on to its update while it is in the cache
        m_workers.run(count, [&](Index i) {
            const auto &block = blocks[static_cast<std::size_t>(i)];
            network.gradient(m_weights.span(), m_workspace, samples, pass, block,
                             UpdateSink(*this, update, network.parts()[block.layer].weights.begin));
        });
        return;
    }
    m_workers.run(count, [&](Index i) {
        const auto &block = blocks[static_cast<std::size_t>(i)];
        network.gradient(m_weights.span(), m_workspace, samples, pass, block, StoreSink(*this, network.parts()[block.layer].weights.begin));
    });
    Update clipped = update;
    clipped.gradientScale = m_clipNorm > 0 ? static_cast<Scalar>(clippingScale(network)) : Scalar(1);
    if (m_optimiser->whole()) {
        m_optimiser->updateWhole(clipped, m_gradient.span(), m_weights.span(), m_states);
        return;
    }
    m_workers.run(static_cast<Index>(m_trained.size()), [&](Index i) {
        const Range place = m_trained[static_cast<std::size_t>(i)];
        UpdateSink(*this, clipped, 0).update(place, slice(std::as_const(m_gradient).span(), place));
    });
}

/// Polyak's mean with a memory that grows at the start: B. Polyak & A. Juditsky 1992; the rise as TensorFlow has it.
void Trainer::average()
{
    const auto t = static_cast<double>(m_progress.step + 1);
    const auto follow = static_cast<Scalar>(1 - std::min(m_averaging, (1 + t) / (10 + t)));
    constexpr Index piece = 8192;
    m_workers.run(blockCount(m_average.size(), piece), [&](Index i) {
        const Range place = blockAt(m_average.size(), piece, i);
        Flat mean = flat(slice(m_average.span(), place));
        mean += follow * (flat(slice(std::as_const(m_weights).span(), place)) - mean);
    });
}

Trainer::Report Trainer::step()
{
    const auto inEpoch = m_progress.step % m_stepsPerEpoch;
    shuffle(epochs());
    if (inEpoch == 0) {
        m_progress.epochLoss = 0;
        m_progress.epochSamples = 0;
        std::ranges::fill(m_progress.epochTerms, 0.0);
    }
    const auto begin = static_cast<std::size_t>(inEpoch) * static_cast<std::size_t>(m_batch);
    const auto samples = static_cast<Index>(std::min(static_cast<std::size_t>(m_batch), m_order.size() - begin));
    Pass pass = this->pass(true);
    pass.samples = samples;
    forwardAndBackward(samples, pass);

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
        m_good.copyFrom(m_weights);
        for (std::size_t i = 0; i < m_states.size(); ++i)
            m_goodStates[i].copyFrom(m_states[i]);
        m_goodStep = m_progress.step;
        m_hasGood = true;
    }
    applyGradient({learningRate(), m_progress.step + 1, 1}, samples, pass);
    m_setup->network.settle(m_weights.span(), m_workspace, samples, pass);
    if (m_average.size() > 0)
        average();
    m_progress.epochLoss += sum;
    for (std::size_t i = 0; i < m_progress.epochTerms.size(); ++i) {
        const Network::Term &term = m_setup->network.terms()[i];
        m_progress.epochTerms[i] +=
            m_workspace.tape(term.part, {0, samples}).terms.row(static_cast<Index>(term.index)).template cast<double>().sum();
    }
    m_progress.epochSamples += static_cast<double>(samples);
    ++m_progress.step;
    report.epochEnded = m_progress.step % m_stepsPerEpoch == 0;
    return report;
}

double Trainer::validate()
{
    const auto &samples = m_setup->split.validation;
    if (samples.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const Network &network = m_setup->network;
    const std::size_t last = network.parts().size() - 1;
    Pass pass = this->pass(false);
    const Random noise(pass.seed, Purpose::Corruption, ~std::uint64_t{0}); // the same every time, so that epochs compare
    double sum = 0;
    for (std::size_t begin = 0; begin < samples.size(); begin += static_cast<std::size_t>(m_batch)) {
        const auto count = static_cast<Index>(std::min(static_cast<std::size_t>(m_batch), samples.size() - begin));
        pass.samples = count;
        for (const Network::Stage &stage : network.stages())
            forSamples(stage.together, count, [&](Range range) {
                if (stage.first == 0)
                    gather({samples.data() + begin + range.begin, static_cast<std::size_t>(range.size())}, range, noise);
                network.forward(weights().span(), m_workspace, range, pass, stage.first, stage.last);
                if (stage.last <= last)
                    return;
                const Out y = m_workspace.output(last, range);
                network.loss().value({y.data(), y.rows(), y.cols()}, target(range), slice(m_losses.span(), range));
                network.addTerms(m_workspace, range, pass, slice(m_losses.span(), range));
            });
        for (Index i = 0; i < count; ++i)
            sum += static_cast<double>(m_losses.data()[i]);
        if (begin == 0)
            m_gauges = network.gauges(weights().span(), m_workspace, count, pass);
    }
    return sum / static_cast<double>(samples.size());
}

bool Trainer::noteEpoch(double validationLoss)
{
    if (!std::isfinite(validationLoss))
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
    const auto patience = m_setup->experiment.plan.whole("patience");
    return patience > 0 && m_progress.epochsWithoutBest >= patience;
}

std::vector<std::string> Trainer::termNames() const
{
    std::vector<std::string> names;
    for (const Network::Term &term : m_setup->network.terms())
        names.push_back(term.name);
    for (const WeightTerm &term : m_weightTerms)
        names.push_back(term.name);
    return names;
}

std::vector<double> Trainer::termValues() const
{
    std::vector<double> values;
    for (const double sum : m_progress.epochTerms)
        values.push_back(m_progress.epochSamples > 0 ? sum / m_progress.epochSamples : 0);
    for (const WeightTerm &term : m_weightTerms) {
        double sum = 0;
        for (const WeightTerm::Matrix &matrix : term.matrices)
            sum += matrix.penalty->value(matrixAt(matrix));
        values.push_back(sum);
    }
    return values;
}

double Trainer::learningRate() const
{
    const double factor = rateFactor(*m_schedule, m_setup->experiment.plan.real("warm-up"), m_progress.step,
                                     static_cast<double>(m_stepsPerEpoch), static_cast<double>(m_plannedEpochs));
    const double drops = std::pow(m_schedule->dropFactor(), m_progress.rateDrops);
    return m_optimiserChoice.settings.real("learning-rate") * factor * drops;
}

void Trainer::retune(const std::string &key, const Value &value)
{
    const bool corruption = key.starts_with("corruption/");
    const Kind &kind = corruption ? static_cast<const Kind &>(*findKind(corruptionKinds(), m_corruptionChoice.kind))
                                  : *findKind(optimiserKinds(), m_optimiserChoice.kind);
    const std::string name = corruption ? key.substr(key.find('/') + 1) : key;
    const Param *param = findParam(kind, name);
    if (!param || !param->live)
        throw Error("\"" + key + "\" cannot be changed while training.");
    if (const std::string why = whyNot(*param, value); !why.empty())
        throw Error(why);
    if (corruption) {
        m_corruptionChoice.settings.set(name, value);
        m_corruption = buildCorruption(m_corruptionChoice, m_setup->dataset->shape());
        return;
    }
    m_optimiserChoice.settings.set(name, value);
    m_optimiser = buildOptimiser(m_optimiserChoice);
}

bool Trainer::takeBest()
{
    if (m_best.size() == 0)
        return false;
    m_weights.copyFrom(m_best);
    if (m_average.size() > 0)
        m_average.copyFrom(m_best);
    return true;
}

bool Trainer::takeLastGood()
{
    if (!m_hasGood)
        return false;
    m_weights.copyFrom(m_good);
    if (m_average.size() > 0) // its own past is gone; it grows again from here
        m_average.copyFrom(m_good);
    for (std::size_t i = 0; i < m_states.size(); ++i)
        m_states[i].copyFrom(m_goodStates[i]);
    m_progress.step = m_goodStep;
    return true;
}

Model Trainer::model() const
{
    Experiment experiment = m_setup->experiment;
    experiment.optimiser = m_optimiserChoice;
    experiment.corruption = m_corruptionChoice;
    experiment.plan.set("epochs", std::int64_t{m_plannedEpochs});
    return {std::move(experiment),
            m_setup->dataset->shape(),
            m_progress,
            weights(),
            m_states,
            m_best,
            m_average.size() > 0 ? m_weights : Buffer()};
}

void Trainer::restore(const Model &model)
{
    if (model.weights.size() != m_weights.size() || model.in != m_setup->dataset->shape())
        throw Error("This model was trained on data of " + model.in.text() + "; these are " + m_setup->dataset->shape().text() + ".");
    m_weights.copyFrom(model.trained.size() > 0 ? model.trained : model.weights);
    if (m_average.size() > 0)
        m_average.copyFrom(model.weights);
    for (std::size_t i = 0; i < m_states.size() && i < model.optimiserStates.size(); ++i)
        m_states[i].copyFrom(model.optimiserStates[i]);
    m_progress = model.progress;
    m_progress.epochTerms.resize(m_setup->network.terms().size());
    m_best = model.best;
}

} // namespace hourglass
