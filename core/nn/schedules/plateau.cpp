// Reduce on plateau: a drop when the validation loss stops improving.
#include "core/nn/catalogue.h"

namespace hourglass {

namespace {

const Param params[] = {
    {"plateau-patience", "Patience", "Epochs without a better validation loss before the rate drops.", Integer{1, 10000, 3}, Role::None,
     false, "epochs"},
    {"drop-factor", "Factor", "Factor applied to the learning rate at each drop.", Real{0.001, 1, 0.5}},
};

/// f^drops
class Plateau : public Schedule
{
public:
    explicit Plateau(const Settings &s) : m_patience(s.integer("plateau-patience")), m_factor(s.real("drop-factor")) {}
    double factor(double, double) const override { return 1; }
    std::int64_t patience() const override { return m_patience; }
    double dropFactor() const override { return m_factor; }

private:
    std::int64_t m_patience;
    double m_factor;
};

} // namespace

const ScheduleKind plateauRate{{"plateau", "Reduce on plateau", "schedule", "Drops by a factor when the validation loss stops improving.",
                                params, "η ← f η after this many epochs without a better validation loss"},
                               [](const Settings &s) -> std::unique_ptr<Schedule> { return std::make_unique<Plateau>(s); }};

} // namespace hourglass
