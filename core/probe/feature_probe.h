// What one block computes for one sample, and the patterns its units look for.
#pragma once

#include "core/train/snapshot.h"

#include <string>

namespace hourglass {

struct FeatureFrame {
    std::string part; // "encoder.0"
    std::uint32_t sample = 0;
    Shape shape;        // of what the block gives
    Matrix activations; // values × 1
    /// Weights as pictures: what a dense block next to the data looks for or paints, or a convolution's windows; none for others.
    Shape patternShape;
    Matrix patterns; // values of a pattern × patterns
};

class FeatureProbe
{
public:
    static constexpr Index mostPatterns = 100;
    /// Null when the network has no such part.
    std::shared_ptr<const FeatureFrame> look(const Snapshot &snapshot, const std::string &part, std::uint32_t sample);

private:
    std::shared_ptr<const RunSetup> m_setup;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace hourglass
