// Structural similarity of images.
// Z. Wang et al., "Image Quality Assessment: From Error Visibility to Structural Similarity", 2004, equation 13 and figure 3's
// Gaussian window; as a loss H. Zhao et al., "Loss Functions for Image Restoration with Neural Networks", 2017.
#include "core/base/buffer.h"
#include "core/base/products.h"
#include "core/base/sums.h"
#include "core/nn/catalogue.h"

#include <algorithm>
#include <utility>

namespace hourglass {

namespace {

const Param params[] = {
    {"window", "Window size", "Window side in pixels; reduced to an odd number that fits the image.", Integer{3, 31, 11}},
};

constexpr double deviation = 1.5; // pixels, of the window's Gaussian
constexpr Scalar c1 = Scalar(1e-4);
constexpr Scalar c2 = Scalar(9e-4);

/// Places × pixels: a row for each place of the window along one side.
Matrix windowWeights(Index pixels, Index window)
{
    Matrix weights = Matrix::Zero(pixels - window + 1, pixels);
    for (Index place = 0; place < weights.rows(); ++place) {
        for (Index i = 0; i < window; ++i) {
            const double x = static_cast<double>(i) - static_cast<double>(window - 1) / 2;
            weights(place, place + i) = static_cast<Scalar>(exponential(-x * x / (2 * deviation * deviation)));
        }
        weights.row(place) /= sumOf(weights.row(place));
    }
    return weights;
}

/// 1 − mean of SSIM over all places of the window and all channels.
class StructuralSimilarity : public Loss
{
public:
    StructuralSimilarity(Shape shape, Index window) : m_shape(shape)
    {
        const Index side = std::min({window, shape.height, shape.width});
        const Index odd = std::max<Index>(1, side - (side % 2 == 0 ? 1 : 0));
        m_across = windowWeights(shape.width, odd);
        m_down = windowWeights(shape.height, odd);
    }

    void value(In y, In target, std::span<Scalar> losses) const override
    {
        for (Index s = 0; s < y.cols(); ++s)
            losses[static_cast<std::size_t>(s)] = 1 - similarity(y.col(s).data(), target.col(s).data(), 0, nullptr);
    }

    void gradient(In y, In target, Scalar scale, Out dy) const override
    {
        for (Index s = 0; s < y.cols(); ++s)
            similarity(y.col(s).data(), target.col(s).data(), -scale, dy.col(s).data());
    }

private:
    /// The mean similarity of two pictures; its gradient by the first, times scale, goes to dy unless that is null.
    Scalar similarity(const Scalar *y, const Scalar *t, Scalar scale, Scalar *dy) const
    {
        const Index pixels = m_shape.height * m_shape.width;
        const Index places = m_across.rows() * m_down.rows();
        const Index channels = m_shape.channels;
        thread_local Buffer scratch;
        const Index needed = 6 * pixels + 8 * places + m_shape.height * m_shape.width;
        if (scratch.size() < needed)
            scratch = Buffer(needed);
        Scalar *next = scratch.data();
        const auto take = [&](Index size) { return Flat(std::exchange(next, next + size), size); };
        Flat a = take(pixels);
        Flat b = take(pixels);
        Flat product = take(pixels);
        Flat back = take(pixels);
        Flat fromSquare = take(pixels);
        Flat fromProduct = take(pixels);
        Flat ma = take(places);
        Flat mb = take(places);
        Flat aa = take(places);
        Flat bb = take(places);
        Flat ab = take(places);
        Flat byMean = take(places);
        Flat bySquare = take(places);
        Flat byProduct = take(places);
        Scalar *between = next;

        const auto weight = 1 / static_cast<Scalar>(places * channels);
        Scalar total = 0;
        for (Index c = 0; c < channels; ++c) {
            const Eigen::InnerStride<> stride(channels);
            a = Eigen::Map<const Vector, 0, Eigen::InnerStride<>>(y + c, pixels, stride).array();
            b = Eigen::Map<const Vector, 0, Eigen::InnerStride<>>(t + c, pixels, stride).array();
            smooth(a, ma, between);
            smooth(b, mb, between);
            product = a * a;
            smooth(product, aa, between);
            product = b * b;
            smooth(product, bb, between);
            product = a * b;
            smooth(product, ab, between);
            aa -= ma.square(); // variances and covariance
            bb -= mb.square();
            ab -= ma * mb;
            const auto n1 = 2 * ma * mb + c1;
            const auto n2 = 2 * ab + c2;
            const auto d1 = ma.square() + mb.square() + c1;
            const auto d2 = aa + bb + c2;
            total += sumOf(n1 * n2 / (d1 * d2));
            if (!dy)
                continue;
            bySquare = -(n1 * n2) / (d1 * d2 * d2);
            byProduct = 2 * n1 / (d1 * d2);
            byMean = 2 * mb * n2 / (d1 * d2) - 2 * ma * n1 * n2 / (d1 * d1 * d2) - mb * byProduct - 2 * ma * bySquare;
            spread(byMean, back, between);
            spread(bySquare, fromSquare, between);
            spread(byProduct, fromProduct, between);
            Eigen::Map<Vector, 0, Eigen::InnerStride<>>(dy + c, pixels, stride).array() =
                (back + 2 * a * fromSquare + b * fromProduct) * (scale * weight);
        }
        return total * weight;
    }

    /// Weighted means in every place of the window: across · picture · downᵀ.
    void smooth(const Flat &picture, Flat &means, Scalar *between) const
    {
        const Index w = m_shape.width;
        const Index h = m_shape.height;
        const Index across = m_across.rows();
        multiply(across, h, w, m_across.data(), across, picture.data(), w, nullptr, between, across);
        multiplyByTransposed(across, m_down.rows(), h, between, across, m_down.data(), m_down.rows(), means.data(), across);
    }

    /// The transpose of smooth(): acrossᵀ · means · down.
    void spread(const Flat &means, Flat &picture, Scalar *between) const
    {
        const Index w = m_shape.width;
        const Index h = m_shape.height;
        const Index across = m_across.rows();
        multiply(across, h, m_down.rows(), means.data(), across, m_down.data(), m_down.rows(), nullptr, between, across);
        multiplyTransposed(w, h, across, m_across.data(), across, between, across, picture.data(), w);
    }

    Shape m_shape;
    Matrix m_across; // places × pixels
    Matrix m_down;
};

} // namespace

const LossKind structuralSimilarity{{"ssim", "Structural similarity", "loss",
                                     "1 − SSIM: compares brightness, contrast and structure in small windows, closer to human perception "
                                     "than pixel errors (Wang et al. 2004). For images.",
                                     params, "L = 1 − mean (2 μ_y μ_t + c₁)(2 σ_yt + c₂) / ((μ_y² + μ_t² + c₁)(σ_y² + σ_t² + c₂))",
                                     "Z. Wang et al., \"Image Quality Assessment\", 2004"},
                                    [](const Settings &s, const OutputLayout &layout) -> std::unique_ptr<Loss> {
                                        return std::make_unique<StructuralSimilarity>(layout.data, s.integer("window"));
                                    },
                                    {.pictures = true, .wholeSample = true}};

} // namespace hourglass
