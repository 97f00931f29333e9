// PCA's ghost: what the best linear network with as many numbers makes of the same data.
#pragma once

#include "core/base/background.h"
#include "core/base/mailbox.h"
#include "core/probe/frame.h"

namespace hourglass {

class GhostProbe
{
public:
    /// Null until `background` has found the directions of the training samples; they depend on data and code size alone, so that a run
    /// is only ever asked once. `map` may be null.
    std::shared_ptr<const GhostFrame> look(const SnapshotNetwork &network, const std::shared_ptr<const MapFrame> &map,
                                           Background &background);
    bool waiting() const { return m_setup && !(m_known && m_known->exact); }

private:
    struct Known {
        std::shared_ptr<const RunSetup> setup;
        std::shared_ptr<const Pca> pca;
        double meanSquared;
        double loss;
        bool exact; // of all samples, not of the first thousands
    };
    static bool findGhost(const std::shared_ptr<const RunSetup> &setup, Index count, std::size_t most, const Background::Stale &stale,
                          Mailbox<Known> &box);

    std::shared_ptr<Mailbox<Known>> m_arriving = std::make_shared<Mailbox<Known>>();
    std::optional<Known> m_known;
    const Pca *m_encoded = nullptr;          // whose codes are kept
    std::shared_ptr<const RunSetup> m_setup; // that was asked for
    SampleList m_samples;
    Matrix m_codes; // of the map's samples
};

/// How points (2 × n) are turned, mirrored, stretched and moved to lie as close as can be to `target`: Procrustes' problem with a scale.
struct ProcrustesFit {
    Matrix turn; // 2 × 2
    Vector shift;
};
ProcrustesFit fitProcrustes(const Matrix &points, const Matrix &target);

} // namespace hourglass
