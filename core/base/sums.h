// Sums and functions of Eigen's expressions in an order and with polynomials of our own, for what is not hot enough for a kernel
// (core/kernels). Eigen's sums follow the width of the processor's vectors and its functions differ with the library.
#pragma once

#include "core/base/scalar.h"
#include "core/kernels/functions.h"

namespace hourglass {

/// Sum of all values, column by column: eight parts, part p takes every eighth value from p, joined as a tree.
template <typename D>
typename D::Scalar sumOf(const Eigen::DenseBase<D> &expression)
{
    using Number = typename D::Scalar;
    const D &x = expression.derived();
    constexpr Index parts = 8;
    Number part[parts] = {};
    for (Index column = 0; column < x.cols(); ++column) {
        Index row = 0;
        for (; row + parts <= x.rows(); row += parts)
            for (Index p = 0; p < parts; ++p)
                part[p] += x.coeff(row + p, column);
        for (Index p = 0; row + p < x.rows(); ++p)
            part[p] += x.coeff(row + p, column);
    }
    for (Index width = parts / 2; width > 0; width /= 2)
        for (Index p = 0; p < width; ++p)
            part[p] += part[p + width];
    return part[0];
}

template <typename D>
typename D::Scalar meanOf(const Eigen::DenseBase<D> &x)
{
    return sumOf(x) / static_cast<typename D::Scalar>(x.size());
}

template <typename D>
auto exponentialOf(const Eigen::ArrayBase<D> &x)
{
    return x.derived().unaryExpr([](typename D::Scalar value) { return exponential(value); });
}

} // namespace hourglass
