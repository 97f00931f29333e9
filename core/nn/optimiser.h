// Interface of an optimiser: one update of a stretch of weights from its gradient.
#pragma once

#include "core/base/buffer.h"
#include "core/spec/kind.h"

#include <array>
#include <memory>

namespace hourglass {

/// What an update of one step shares among all blocks of weights.
struct Update {
    double rate = 0;          // learning rate after schedule
    std::uint64_t t = 1;      // number of this update, from 1
    Scalar gradientScale = 1; // from clipping
};

class Optimiser
{
public:
    static constexpr int mostStates = 2;
    using States = std::array<Weights, mostStates>;

    virtual ~Optimiser() = default;
    /// Vectors as long as the weights that the optimiser keeps between steps (momentum, squares).
    virtual int states() const = 0;
    /// w ← w − …; all spans cover the same weights. Elementwise, so any cut into blocks gives the same bits.
    virtual void update(const Update &update, std::span<const Scalar> gradient, Weights w, const States &states) const = 0;

    /// Whether an update has to see all weights together; then updateWhole() is called, once a step and by one thread.
    virtual bool whole() const { return false; }
    /// The whole gradient, which may be worked in, and as many states as states() says.
    virtual void updateWhole(const Update &, Gradient, Weights, std::span<Buffer> /*states*/) const {}
};

struct OptimiserKind : Kind {
    std::unique_ptr<Optimiser> (*make)(const Settings &settings);
};

/// Every optimiser has this Param, and the transport bar turns it while training.
inline constexpr Param learningRateParam(double initial)
{
    return {"learning-rate",
            "Learning rate",
            "Step size of each update; too high diverges, too low is slow.",
            Real{1e-6, 10, initial, Scale::Logarithmic},
            Role::LearningRate,
            true};
}

} // namespace hourglass
