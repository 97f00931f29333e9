// The names of terms and gauges that others ask for: written once, so that what a curve means never hangs on a spelling.
#pragma once

#include <string_view>

namespace hourglass {

inline constexpr std::string_view divergenceTerm = "KL divergence";
inline constexpr std::string_view divergenceOfUnits = "KL per unit";

} // namespace hourglass
