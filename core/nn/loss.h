// The contract of a loss: how far a reconstruction is from its target, and which way is down.
#pragma once

#include "core/base/scalar.h"
#include "core/spec/kind.h"

#include <memory>

namespace hourglass {

class Loss
{
public:
    virtual ~Loss() = default;

    /// Whether the last layer hands over logits (its sigmoid left out) for accuracy; reconstruct() then applies it.
    virtual bool fromLogits() const { return false; }

    /// The loss of each sample, a mean over its values: y, target: values × samples · losses: samples.
    virtual void value(In y, In target, std::span<Scalar> losses) const = 0;

    /// dy = ∂/∂y of the sum of the samples' losses, times scale (1 / batch for the mean over a batch).
    virtual void gradient(In y, In target, Scalar scale, Out dy) const = 0;

    /// What the last layer gave → the picture people see, in place.
    virtual void reconstruct(Out) const {}
};

struct LossKind : Kind {
    std::unique_ptr<Loss> (*make)(const Settings &settings);
};

} // namespace hourglass
