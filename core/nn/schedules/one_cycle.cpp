// One cycle: L. Smith & N. Topin, "Super-Convergence", 2018; both ways along a cosine, as PyTorch has it.
#include "core/nn/catalogue.h"
#include "core/nn/schedules/along_cosine.h"

#include <algorithm>

namespace hourglass {

namespace {

const Param params[] = {
    {"rise", "Rise fraction", "Fraction of training in which the rate rises.", Real{0.01, 0.99, 0.3}},
    {"first-factor", "Initial factor", "Fraction of the learning rate at the start.", Real{0, 1, 0.04}},
    {"final-factor", "Final factor", "Fraction of the learning rate left at the end.", Real{0, 1, 4e-6}},
};

/// Up, then down to almost nothing (Smith & Topin 2018), both along half a cosine.
class OneCycle : public Schedule
{
public:
    explicit OneCycle(const Settings &s) : m_rise(s.real("rise")), m_first(s.real("first-factor")), m_final(s.real("final-factor")) {}
    double factor(double epoch, double epochs) const override
    {
        const double progress = std::clamp(epoch / std::max(epochs, 1e-9), 0.0, 1.0);
        return progress < m_rise ? alongCosine(m_first, 1, progress / m_rise) : alongCosine(1, m_final, (progress - m_rise) / (1 - m_rise));
    }

private:
    double m_rise;
    double m_first;
    double m_final;
};

} // namespace

const ScheduleKind oneCycle{
    {"one-cycle", "One cycle", "schedule", "Rises to the learning rate, then falls to almost zero (Smith & Topin 2018).", params,
     "η(t) from f₀ η up to η at rise · T, then down to f η, both along a cosine", "L. Smith & N. Topin, \"Super-Convergence\", 2018"},
    [](const Settings &s) -> std::unique_ptr<Schedule> { return std::make_unique<OneCycle>(s); }};

} // namespace hourglass
