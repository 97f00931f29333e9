// AdamW: I. Loshchilov & F. Hutter, "Decoupled Weight Decay Regularization", ICLR 2019, algorithm 2.
#include "core/nn/catalogue.h"
#include "core/nn/optimisers/adam.h"

namespace hourglass {

namespace {

const Param params[] = {learningRateParam(1e-3),
                        AdamParams::beta1,
                        AdamParams::beta2,
                        AdamParams::epsilon,
                        {"weight-decay", "Weight decay λ", "Pulls every weight towards zero, independently of the gradient.",
                         Real{0, 1, 0.01}, Role::None, true}};

} // namespace

const OptimiserKind adamW{
    {"adamw", "AdamW", "optimiser", "Adam with decoupled weight decay (Loshchilov & Hutter 2019).", params,
     "w ← (1 − η λ) w, then a step of Adam", "I. Loshchilov & F. Hutter, \"Decoupled Weight Decay Regularization\", 2019"},
    [](const Settings &s) -> std::unique_ptr<Optimiser> { return std::make_unique<Adam>(s, s.real("weight-decay")); }};

} // namespace hourglass
