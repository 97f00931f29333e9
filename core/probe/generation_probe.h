// The probe of generated samples: codes drawn from the prior or from a density fitted to the codes, decoded.
#pragma once

#include "core/base/cooldown.h"
#include "core/base/mailbox.h"
#include "core/probe/latent_neighbourhood.h"

#include <string>

namespace hourglass {

struct GenerationQuestion {
    Index count = 16;
    double temperature = 1;
    std::uint32_t draw = 0; // another number makes other samples
    bool operator==(const GenerationQuestion &) const = default;
};

/// New samples.
struct GenerationAnswer {
    std::string source;                  // where codes were drawn from, a sentence
    std::string problem;                 // why there is nothing to see
    Matrix codes;                        // code size × count
    Matrix pictures;                     // values × count
    std::vector<std::uint32_t> nearest;  // the training sample nearest in its values; empty until it was searched for
    std::vector<float> nearestDistances; // mean squared difference
};

class GenerationProbe : public ProbeOf<GenerationQuestion, GenerationAnswer>
{
public:
    /// The training samples nearest to what was made are searched for by `background` and come with a later answer.
    std::shared_ptr<const GenerationAnswer> answer(SnapshotNetwork &network, const LatentNeighbourhood &around,
                                                   const GenerationQuestion &question, Background &background);
    bool waiting() const { return m_made && m_made->pictures.cols() > 0 && !(m_neighbours && m_neighbours->of == m_made); }
    /// Whether a search has ended; drawing anew would be dearer.
    bool arrived(const Snapshot &snapshot) const override
    {
        return m_found->holds() && m_setup == snapshot.setup && m_step == snapshot.step;
    }

protected:
    std::shared_ptr<const GenerationAnswer> answer(const Scene &scene, const GenerationQuestion &question, Looked &looked) override;

private:
    Matrix draw(SnapshotNetwork &network, const LatentNeighbourhood &around, const GenerationQuestion &question,
                GenerationAnswer &answer) const;

    void search(Background &background);
    void pair(GenerationAnswer &answer, const SnapshotNetwork &network) const;

    struct Found {
        std::shared_ptr<const GenerationAnswer> of;
        GenerationQuestion question;
        std::vector<std::uint32_t> nearest;
        std::vector<float> distances;
    };
    std::shared_ptr<Mailbox<Found>> m_found = std::make_shared<Mailbox<Found>>();
    Cooldown m_rest;
    std::optional<Found> m_neighbours;
    std::shared_ptr<const GenerationAnswer> m_made;
    std::shared_ptr<const GenerationAnswer> m_shown; // the same with its neighbours, when they are known
    std::shared_ptr<const RunSetup> m_setup;
    std::uint64_t m_step = 0;
    GenerationQuestion m_question;
};

inline constexpr ProbeKind generationProbe{.id = "generation",
                                           .pace = {.every = 0.1, .rest = 100},
                                           .needs = {.probes = onlyMap, .questions = onlyMap},
                                           .make = makeProbe<GenerationProbe>};

} // namespace hourglass
