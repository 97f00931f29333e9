// Average pool: the mean of each window.
#include "core/layers/catalogue.h"
#include "core/layers/patches.h"

namespace hourglass {

namespace {

const Param params[] = {
    {"kernel", "Window size", "Window side in pixels.", Integer{1, 31, 2}},
    {"stride", "Stride", "Pixels between windows; 2 halves the image.", Integer{1, 16, 2}},
    {"padding", "Padding",
     "Same: output of ⌈pixels / stride⌉. None: only where the window fits. Explicit: by padding size. Means ignore the padding.",
     OneOf{paddingOptions(), "valid"}},
    {"pad", "Padding size", "Ignored pixels added at each edge, for explicit padding.", Integer{0, 64, 1}},
};

class AveragePool : public Layer
{
public:
    explicit AveragePool(Patches patches) : m_patches(patches), m_shares(Vector::Zero(patches.places()))
    {
        m_patches.windows([&](Index place, Index, bool) { m_shares(place) += 1; });
        m_shares = m_shares.cwiseInverse();
    }

    Shape out() const override { return {m_patches.y().places, m_patches.x().places, m_patches.channels()}; }
    Tangents tangents() const override { return Tangents::Linear; }
    double operations() const override { return static_cast<double>(m_patches.places() * m_patches.taps() * m_patches.channels()); }

    void forward(ConstWeights, Tape tape, const Pass &) const override
    {
        const Index channels = m_patches.channels();
        tape.y.setZero();
        for (Index s = 0; s < tape.x.cols(); ++s)
            m_patches.windows([&](Index place, Index pixel, bool) {
                tape.y.col(s).segment(place * channels, channels) += m_shares(place) * tape.x.col(s).segment(pixel * channels, channels);
            });
    }

    void backward(ConstWeights, Tape tape, const Pass &) const override
    {
        if (tape.dx.cols() == 0)
            return;
        const Index channels = m_patches.channels();
        tape.dx.setZero();
        for (Index s = 0; s < tape.dy.cols(); ++s)
            m_patches.windows([&](Index place, Index pixel, bool) {
                tape.dx.col(s).segment(pixel * channels, channels) += m_shares(place) * tape.dy.col(s).segment(place * channels, channels);
            });
    }

private:
    Patches m_patches;
    Vector m_shares; // 1 / pixels of each window
};

std::unique_ptr<Layer> make(const Settings &s, Shape in)
{
    return std::make_unique<AveragePool>(Patches(windowOver(in.height, s), windowOver(in.width, s), in.channels));
}

std::vector<Choice> mirror(const Settings &s, Shape, Shape)
{
    return {{std::string(upsample.id), complete(upsample, {{"scale", s.integer("stride")}})}};
}

} // namespace

const LayerKind averagePool{{"average-pool", "Average pool", "layer", "Keeps the mean of each window: a smaller, smoother image.", params,
                             "y(p) = mean_k x(stride · p + k − padding)",
                             "Y. LeCun et al., \"Gradient-Based Learning Applied to Document Recognition\", 1998"},
                            make,
                            poolConflict,
                            mirror};

} // namespace hourglass
