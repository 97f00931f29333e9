// The learning-rate range test: trains briefly while the rate rises, and finds where the loss falls fastest.
// L. Smith, "Cyclical Learning Rates for Training Neural Networks", WACV 2017, section 3.3.
#pragma once

#include "core/train/trainer.h"

#include <functional>
#include <stop_token>

namespace hourglass {

struct RateRange {
    struct Point {
        double rate;
        double loss; // smoothed
    };
    std::vector<Point> points;
    double suggested = 0; // where the loss falls fastest; 0 when it never falls
};

/// Trains fresh weights for at most `steps` steps, the rate growing evenly on a logarithmic scale from the least to the most;
/// ends early once the loss is four times its best. progress gets a share from 0 to 1.
RateRange rateRange(const Experiment &experiment, const std::shared_ptr<const Dataset> &dataset, int threads, const std::stop_token &stop,
                    const std::function<void(double)> &progress, int steps = 300);

} // namespace hourglass
