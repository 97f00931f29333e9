// The probe of the reconstructions: samples, their corruption, and their reconstructions.
#pragma once

#include "core/data/corruption.h"
#include "core/probe/probe.h"
#include "core/probe/samples.h"

namespace hourglass {

struct ReconstructionQuestion {
    enum class Which { OnePerClass, Random, Worst, Best, Typical };
    Index count = 8;
    Which which = Which::OnePerClass;
    std::uint32_t draw = 0;                 // another number picks other samples
    std::vector<std::uint32_t> chosen = {}; // come first: the samples that the user chose
    Measure measure = Measure::Squared;
    bool corrupted = false; // shown to the network as training does
    bool operator==(const ReconstructionQuestion &) const = default;
};

/// A few samples beside what came through the network.
struct ReconstructionAnswer {
    SampleList samples;
    Matrix originals;          // values × samples
    Matrix corrupted;          // values × samples; empty when the experiment corrupts nothing
    Matrix codes;              // code size × samples
    Matrix reconstructions;    // values × samples: of what was corrupted, where that is shown
    std::vector<float> errors; // of each sample, by the measure that was asked for
    Measure measure = Measure::Squared;
};

/// The samples a question means, always the same ones for the same run; for the worst, best and typical those they are chosen from.
std::vector<std::uint32_t> samplesFor(const RunSetup &setup, const ReconstructionQuestion &question);

class ReconstructionProbe : public ProbeOf<ReconstructionQuestion, ReconstructionAnswer>
{
public:
    /// For the worst, best and typical, the samples are ranked anew at each look.
    std::shared_ptr<const ReconstructionAnswer> answer(SnapshotNetwork &network, const SampleList &samples,
                                                       const ReconstructionQuestion &question);
    void restart() override { m_chosen.forget(); }

protected:
    std::shared_ptr<const ReconstructionAnswer> answer(const Scene &scene, const ReconstructionQuestion &question, Looked &looked) override;

private:
    SampleList ranked(SnapshotNetwork &network, const SampleList &samples, const ReconstructionQuestion &question);

    ChosenSamples<ReconstructionQuestion> m_chosen;
    std::shared_ptr<const RunSetup> m_setup;
    std::unique_ptr<Corruption> m_corruption; // null when the experiment has none
};

inline constexpr ProbeKind reconstructionProbe{
    .id = "reconstruction", .pace = {.every = 0.1, .rest = 50}, .needs = {}, .make = makeProbe<ReconstructionProbe>};

} // namespace hourglass
