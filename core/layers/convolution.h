// Convolution and its transpose as one class: the second exchanges forward and backward of the first.
// V. Dumoulin & F. Visin, "A guide to convolution arithmetic for deep learning", 2016.
#pragma once

#include "core/layers/patches.h"
#include "core/nn/activation.h"
#include "core/nn/layer.h"

namespace hourglass {

/// Settings that a convolution and a transposed convolution share.
struct ConvolutionParams {
    static constexpr Param filters{"filters", "Filters", "Number of filters, which is the number of output channels.",
                                   Integer{1, 4096, 16, Scale::Logarithmic}, Role::Channels};
    static constexpr Param kernel{"kernel", "Kernel size", "Kernel side in pixels.", Integer{1, 31, 3}};
    static constexpr Param pad{"pad", "Padding size", "Zero pixels added at each edge, for explicit padding.", Integer{0, 64, 1}};
    static constexpr Param dilation{"dilation", "Dilation", "Spacing of the kernel's pixels; 1 is no gap.", Integer{1, 16, 1}};
};

class ConvolutionLayer : public Layer
{
public:
    /// Forward: patches of the picture (x) → a map of `filters` values at each place (y), y = f(W·patch + b).
    /// Transposed: each place of the map (x) adds its pattern to the picture (y).
    ConvolutionLayer(Patches patches, Index mapChannels, bool transposed, const Settings &settings);

    Shape out() const override;
    Index weightCount() const override { return m_patch * m_map + biasCount(); }
    std::vector<Tensor> tensors() const override;
    void initialise(Weights w, const Random &random) const override;
    Tangents tangents() const override { return Tangents::Own; }
    double operations() const override { return 2.0 * static_cast<double>(m_patches.places() * m_patch * m_map); }
    Index memoSize() const override { return needsInput(m_activation) ? out().size() : 0; }
    void forward(ConstWeights w, Tape tape, const Pass &pass) const override;
    void backward(ConstWeights w, Tape tape, const Pass &pass) const override;
    Index gradientBlocks() const override;
    void gradient(ConstWeights w, Tape tape, const Pass &pass, Index block, const GradientSink &sink) const override;

private:
    Index biasCount() const { return m_transposed ? m_patches.channels() : m_map; }
    /// picture → map for every sample, with bias or without (null).
    void correlate(const Scalar *w, const Scalar *bias, In pictures, Out maps) const;
    /// map → picture for every sample, added to what is there.
    void spread(const Scalar *w, In maps, Out pictures) const;

    Patches m_patches;
    Index m_map;   // channels of the map
    Index m_patch; // values of one patch
    bool m_transposed;
    Activation m_activation;
    std::string m_initialiser;
    Index m_blockTaps; // taps of the window in one block of the gradient
};

} // namespace hourglass
