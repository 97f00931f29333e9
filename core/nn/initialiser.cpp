// How weights start; see initialiser.h.
#include "core/nn/initialiser.h"

#include <array>
#include <cmath>

namespace hourglass {

namespace {
constexpr std::array options{
    Option{"he-uniform", "He, uniform"},         Option{"he-normal", "He, Gaussian"},       Option{"glorot-uniform", "Glorot, uniform"},
    Option{"glorot-normal", "Glorot, Gaussian"}, Option{"lecun-uniform", "LeCun, uniform"}, Option{"lecun-normal", "LeCun, Gaussian"},
};
} // namespace

std::span<const Option> initialiserOptions() { return options; }

void initialise(std::string_view id, Index fanIn, Index fanOut, const Random &random, Weights w)
{
    const auto in = static_cast<double>(fanIn);
    const auto out = static_cast<double>(fanOut);
    const double variance = id.starts_with("he") ? 2 / in : id.starts_with("glorot") ? 2 / (in + out) : 1 / in;
    if (id.ends_with("normal")) {
        random.fillNormal(0, w);
        flat(w) *= static_cast<Scalar>(std::sqrt(variance));
    } else {
        random.fillUniform(0, w);
        const double bound = std::sqrt(3 * variance);
        flat(w) = static_cast<Scalar>(2 * bound) * flat(w) - static_cast<Scalar>(bound);
    }
}

} // namespace hourglass
