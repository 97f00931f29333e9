// Layers in a row; see network.h.
#include "core/nn/network.h"

#include "core/base/parallel.h"

namespace hourglass {

Network::Network(Shape in, std::vector<Part> parts, std::size_t code, std::unique_ptr<Loss> loss)
    : m_in(in), m_parts(std::move(parts)), m_code(code), m_loss(std::move(loss))
{
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        Part &part = m_parts[i];
        const Index start = m_weightCount;
        part.weights = {start, start + part.layer->weightCount()};
        m_weightCount = part.weights.end;
        for (Index block = 0; block < part.layer->gradientBlocks(); ++block)
            m_gradientBlocks.push_back({i, block});
        const bool together = part.layer->needsWholeBatch();
        if (together || m_stages.empty() || m_stages.back().together)
            m_stages.push_back({i, i + 1, together});
        else
            m_stages.back().last = i + 1;
        for (std::size_t term = 0; term < part.layer->terms().size(); ++term)
            m_terms.push_back({i, term, std::string(part.layer->terms()[term])});
        if (part.layer->readsTangent())
            m_tangentReader = i;
    }
}

double Network::operations() const
{
    double total = 0;
    for (const Part &part : m_parts)
        total += part.layer->operations();
    return total;
}

void Network::initialise(Weights weights, std::uint64_t seed) const
{
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        m_parts[i].layer->initialise(slice(weights, m_parts[i].weights), Random(seed, Purpose::Weights, 0, static_cast<std::uint32_t>(i)));
}

/// The workspace's tape, with what parts have to know of each other and the tangents where this pass has some.
Tape Network::tapeOf(std::size_t part, Range samples, const Pass &pass, ConstWeights weights, Workspace &workspace) const
{
    Tape tape = workspace.tape(part, samples);
    if (part > m_code) {
        Out memo = workspace.tape(m_code, samples).memo;
        new (&tape.codeMemo) Out(memo.data(), memo.rows(), memo.cols());
    }
    if (m_parts[part].tiedTo)
        tape.tiedWeights = slice(weights, m_parts[*m_parts[part].tiedTo].weights);
    if (m_tangentReader && part >= pass.tangentFrom && part <= *m_tangentReader)
        new (&tape.tangent) Tangent(workspace.tangent(part, samples, part > pass.tangentFrom));
    return tape;
}

namespace {

/// The tape of a linear layer's second run, on its tangents. It leaves no terms.
Tape tangentTape(const Tape &tape)
{
    const Tangent &t = tape.tangent;
    const auto view = [](const Out &m) { return Out(const_cast<Scalar *>(m.data()), m.rows(), m.cols()); };
    return {t.x, view(t.y), view(tape.memo), view(t.dy), view(t.dx)};
}

} // namespace

void Network::forward(ConstWeights weights, Workspace &workspace, Range samples, Pass pass, std::size_t first, std::size_t last) const
{
    pass.firstSample = samples.begin;
    for (std::size_t i = first; i < last; ++i) {
        pass.layer = static_cast<std::uint32_t>(i);
        const Layer &layer = *m_parts[i].layer;
        const ConstWeights own = slice(weights, m_parts[i].weights);
        if (m_tangentReader && i == pass.tangentFrom)
            drawDirection(pass, samples, workspace);
        const Tape tape = tapeOf(i, samples, pass, weights, workspace);
        layer.forward(own, tape, pass);
        if (tape.tangent.wanted() && layer.tangents() == Tangents::Linear)
            layer.forward(own, tangentTape(tape), pass);
    }
}

/// Directions of ±1 for each value: E‖J v‖² is the squared Frobenius norm of J, with less variance than for normal ones
/// (M. Hutchinson 1990).
void Network::drawDirection(const Pass &pass, Range samples, Workspace &workspace) const
{
    const Random random(pass.seed, Purpose::Tangent, pass.step);
    Out v = workspace.tangentInput(pass.tangentFrom, samples);
    for (Index s = 0; s < v.cols(); ++s) {
        const std::span<Scalar> column(v.col(s).data(), static_cast<std::size_t>(v.rows()));
        random.fillUniform(static_cast<std::uint32_t>(pass.firstSample + s), column);
        for (Scalar &value : column)
            value = value < Scalar(0.5) ? Scalar(-1) : Scalar(1);
    }
}

void Network::addTerms(Workspace &workspace, Range samples, const Pass &pass, std::span<const std::size_t> which,
                       std::span<Scalar> losses) const
{
    for (const std::size_t i : which) {
        const Term &term = m_terms[i];
        const Layer &layer = *m_parts[term.part].layer;
        const Tape tape = workspace.tape(term.part, samples);
        const Out terms = tape.terms;
        const auto weight = static_cast<Scalar>(termWeight(term, pass));
        const auto own = [&](Index s) { return layer.needsWholeBatch() ? Scalar(1) : tape.weight(s); };
        for (Index s = 0; s < samples.size(); ++s)
            losses[static_cast<std::size_t>(s)] += weight * own(s) * terms(static_cast<Index>(term.index), s);
    }
}

double Network::termWeight(const Term &term, const Pass &pass) const { return m_parts[term.part].layer->termWeight(term.index, pass); }

double Network::termSum(const Term &term, Workspace &workspace, Index samples) const
{
    const bool together = m_parts[term.part].layer->needsWholeBatch();
    const Tape tape = workspace.tape(term.part, {0, samples});
    double sum = 0;
    for (Index s = 0; s < samples; ++s)
        sum += static_cast<double>((together ? Scalar(1) : tape.weight(s)) * tape.terms(static_cast<Index>(term.index), s));
    return sum;
}

void Network::updateRunningState(Weights weights, Workspace &workspace, Index samples, Pass pass, std::size_t first, std::size_t last) const
{
    for (std::size_t i = first; i < last; ++i) {
        pass.layer = static_cast<std::uint32_t>(i);
        m_parts[i].layer->updateRunningState(slice(weights, m_parts[i].weights), workspace.tape(i, {0, samples}), pass);
    }
}

std::vector<Gauge> Network::gauges(ConstWeights weights, Workspace &workspace, Index samples, Pass pass) const
{
    std::vector<Gauge> all;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        pass.layer = static_cast<std::uint32_t>(i);
        for (Gauge &gauge : m_parts[i].layer->gauges(slice(weights, m_parts[i].weights), workspace.tape(i, {0, samples}), pass))
            all.push_back(std::move(gauge));
    }
    return all;
}

void Network::backward(ConstWeights weights, Workspace &workspace, Range samples, Pass pass, std::size_t first, std::size_t last) const
{
    pass.firstSample = samples.begin;
    for (std::size_t i = last; i-- > first;) {
        pass.layer = static_cast<std::uint32_t>(i);
        const Layer &layer = *m_parts[i].layer;
        const ConstWeights own = slice(weights, m_parts[i].weights);
        const Tape tape = tapeOf(i, samples, pass, weights, workspace);
        layer.backward(own, tape, pass);
        if (tape.tangent.wanted() && layer.tangents() == Tangents::Linear)
            layer.backward(own, tangentTape(tape), pass);
    }
}

void Network::gradient(ConstWeights weights, Workspace &workspace, Index samples, Pass pass, const GradientBlock &block,
                       const GradientSink &sink) const
{
    pass.layer = static_cast<std::uint32_t>(block.layer);
    const Part &part = m_parts[block.layer];
    Tape tape = tapeOf(block.layer, {0, samples}, pass, weights, workspace);
    for (std::size_t i = block.layer + 1; i < m_parts.size(); ++i)
        if (m_parts[i].tiedTo == block.layer) {
            const Tape twin = workspace.tape(i, {0, samples});
            new (&tape.tiedX) In(twin.x.data(), twin.x.rows(), twin.x.cols());
            new (&tape.tiedDz) In(twin.dy.data(), twin.dy.rows(), twin.dy.cols());
        }
    part.layer->gradient(slice(weights, part.weights), tape, pass, block.block, sink);
}

void Network::encode(ConstWeights weights, Workspace &workspace, In x, Out codes) const
{
    for (Index begin = 0; begin < x.cols(); begin += workspace.capacity()) {
        const Range samples{0, std::min(workspace.capacity(), x.cols() - begin)};
        const Range source{begin, begin + samples.end};
        workspace.input(0, samples) = columns(x, source);
        forward(weights, workspace, samples, {}, 0, m_code + 1);
        columns(codes, source) = workspace.output(m_code, samples);
    }
}

void Network::decode(ConstWeights weights, Workspace &workspace, In codes, Out y) const
{
    const std::size_t last = m_parts.size() - 1;
    for (Index begin = 0; begin < codes.cols(); begin += workspace.capacity()) {
        const Range samples{0, std::min(workspace.capacity(), codes.cols() - begin)};
        const Range source{begin, begin + samples.end};
        workspace.output(m_code, samples) = columns(codes, source);
        forward(weights, workspace, samples, {}, m_code + 1, m_parts.size());
        const Out out = workspace.output(last, samples);
        m_loss->reconstruct(In(out.data(), out.rows(), out.cols()), columns(y, source));
    }
}

} // namespace hourglass
