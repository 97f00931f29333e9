// All kinds there are, for tests that hold for each of them.
#pragma once

#include "core/data/corruption.h"
#include "core/data/formats/format.h"
#include "core/data/source.h"
#include "core/experiment/build.h"
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"

#include <vector>

namespace hourglass {

/// Those that take part in a training.
inline std::vector<const Kind *> trainedKinds()
{
    std::vector<const Kind *> all;
    const auto add = [&](const auto &kinds) { all.insert(all.end(), kinds.begin(), kinds.end()); };
    add(layerKinds());
    add(codeKinds());
    add(lossKinds());
    add(penaltyKinds());
    add(corruptionKinds());
    add(optimiserKinds());
    add(scheduleKinds());
    return all;
}

/// The same with the data and the plan.
inline std::vector<const Kind *> everyKind()
{
    std::vector<const Kind *> all = trainedKinds();
    all.insert(all.end(), sourceKinds().begin(), sourceKinds().end());
    all.insert(all.end(), formatKinds().begin(), formatKinds().end());
    all.push_back(&planKind);
    return all;
}

} // namespace hourglass
