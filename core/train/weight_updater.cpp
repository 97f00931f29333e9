// One update of the weights; see weight_updater.h.
#include "core/train/weight_updater.h"
#include "core/base/sums.h"

#include <cmath>

namespace hourglass {

namespace {

// Weights in one piece of what runs over all of them.
constexpr Index piece = 8192;

} // namespace

WeightUpdater::WeightUpdater(const Experiment &experiment, const Network &network, Workers &workers)
    : m_network(network), m_workers(workers), m_choice(experiment.optimiser), m_optimiser(buildOptimiser(m_choice)),
      m_terms(buildWeightTerms(experiment, network)), m_clipNorm(experiment.plan.real("clip-norm")),
      m_averaging(experiment.plan.real("averaging")), m_weights(network.weightCount()),
      m_gradient(m_clipNorm > 0 || m_optimiser->whole() ? m_weights.size() : 0), m_average(m_averaging > 0 ? m_weights.size() : 0),
      m_good(m_weights.size())
{
    for (int i = 0; i < m_optimiser->states(); ++i) {
        m_states.emplace_back(m_weights.size());
        m_goodStates.emplace_back(m_weights.size());
    }
    network.initialise(m_weights.span(), experiment.seed);
    if (averages())
        m_average.copyFrom(m_weights);
}

/// Updates each piece of weights as soon as its gradient is known.
class WeightUpdater::UpdateSink : public GradientSink
{
public:
    UpdateSink(WeightUpdater &descent, const Update &update, Index offset) : m_updater(descent), m_update(update), m_offset(offset) {}

    void ready(Range range, std::span<Scalar> gradient) const override
    {
        const Range place{m_offset + range.begin, m_offset + range.end};
        m_updater.addPenalties(place, gradient);
        update(place, gradient);
    }

    PrefetchTargets prefetchTargets(Range range) const override
    {
        const Index first = m_offset + range.begin;
        PrefetchTargets prefetch{{m_updater.m_weights.data() + first}, 1};
        for (Buffer &state : m_updater.m_states)
            prefetch.places[prefetch.count++] = state.data() + first;
        return prefetch;
    }

    void update(Range place, std::span<const Scalar> gradient) const
    {
        Optimiser::States states;
        for (std::size_t i = 0; i < m_updater.m_states.size(); ++i)
            states[i] = slice(m_updater.m_states[i].span(), place);
        m_updater.m_optimiser->update(m_update, gradient, slice(m_updater.m_weights.span(), place), states);
    }

private:
    WeightUpdater &m_updater;
    const Update &m_update;
    Index m_offset; // of the layer's slice in the flat vector
};

/// Keeps the gradient, for what needs all of it before the first weight may move.
class WeightUpdater::StoreSink : public GradientSink
{
public:
    StoreSink(WeightUpdater &descent, Index offset) : m_updater(descent), m_offset(offset) {}
    void ready(Range range, std::span<Scalar> gradient) const override
    {
        const Range place{m_offset + range.begin, m_offset + range.end};
        m_updater.addPenalties(place, gradient);
        std::ranges::copy(gradient, slice(m_updater.m_gradient.span(), place).begin());
    }

private:
    WeightUpdater &m_updater;
    Index m_offset;
};

/// Adds what the penalties on weights say to the gradient of the weights at a place.
void WeightUpdater::addPenalties(Range place, Gradient gradient) const
{
    for (const WeightTerm &term : m_terms)
        for (const WeightTerm::Matrix &matrix : term.matrices)
            if (place.begin >= matrix.place.begin && place.end <= matrix.place.end)
                matrix.penalty->add(matrixAt(matrix), place.begin - matrix.place.begin, gradient);
}

In WeightUpdater::matrixAt(const WeightTerm::Matrix &matrix) const
{
    return {m_weights.data() + matrix.place.begin, matrix.rows, matrix.place.size() / matrix.rows};
}

double WeightUpdater::clippingScale() const
{
    double squares = 0;
    for (const Network::Part &part : m_network.parts())
        squares += sumOf(flat(slice(m_gradient.span(), part.weights)).cast<double>().square());
    const double norm = std::sqrt(squares);
    return norm > m_clipNorm ? m_clipNorm / norm : 1;
}

void WeightUpdater::update(const Phase &phase, Workspace &workspace, Index samples, const Pass &pass, double rate, std::uint64_t t)
{
    for (const WeightTerm &term : m_terms)
        m_workers.run(static_cast<Index>(term.matrices.size()), [&](Index i) {
            const WeightTerm::Matrix &matrix = term.matrices[static_cast<std::size_t>(i)];
            matrix.penalty->prepare(matrixAt(matrix));
        });
    const auto count = static_cast<Index>(phase.blocks.size());
    const auto offset = [&](const Network::GradientBlock &block) { return m_network.parts()[block.layer].weights.begin; };
    Update update{rate, t, 1};
    if (m_gradient.size() == 0) { // the usual case: each piece goes straight on to its update while it is in the cache
        m_workers.run(count, [&](Index i) {
            const auto &block = phase.blocks[static_cast<std::size_t>(i)];
            m_network.gradient(m_weights.span(), workspace, samples, pass, block, UpdateSink(*this, update, offset(block)));
        });
    } else {
        m_workers.run(count, [&](Index i) {
            const auto &block = phase.blocks[static_cast<std::size_t>(i)];
            m_network.gradient(m_weights.span(), workspace, samples, pass, block, StoreSink(*this, offset(block)));
        });
        update.gradientScale = m_clipNorm > 0 ? static_cast<Scalar>(clippingScale()) : Scalar(1);
        if (m_optimiser->whole())
            m_optimiser->updateWhole(update, m_gradient.span(), m_weights.span(), m_states);
        else
            m_workers.run(static_cast<Index>(phase.pieces.size()), [&](Index i) {
                const Range place = phase.pieces[static_cast<std::size_t>(i)];
                UpdateSink(*this, update, 0).update(place, slice(std::as_const(m_gradient).span(), place));
            });
    }
    if (averages())
        average(t);
}

/// Polyak's mean with a memory that grows at the start: B. Polyak & A. Juditsky 1992; the rise as TensorFlow has it.
void WeightUpdater::average(std::uint64_t t)
{
    const auto n = static_cast<double>(t);
    const auto follow = static_cast<Scalar>(1 - std::min(m_averaging, (1 + n) / (10 + n)));
    m_workers.run(blockCount(m_average.size(), piece), [&](Index i) {
        const Range place = blockAt(m_average.size(), piece, i);
        Flat mean = flat(slice(m_average.span(), place));
        mean += follow * (flat(slice(std::as_const(m_weights).span(), place)) - mean);
    });
}

void WeightUpdater::restart()
{
    for (Buffer &state : m_states)
        flat(state.span()) = Scalar(0);
    if (m_gradient.size() > 0) // what does not learn must not be clipped or followed by old gradients
        flat(m_gradient.span()) = Scalar(0);
    if (averages())
        m_average.copyFrom(m_weights);
}

void WeightUpdater::restore(const Buffer &shown, const Buffer &moving, std::span<const Buffer> states)
{
    m_weights.copyFrom(moving.size() > 0 ? moving : shown);
    if (averages())
        m_average.copyFrom(shown);
    for (std::size_t i = 0; i < m_states.size() && i < states.size(); ++i)
        m_states[i].copyFrom(states[i]);
}

void WeightUpdater::saveCheckpoint()
{
    m_good.copyFrom(m_weights);
    for (std::size_t i = 0; i < m_states.size(); ++i)
        m_goodStates[i].copyFrom(m_states[i]);
    m_hasGood = true;
}

bool WeightUpdater::rollBack()
{
    if (m_hasGood) // a running mean's own past is gone; it grows again from here
        restore(m_good, {}, m_goodStates);
    return m_hasGood;
}

void WeightUpdater::setOptimiser(Choice choice)
{
    m_choice = std::move(choice);
    m_optimiser = buildOptimiser(m_choice);
}

double WeightUpdater::termValue(const WeightTerm &term) const
{
    double sum = 0;
    for (const WeightTerm::Matrix &matrix : term.matrices)
        sum += matrix.penalty->value(matrixAt(matrix));
    return sum;
}

} // namespace hourglass
