// The probe of a path: from sample to sample through latent space, or the difference of two classes added to one.
#pragma once

#include "core/probe/latent_neighbourhood.h"

#include <optional>
#include <string>

namespace hourglass {

struct PathQuestion {
    enum class Interpolation { Linear, Spherical, Data };
    int steps = 11;
    std::vector<std::uint32_t> waypoints = {};
    Interpolation interpolation = Interpolation::Linear;
    std::optional<std::pair<std::uint16_t, std::uint16_t>> attribute = {}; // add the first class's mean, take the second's away
    std::optional<double> at = {};                                         // one more step, there
    bool operator==(const PathQuestion &) const = default;
    /// Whether the answer depends on the samples of the map.
    bool goesByData() const { return attribute || interpolation == Interpolation::Data; }
};

/// A way through the space of codes.
struct PathAnswer {
    int steps = 0;          // of the strip; the one in view may follow them
    std::vector<double> at; // of each step: 0 at the first stop, 1 at the last; for arithmetic how much was added
    Matrix codes;           // code size × steps
    Matrix line;            // code size × points, closer than the steps where the way is curved: for drawing it
    Matrix pictures;        // values × steps
    Matrix blend;           // values × steps: the samples' values mixed instead of their codes; empty for arithmetic
    Matrix originals;       // values × waypoints
    std::string problem;    // why there is nothing to see
};

/// A way through the data is only searched for when samples, waypoints or weights have changed, not for each step that is looked at.
class PathProbe : public ProbeOf<PathQuestion, PathAnswer>
{
public:
    std::shared_ptr<const PathAnswer> answer(SnapshotNetwork &network, const LatentNeighbourhood &around, const PathQuestion &question);
    bool turnsOn(std::string_view probe, const Questions &questions) const override;
    void restart() override;

protected:
    std::shared_ptr<const PathAnswer> answer(const Scene &scene, const PathQuestion &question, Looked &looked) override;

private:
    /// Where the way is at t, 0 at the first stop and 1 at the last.   waypoints: code size × two or more
    Vector along(double t, const Matrix &waypoints, PathQuestion::Interpolation interpolation) const;
    /// Adds the difference of two classes' means. Nothing when the map holds no sample of one of them.
    static std::optional<Vector> difference(const LatentNeighbourhood &around, const Dataset &data,
                                            std::pair<std::uint16_t, std::uint16_t> classes);
    void search(const LatentNeighbourhood &around, const Matrix &waypoints);

    std::shared_ptr<const MapAnswer> m_map; // that the lines go through
    Matrix m_waypoints;
    std::vector<Matrix> m_lines; // one from each stop to the next
};

inline constexpr ProbeKind pathProbe{
    .id = "path", .pace = {.every = 0.1, .rest = 100}, .needs = {.probes = onlyMap, .questions = onlyMap}, .make = makeProbe<PathProbe>};

} // namespace hourglass
