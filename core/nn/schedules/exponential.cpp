// Exponential: the same factor every epoch.
#include "core/kernels/functions.h"
#include "core/nn/catalogue.h"

namespace hourglass {

namespace {

const Param params[] = {
    {"decay", "Factor", "Factor applied to the learning rate every epoch.", Real{0.01, 1, 0.95}},
};

/// f^epoch
class Exponential : public Schedule
{
public:
    explicit Exponential(const Settings &s) : m_factor(s.real("decay")) {}
    double factor(double epoch, double) const override { return power(m_factor, epoch); }

private:
    double m_factor;
};

} // namespace

const ScheduleKind exponentialRate{
    {"exponential", "Exponential", "schedule", "Shrinks smoothly by the same factor every epoch.", params, "η(t) = η f^t, t in epochs"},
    [](const Settings &s) -> std::unique_ptr<Schedule> { return std::make_unique<Exponential>(s); }};

} // namespace hourglass
