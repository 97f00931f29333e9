// Interface of a penalty: a term added to the reconstruction loss.
#pragma once

#include "core/nn/layer.h"

namespace hourglass {

/// A penalty on one matrix of weights. Keeps its own memory, so there is one object for each matrix of a run.
class WeightPenalty
{
public:
    virtual ~WeightPenalty() = default;
    /// Called before each step's gradient.   w: rows × columns
    virtual void prepare(In /*w*/) {}
    /// The penalty, its weight left out.
    virtual double value(In w) const = 0;
    /// Adds the gradient of the weighted penalty for the weights of the matrix that begin at place `first`.
    virtual void add(In w, Index first, Gradient gradient) const = 0;
};

/// A penalty acts on the code, as a layer behind it that lets everything pass and adds a term, on the weights, or inside the code.
struct PenaltyKind : Kind {
    std::unique_ptr<Layer> (*onCode)(const Settings &settings, Shape code) = nullptr;
    std::unique_ptr<WeightPenalty> (*onWeights)(const Settings &settings, Index rows, Index columns) = nullptr;
    /// The plain code itself, with the penalty in it, for one that needs its weights and its input. Takes the place of onCode where
    /// the code is all there is of the encoder.
    std::unique_ptr<Layer> (*inCode)(const Settings &settings, const Settings &code, Shape in) = nullptr;
    bool needsGaussian = false; // reads the mean and variance of a Gaussian code
};

/// What every penalty has: how much it counts beside the reconstruction.
constexpr Param penaltyWeightParam(double initial)
{
    return {"weight", "Weight λ", "Weight of the penalty relative to the reconstruction loss.", Real{0, 1000, initial, Scale::Logarithmic},
            Role::Weight};
}

/// A layer behind the code that changes nothing of it and has one term.
class PenaltyLayer : public Layer
{
public:
    PenaltyLayer(Shape shape, double weight, std::string_view name) : m_shape(shape), m_weight(weight), m_name(name) {}

    Shape out() const override { return m_shape; }
    std::span<const std::string_view> terms() const override { return {&m_name, 1}; }
    double termWeight(std::size_t, const Pass &) const override { return m_weight; }

private:
    Shape m_shape;
    double m_weight;
    std::string_view m_name;
};

/// One whose term is a function of the code alone.
class CodePenalty : public PenaltyLayer
{
public:
    using PenaltyLayer::PenaltyLayer;

    void forward(ConstWeights, Tape tape, const Pass &) const override
    {
        tape.y = tape.x;
        term(tape.x, tape.terms, tape.memo);
    }

    void backward(ConstWeights, Tape tape, const Pass &pass) const override
    {
        tape.dx = tape.dy;
        const auto scale = static_cast<Scalar>(termWeight(0, pass) / static_cast<double>(pass.samples));
        if (tape.weights.empty() || needsWholeBatch()) {
            addGradient(tape.x, scale, tape.dx, tape.memo);
            return;
        }
        const auto column = [](auto &m, Index s) { return Out(m.col(s).data(), m.rows(), 1); };
        for (Index s = 0; s < tape.x.cols(); ++s)
            addGradient(In(tape.x.col(s).data(), tape.x.rows(), 1), scale * tape.weight(s), column(tape.dx, s), column(tape.memo, s));
    }

protected:
    /// The term of each sample.   x: code size × samples · terms: 1 × samples
    virtual void term(In x, Out terms, Out memo) const = 0;
    /// dx += scale · ∂(sum of the samples' terms)/∂x.
    virtual void addGradient(In x, Scalar scale, Out dx, Out memo) const = 0;
};

} // namespace hourglass
