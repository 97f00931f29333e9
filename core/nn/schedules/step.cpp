// Step: a drop every so many epochs.
#include "core/kernels/functions.h"
#include "core/nn/catalogue.h"

#include <cmath>

namespace hourglass {

namespace {

const Param params[] = {
    {"every", "Interval", "Epochs between drops.", Integer{1, 10000, 10, Scale::Logarithmic}, Role::None, false, "epochs"},
    {"drop-factor", "Factor", "Factor applied to the learning rate at each drop.", Real{0.001, 1, 0.5}},
};

/// f^⌊t / every⌋
class Step : public Schedule
{
public:
    explicit Step(const Settings &s) : m_every(static_cast<double>(s.integer("every"))), m_factor(s.real("drop-factor")) {}
    double factor(double epoch, double) const override { return power(m_factor, std::floor(epoch / m_every)); }

private:
    double m_every;
    double m_factor;
};

} // namespace

const ScheduleKind stepRate{
    {"step", "Step", "schedule", "Drops by a factor at a fixed interval of epochs.", params, "η(t) = η f^⌊t / every⌋"},
    [](const Settings &s) -> std::unique_ptr<Schedule> { return std::make_unique<Step>(s); }};

} // namespace hourglass
