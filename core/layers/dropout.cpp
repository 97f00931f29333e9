// Dropout: zeroes units at random during training.
#include "core/layers/catalogue.h"

namespace hourglass {

namespace {

const Param params[] = {
    {"rate", "Rate", "Fraction of values set to zero in each training step.", Real{0, 0.95, 0.2}},
};

class Dropout : public Layer
{
public:
    Dropout(Shape shape, double rate) : m_shape(shape), m_rate(rate) {}

    Shape out() const override { return m_shape; }
    Tangents tangents() const override { return Tangents::Linear; }
    double operations() const override { return static_cast<double>(m_shape.size()); }
    Index memoSize() const override { return m_shape.size(); } // what each value was multiplied by

    void forward(ConstWeights, Tape tape, const Pass &pass) const override
    {
        if (!pass.training) {
            tape.y = tape.x;
            return;
        }
        const Random random(pass.seed, Purpose::Dropout, pass.step, pass.layer);
        const auto keep = static_cast<Scalar>(1 / (1 - m_rate));
        for (Index s = 0; s < tape.memo.cols(); ++s)
            random.fillUniform(static_cast<std::uint32_t>(pass.firstSample + s),
                               {tape.memo.col(s).data(), static_cast<std::size_t>(tape.memo.rows())});
        Flat factors = flat(tape.memo);
        factors = (factors >= static_cast<Scalar>(m_rate)).template cast<Scalar>() * keep;
        flat(tape.y) = flat(tape.x) * factors;
    }

    void backward(ConstWeights, Tape tape, const Pass &pass) const override
    {
        if (tape.dx.cols() == 0)
            return;
        if (pass.training)
            flat(tape.dx) = flat(tape.dy) * flat(tape.memo);
        else
            tape.dx = tape.dy;
    }

private:
    Shape m_shape;
    double m_rate;
};

std::unique_ptr<Layer> make(const Settings &settings, Shape in) { return std::make_unique<Dropout>(in, settings.real("rate")); }

} // namespace

const LayerKind dropout{{"dropout", "Dropout", "layer",
                         "Zeroes a random fraction of the values in each training step and scales up the rest, so units cannot rely on "
                         "each other (Srivastava et al. 2014).",
                         params, "y = m x / (1 − p), m = 0 with probability p, else 1", "N. Srivastava et al., \"Dropout\", 2014"},
                        make};

} // namespace hourglass
