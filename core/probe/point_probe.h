// The probe of one point in latent space: the decoded code, and the nearest samples.
#pragma once

#include "core/probe/latent_neighbourhood.h"

namespace hourglass {

struct PointQuestion {
    Numbers code;
    bool operator==(const PointQuestion &) const = default;
};

/// What the decoder makes of one place.
struct PointAnswer {
    Numbers code;
    Numbers picture;
    std::vector<std::uint32_t> near; // samples of the map whose codes lie nearest, nearest first
    std::vector<float> distances;    // of their codes
    bool far = false;                // a number is beyond all samples', or 99 of 100 have their fifth neighbour much nearer
};

/// Null when the code is not one of this network.
std::shared_ptr<const PointAnswer> decodePoint(SnapshotNetwork &network, LatentNeighbourhood &around, const Numbers &code);

class PointProbe : public ProbeOf<PointQuestion, PointAnswer>
{
protected:
    std::shared_ptr<const PointAnswer> answer(const Scene &scene, const PointQuestion &question, Looked &looked) override;
};

inline constexpr ProbeKind pointProbe{
    .id = "point", .pace = {.every = 0.1, .rest = 100}, .needs = {.probes = onlyMap, .questions = onlyMap}, .make = makeProbe<PointProbe>};

} // namespace hourglass
