// The probe of a posterior: the distribution that a code is for one sample.
#pragma once

#include "core/probe/latent_values.h"
#include "core/probe/probe.h"

namespace hourglass {

struct PosteriorQuestion {
    std::uint32_t sample = 0;
    bool operator==(const PosteriorQuestion &) const = default;
};

/// The distribution that a code is for one sample.
struct PosteriorAnswer {
    std::uint32_t sample = 0;
    Numbers mean;
    Numbers deviation;
    Numbers divergence; // of each number from the prior, in nats
};

/// Null where a code is no distribution.
std::shared_ptr<const PosteriorAnswer> posteriorOf(SnapshotNetwork &network, std::uint32_t sample);

class PosteriorProbe : public ProbeOf<PosteriorQuestion, PosteriorAnswer>
{
protected:
    std::shared_ptr<const PosteriorAnswer> answer(const Scene &scene, const PosteriorQuestion &question, Looked &looked) override;
};

inline constexpr ProbeKind posteriorProbe{
    .id = "posterior", .pace = {.every = 0.1, .rest = 100}, .needs = {}, .make = makeProbe<PosteriorProbe>};

} // namespace hourglass
