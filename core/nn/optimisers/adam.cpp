// Adam: D. Kingma & J. Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015, algorithm 1.
#include "core/nn/optimisers/adam.h"
#include "core/nn/catalogue.h"

namespace hourglass {

namespace {

const Param params[] = {learningRateParam(1e-3), AdamParams::beta1, AdamParams::beta2, AdamParams::epsilon};

} // namespace

const OptimiserKind adam{{"adam", "Adam", "optimiser",
                          "Scales each weight's step by its recent gradient size (Kingma & Ba 2015). A good default.", params,
                          "m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², w ← w − η m̂ / (√v̂ + ε)", "D. Kingma & J. Ba, \"Adam\", 2015"},
                         [](const Settings &s) -> std::unique_ptr<Optimiser> { return std::make_unique<Adam>(s, 0.0); }};

} // namespace hourglass
