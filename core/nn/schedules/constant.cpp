// Constant: no schedule.
#include "core/nn/catalogue.h"

namespace hourglass {

namespace {

class Constant : public Schedule
{
public:
    double factor(double, double) const override { return 1; }
};

} // namespace

const ScheduleKind constantRate{{"constant", "Constant", "schedule", "The learning rate does not change.", {}, "η(t) = η"},
                                [](const Settings &) -> std::unique_ptr<Schedule> { return std::make_unique<Constant>(); }};

} // namespace hourglass
