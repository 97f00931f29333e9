// The probe of a drawing: a sample that the user made, through the network.
#pragma once

#include "core/probe/latent_neighbourhood.h"

namespace hourglass {

struct DrawingQuestion {
    Numbers values;
    bool operator==(const DrawingQuestion &) const = default;
};

/// A sample that the user made.
struct DrawingAnswer {
    Numbers drawing;
    Numbers code;
    Numbers reconstruction;
    float error = 0; // mean squared
    std::vector<std::uint32_t> near;
};

/// Null when the drawing has not the shape of the data.
std::shared_ptr<const DrawingAnswer> reconstructDrawing(SnapshotNetwork &network, const LatentNeighbourhood &around,
                                                        const Numbers &drawing);

class DrawingProbe : public ProbeOf<DrawingQuestion, DrawingAnswer>
{
protected:
    std::shared_ptr<const DrawingAnswer> answer(const Scene &scene, const DrawingQuestion &question, Looked &looked) override;
};

inline constexpr ProbeKind drawingProbe{.id = "drawing",
                                        .pace = {.every = 0.1, .rest = 100},
                                        .needs = {.probes = onlyMap, .questions = onlyMap},
                                        .make = makeProbe<DrawingProbe>};

} // namespace hourglass
