// Values that several probes speak in: lists of samples, and codes and samples that can be compared.
#pragma once

#include "core/base/scalar.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace hourglass {

/// Samples of a data set. Shared, so that an answer can say cheaply which samples its columns are.
using SampleList = std::shared_ptr<const std::vector<std::uint32_t>>;
/// A code or a sample, as a value that can be compared.
using Numbers = std::vector<Scalar>;

inline Vector asVector(const Numbers &numbers) { return Eigen::Map<const Vector>(numbers.data(), static_cast<Index>(numbers.size())); }
inline Numbers asNumbers(const Vector &vector) { return {vector.data(), vector.data() + vector.size()}; }

} // namespace hourglass
