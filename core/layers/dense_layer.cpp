// Forward, backward and gradient of a dense layer; see dense_layer.h.
#include "core/layers/dense_layer.h"

#include "core/base/buffer.h"
#include "core/base/parallel.h"
#include "core/base/products.h"
#include "core/nn/initialiser.h"

#include <algorithm>

namespace hourglass {

namespace {

// A strip of the gradient is two tiles of the product wide: as fine as blocks can be cut to be equal.
constexpr Index stripColumns = 12;

// About 8,000 weights make a block: large enough to hide its start, small enough that blocks spread over threads.
// Whole strips.
Index columnsOfBlock(Index in, Index out)
{
    constexpr Index target = 8192;
    const Index columns = (target / out + stripColumns - 1) / stripColumns * stripColumns;
    return std::clamp<Index>(columns, std::min<Index>(stripColumns, in), in);
}

} // namespace

DenseLayer::DenseLayer(Index in, Index out, Activation activation, std::string initialiser)
    : m_in(in), m_out(out), m_activation(activation), m_initialiser(std::move(initialiser)), m_blockColumns(columnsOfBlock(in, out))
{
}

std::vector<Tensor> DenseLayer::tensors() const
{
    return {{"weight", {m_out, m_in}, {0, m_out * m_in}, {0, 1}}, {"bias", {m_out}, {m_out * m_in, m_out * (m_in + 1)}}};
}

void DenseLayer::initialise(Weights w, const Random &random) const
{
    hourglass::initialise(m_initialiser, m_in, m_out, random, slice(w, {0, m_out * m_in}));
    flat(slice(w, {m_out * m_in, m_out * (m_in + 1)})) = Scalar(0);
}

void DenseLayer::forward(ConstWeights w, Tape tape, const Pass &) const
{
    multiply(m_out, tape.x.cols(), m_in, w.data(), m_out, tape.x.data(), m_in, w.data() + m_out * m_in, tape.y.data(), m_out);
    activate(m_activation, tape.y, tape.memo);
    if (!tape.tangent.wanted())
        return;
    Out z = tape.tangent.z;
    multiply(m_out, tape.x.cols(), m_in, w.data(), m_out, tape.tangent.x.data(), m_in, nullptr, z.data(), m_out);
    activateTangent(m_activation, asIn(tape.y), asIn(tape.memo), asIn(z), tape.tangent.y);
}

void DenseLayer::backward(ConstWeights w, Tape tape, const Pass &) const
{
    activateBackward(m_activation, asIn(tape.y), asIn(tape.memo), tape.dy);
    const Tangent &moving = tape.tangent;
    if (moving.wanted())
        activateTangentBackward(m_activation, asIn(tape.y), asIn(tape.memo), asIn(moving.z), moving.dy, tape.dy);
    if (moving.dx.cols() > 0)
        multiplyTransposed(m_in, tape.x.cols(), m_out, w.data(), m_out, moving.dy.data(), m_out, tape.tangent.dx.data(), m_in);
    if (tape.dx.cols() > 0)
        multiplyTransposed(m_in, tape.x.cols(), m_out, w.data(), m_out, tape.dy.data(), m_out, tape.dx.data(), m_in);
}

Index DenseLayer::gradientBlocks() const { return blockCount(m_in, m_blockColumns); }

void DenseLayer::gradient(ConstWeights, Tape tape, const Pass &, Index block, const GradientSink &sink) const
{
    gradientOf(asIn(tape.dy), tape, block, sink);
}

void DenseLayer::gradientOf(In dz, const Tape &tape, Index block, const GradientSink &sink) const
{
    const In &x = tape.x;
    // dW = dz xᵀ: out × in, summed over the batch, a strip of columns at a time
    thread_local Buffer strip;
    if (strip.size() < m_out * stripColumns)
        strip = Buffer(m_out * stripColumns);
    const Range columns = blockAt(m_in, m_blockColumns, block);
    for (Index column = columns.begin; column < columns.end; column += stripColumns) {
        const Index width = std::min(stripColumns, columns.end - column);
        const Range range{column * m_out, (column + width) * m_out};
        multiplyByTransposed(m_out, width, x.cols(), dz.data(), dz.rows(), x.data() + column, m_in, strip.data(), m_out, false,
                             sink.prefetchTargets(range));
        if (tape.tiedX.cols() > 0) // y′ = Wᵀ x′: dW takes x′ dz′ᵀ along
            multiplyByTransposed(m_out, width, x.cols(), tape.tiedX.data(), m_out, tape.tiedDz.data() + column, m_in, strip.data(), m_out,
                                 true);
        if (tape.tangent.wanted())
            multiplyByTransposed(m_out, width, x.cols(), tape.tangent.dy.data(), m_out, tape.tangent.x.data() + column, m_in, strip.data(),
                                 m_out, true);
        sink.ready(range, slice(strip.span(), {0, range.size()}));
    }
    if (columns.end == m_in) { // the last block takes the bias, which follows the weights
        kernels().rowSums(m_out, dz.cols(), dz.data(), dz.rows(), strip.data());
        sink.ready({m_in * m_out, m_out * (m_in + 1)}, slice(strip.span(), {0, m_out}));
    }
}

} // namespace hourglass
