// The explicit list; see catalogue.h. The order is the order on the screen.
#include "core/nn/catalogue.h"

namespace hourglass {

namespace {
const LossKind *const losses[] = {&meanSquared,    &binaryCrossEntropy, &continuousBernoulli,     &meanAbsolute,        &huber,
                                  &cosineDistance, &gaussianLikelihood, &categoricalCrossEntropy, &structuralSimilarity};
const OptimiserKind *const optimisers[] = {&adam, &adamW, &sgd, &rmsProp, &nadam, &lion, &lbfgs};
const ScheduleKind *const schedules[] = {&constantRate, &cosineRate, &cosineRestarts, &oneCycle, &stepRate, &exponentialRate, &plateauRate};
} // namespace

std::span<const LossKind *const> lossKinds() { return losses; }
std::span<const OptimiserKind *const> optimiserKinds() { return optimisers; }
std::span<const ScheduleKind *const> scheduleKinds() { return schedules; }

} // namespace hourglass
