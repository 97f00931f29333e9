// Cosine: I. Loshchilov & F. Hutter, "SGDR: Stochastic Gradient Descent with Warm Restarts", ICLR 2017, equation 5 without restarts.
#include "core/nn/catalogue.h"
#include "core/nn/schedules/along_cosine.h"

#include <algorithm>

namespace hourglass {

namespace {

const Param params[] = {
    {"final-factor", "Final factor", "Fraction of the learning rate left at the end.", Real{0, 1, 0.01}},
};

/// f + (1 − f)(1 + cos(π t / T)) / 2
class Cosine : public Schedule
{
public:
    explicit Cosine(const Settings &s) : m_final(s.real("final-factor")) {}
    double factor(double epoch, double epochs) const override { return alongCosine(1, m_final, epoch / std::max(epochs, 1e-9)); }

private:
    double m_final;
};

} // namespace

const ScheduleKind cosineRate{{"cosine", "Cosine", "schedule", "Falls along half a cosine to its final value (Loshchilov & Hutter 2017).",
                               params, "η(t) = η (f + (1 − f) (1 + cos(π t / T)) / 2)", "I. Loshchilov & F. Hutter, \"SGDR\", 2017"},
                              [](const Settings &s) -> std::unique_ptr<Schedule> { return std::make_unique<Cosine>(s); }};

} // namespace hourglass
