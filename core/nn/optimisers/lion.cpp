// Lion (X. Chen et al., "Symbolic discovery of optimization algorithms", 2023).
#include "core/kernels/kernels.h"
#include "core/nn/catalogue.h"

namespace hourglass {

namespace {

const Param params[] = {
    learningRateParam(1e-4),
    {"beta1", "Mixing β₁", "Weight of past gradients in the step's direction.", Real{0, 0.9999, 0.9}},
    {"beta2", "Decay β₂", "Decay of the moving average of gradients.", Real{0, 0.9999, 0.99}},
    {"weight-decay", "Weight decay", "Pulls every weight towards zero, independently of the gradient.", Real{0, 10, 0}, Role::None, true},
};

/// w ← w − η (sign(β₁ m + (1 − β₁) g) + λ w) · m ← β₂ m + (1 − β₂) g  (their algorithm 2).
class Lion : public Optimiser
{
public:
    explicit Lion(const Settings &s) : m_beta1(s.real("beta1")), m_beta2(s.real("beta2")), m_decay(s.real("weight-decay")) {}

    int states() const override { return 1; }

    void update(const Update &u, std::span<const Scalar> gradient, Weights weights, const States &states) const override
    {
        const LionStep step{static_cast<Scalar>(m_beta1),
                            static_cast<Scalar>(1 - m_beta1),
                            static_cast<Scalar>(m_beta2),
                            static_cast<Scalar>(1 - m_beta2),
                            static_cast<Scalar>(1 - u.rate * m_decay),
                            static_cast<Scalar>(u.rate),
                            u.gradientScale};
        kernels().lion(step, gradient.data(), weights.data(), states[0].data(), static_cast<Index>(gradient.size()));
    }

private:
    double m_beta1;
    double m_beta2;
    double m_decay;
};

} // namespace

const OptimiserKind lion{
    {"lion", "Lion", "optimiser",
     "Moves every weight by the same amount, by the sign of its momentum (Chen et al. 2023). Needs a tenth of Adam's learning rate.",
     params, "w ← (1 − η λ) w − η sign(β₁ m + (1 − β₁) g), m ← β₂ m + (1 − β₂) g",
     "X. Chen et al., \"Symbolic Discovery of Optimization Algorithms\", 2023"},
    [](const Settings &s) -> std::unique_ptr<Optimiser> { return std::make_unique<Lion>(s); }};

} // namespace hourglass
