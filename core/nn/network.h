// An experiment built for a shape: layers in a row, one of which gives the code, and the loss at the end.
#pragma once

#include "core/nn/layer.h"
#include "core/nn/loss.h"
#include "core/nn/workspace.h"

namespace hourglass {

class Network
{
public:
    struct Part {
        std::string name; // "encoder.0", "code", "decoder.1"
        std::unique_ptr<Layer> layer;
        Range weights;                          // its slice of the flat vector
        std::optional<std::size_t> tiedTo = {}; // the part before it whose weights it shares
    };
    /// Parts [first, last) that a block of samples passes on its own, or one part that needs the whole batch.
    struct Stage {
        std::size_t first;
        std::size_t last;
        bool together;
    };
    /// One of the layers' terms beside the reconstruction loss.
    struct Term {
        std::size_t part;
        std::size_t index;
        std::string name;
    };
    /// One piece of the gradient, computed over the whole batch by one thread.
    struct GradientBlock {
        std::size_t layer;
        Index block;
    };

    /// `code` is the index of the part whose output is the code.
    Network(Shape in, std::vector<Part> parts, std::size_t code, std::unique_ptr<Loss> loss);

    Shape in() const { return m_in; }
    Shape codeShape() const { return m_parts[m_code].layer->out(); }
    const std::vector<Part> &parts() const { return m_parts; }
    std::size_t code() const { return m_code; }
    const Loss &loss() const { return *m_loss; }
    Index weightCount() const { return m_weightCount; }
    /// Multiplications and additions of one sample's forward pass.
    double operations() const;
    const std::vector<GradientBlock> &gradientBlocks() const { return m_gradientBlocks; }
    /// All parts in order, cut where a part needs the whole batch.
    const std::vector<Stage> &stages() const { return m_stages; }
    const std::vector<Term> &terms() const { return m_terms; }
    /// The part that reads how its input moves; the parts up to it carry tangents while training.
    std::optional<std::size_t> tangentReader() const { return m_tangentReader; }

    void initialise(Weights weights, std::uint64_t seed) const;

    /// Runs parts [first, last) on a block of samples whose input is in the workspace.
    void forward(ConstWeights weights, Workspace &workspace, Range samples, Pass pass, std::size_t first, std::size_t last) const;
    /// Runs parts [first, last) backward from the gradient of the last one's output in the workspace.
    void backward(ConstWeights weights, Workspace &workspace, Range samples, Pass pass, std::size_t first, std::size_t last) const;
    /// Adds some of the terms() that forward left, weighted, to the losses of the samples.
    void addTerms(Workspace &workspace, Range samples, const Pass &pass, std::span<const std::size_t> which,
                  std::span<Scalar> losses) const;
    /// What a term's sum counts in the loss, in this pass.
    double termWeight(const Term &term, const Pass &pass) const;
    /// The sum over the samples of a term that forward left, each by how much it counts, the term's own weight left out.
    double termSum(const Term &term, Workspace &workspace, Index samples) const;
    /// Computes one block of the gradient after backward() of all samples. The sink sees ranges of the layer's slice.
    void gradient(ConstWeights weights, Workspace &workspace, Index samples, Pass pass, const GradientBlock &block,
                  const GradientSink &sink) const;

    /// Lets parts [first, last) bring up to date what no optimiser trains, after a training step on so many samples.
    void updateRunningState(Weights weights, Workspace &workspace, Index samples, Pass pass, std::size_t first, std::size_t last) const;

    /// The gauges of all layers after a forward pass over so many samples.
    std::vector<Gauge> gauges(ConstWeights weights, Workspace &workspace, Index samples, Pass pass) const;

    /// Codes of samples.   x: values × samples · codes: code size × samples. Serial.
    void encode(ConstWeights weights, Workspace &workspace, In x, Out codes) const;
    /// Pictures from codes.   codes: code size × samples · y: values × samples. Serial.
    void decode(ConstWeights weights, Workspace &workspace, In codes, Out y) const;

private:
    Tape tapeOf(std::size_t part, Range samples, const Pass &pass, ConstWeights weights, Workspace &workspace) const;

    void drawDirection(const Pass &pass, Range samples, Workspace &workspace) const;

    Shape m_in;
    std::vector<Part> m_parts;
    std::size_t m_code;
    std::unique_ptr<Loss> m_loss;
    Index m_weightCount = 0;
    std::vector<GradientBlock> m_gradientBlocks;
    std::vector<Stage> m_stages;
    std::vector<Term> m_terms;
    std::optional<std::size_t> m_tangentReader;
};

} // namespace hourglass
