// Interface of a loss: how far a reconstruction is from its target, and which way is down.
#pragma once

#include "core/base/shape.h"
#include "core/spec/kind.h"

#include <limits>
#include <memory>
#include <optional>

namespace hourglass {

class Loss
{
public:
    virtual ~Loss() = default;

    /// The activation the last layer has to have; the loss applies it itself, for accuracy, and the layer leaves it out.
    /// Empty when any will do.
    virtual std::string_view outputActivation() const { return {}; }
    /// Numbers the last layer hands over for each value of the data.
    virtual Index outputsPerValue() const { return 1; }

    /// The loss of each sample, a mean over its values: y, target: values × samples · losses: samples.
    virtual void value(In y, In target, std::span<Scalar> losses) const = 0;

    /// dy = ∂/∂y of the sum of the samples' losses, times scale (1 / batch for the mean over a batch).
    virtual void gradient(In y, In target, Scalar scale, Out dy) const = 0;

    /// What the last layer gave → the image on the screen.   z: outputs × samples · y: values × samples
    virtual void reconstruct(In z, Out y) const { y = z; }
};

/// What a loss has to know of the data and of how the last layer lays out its numbers.
struct OutputLayout {
    Shape data;
    Index run; // with two outputs for each value: values whose first outputs lie together before the second follow
};

/// What a loss asks of the data, found before training.
struct LossNeeds {
    bool pictures = false;
    bool wholeSample = false;                                  // looks at values together or by their place, so that none may be missing
    bool onlyDirection = false;                                // the length of what comes out does not count
    double minimum = -std::numeric_limits<double>::infinity(); // what the values have to lie between
    double maximum = std::numeric_limits<double>::infinity();
};

struct LossKind : Kind {
    std::unique_ptr<Loss> (*make)(const Settings &settings, const OutputLayout &layout);
    LossNeeds needs = {};
    std::optional<SettingConflict> (*conflict)(const Settings &settings, Shape data) = nullptr;
};

} // namespace hourglass
