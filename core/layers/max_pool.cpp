// Max pool: the strongest value of each window.
#include "core/layers/catalogue.h"
#include "core/layers/patches.h"

#include <limits>

namespace hourglass {

namespace {

const Param params[] = {
    {"kernel", "Window size", "Window side in pixels.", Integer{1, 31, 2}},
    {"stride", "Stride", "Pixels between windows; 2 halves the image.", Integer{1, 16, 2}},
    {"padding", "Padding", "Same: output of ⌈pixels / stride⌉. None: only where the window fits. Explicit: by padding size.",
     OneOf{paddingOptions(), "valid"}},
    {"pad", "Padding size", "Ignored pixels added at each edge, for explicit padding.", Integer{0, 64, 1}},
    {"dilation", "Dilation", "Spacing of the kernel's pixels; 1 is no gap.", Integer{1, 16, 1}},
};

class MaxPool : public Layer
{
public:
    explicit MaxPool(Patches patches) : m_patches(patches) {}

    Shape out() const override { return {m_patches.y().places, m_patches.x().places, m_patches.channels()}; }
    Tangents tangents() const override { return Tangents::Own; }
    double operations() const override { return static_cast<double>(m_patches.places() * m_patches.taps() * m_patches.channels()); }
    Index memoSize() const override { return out().size(); } // where in the picture the strongest value was

    void forward(ConstWeights, Tape tape, const Pass &) const override
    {
        const Index channels = m_patches.channels();
        for (Index s = 0; s < tape.x.cols(); ++s) {
            const Scalar *x = tape.x.col(s).data();
            Scalar *y = tape.y.col(s).data();
            Scalar *where = tape.memo.col(s).data();
            m_patches.windows([&](Index place, Index pixel, bool first) {
                for (Index c = 0; c < channels; ++c) {
                    const Scalar value = x[pixel * channels + c];
                    Scalar &best = y[place * channels + c];
                    if (first || value > best || value != value) { // a NaN wins, so that a divergence is seen
                        best = value;
                        where[place * channels + c] = static_cast<Scalar>(pixel * channels + c);
                    }
                }
            });
        }
        for (Index s = 0; s < tape.tangent.y.cols(); ++s)
            for (Index i = 0; i < tape.tangent.y.rows(); ++i)
                tape.tangent.y(i, s) = tape.tangent.x(static_cast<Index>(tape.memo(i, s)), s);
    }

    void backward(ConstWeights, Tape tape, const Pass &) const override
    {
        if (tape.dx.cols() == 0)
            return;
        tape.dx.setZero();
        for (Index s = 0; s < tape.dy.cols(); ++s)
            for (Index i = 0; i < tape.dy.rows(); ++i)
                tape.dx(static_cast<Index>(tape.memo(i, s)), s) += tape.dy(i, s);
        if (tape.tangent.dx.cols() == 0)
            return;
        tape.tangent.dx.setZero();
        for (Index s = 0; s < tape.dy.cols(); ++s)
            for (Index i = 0; i < tape.dy.rows(); ++i)
                tape.tangent.dx(static_cast<Index>(tape.memo(i, s)), s) += tape.tangent.dy(i, s);
    }

private:
    Patches m_patches;
};

std::unique_ptr<Layer> make(const Settings &s, Shape in)
{
    return std::make_unique<MaxPool>(Patches(windowOver(in.height, s), windowOver(in.width, s), in.channels));
}

std::vector<Choice> mirror(const Settings &s, Shape, Shape)
{
    return {{std::string(upsample.id), complete(upsample, {{"scale", s.integer("stride")}})}};
}

} // namespace

const LayerKind maxPool{{"max-pool", "Max pool", "layer", "Keeps the maximum of each window: detection matters more than exact position.",
                         params, "y(p) = max_k x(stride · p + dilation · k − padding)",
                         "J. Weng, N. Ahuja & T. Huang, \"Cresceptron\", 1992"},
                        make,
                        poolConflict,
                        mirror};

} // namespace hourglass
