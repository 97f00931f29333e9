// The memory of one network for a batch of at most `capacity` samples, allocated once.
#pragma once

#include "core/base/buffer.h"
#include "core/nn/layer.h"

namespace hourglass {

class Network;

class Workspace
{
public:
    enum class For { Inference, Training };

    Workspace(const Network &network, Index capacity, For use);

    Index capacity() const { return m_capacity; }
    /// What goes into layer i: the batch for 0, else the output of layer i − 1.   values × samples
    Out input(std::size_t layer, Range samples);
    /// What layer i gives.
    Out output(std::size_t layer, Range samples);
    /// ∂loss/∂y of layer i. For::Training only.
    Out outputGradient(std::size_t layer, Range samples);
    /// The tape of layer i for a block of samples.
    Tape tape(std::size_t layer, Range samples);
    /// Makes room for weights of the samples, 1 at first; without it all count alike. weigh() then says how much a sample counts in
    /// the terms of the layers.
    void weighSamples();
    void weigh(Index sample, Scalar weight);
    /// How layer i's values move, where the network has a layer that reads it. For::Training only.
    Tangent tangent(std::size_t layer, Range samples, bool wantsDx);
    Out tangentInput(std::size_t layer, Range samples);

private:
    struct Part {
        Index size;     // values a sample
        Index memoSize; // values a sample
        Buffer y;
        Buffer memo;
        Buffer dy;
        Index termCount;
        Buffer terms;
        Buffer tangentZ;
        Buffer tangentY;
        Buffer tangentDy;
    };
    static Out view(Buffer &buffer, Index rows, Range samples);

    Index m_capacity;
    Index m_inputSize;
    Buffer m_input;
    Buffer m_movingInput;
    Buffer m_weights; // of the samples; empty when all count alike
    std::vector<Part> m_parts;
};

} // namespace hourglass
