// Upsample: a larger image from the same values.
#include "core/layers/catalogue.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr Option modes[] = {{"nearest", "Nearest pixel"}, {"bilinear", "Bilinear"}};

const Param params[] = {
    {"scale", "Scale", "Factor by which each side grows.", Integer{1, 16, 2}},
    {"mode", "Interpolation", "Nearest repeats pixels; bilinear interpolates linearly.", OneOf{modes, "nearest"}},
    {"height", "Exact height", "Output pixels where the scale does not give them; 0 uses the scale.", Integer{0, 4096, 0}, Role::None,
     false, "pixels"},
    {"width", "Exact width", "Output pixels where the scale does not give them; 0 uses the scale.", Integer{0, 4096, 0}, Role::None, false,
     "pixels"},
};

/// Each pixel of the result is a mix of two of the source along each side; pixel centres lie half a pixel inside
/// (align_corners = false of other programs).
struct Side {
    struct Mix {
        Index low;
        Index high;
        Scalar share; // of the higher one
    };
    std::vector<Mix> mixes;

    Side(Index in, Index out, bool bilinear)
    {
        const double ratio = static_cast<double>(in) / static_cast<double>(out);
        for (Index i = 0; i < out; ++i) {
            if (!bilinear) {
                const Index nearest = std::min(in - 1, static_cast<Index>(std::floor(static_cast<double>(i) * ratio)));
                mixes.push_back({nearest, nearest, 0});
                continue;
            }
            const double at = std::max(0.0, (static_cast<double>(i) + 0.5) * ratio - 0.5);
            const Index low = std::min(in - 1, static_cast<Index>(at));
            mixes.push_back({low, std::min(in - 1, low + 1), static_cast<Scalar>(at - static_cast<double>(low))});
        }
    }
};

class Upsample : public Layer
{
public:
    Upsample(Shape in, Shape out, bool bilinear)
        : m_in(in), m_out(out), m_y(in.height, out.height, bilinear), m_x(in.width, out.width, bilinear)
    {
    }

    Shape out() const override { return m_out; }
    Tangents tangents() const override { return Tangents::Linear; }
    double operations() const override { return 4 * static_cast<double>(m_out.size()); }

    void forward(ConstWeights, Tape tape, const Pass &) const override
    {
        const Index n = m_in.channels;
        for (Index s = 0; s < tape.x.cols(); ++s)
            walk([&](Index to, Index from, Scalar share, bool first) {
                const auto part = tape.x.col(s).segment(from, n) * share;
                if (first)
                    tape.y.col(s).segment(to, n) = part;
                else
                    tape.y.col(s).segment(to, n) += part;
            });
    }

    void backward(ConstWeights, Tape tape, const Pass &) const override
    {
        if (tape.dx.cols() == 0)
            return;
        const Index n = m_in.channels;
        tape.dx.setZero();
        for (Index s = 0; s < tape.dy.cols(); ++s)
            walk([&](Index to, Index from, Scalar share, bool) {
                tape.dx.col(s).segment(from, n) += share * tape.dy.col(s).segment(to, n);
            });
    }

private:
    /// Calls use(value of the result, value of the source, share, whether it is the first share) for the up to four sources.
    template <typename Use>
    void walk(const Use &use) const
    {
        for (std::size_t y = 0; y < m_y.mixes.size(); ++y)
            for (std::size_t x = 0; x < m_x.mixes.size(); ++x) {
                const Side::Mix &v = m_y.mixes[y];
                const Side::Mix &h = m_x.mixes[x];
                const Index to = static_cast<Index>(y * m_x.mixes.size() + x) * m_in.channels;
                const auto from = [&](Index row, Index column) { return (row * m_in.width + column) * m_in.channels; };
                use(to, from(v.low, h.low), (1 - v.share) * (1 - h.share), true);
                if (h.share > 0)
                    use(to, from(v.low, h.high), (1 - v.share) * h.share, false);
                if (v.share > 0)
                    use(to, from(v.high, h.low), v.share * (1 - h.share), false);
                if (v.share > 0 && h.share > 0)
                    use(to, from(v.high, h.high), v.share * h.share, false);
            }
    }

    Shape m_in;
    Shape m_out;
    Side m_y;
    Side m_x;
};

std::unique_ptr<Layer> make(const Settings &s, Shape in)
{
    const Index scale = s.integer("scale");
    const Index height = s.integer("height");
    const Index width = s.integer("width");
    return std::make_unique<Upsample>(in, Shape{height > 0 ? height : in.height * scale, width > 0 ? width : in.width * scale, in.channels},
                                      s.option("mode") == "bilinear");
}

std::vector<Choice> mirror(const Settings &s, Shape, Shape)
{
    const std::int64_t scale = s.integer("scale");
    return {{std::string(averagePool.id), complete(averagePool, {{"kernel", scale}, {"stride", scale}})}};
}

} // namespace

const LayerKind upsample{
    {"upsample", "Upsample", "layer",
     "Enlarges the image without weights; with a convolution after it, avoids checkerboard artefacts (Odena et al. 2016).", params,
     "y(p) = x(⌊p / scale⌋), or between the four nearest pixels",
     "A. Odena, V. Dumoulin & C. Olah, \"Deconvolution and Checkerboard Artifacts\", 2016"},
    make,
    nullptr,
    mirror};

} // namespace hourglass
