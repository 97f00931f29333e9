// The names of the functions a layer may end with.
#pragma once

namespace hourglass {

enum class Activation { Identity, Relu, LeakyRelu, Elu, Gelu, Silu, Tanh, Sigmoid, Softplus, Selu, HardSigmoid };

} // namespace hourglass
