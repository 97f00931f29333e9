// The catalogue of losses, penalties, optimisers and schedules. A new kind is one file and one line in each of these two.
#pragma once

#include "core/nn/loss.h"
#include "core/nn/optimiser.h"
#include "core/nn/penalty.h"
#include "core/nn/schedule.h"

namespace hourglass {

extern const LossKind meanSquared;
extern const LossKind binaryCrossEntropy;
extern const LossKind continuousBernoulli;
extern const LossKind meanAbsolute;
extern const LossKind huber;
extern const LossKind cosineDistance;
extern const LossKind gaussianLikelihood;
extern const LossKind categoricalCrossEntropy;
extern const LossKind structuralSimilarity;

extern const PenaltyKind sparseL1;
extern const PenaltyKind sparseKl;
extern const PenaltyKind mmd;
extern const PenaltyKind decorrelation;
extern const PenaltyKind totalCorrelation;
extern const PenaltyKind decayL2;
extern const PenaltyKind decayL1;
extern const PenaltyKind orthogonality;

extern const OptimiserKind adam;
extern const OptimiserKind adamW;
extern const OptimiserKind nadam;
extern const OptimiserKind rmsProp;
extern const OptimiserKind lion;
extern const OptimiserKind sgd;
extern const OptimiserKind lbfgs;

extern const ScheduleKind constantRate;
extern const ScheduleKind cosineRate;
extern const ScheduleKind cosineRestarts;
extern const ScheduleKind oneCycle;
extern const ScheduleKind stepRate;
extern const ScheduleKind exponentialRate;
extern const ScheduleKind plateauRate;

std::span<const LossKind *const> lossKinds();
std::span<const OptimiserKind *const> optimiserKinds();
std::span<const ScheduleKind *const> scheduleKinds();

} // namespace hourglass
