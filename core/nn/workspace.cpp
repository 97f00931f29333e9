// Memory for a batch; see workspace.h.
#include "core/nn/workspace.h"

#include "core/nn/network.h"

#include <utility>

namespace hourglass {

Workspace::Workspace(const Network &network, Index capacity, For use)
    : m_capacity(capacity), m_inputSize(network.in().size()), m_input(m_inputSize * capacity)
{
    for (const Network::Part &part : network.parts()) {
        const Index size = part.layer->out().size();
        const Index memo = part.layer->memoSize();
        const auto terms = static_cast<Index>(part.layer->terms().size());
        m_parts.push_back({size, memo, Buffer(size * capacity), Buffer(memo * capacity),
                           use == For::Training ? Buffer(size * capacity) : Buffer(), terms, Buffer(terms * capacity), Buffer(), Buffer(),
                           Buffer()});
    }
    if (use != For::Training || !network.tangentReader())
        return;
    m_movingInput = Buffer(m_inputSize * capacity);
    for (std::size_t i = 0; i <= *network.tangentReader(); ++i)
        for (Buffer *buffer : {&m_parts[i].tangentZ, &m_parts[i].tangentY, &m_parts[i].tangentDy})
            *buffer = Buffer(m_parts[i].size * capacity);
}

Out Workspace::view(Buffer &buffer, Index rows, Range samples) { return {buffer.data() + samples.begin * rows, rows, samples.size()}; }

Out Workspace::input(std::size_t layer, Range samples)
{
    return layer == 0 ? view(m_input, m_inputSize, samples) : output(layer - 1, samples);
}

Out Workspace::output(std::size_t layer, Range samples) { return view(m_parts[layer].y, m_parts[layer].size, samples); }

Out Workspace::outputGradient(std::size_t layer, Range samples) { return view(m_parts[layer].dy, m_parts[layer].size, samples); }

void Workspace::weighSamples()
{
    m_weights = Buffer(m_capacity);
    flat(m_weights.span()).setOnes();
}

void Workspace::weigh(Index sample, Scalar weight) { m_weights.data()[sample] = weight; }

Tape Workspace::tape(std::size_t layer, Range samples)
{
    Part &part = m_parts[layer];
    const Out x = input(layer, samples);
    const bool training = part.dy.size() > 0;
    const Out none(nullptr, 0, 0);
    Tape tape{In(x.data(), x.rows(), x.cols()),
              view(part.y, part.size, samples),
              view(part.memo, part.memoSize, samples),
              training ? view(part.dy, part.size, samples) : none,
              training && layer > 0 ? outputGradient(layer - 1, samples) : none,
              view(part.terms, part.termCount, samples)};
    if (m_weights.size() > 0)
        tape.weights = slice(std::as_const(m_weights).span(), samples);
    return tape;
}

Out Workspace::tangentInput(std::size_t layer, Range samples)
{
    return layer == 0 ? view(m_movingInput, m_inputSize, samples) : view(m_parts[layer - 1].tangentY, m_parts[layer - 1].size, samples);
}

Tangent Workspace::tangent(std::size_t layer, Range samples, bool wantsDx)
{
    Part &part = m_parts[layer];
    const Out x = tangentInput(layer, samples);
    const Out none(nullptr, 0, 0);
    return {In(x.data(), x.rows(), x.cols()), view(part.tangentZ, part.size, samples), view(part.tangentY, part.size, samples),
            view(part.tangentDy, part.size, samples),
            wantsDx && layer > 0 ? view(m_parts[layer - 1].tangentDy, m_parts[layer - 1].size, samples) : none};
}

} // namespace hourglass
