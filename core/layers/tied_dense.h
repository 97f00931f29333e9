// The transpose of a dense layer with the same weights: y = f(Wᵀ x + b).
#pragma once

#include "core/nn/activation.h"
#include "core/nn/layer.h"

namespace hourglass {

/// W belongs to the tiedWeights, a dense layer with as many outputs as this one has inputs; only the bias is this layer's own. The
/// tiedWeights's gradient takes this layer's share along (Tape::tiedX, Tape::tiedDz), so that one update sees the sum of both.
class TiedDenseLayer : public Layer
{
public:
    TiedDenseLayer(Index in, Index out, Activation activation) : m_in(in), m_out(out), m_activation(activation) {}

    Shape out() const override { return vectorShape(m_out); }
    Index weightCount() const override { return m_out; }
    std::vector<Tensor> tensors() const override { return {{"bias", {m_out}, {0, m_out}}}; }
    void initialise(Weights w, const Random &) const override { flat(w) = Scalar(0); }
    double operations() const override { return 2.0 * static_cast<double>(m_in * m_out); }
    Index memoSize() const override { return needsInput(m_activation) ? m_out : 0; }
    void forward(ConstWeights w, Tape tape, const Pass &pass) const override;
    void backward(ConstWeights w, Tape tape, const Pass &pass) const override;
    Index gradientBlocks() const override { return 1; }
    void gradient(ConstWeights w, Tape tape, const Pass &pass, Index block, const GradientSink &sink) const override;

private:
    Index m_in;
    Index m_out;
    Activation m_activation;
};

} // namespace hourglass
