// The probe of PCA's ghost: the same data by PCA of the same code size, laid over the map.
#pragma once

#include "core/probe/map_probe.h"
#include "core/probe/pca_probe.h"

namespace hourglass {

struct GhostQuestion {
    bool operator==(const GhostQuestion &) const = default;
};

/// PCA with as many numbers as the code: the best that a linear network can do.
struct GhostAnswer {
    std::shared_ptr<const Pca> pca; // of the samples that train
    double meanSquared = 0;         // over the samples that validate, or train when there are none
    double loss = 0;                // the run's loss over the same; not a number when that loss does not compare pictures
    SampleList samples;             // of the map
    Matrix points;                  // 2 × samples, turned, moved and stretched to lie like the map's
    std::array<double, 4> extent{}; // as in MapAnswer
    Matrix turn;                    // 2 × 2: a place is turn · (first two numbers of PCA's code) + shift
    Vector shift;
    /// Where PCA puts a sample of one's own on that map.   values: of one sample
    std::array<double, 2> placeOf(const Numbers &values) const;
};

class GhostProbe : public ProbeOf<GhostQuestion, GhostAnswer>
{
public:
    /// `map` may be null: then there are no points.
    std::shared_ptr<const GhostAnswer> answer(const PcaAnswer &found, const MapAnswer *map);

protected:
    std::shared_ptr<const GhostAnswer> answer(const Scene &scene, const GhostQuestion &question, Looked &looked) override;

private:
    std::shared_ptr<const Pca> m_encoded; // whose codes are kept
    SampleList m_samples;
    Matrix m_codes; // 2 × samples of the map
};

/// How points (2 × n) are turned, mirrored, stretched and moved to lie as close as can be to `target`: Procrustes' problem with a scale.
struct ProcrustesFit {
    Matrix turn; // 2 × 2
    Vector shift;
};
ProcrustesFit fitProcrustes(const Matrix &points, const Matrix &target);

inline constexpr ProbeKind ghostProbe{
    .id = "ghost", .pace = {.every = 0.1, .rest = 100}, .needs = {.probes = onlyPca, .questions = onlyMap}, .make = makeProbe<GhostProbe>};

} // namespace hourglass
