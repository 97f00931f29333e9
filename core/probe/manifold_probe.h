// The probe of the manifold: the decoded plane, or a part of it, as a grid of samples.
#pragma once

#include "core/probe/latent_neighbourhood.h"

namespace hourglass {

struct ManifoldQuestion {
    int rows = 20;
    int columns = 20;
    std::array<double, 4> region{}; // as in ManifoldAnswer; all zero for where the samples are
    Numbers base = {};              // for numbers of the code that the plane does not decide
    bool operator==(const ManifoldQuestion &) const = default;
};

/// The decoded plane.
struct ManifoldAnswer {
    int rows = 0; // the first is at the top, where y is largest
    int columns = 0;
    std::array<double, 4> region{}; // x from and to, y from and to
    Matrix pictures;                // values × rows · columns
    std::vector<bool> shown;        // false where a UMAP map has no sample near
};

/// Null when there are no samples around.
std::shared_ptr<const ManifoldAnswer> decodeManifold(SnapshotNetwork &network, const LatentNeighbourhood &around,
                                                     const ManifoldQuestion &question);

class ManifoldProbe : public ProbeOf<ManifoldQuestion, ManifoldAnswer>
{
protected:
    std::shared_ptr<const ManifoldAnswer> answer(const Scene &scene, const ManifoldQuestion &question, Looked &looked) override;
};

inline constexpr ProbeKind manifoldProbe{.id = "manifold",
                                         .pace = {.every = 0.1, .rest = 100},
                                         .needs = {.probes = onlyMap, .questions = onlyMap},
                                         .make = makeProbe<ManifoldProbe>};

} // namespace hourglass
