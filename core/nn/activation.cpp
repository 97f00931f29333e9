// Elementwise activations; see activation.h. f(z) beside each name.
#include "core/nn/activation.h"

#include "core/base/buffer.h"
#include "core/kernels/kernels.h"

#include <array>
#include <limits>

namespace hourglass {

namespace {

constexpr std::array options{
    Option{"identity", "None (linear)"}, // z
    Option{"relu", "ReLU"},              // max(z, 0)
    Option{"leaky-relu", "Leaky ReLU"},  // max(z, 0.01 z)
    Option{"elu", "ELU"},                // z > 0 ? z : e^z − 1
    Option{"gelu", "GELU"},              // z Φ(z), Φ the normal distribution function
    Option{"silu", "SiLU"},              // z σ(z)
    Option{"tanh", "Tanh"},
    Option{"sigmoid", "Sigmoid"},           // σ(z) = 1 / (1 + e^−z)
    Option{"softplus", "Softplus"},         // log(1 + e^z)
    Option{"selu", "SELU"},                 // λ (z > 0 ? z : α (e^z − 1)), which keeps mean 0 and variance 1 (Klambauer et al. 2017)
    Option{"hard-sigmoid", "Hard sigmoid"}, // z / 6 + 1/2, cut to [0, 1]
};

struct Curvature; // this file's memory

} // namespace

std::span<const Option> activationOptions() { return options; }

Activation activationFrom(std::string_view id)
{
    for (std::size_t i = 0; i < options.size(); ++i)
        if (options[i].id == id)
            return static_cast<Activation>(i);
    return Activation::Identity;
}

std::pair<double, double> reachOf(Activation activation)
{
    constexpr double unbounded = std::numeric_limits<double>::infinity();
    switch (activation) {
    case Activation::Sigmoid:
    case Activation::HardSigmoid:
        return {0, 1};
    case Activation::Tanh:
        return {-1, 1};
    case Activation::Relu:
    case Activation::Softplus:
        return {0, unbounded};
    case Activation::Elu:
        return {-1, unbounded};
    case Activation::Gelu:
        return {-0.17, unbounded};
    case Activation::Silu:
        return {-0.2785, unbounded};
    case Activation::Selu:
        return {-1.7581, unbounded};
    case Activation::Identity:
    case Activation::LeakyRelu:
        break;
    }
    return {-unbounded, unbounded};
}

bool needsInput(Activation activation) { return activation == Activation::Gelu || activation == Activation::Silu; }

void activate(Activation activation, Out y, Out z)
{
    if (needsInput(activation))
        z = y;
    kernels().activate(activation, y.data(), y.data(), y.size());
}

void activateBackward(Activation activation, In y, In z, Out dy)
{
    kernels().activateBackward(activation, y.data(), z.data(), dy.data(), dy.size());
}

void activationCurvature(Activation activation, In y, In z, Out curvature)
{
    kernels().curvature(activation, y.data(), z.data(), curvature.data(), curvature.size());
}

void activateTangent(Activation activation, In y, In z, In tangentZ, Out tangentY)
{
    tangentY = tangentZ;
    activateBackward(activation, y, z, tangentY);
}

void activateTangentBackward(Activation activation, In y, In z, In tangentZ, Out tangentDy, Out dz)
{
    Out curvature(scratch<Curvature>(y.size()), y.rows(), y.cols());
    activationCurvature(activation, y, z, curvature);
    flat(dz) += flat(curvature) * flat(tangentZ) * flat(tangentDy);
    activateBackward(activation, y, z, tangentDy);
}

} // namespace hourglass
