// Nadam (Dozat 2016): Adam with Nesterov's look ahead.
#include "core/kernels/functions.h"
#include "core/kernels/kernels.h"
#include "core/nn/catalogue.h"

namespace hourglass {

namespace {

const Param params[] = {
    learningRateParam(2e-3),
    {"beta1", "Momentum β₁", "Decay of the moving average of gradients.", Real{0, 0.99, 0.9}},
    {"beta2", "Decay β₂", "Decay of the moving average of squared gradients.", Real{0, 0.99999, 0.999}},
    {"epsilon", "Epsilon", "Keeps the division finite for vanishing gradients.", Real{1e-12, 1e-2, 1e-8, Scale::Logarithmic}},
};

constexpr double momentumDecay = 0.004; // ψ of the paper

/// μₜ = β₁ (1 − 0.96^(tψ) / 2);  w ← w − η [(1 − μₜ) g / (1 − Π μ) + μₜ₊₁ m / (1 − Π μ μₜ₊₁)] / (√v̂ + ε).
class Nadam : public Optimiser
{
public:
    explicit Nadam(const Settings &s) : m_beta1(s.real("beta1")), m_beta2(s.real("beta2")), m_epsilon(s.real("epsilon")) {}

    int states() const override { return 2; }

    void update(const Update &u, std::span<const Scalar> gradient, Weights weights, const States &states) const override
    {
        const auto t = static_cast<double>(u.t);
        const double now = momentumAt(t);
        const double next = momentumAt(t + 1);
        const double product = momentumProduct(u.t);
        const auto ofGradient = static_cast<Scalar>(u.rate * (1 - now) / (1 - product));
        const auto ofMean = static_cast<Scalar>(u.rate * next / (1 - product * next));
        const auto correction = static_cast<Scalar>(1 / (1 - power(m_beta2, t)));
        const NadamStep step{static_cast<Scalar>(m_beta1),
                             static_cast<Scalar>(m_beta2),
                             static_cast<Scalar>(1 - m_beta1),
                             static_cast<Scalar>(1 - m_beta2),
                             ofGradient,
                             ofMean,
                             correction,
                             static_cast<Scalar>(m_epsilon),
                             u.gradientScale};
        kernels().nadam(step, gradient.data(), weights.data(), states[0].data(), states[1].data(), static_cast<Index>(gradient.size()));
    }

private:
    double momentumAt(double t) const { return m_beta1 * (1 - 0.5 * power(0.96, t * momentumDecay)); }

    /// μ₁ μ₂ … μₜ, from t alone, so that a run can go on anywhere. Nothing is left of it after some hundred factors.
    double momentumProduct(std::uint64_t t) const
    {
        const double shrink = power(0.96, momentumDecay);
        double power = 1;
        double product = 1;
        for (std::uint64_t i = 1; i <= t && product > 1e-18; ++i) {
            power *= shrink;
            product *= m_beta1 * (1 - 0.5 * power);
        }
        return product;
    }

    double m_beta1;
    double m_beta2;
    double m_epsilon;
};

} // namespace

const OptimiserKind nadam{{"nadam", "Nadam", "optimiser", "Adam with Nesterov momentum (Dozat 2016).", params,
                           "as Adam, with β₁ m̂ + (1 − β₁) g / (1 − Π β₁) instead of m̂",
                           "T. Dozat, \"Incorporating Nesterov Momentum into Adam\", 2016"},
                          [](const Settings &s) -> std::unique_ptr<Optimiser> { return std::make_unique<Nadam>(s); }};

} // namespace hourglass
