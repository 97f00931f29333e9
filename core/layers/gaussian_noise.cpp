// Gaussian noise: added to the values during training.
#include "core/layers/catalogue.h"

namespace hourglass {

namespace {

const Param params[] = {
    {"deviation", "SD σ", "Standard deviation of the added noise.", Real{0, 10, 0.1}},
};

class GaussianNoise : public Layer
{
public:
    GaussianNoise(Shape shape, double deviation) : m_shape(shape), m_deviation(static_cast<Scalar>(deviation)) {}

    Shape out() const override { return m_shape; }
    Tangents tangents() const override { return Tangents::Own; }
    double operations() const override { return static_cast<double>(m_shape.size()); }

    void forward(ConstWeights, Tape tape, const Pass &pass) const override
    {
        tape.tangent.y = tape.tangent.x; // what is added does not move
        if (!pass.training) {
            tape.y = tape.x;
            return;
        }
        const Random random(pass.seed, Purpose::Dropout, pass.step, pass.layer);
        for (Index s = 0; s < tape.y.cols(); ++s)
            random.fillNormal(static_cast<std::uint32_t>(pass.firstSample + s),
                              {tape.y.col(s).data(), static_cast<std::size_t>(tape.y.rows())});
        flat(tape.y) = flat(tape.x) + m_deviation * flat(tape.y);
    }

    void backward(ConstWeights, Tape tape, const Pass &) const override
    {
        if (tape.dx.cols() > 0)
            tape.dx = tape.dy;
        if (tape.tangent.dx.cols() > 0)
            tape.tangent.dx = tape.tangent.dy;
    }

private:
    Shape m_shape;
    Scalar m_deviation;
};

std::unique_ptr<Layer> make(const Settings &settings, Shape in) { return std::make_unique<GaussianNoise>(in, settings.real("deviation")); }

} // namespace

const LayerKind gaussianNoise{{"gaussian-noise", "Gaussian noise", "layer",
                               "Adds Gaussian noise to every value during training only, y = x + σε. As the first layer it makes a "
                               "denoising autoencoder (Vincent et al. 2010).",
                               params, "y = x + σ ε, ε ~ N(0, 1)", "P. Vincent et al., \"Stacked Denoising Autoencoders\", 2010"},
                              make};

} // namespace hourglass
