// Elementwise activations; see activation.h. f(z) beside each name.
#include "core/nn/activation.h"

#include "core/base/buffer.h"

#include <Eigen/Core>
#include <unsupported/Eigen/SpecialFunctions>

#include <array>
#include <cmath>
#include <limits>
#include <numbers>

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

constexpr Scalar leak = Scalar(0.01);
constexpr Scalar seluScale = Scalar(1.0507009873554804934193349852946);
constexpr Scalar seluAlpha = Scalar(1.6732632423543772848170429916717);
constexpr Scalar half = Scalar(0.5);
constexpr Scalar one = Scalar(1);

// 1 / (1 + e^−z) written so that the exponential never overflows to a value that divides to NaN.
template <typename A>
auto sigmoid(const A &z)
{
    return ((-z).min(Scalar(80)).exp() + one).inverse();
}

template <typename A>
auto normalDistribution(const A &z)
{
    return half * (one + (z * Scalar(1 / std::numbers::sqrt2)).erf());
}

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

void activate(Activation activation, Out out, Out z)
{
    Flat y = flat(out);
    if (needsInput(activation))
        flat(z) = y;
    switch (activation) {
    case Activation::Identity:
        break;
    case Activation::Relu:
        y = y.max(Scalar(0));
        break;
    case Activation::LeakyRelu:
        y = y.max(leak * y);
        break;
    case Activation::Elu:
        y = (y > 0).select(y, y.min(Scalar(0)).exp() - one);
        break;
    case Activation::Gelu:
        y = y * normalDistribution(y);
        break;
    case Activation::Silu:
        y = y * sigmoid(y);
        break;
    case Activation::Tanh:
        y = y.tanh();
        break;
    case Activation::Sigmoid:
        y = sigmoid(y);
        break;
    case Activation::Softplus:
        // max(z, 0) + log(1 + e^−|z|) never overflows.
        y = y.max(Scalar(0)) + (one + (-y.abs()).exp()).log();
        break;
    case Activation::Selu:
        y = seluScale * (y > 0).select(y, seluAlpha * (y.min(Scalar(0)).exp() - one));
        break;
    case Activation::HardSigmoid:
        y = (y / Scalar(6) + half).max(Scalar(0)).min(one);
        break;
    }
}

void activateBackward(Activation activation, In out, In in, Out gradient)
{
    const ConstFlat y = flat(out);
    const ConstFlat z = flat(in);
    Flat dy = flat(gradient);
    switch (activation) {
    case Activation::Identity:
        break;
    case Activation::Relu:
        dy = (y > 0).select(dy, Scalar(0));
        break;
    case Activation::LeakyRelu:
        dy = (y > 0).select(dy, leak * dy);
        break;
    case Activation::Elu: // e^z = y + 1 below zero
        dy = (y > 0).select(dy, dy * (y + one));
        break;
    case Activation::Gelu: // Φ(z) + z φ(z)
        dy = dy * (normalDistribution(z) + z * Scalar(std::numbers::inv_sqrtpi / std::numbers::sqrt2) * (-half * z.square()).exp());
        break;
    case Activation::Silu: { // σ + z σ (1 − σ)
        dy = dy * sigmoid(z) * (one + z * (one - sigmoid(z)));
        break;
    }
    case Activation::Tanh:
        dy = dy * (one - y.square());
        break;
    case Activation::Sigmoid:
        dy = dy * y * (one - y);
        break;
    case Activation::Softplus: // σ(z) = 1 − e^−y
        dy = dy * (one - (-y).exp());
        break;
    case Activation::Selu: // λ α e^z = y + λ α below zero
        dy = (y > 0).select(seluScale * dy, dy * (y + seluScale * seluAlpha));
        break;
    case Activation::HardSigmoid:
        dy = (y > 0 && y < one).select(dy / Scalar(6), Scalar(0));
        break;
    }
}

void activationCurvature(Activation activation, In out, In in, Out curvature)
{
    const ConstFlat y = flat(out);
    const ConstFlat z = flat(in);
    Flat c = flat(curvature);
    switch (activation) {
    case Activation::Identity:
    case Activation::Relu:
    case Activation::LeakyRelu:
    case Activation::HardSigmoid: // straight lines
        c.setZero();
        break;
    case Activation::Elu:
        c = (y > 0).select(Scalar(0), y + one);
        break;
    case Activation::Selu:
        c = (y > 0).select(Scalar(0), y + seluScale * seluAlpha);
        break;
    case Activation::Gelu: // φ(z) (2 − z²)
        c = Scalar(std::numbers::inv_sqrtpi / std::numbers::sqrt2) * (-half * z.square()).exp() * (Scalar(2) - z.square());
        break;
    case Activation::Silu: // σ (1 − σ) (2 + z (1 − 2σ))
        c = sigmoid(z) * (one - sigmoid(z)) * (Scalar(2) + z * (one - Scalar(2) * sigmoid(z)));
        break;
    case Activation::Tanh:
        c = Scalar(-2) * y * (one - y.square());
        break;
    case Activation::Sigmoid:
        c = y * (one - y) * (one - Scalar(2) * y);
        break;
    case Activation::Softplus: // σ (1 − σ) with σ = 1 − e^−y
        c = (one - (-y).exp()) * (-y).exp();
        break;
    }
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
