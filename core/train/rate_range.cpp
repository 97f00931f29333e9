// The learning-rate range test; see rate_range.h.
#include "core/train/rate_range.h"

#include "core/experiment/settings_at.h"
#include "core/nn/catalogue.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr double least = 1e-6;
constexpr double most = 1;
constexpr double memory = 0.95; // of the smoothed loss
constexpr double tooMuch = 4;   // times the best loss

/// Where a straight line through neighbouring points falls most steeply over the logarithm of the rate, before the best loss.
double steepest(const std::vector<RateRange::Point> &points)
{
    constexpr std::size_t reach = 8;
    if (points.size() < 4 * reach)
        return 0;
    const auto best = std::ranges::min_element(points, {}, &RateRange::Point::loss) - points.begin();
    double slope = 0;
    double found = 0;
    for (std::size_t i = 2 * reach; i + reach < static_cast<std::size_t>(best); ++i) {
        const auto &before = points[i - reach];
        const auto &after = points[i + reach];
        const double s = (after.loss - before.loss) / std::log(after.rate / before.rate);
        if (s < slope) {
            slope = s;
            found = points[i].rate;
        }
    }
    return found;
}

} // namespace

RateRange rateRange(const Experiment &experiment, const std::shared_ptr<const Dataset> &dataset, int threads, const std::stop_token &stop,
                    const std::function<void(double)> &progress, int steps)
{
    Experiment e = experiment;
    e.schedule = {std::string(constantRate.id), complete(constantRate)};
    e.plan.set("warm-up", 0.0);
    e.plan.set("pretraining", std::int64_t{0});
    Trainer trainer(std::make_shared<const RunSetup>(e, dataset), threads);
    const Place place = roleAt(e, {Part::Optimiser}, Role::LearningRate)->place;
    RateRange range;
    double mean = 0;
    double best = HUGE_VAL;
    for (int i = 0; i < steps && !stop.stop_requested(); ++i) {
        const double rate = least * std::pow(most / least, static_cast<double>(i) / (steps - 1));
        trainer.retune(place, rate);
        const Trainer::Report report = trainer.step();
        if (report.diverged)
            break;
        mean = memory * mean + (1 - memory) * report.loss;
        const double smoothed = mean / (1 - std::pow(memory, i + 1));
        range.points.push_back({rate, smoothed});
        best = std::min(best, smoothed);
        if (smoothed > tooMuch * std::abs(best))
            break;
        progress(static_cast<double>(i + 1) / steps);
    }
    range.suggested = steepest(range.points);
    return range;
}

} // namespace hourglass
