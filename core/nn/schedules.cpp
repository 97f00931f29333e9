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

const Param plateauParams[] = {
    {"plateau-patience", "Patience", "Epochs without a better validation loss before the rate drops.", Whole{1, 10000, 3}, false, "epochs"},
    {"drop-factor", "Factor", "What each drop multiplies the learning rate by.", Real{0.001, 1, 0.5}},
};
const Param exponentialParams[] = {
    {"decay", "Factor", "What each epoch multiplies the learning rate by.", Real{0.01, 1, 0.95}},
};
const Param restartParams[] = {
    {"period", "Period", "Epochs of the first fall.", Whole{1, 10000, 10, Scale::Logarithmic}, false, "epochs"},
    {"stretch", "Stretch", "How much longer each fall is than the one before.", Real{1, 4, 2}},
    {"final-factor", "Final factor", "The share of the learning rate that is left at the end of a fall.", Real{0, 1, 0.01}},
};
const Param oneCycleParams[] = {
    {"rise", "Rise", "The share of the training in which the rate goes up.", Real{0.01, 0.99, 0.3}},
    {"first-factor", "First factor", "The share of the learning rate to begin with.", Real{0, 1, 0.04}},
    {"final-factor", "Final factor", "The share of the learning rate that is left at the end.", Real{0, 1, 4e-6}},
};

/// From a to b along half a cosine.
double alongCosine(double a, double b, double progress)
{
    return b + (a - b) * 0.5 * (1 + std::cos(std::numbers::pi * std::clamp(progress, 0.0, 1.0)));
}

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
    double factor(double epoch, double epochs) const override { return alongCosine(1, m_final, epoch / std::max(epochs, 1e-9)); }

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

/// f^drops
class Plateau : public Schedule
{
public:
    explicit Plateau(const Settings &s) : m_patience(s.whole("plateau-patience")), m_factor(s.real("drop-factor")) {}
    double factor(double, double) const override { return 1; }
    std::int64_t patience() const override { return m_patience; }
    double dropFactor() const override { return m_factor; }

private:
    std::int64_t m_patience;
    double m_factor;
};

/// f^epoch
class Exponential : public Schedule
{
public:
    explicit Exponential(const Settings &s) : m_factor(s.real("decay")) {}
    double factor(double epoch, double) const override { return std::pow(m_factor, epoch); }

private:
    double m_factor;
};

/// A cosine's fall again and again, each T times as long as the last (Loshchilov & Hutter 2017, equation 5).
class CosineRestarts : public Schedule
{
public:
    explicit CosineRestarts(const Settings &s)
        : m_period(static_cast<double>(s.whole("period"))), m_stretch(s.real("stretch")), m_final(s.real("final-factor"))
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

const ScheduleKind constantRate{{"constant", "Constant", "schedule", "The learning rate stays as it is.", {}},
                                [](const Settings &) -> std::unique_ptr<Schedule> { return std::make_unique<Constant>(); }};
const ScheduleKind cosineRate{
    {"cosine", "Cosine", "schedule", "Falls along half a cosine to its final share (Loshchilov & Hutter 2017).", cosineParams},
    [](const Settings &s) -> std::unique_ptr<Schedule> { return std::make_unique<Cosine>(s); }};
const ScheduleKind stepRate{{"step", "Step", "schedule", "Drops by a factor every so many epochs.", stepParams},
                            [](const Settings &s) -> std::unique_ptr<Schedule> { return std::make_unique<Step>(s); }};

const ScheduleKind exponentialRate{
    {"exponential", "Exponential", "schedule", "Shrinks by the same factor every epoch, smoothly.", exponentialParams},
    [](const Settings &s) -> std::unique_ptr<Schedule> { return std::make_unique<Exponential>(s); }};
const ScheduleKind plateauRate{{"plateau", "Reduce on plateau", "schedule",
                                "Drops by a factor whenever the validation loss has not improved for some epochs.", plateauParams},
                               [](const Settings &s) -> std::unique_ptr<Schedule> { return std::make_unique<Plateau>(s); }};
const ScheduleKind cosineRestarts{{"cosine-restarts", "Cosine with restarts", "schedule",
                                   "Falls along half a cosine, jumps back up and falls again, longer each time (Loshchilov & Hutter 2017).",
                                   restartParams},
                                  [](const Settings &s) -> std::unique_ptr<Schedule> { return std::make_unique<CosineRestarts>(s); }};
const ScheduleKind oneCycle{{"one-cycle", "One cycle", "schedule",
                             "Rises to the learning rate and then falls to almost nothing (Smith & Topin 2018).", oneCycleParams},
                            [](const Settings &s) -> std::unique_ptr<Schedule> { return std::make_unique<OneCycle>(s); }};

double rateFactor(const Schedule &schedule, double warmUpEpochs, std::uint64_t step, double stepsPerEpoch, double epochs)
{
    const auto done = static_cast<double>(step);
    const double warmUp = warmUpEpochs > 0 ? std::min(1.0, (done + 1) / (warmUpEpochs * stepsPerEpoch)) : 1.0;
    return warmUp * schedule.factor(done / stepsPerEpoch, epochs);
}

} // namespace hourglass
