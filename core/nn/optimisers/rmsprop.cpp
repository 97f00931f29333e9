// RMSprop (Tieleman & Hinton 2012).
#include "core/kernels/kernels.h"
#include "core/nn/catalogue.h"

namespace hourglass {

namespace {

const Param params[] = {
    learningRateParam(1e-3),
    {"smoothing", "Smoothing α", "Decay of the moving average of squared gradients.", Real{0, 0.9999, 0.99}},
    {"momentum", "Momentum", "Fraction of the last step carried over; 0 is off.", Real{0, 0.999, 0}},
    {"epsilon", "Epsilon", "Keeps the division finite for vanishing gradients.", Real{1e-12, 1e-2, 1e-8, Scale::Logarithmic}},
};

/// v ← α v + (1 − α) g² · m ← μ m + g / (√v + ε) · w ← w − η m.
class RmsProp : public Optimiser
{
public:
    explicit RmsProp(const Settings &s) : m_smoothing(s.real("smoothing")), m_momentum(s.real("momentum")), m_epsilon(s.real("epsilon")) {}

    int states() const override { return 2; }

    void update(const Update &u, std::span<const Scalar> gradient, Weights weights, const States &states) const override
    {
        const RmsPropStep step{static_cast<Scalar>(m_smoothing), static_cast<Scalar>(1 - m_smoothing), static_cast<Scalar>(m_momentum),
                               static_cast<Scalar>(m_epsilon),   static_cast<Scalar>(u.rate),          u.gradientScale};
        kernels().rmsProp(step, gradient.data(), weights.data(), states[0].data(), states[1].data(), static_cast<Index>(gradient.size()));
    }

private:
    double m_smoothing;
    double m_momentum;
    double m_epsilon;
};

} // namespace

const OptimiserKind rmsProp{{"rmsprop", "RMSprop", "optimiser",
                             "Scales each weight's gradient by its recent size (Tieleman & Hinton 2012): Adam without momentum.", params,
                             "v ← ρ v + (1 − ρ) g², w ← w − η g / (√v + ε)", "T. Tieleman & G. Hinton, \"Lecture 6.5: rmsprop\", 2012"},
                            [](const Settings &s) -> std::unique_ptr<Optimiser> { return std::make_unique<RmsProp>(s); }};

} // namespace hourglass
