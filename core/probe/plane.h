// How codes come to lie on a plane, and from where to where they reach there.
#pragma once

#include "core/probe/latent_values.h"

#include <array>

namespace hourglass {

/// How codes come to lie on a plane.
struct Layout {
    /// Auto: the numbers themselves when there are at most two, else PCA.
    enum class Kind { Auto, Axes, Pca, Neighbours };
    Kind kind = Kind::Auto;
    Index x = 0; // numbers of the code, for Axes
    Index y = 1;
    bool operator==(const Layout &) const = default;
};

/// The plane of a map: a code is origin + axes p, and p = axesᵀ (code − origin). Without axes the map is no plane in the space of codes.
struct Plane {
    Vector origin; // code size
    Matrix axes;   // code size × 2
    bool flat() const { return axes.size() > 0; }
    /// 2 × samples
    Matrix points(const Eigen::Ref<const Matrix> &codes) const { return axes.transpose() * (codes.colwise() - origin); }
    /// The code at a point; what the plane does not decide is as in `base`, or as in the origin when that is empty.
    Numbers codeAt(double x, double y, const Numbers &base) const;
};

/// From where to where points reach, x and then y, but for the outermost.   points: 2 × n
std::array<double, 4> extentOf(const Matrix &points);

} // namespace hourglass
