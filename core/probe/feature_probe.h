// The probe of one block: its activations for one sample, and its weights.
#pragma once

#include "core/probe/reconstruction_probe.h"

#include <string>

namespace hourglass {

/// Of the first sample of the reconstructions, whether or not those are shown.
struct FeatureQuestion {
    std::string part; // "encoder.0"
    bool operator==(const FeatureQuestion &) const = default;
};

struct FeatureAnswer {
    std::string part; // "encoder.0"
    std::uint32_t sample = 0;
    Shape shape;        // of what the block gives
    Matrix activations; // values × 1
    /// Weights as pictures: what a dense block next to the data looks for or paints, or a convolution's windows; none for others.
    Shape patternShape;
    Matrix patterns; // values of a pattern × patterns
};

class FeatureProbe : public ProbeOf<FeatureQuestion, FeatureAnswer>
{
public:
    static constexpr Index mostPatterns = 100;
    /// Null when the network has no such part.
    std::shared_ptr<const FeatureAnswer> answer(const Snapshot &snapshot, const std::string &part, std::uint32_t sample);
    bool asksAnew(const Questions &before, const Questions &now) const override;
    void restart() override { m_chosen.forget(); }

protected:
    std::shared_ptr<const FeatureAnswer> answer(const Scene &scene, const FeatureQuestion &question, Looked &looked) override;

private:
    ChosenSamples<ReconstructionQuestion> m_chosen;
    std::shared_ptr<const RunSetup> m_setup;
    std::unique_ptr<Workspace> m_workspace;
};

inline constexpr ProbeKind featureProbe{.id = "feature", .pace = {.every = 0.1, .rest = 50}, .needs = {}, .make = makeProbe<FeatureProbe>};

} // namespace hourglass
