// The number type the engine computes with, and the matrix aliases every module shares.
#pragma once

#include "core/kernels/number.h"

#include <Eigen/Core>

#include <cstdint>
#include <span>

namespace hourglass {

using Matrix = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic>;
using Vector = Eigen::Matrix<Scalar, Eigen::Dynamic, 1>;

/// Views of values × samples, one sample per column, columns adjacent.
using In = Eigen::Map<const Matrix>;
using Out = Eigen::Map<Matrix>;

/// Views of a flat stretch of weights, gradient or optimiser state.
using Weights = std::span<Scalar>;
using ConstWeights = std::span<const Scalar>;
using Gradient = std::span<Scalar>;

using Flat = Eigen::Map<Eigen::Array<Scalar, Eigen::Dynamic, 1>>;
using ConstFlat = Eigen::Map<const Eigen::Array<Scalar, Eigen::Dynamic, 1>>;

inline In asIn(const Out &m) { return {m.data(), m.rows(), m.cols()}; }

inline Flat flat(Out m) { return {m.data(), m.size()}; }
inline ConstFlat flat(In m) { return {m.data(), m.size()}; }
inline Flat flat(std::span<Scalar> s) { return {s.data(), static_cast<Index>(s.size())}; }
inline ConstFlat flat(std::span<const Scalar> s) { return {s.data(), static_cast<Index>(s.size())}; }

/// Half-open interval of samples, weights or blocks.
struct Range {
    Index begin = 0;
    Index end = 0;
    Index size() const { return end - begin; }
    bool operator==(const Range &) const = default;
};

/// The columns of a matrix view that a range names.
inline Out columns(Out m, Range r) { return {m.data() + r.begin * m.rows(), m.rows(), r.size()}; }
inline In columns(In m, Range r) { return {m.data() + r.begin * m.rows(), m.rows(), r.size()}; }

inline std::span<Scalar> slice(std::span<Scalar> s, Range r)
{
    return s.subspan(static_cast<std::size_t>(r.begin), static_cast<std::size_t>(r.size()));
}
inline std::span<const Scalar> slice(std::span<const Scalar> s, Range r)
{
    return s.subspan(static_cast<std::size_t>(r.begin), static_cast<std::size_t>(r.size()));
}

} // namespace hourglass
