// Interface of a layer. A layer is immutable once made and keeps nothing between passes, so that any thread may run it
// on any block of samples at any time; what a backward pass needs lies in the Tape the caller owns.
#pragma once

#include "core/base/products.h"
#include "core/base/random.h"
#include "core/base/shape.h"
#include "core/spec/kind.h"

#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hourglass {

/// What a pass is for. Random numbers depend on seed, step, layer and the sample's place in the batch.
struct Pass {
    bool training = false;
    std::uint64_t seed = 0;
    std::uint64_t step = 0;
    std::uint32_t layer = 0;
    Index firstSample = 0;                 // place in the batch of the block's first column
    double epoch = 0;                      // epochs trained before this step, with the fraction of the running one
    static constexpr double trained = 1e9; // an epoch after all warming up and cooling down
    Index samples = 1;                     // in the batch: gradients are those of a mean over it
    Index values = 1;                      // in one sample of the data: losses are means over them
    bool first = false;                    // the layers that learn in this step have never learned before
    bool draws = false;                    // a stochastic code draws its value as in training instead of giving its mean
    /// The layer at whose input a random direction begins, for a penalty on how the code moves along it.
    std::size_t tangentFrom = std::numeric_limits<std::size_t>::max();
};

/// How a layer's values move when the input moves a little along a direction (forward-mode derivatives): ẏ = (∂y/∂x) ẋ.
/// No columns when not requested.
struct Tangent {
    In x = In(nullptr, 0, 0);    // ẋ
    Out z = Out(nullptr, 0, 0);  // ż, before the activation; for the layer's own use between forward and backward
    Out y = Out(nullptr, 0, 0);  // ẏ
    Out dy = Out(nullptr, 0, 0); // in: ∂loss/∂ẏ; backward() may turn it into what gradient() needs
    Out dx = Out(nullptr, 0, 0); // ∂loss/∂ẋ; no columns when not needed
    bool wanted() const { return y.cols() > 0; }
};

/// What a layer does with tangents.
enum class Tangents {
    None,   // it has none: a penalty that needs them cannot look through it
    Linear, // it has no weights and is linear, so that its forward and backward serve tangents as they serve values
    Own,    // its forward, backward and gradient heed Tape::tangent
};

/// One layer's part of a block of samples, a column each.
struct Tape {
    In x;                              // what went in: values in × samples
    Out y;                             // what came out: values out × samples
    Out memo;                          // memoSize() × samples, for the layer's own use between forward and backward
    Out dy;                            // in: ∂loss/∂y; backward() may turn it into what gradient() needs
    Out dx;                            // ∂loss/∂x; no columns when not needed
    Out terms = Out(nullptr, 0, 0);    // terms().size() × samples: left by forward
    Out codeMemo = Out(nullptr, 0, 0); // of a part behind the code: the code's memo
    ConstWeights tiedWeights = {};     // of a tied layer: the weights of the one that it shares them with
    In tiedX = In(nullptr, 0, 0);      // in gradient(), of the one that shares its weights: the tied layer's x and dz
    In tiedDz = In(nullptr, 0, 0);
    Tangent tangent = {};
    std::span<const Scalar> weights = {}; // how much each sample counts; empty when all count alike
    /// How much a sample counts in terms of its own; those of a whole batch are not weighed. dy has the weight in it already.
    Scalar weight(Index sample) const { return weights.empty() ? Scalar(1) : weights[static_cast<std::size_t>(sample)]; }
};

/// A quantity that tells how a layer is doing, such as the perplexity of a codebook.
struct Gauge {
    std::string name;
    double value = 0;
    std::vector<double> units = {}; // the same by unit, entry or selector; empty where there is only the value
};

/// A named part of a layer's weights, in the shape and order other programs expect.
struct Tensor {
    std::string name; // "weight"
    std::vector<Index> shape;
    Range range; // in the layer's slice
    /// The dimensions of the shape from the one that varies fastest in memory; empty for the usual order, last first.
    std::vector<int> order = {};
    bool trained = true;   // by the optimiser; the layer keeps the others up to date itself
    bool perValue = false; // scales or shifts single values instead of mixing them
    /// Whether it mixes values: what penalties on weights act on, and what there is to pretrain.
    bool isMatrix() const { return trained && !perValue && shape.size() > 1; }
};

/// Takes the gradient piece by piece while it is still in the cache.
class GradientSink
{
public:
    virtual ~GradientSink() = default;
    /// The gradient of weights [range) of the layer's slice, summed over the whole batch; only valid during the call.
    /// The sink may use the memory to work in.
    virtual void ready(Range range, std::span<Scalar> gradient) const = 0;
    /// The memory that ready() will write to for this range of the layer's slice.
    virtual PrefetchTargets prefetchTargets(Range /*range*/) const { return {}; }
};

/// What a code is like before anything was seen: where new ones can be drawn from.
enum class Prior { None, Normal, Sphere, Bits };

class Layer
{
public:
    virtual ~Layer() = default;

    virtual Shape out() const = 0;
    virtual Index weightCount() const { return 0; }
    virtual std::vector<Tensor> tensors() const { return {}; }
    virtual void initialise(Weights, const Random &) const {}
    /// Multiplications and additions of one sample's forward pass.
    virtual double operations() const { return 0; }

    /// Values for each sample that forward leaves for backward beside x and y.
    virtual Index memoSize() const { return 0; }
    /// x → y for a block of samples. Called on several blocks at once.
    virtual void forward(ConstWeights w, Tape tape, const Pass &pass) const = 0;
    /// dy → dx for a block of samples. Called on several blocks at once; leaves in dy what gradient() reads.
    virtual void backward(ConstWeights w, Tape tape, const Pass &pass) const = 0;

    /// What the layer adds to the loss of each sample, by name ("KL divergence"). backward() adds the gradient of each
    /// term times its weight / Pass::samples to what it passes on.
    virtual std::span<const std::string_view> terms() const { return {}; }
    virtual double termWeight(std::size_t /*term*/, const Pass &) const { return 1; }

    virtual Tangents tangents() const { return Tangents::None; }
    /// Whether the layer reads how its input moves; the layers before it then have to know tangents.
    virtual bool readsTangent() const { return false; }

    /// Whether a sample's result depends on the others of the batch: forward and backward then get the whole batch at once.
    virtual bool needsWholeBatch() const { return false; }
    /// How the layer is doing, from a forward pass over some samples; the same quantities every time.
    virtual std::vector<Gauge> gauges(ConstWeights, Tape, const Pass &) const { return {}; }
    /// What a code is drawn from when there is no sample to encode; None for a layer that says nothing of it.
    virtual Prior prior() const { return Prior::None; }
    /// The standard deviation of each number of a code that is a distribution, after a forward pass. False for all others.
    virtual bool deviations(const Tape &, Out) const { return false; }
    /// Brings up to date, after a training step, the weights that no optimiser trains. The tape is that of the whole batch.
    virtual void updateRunningState(Weights, Tape, const Pass &) const {}

    /// The weights' gradient is computed in blocks, each over the whole batch, so that no sums need to be joined.
    /// Blocks run on several threads at once; together they announce every weight of the slice once, and each weight
    /// always in a piece of the same range.
    virtual Index gradientBlocks() const { return 0; }
    /// Reads no weights but those it announces, because others may already have moved.
    virtual void gradient(ConstWeights, Tape, const Pass &, Index /*block*/, const GradientSink &) const {}
};

/// What the code of one sample can tell where it is less than a number in each unit.
struct CodeCapacity {
    std::int64_t activeUnits = 0; // of all units; 0 where all may speak
    double bits = 0;              // of a discrete code; 0 for others
};

struct LayerKind : Kind {
    std::unique_ptr<Layer> (*make)(const Settings &settings, Shape in);
    std::optional<SettingConflict> (*conflict)(const Settings &settings, Shape in) = nullptr;
    /// The layers of a mirrored decoder that lead from the layer's output shape back to its input's, as near as they can.
    /// Null for a layer that keeps the shape: its mirror image is a copy of itself.
    std::vector<Choice> (*mirror)(const Settings &settings, Shape in, Shape out) = nullptr;
    /// The values jump, so that backward() gives the derivative of a smooth stand-in (a straight-through estimate).
    bool straightThrough = false;
    CodeCapacity (*capacity)(const Settings &settings) = nullptr;
};

} // namespace hourglass
