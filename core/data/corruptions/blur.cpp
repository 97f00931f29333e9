// Blur.
#include "core/data/corruption.h"
#include "core/kernels/functions.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

const Param params[] = {
    {"radius", "Radius", "Maximum standard deviation of the blur, random each time.", Real{0.2, 10, 1.5}, Role::None, true, "pixels"}};

/// A Gaussian blur in two passes, edges repeated.
class Blur : public Corruption
{
public:
    Blur(double radius, Shape shape) : m_radius(radius), m_shape(shape) {}

    void apply(In clean, Out corrupted, const Random &random, Index first) const override
    {
        constexpr int most = 30; // three times the largest deviation
        Scalar kernel[most + 1];
        const bool picture = m_shape.isPicture();
        const Index rows = picture ? m_shape.height : 1;
        const Index columns = picture ? m_shape.width : m_shape.size();
        const Index channels = picture ? m_shape.channels : 1;
        for (Index s = 0; s < clean.cols(); ++s) {
            const double deviation = std::max(0.05, m_radius * random.uniform(static_cast<std::uint32_t>(first + s), 0));
            const int reach = std::min(most, static_cast<int>(std::ceil(3 * deviation)));
            Scalar sum = 0;
            for (int i = 0; i <= reach; ++i) {
                kernel[i] = static_cast<Scalar>(exponential(-0.5 * i * i / (deviation * deviation)));
                sum += i == 0 ? kernel[i] : 2 * kernel[i];
            }
            for (int i = 0; i <= reach; ++i)
                kernel[i] /= sum;
            const Scalar *from = clean.col(s).data();
            Scalar *to = corrupted.col(s).data();
            line(from, to, rows, columns * channels, columns, channels, reach, kernel);
            if (picture)
                for (Index x = 0; x < columns; ++x)
                    for (Index c = 0; c < channels; ++c)
                        column(to + x * channels + c, rows, columns * channels, reach, kernel);
        }
    }

private:
    /// Along the rows.
    static void line(const Scalar *from, Scalar *to, Index rows, Index rowStride, Index length, Index stride, int reach,
                     const Scalar *kernel)
    {
        for (Index y = 0; y < rows; ++y)
            for (Index x = 0; x < length; ++x)
                for (Index c = 0; c < stride; ++c) {
                    const auto at = [&](Index i) { return from[y * rowStride + std::clamp<Index>(i, 0, length - 1) * stride + c]; };
                    Scalar sum = kernel[0] * at(x);
                    for (int i = 1; i <= reach; ++i)
                        sum += kernel[i] * (at(x - i) + at(x + i));
                    to[y * rowStride + x * stride + c] = sum;
                }
    }

    /// Down one column, in place.
    static void column(Scalar *values, Index length, Index stride, int reach, const Scalar *kernel)
    {
        constexpr Index longest = 4096;
        thread_local Scalar copy[longest];
        const Index n = std::min(length, longest);
        for (Index i = 0; i < n; ++i)
            copy[i] = values[i * stride];
        for (Index y = 0; y < n; ++y) {
            const auto at = [&](Index i) { return copy[std::clamp<Index>(i, 0, n - 1)]; };
            Scalar sum = kernel[0] * at(y);
            for (int i = 1; i <= reach; ++i)
                sum += kernel[i] * (at(y - i) + at(y + i));
            values[y * stride] = sum;
        }
    }

    double m_radius;
    Shape m_shape;
};

} // namespace

const CorruptionKind blur{
    {"blur", "Blur", "corruption", "Gaussian blur of random strength; the network learns to sharpen.", params,
     "x̃ = G_r ∗ x, r drawn from 0 to the radius", "P. Burt & E. Adelson, \"The Laplacian Pyramid as a Compact Image Code\", 1983"},
    [](const Settings &s, Shape shape) -> std::unique_ptr<Corruption> { return std::make_unique<Blur>(s.real("radius"), shape); }};

} // namespace hourglass
