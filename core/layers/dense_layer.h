// The dense layer as a class, for kinds that are made of one.
#pragma once

#include "core/nn/activation.h"
#include "core/nn/layer.h"

namespace hourglass {

/// y = f(W x + b).  W: out × in, kept column by column · b: out, after W.
class DenseLayer : public Layer
{
public:
    DenseLayer(Index in, Index out, Activation activation, std::string initialiser);

    Shape out() const override { return vectorShape(m_out); }
    Index weightCount() const override { return m_out * (m_in + 1); }
    std::vector<Tensor> tensors() const override;
    void initialise(Weights w, const Random &random) const override;
    Index in() const { return m_in; }
    Tangents tangents() const override { return Tangents::Own; }
    double operations() const override { return 2.0 * static_cast<double>(m_in * m_out); }
    Index memoSize() const override { return needsInput(m_activation) ? m_out : 0; }
    void forward(ConstWeights w, Tape tape, const Pass &pass) const override;
    void backward(ConstWeights w, Tape tape, const Pass &pass) const override;
    Index gradientBlocks() const override;
    void gradient(ConstWeights w, Tape tape, const Pass &pass, Index block, const GradientSink &sink) const override;

protected:
    /// A block of dW = dz xᵀ and, from the last block, db.   dz: out × samples, or the first rows of a taller matrix
    void gradientOf(In dz, const Tape &tape, Index block, const GradientSink &sink) const;

private:
    Index m_in;
    Index m_out;
    Activation m_activation;
    std::string m_initialiser;
    Index m_blockColumns; // columns of W in one block of the gradient
};

} // namespace hourglass
