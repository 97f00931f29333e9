// An example of a probe, and all that one takes: the mean code of the samples that the map shows.
#pragma once

#include "core/probe/latent_neighbourhood.h"

namespace hourglass {

struct MeanQuestion {
    Scalar times = 1; // what the mean is multiplied by
    bool operator==(const MeanQuestion &) const = default;
};

struct MeanAnswer {
    Vector code; // code size
    std::uint64_t step = 0;
};

class MeanProbe : public ProbeOf<MeanQuestion, MeanAnswer>
{
protected:
    std::shared_ptr<const MeanAnswer> answer(const Scene &scene, const MeanQuestion &question, Looked &) override
    {
        if (scene.around.empty())
            return nullptr;
        return std::make_shared<const MeanAnswer>(
            MeanAnswer{question.times * scene.around.map().codes.rowwise().mean(), scene.snapshot->step});
    }
};

inline constexpr ProbeKind meanProbe{
    .id = "mean", .pace = {.every = 0.1, .rest = 100}, .needs = {.probes = onlyMap, .questions = onlyMap}, .make = makeProbe<MeanProbe>};

} // namespace hourglass
