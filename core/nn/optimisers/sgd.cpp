// Stochastic gradient descent with momentum, plain or Nesterov's.
#include "core/kernels/kernels.h"
#include "core/nn/catalogue.h"

namespace hourglass {

namespace {

const Param params[] = {
    learningRateParam(0.1),
    {"momentum", "Momentum", "Fraction of the last step carried over; 0 is off.", Real{0, 0.999, 0.9}},
    {"nesterov", "Nesterov", "Evaluates the gradient ahead along the momentum.", Toggle{false}},
};

/// m ← μ m + g · w ← w − η m, or with Nesterov  w ← w − η (g + μ m).  Sutskever et al. 2013, in PyTorch's form.
class Sgd : public Optimiser
{
public:
    explicit Sgd(const Settings &s) : m_momentum(s.real("momentum")), m_nesterov(s.toggle("nesterov")) {}

    int states() const override { return 1; }

    void update(const Update &u, std::span<const Scalar> gradient, Weights weights, const States &states) const override
    {
        const SgdStep step{static_cast<Scalar>(m_momentum), static_cast<Scalar>(u.rate), u.gradientScale, m_nesterov};
        kernels().sgd(step, gradient.data(), weights.data(), states[0].data(), static_cast<Index>(gradient.size()));
    }

private:
    double m_momentum;
    bool m_nesterov;
};

} // namespace

const OptimiserKind sgd{{"sgd", "SGD", "optimiser", "Stochastic gradient descent with momentum (Sutskever et al. 2013).", params,
                         "v ← μ v + g, w ← w − η v; Nesterov: w ← w − η (g + μ v)",
                         "H. Robbins & S. Monro 1951; I. Sutskever et al., \"On the importance of initialization and momentum\", 2013"},
                        [](const Settings &s) -> std::unique_ptr<Optimiser> { return std::make_unique<Sgd>(s); }};

} // namespace hourglass
