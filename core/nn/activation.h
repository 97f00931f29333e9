// Elementwise activations and their derivatives, applied to whole blocks in place.
#pragma once

#include "core/base/scalar.h"
#include "core/kernels/curve.h"
#include "core/spec/param.h"

#include <utility>

namespace hourglass {

/// The options of a Param that chooses an activation.
std::span<const Option> activationOptions();
Activation activationFrom(std::string_view id);

/// The least and the most that it can give.
std::pair<double, double> reachOf(Activation activation);

/// Whether the derivative needs the value before the activation; for all others the result is enough.
bool needsInput(Activation activation);

/// y ← f(y). When needsInput, z receives y as it was (same shape).
void activate(Activation activation, Out y, Out z);

/// dy ← dy · f′, from the results y or, when needsInput, from the inputs z.
void activateBackward(Activation activation, In y, In z, Out dy);

/// Tangents: ẏ = f′ ż, and back: dz += f″ ż dẏ, then dẏ becomes dż = f′ dẏ. y, z: as activateBackward reads them.
void activateTangent(Activation activation, In y, In z, In tangentZ, Out tangentY);
void activateTangentBackward(Activation activation, In y, In z, In tangentZ, Out tangentDy, Out dz);

/// The second derivative f″, from the results y or, when needsInput, from the inputs z.
void activationCurvature(Activation activation, In y, In z, Out curvature);

} // namespace hourglass
