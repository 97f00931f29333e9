// The probe of the blocks: diagnostics of every block: its values, its dead units, the size of its gradient.
#pragma once

#include "core/probe/probe.h"

#include <array>
#include <string>
#include <vector>

namespace hourglass {

struct BlockReading {
    static constexpr std::size_t bins = 20;
    std::string part; // "encoder.0", "code", "decoder.1"
    double low = 0;   // of the values the block gives
    double high = 0;
    std::array<double, bins> histogram{}; // shares of the values, from low to high
    double dead = 0;                      // share of units, or of a picture's channels, that give the same for every sample
    double gradient = 0;                  // root mean square of the loss's gradient over the block's weights; 0 without weights
    double weights = 0;                   // root mean square of the weights
};

struct BlockAnswer {
    std::vector<BlockReading> blocks;
    const BlockReading *find(const std::string &part) const;
};

struct BlockQuestion {
    bool operator==(const BlockQuestion &) const = default;
};

class BlockProbe : public ProbeOf<BlockQuestion, BlockAnswer>
{
public:
    /// One pass forward and back over a few samples that validate, without noise. Changes nothing of the run.
    std::shared_ptr<const BlockAnswer> answer(const Snapshot &snapshot);

protected:
    std::shared_ptr<const BlockAnswer> answer(const Scene &scene, const BlockQuestion &question, Looked &looked) override;

private:
    std::shared_ptr<const RunSetup> m_setup;
    std::vector<std::uint32_t> m_samples;
    std::unique_ptr<Workspace> m_workspace;
};

/// A pass back as well: it costs more than the rest, and changes slowly.
inline constexpr ProbeKind blockProbe{.id = "block", .pace = {.every = 0.4, .rest = 300}, .needs = {}, .make = makeProbe<BlockProbe>};

} // namespace hourglass
