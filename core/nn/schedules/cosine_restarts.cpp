// Cosine with restarts: I. Loshchilov & F. Hutter, "SGDR: Stochastic Gradient Descent with Warm Restarts", ICLR 2017, equation 5.
#include "core/nn/catalogue.h"
#include "core/nn/schedules/along_cosine.h"

#include <cmath>

namespace hourglass {

namespace {

const Param params[] = {
    {"period", "Period", "Epochs of the first period.", Integer{1, 10000, 10, Scale::Logarithmic}, Role::None, false, "epochs"},
    {"stretch", "Period factor", "Factor by which each period is longer than the last.", Real{1, 4, 2}},
    {"final-factor", "Final factor", "Fraction of the learning rate left at the end of a period.", Real{0, 1, 0.01}},
};

/// A cosine's fall again and again, each T times as long as the last (Loshchilov & Hutter 2017, equation 5).
class CosineRestarts : public Schedule
{
public:
    explicit CosineRestarts(const Settings &s)
        : m_period(static_cast<double>(s.integer("period"))), m_stretch(s.real("stretch")), m_final(s.real("final-factor"))
    {
    }
    double factor(double epoch, double) const override
    {
        double period = m_period;
        if (m_stretch <= 1)
            epoch = std::fmod(epoch, period);
        for (; epoch >= period; period *= m_stretch)
            epoch -= period;
        return alongCosine(1, m_final, epoch / period);
    }

private:
    double m_period;
    double m_stretch;
    double m_final;
};

} // namespace

const ScheduleKind cosineRestarts{{"cosine-restarts", "Cosine with restarts", "schedule",
                                   "Falls along half a cosine, then restarts, with longer periods each time (Loshchilov & Hutter 2017).",
                                   params,
                                   "η(t) = η (f + (1 − f) (1 + cos(π τ / T_i)) / 2), τ since the last restart, T_i = stretch · T_i₋₁",
                                   "I. Loshchilov & F. Hutter, \"SGDR\", 2017"},
                                  [](const Settings &s) -> std::unique_ptr<Schedule> { return std::make_unique<CosineRestarts>(s); }};

} // namespace hourglass
