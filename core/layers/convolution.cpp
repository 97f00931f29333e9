// Forward, backward and gradient of convolutions; see convolution.h.
// Weights are kept as map channels × (taps × picture channels), column by column: then a patch times the weights is a
// product whose result is the map as it lies in memory, and a few taps are one stretch of weights.
#include "core/layers/convolution.h"

#include "core/base/buffer.h"
#include "core/base/parallel.h"
#include "core/base/products.h"
#include "core/nn/initialiser.h"

#include <utility>

namespace hourglass {

namespace {

// Columns of the weights in a block of the gradient, at least: enough for full tiles of the product.
constexpr Index blockColumns = 24;

template <int>
struct Mine; // this file's memory

} // namespace

ConvolutionLayer::ConvolutionLayer(Patches patches, Index mapChannels, bool transposed, const Settings &settings)
    : m_patches(patches), m_map(mapChannels), m_patch(patches.taps() * patches.channels()), m_transposed(transposed),
      m_activation(activationFrom(settings.option("activation"))), m_initialiser(settings.option("initialiser")),
      m_blockTaps(std::min(patches.taps(), (blockColumns + patches.channels() - 1) / patches.channels()))
{
}

Shape ConvolutionLayer::out() const
{
    const WindowAxis &y = m_patches.y();
    const WindowAxis &x = m_patches.x();
    return m_transposed ? Shape{y.picture, x.picture, m_patches.channels()} : Shape{y.places, x.places, m_map};
}

std::vector<Tensor> ConvolutionLayer::tensors() const
{
    const Index side = m_patches.y().kernel;
    return {{"weight", {m_map, m_patches.channels(), side, side}, {0, m_patch * m_map}, {0, 1, 3, 2}},
            {"bias", {biasCount()}, {m_patch * m_map, weightCount()}}};
}

void ConvolutionLayer::initialise(Weights w, const Random &random) const
{
    // Values that meet in one unit: all of a patch; the other way, a stride apart, only every stride² th tap of all the map's channels.
    const WindowAxis &x = m_patches.x();
    const Index spread = std::max<Index>(1, m_patches.taps() * m_map / (x.stride * x.stride));
    hourglass::initialise(m_initialiser, m_transposed ? spread : m_patch, m_transposed ? m_patch : spread, random,
                          slice(w, {0, m_patch * m_map}));
    flat(slice(w, {m_patch * m_map, weightCount()})) = Scalar(0);
}

void ConvolutionLayer::correlate(const Scalar *w, const Scalar *bias, In pictures, Out maps) const
{
    const Index places = m_patches.places();
    Scalar *patches = scratch<Mine<0>>(m_patch * places);
    for (Index s = 0; s < pictures.cols(); ++s) {
        m_patches.unfold(pictures.col(s).data(), m_patches.all(), patches);
        multiply(m_map, places, m_patch, w, m_map, patches, m_patch, bias, maps.col(s).data(), m_map);
    }
}

void ConvolutionLayer::spread(const Scalar *w, In maps, Out pictures) const
{
    const Index places = m_patches.places();
    Scalar *patches = scratch<Mine<0>>(m_patch * places);
    Scalar *turned = scratch<Mine<1>>(m_patch * m_map); // once for all samples
    transpose(m_map, m_patch, w, m_map, turned, m_patch);
    for (Index s = 0; s < maps.cols(); ++s) {
        multiply(m_patch, places, m_map, turned, m_patch, maps.col(s).data(), m_map, nullptr, patches, m_patch);
        m_patches.fold(patches, pictures.col(s).data());
    }
}

void ConvolutionLayer::forward(ConstWeights w, Tape tape, const Pass &) const
{
    const Scalar *bias = w.data() + m_patch * m_map;
    if (m_transposed) {
        Out pixels(tape.y.data(), biasCount(), tape.y.size() / biasCount());
        pixels.colwise() = Eigen::Map<const Vector>(bias, biasCount());
        spread(w.data(), tape.x, tape.y);
    } else {
        correlate(w.data(), bias, tape.x, tape.y);
    }
    activate(m_activation, tape.y, tape.memo);
    if (!tape.tangent.wanted())
        return;
    Out z = tape.tangent.z;
    if (m_transposed) {
        z.setZero();
        spread(w.data(), tape.tangent.x, z);
    } else {
        correlate(w.data(), nullptr, tape.tangent.x, z);
    }
    activateTangent(m_activation, asIn(tape.y), asIn(tape.memo), asIn(z), tape.tangent.y);
}

void ConvolutionLayer::backward(ConstWeights w, Tape tape, const Pass &) const
{
    activateBackward(m_activation, asIn(tape.y), asIn(tape.memo), tape.dy);
    if (tape.tangent.wanted())
        activateTangentBackward(m_activation, asIn(tape.y), asIn(tape.memo), asIn(tape.tangent.z), tape.tangent.dy, tape.dy);
    const auto turnBack = [&](Out dz, Out dx) {
        if (dx.cols() == 0)
            return;
        if (m_transposed) {
            correlate(w.data(), nullptr, asIn(dz), dx);
        } else {
            dx.setZero();
            spread(w.data(), asIn(dz), dx);
        }
    };
    turnBack(tape.dy, tape.dx);
    turnBack(tape.tangent.dy, tape.tangent.dx);
}

// The last block is the bias.
Index ConvolutionLayer::gradientBlocks() const { return blockCount(m_patches.taps(), m_blockTaps) + 1; }

void ConvolutionLayer::gradient(ConstWeights, Tape tape, const Pass &, Index block, const GradientSink &sink) const
{
    if (block + 1 == gradientBlocks()) {
        Scalar *sums = scratch<Mine<2>>(biasCount());
        rowSums(In(tape.dy.data(), biasCount(), tape.dy.size() / biasCount()), sums);
        sink.ready({m_patch * m_map, weightCount()}, {sums, static_cast<std::size_t>(biasCount())});
        return;
    }
    const Index places = m_patches.places();
    const Range taps = blockAt(m_patches.taps(), m_blockTaps, block);
    const Index columns = taps.size() * m_patches.channels();
    Scalar *patches = scratch<Mine<0>>(columns * places);
    Scalar *dw = scratch<Mine<2>>(m_map * columns);
    bool begun = false;
    const auto add = [&](In x, In dz) {
        const In pictures = m_transposed ? dz : x;
        const In maps = m_transposed ? x : dz;
        for (Index s = 0; s < pictures.cols(); ++s) {
            m_patches.unfold(pictures.col(s).data(), taps, patches);
            multiplyByTransposed(m_map, columns, places, maps.col(s).data(), m_map, patches, columns, dw, m_map,
                                 std::exchange(begun, true));
        }
    };
    add(tape.x, asIn(tape.dy));
    if (tape.tangent.wanted())
        add(tape.tangent.x, asIn(tape.tangent.dy));
    const Index begin = taps.begin * m_patches.channels() * m_map;
    sink.ready({begin, begin + m_map * columns}, {dw, static_cast<std::size_t>(m_map * columns)});
}

} // namespace hourglass
