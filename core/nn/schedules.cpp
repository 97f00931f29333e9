// Learning-rate schedules: constant, cosine (Loshchilov & Hutter 2017) and steps.
#include "core/nn/catalogue.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hourglass {

namespace {

const Param cosineParams[] = {
    {"final-factor", "Final factor", "The share of the learning rate that is left at the end.", Real{0, 1, 0.01}},
};
const Param stepParams[] = {
    {"every", "Every", "Epochs between two drops.", Whole{1, 10000, 10, Scale::Logarithmic}, false, "epochs"},
    {"drop-factor", "Factor", "What each drop multiplies the learning rate by.", Real{0.001, 1, 0.5}},
};

class Constant : public Schedule
{
public:
    double factor(double, double) const override { return 1; }
};

/// f + (1 − f)(1 + cos(π t / T)) / 2
class Cosine : public Schedule
{
public:
    explicit Cosine(const Settings &s) : m_final(s.real("final-factor")) {}
    double factor(double epoch, double epochs) const override
    {
        const double progress = std::clamp(epoch / std::max(epochs, 1e-9), 0.0, 1.0);
        return m_final + (1 - m_final) * 0.5 * (1 + std::cos(std::numbers::pi * progress));
    }

private:
    double m_final;
};

/// f^⌊t / every⌋
class Step : public Schedule
{
public:
    explicit Step(const Settings &s) : m_every(static_cast<double>(s.whole("every"))), m_factor(s.real("drop-factor")) {}
    double factor(double epoch, double) const override { return std::pow(m_factor, std::floor(epoch / m_every)); }

private:
    double m_every;
    double m_factor;
};

} // namespace

const ScheduleKind constantRate{{"constant", "Constant", "schedule", "The learning rate stays as it is.", {}},
                                [](const Settings &) -> std::unique_ptr<Schedule> { return std::make_unique<Constant>(); }};
const ScheduleKind cosineRate{
    {"cosine", "Cosine", "schedule", "Falls along half a cosine to its final share (Loshchilov & Hutter 2017).", cosineParams},
    [](const Settings &s) -> std::unique_ptr<Schedule> { return std::make_unique<Cosine>(s); }};
const ScheduleKind stepRate{{"step", "Step", "schedule", "Drops by a factor every so many epochs.", stepParams},
                            [](const Settings &s) -> std::unique_ptr<Schedule> { return std::make_unique<Step>(s); }};

double rateFactor(const Schedule &schedule, double warmUpEpochs, std::uint64_t step, double stepsPerEpoch, double epochs)
{
    const auto done = static_cast<double>(step);
    const double warmUp = warmUpEpochs > 0 ? std::min(1.0, (done + 1) / (warmUpEpochs * stepsPerEpoch)) : 1.0;
    return warmUp * schedule.factor(done / stepsPerEpoch, epochs);
}

} // namespace hourglass
