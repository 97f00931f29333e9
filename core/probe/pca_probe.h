// The probe of PCA: the directions of the training samples, as many as the code has numbers, found in the background. It answers no
// question of its own: ghost and quality need it.
#pragma once

#include "core/analysis/pca.h"
#include "core/base/mailbox.h"
#include "core/probe/probe.h"

#include <array>
#include <functional>

namespace hourglass {

struct PcaAnswer {
    std::shared_ptr<const RunSetup> setup;
    std::shared_ptr<const Pca> pca; // of the samples that train
    double meanSquared;             // over the samples that validate, or train when there are none
    double loss;                    // the run's loss over the same; not a number when that loss does not compare pictures
    bool exact;                     // of all samples, not of the first thousands
};

class PcaProbe : public Probe
{
public:
    /// Null until `background` has found it. It depends on data and code size alone, so that a run is only ever asked once.
    std::shared_ptr<const PcaAnswer> answer(const SnapshotNetwork &network, Background &background);
    bool waiting() const { return m_setup && !(m_known && m_known->exact); }
    Looked look(const Scene &scene, Frame &frame) override;
    void clear(Frame &frame) const override { frame.set<PcaAnswer>(nullptr); }

private:
    using Box = Mailbox<std::shared_ptr<const PcaAnswer>>;
    static bool fit(const std::shared_ptr<const RunSetup> &setup, Index count, std::size_t most, const Background::Stale &stale, Box &box);

    std::shared_ptr<Box> m_arriving = std::make_shared<Box>();
    std::shared_ptr<const PcaAnswer> m_known;
    std::shared_ptr<const RunSetup> m_setup; // that was asked for
};

/// Hands samples to `take` in portions.   values × samples. False when stale.
bool inPortions(const Dataset &data, std::span<const std::uint32_t> samples, const Background::Stale &stale,
                const std::function<void(std::span<const std::uint32_t>, const Matrix &)> &take);

inline constexpr ProbeKind pcaProbe{.id = "pca", .pace = {.every = 0.1, .rest = 100}, .needs = {}, .make = makeProbe<PcaProbe>};
/// For the needs of others.
inline constexpr std::array<std::string_view, 1> onlyPca{pcaProbe.id};

} // namespace hourglass
