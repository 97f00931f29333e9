// The probe that makes samples nobody has seen: codes drawn from the prior or from a density fitted to the codes, decoded.
#pragma once

#include "core/base/background.h"
#include "core/base/cooldown.h"
#include "core/base/mailbox.h"
#include "core/probe/latent_probes.h"

namespace hourglass {

class GenerationProbe
{
public:
    /// The training samples nearest to what was made are searched for by `background` and come with a later frame.
    std::shared_ptr<const GenerationFrame> look(SnapshotNetwork &network, const LatentNeighbourhood &around,
                                                const Interest::Generation &interest, Background &background);
    /// Whether a search has ended whose result look() would show for these weights.
    bool arrived(const Snapshot &snapshot) const { return m_found->holds() && m_setup == snapshot.setup && m_step == snapshot.step; }
    bool waiting() const { return m_made && m_made->pictures.cols() > 0 && !(m_neighbours && m_neighbours->of == m_made); }

private:
    Matrix draw(SnapshotNetwork &network, const LatentNeighbourhood &around, const Interest::Generation &interest,
                GenerationFrame &frame) const;

    void search(Background &background);
    void pair(GenerationFrame &frame, const SnapshotNetwork &network) const;

    struct Found {
        std::shared_ptr<const GenerationFrame> of;
        Interest::Generation interest;
        std::vector<std::uint32_t> nearest;
        std::vector<float> distances;
    };
    std::shared_ptr<Mailbox<Found>> m_found = std::make_shared<Mailbox<Found>>();
    Cooldown m_rest;
    std::optional<Found> m_neighbours;
    std::shared_ptr<const GenerationFrame> m_made;
    std::shared_ptr<const GenerationFrame> m_shown; // the same with its neighbours, when they are known
    std::shared_ptr<const RunSetup> m_setup;
    std::uint64_t m_step = 0;
    Interest::Generation m_interest;
};

} // namespace hourglass
