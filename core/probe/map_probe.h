// The probe of the map: the codes of a cloud of samples, kept up to date and laid out on a plane.
#pragma once

#include "core/base/cooldown.h"
#include "core/base/mailbox.h"
#include "core/probe/last_used.h"
#include "core/probe/plane.h"
#include "core/probe/probe.h"
#include "core/probe/samples.h"

namespace hourglass {

struct MapQuestion {
    Index maximum = 2000; // samples: those that validate, or all when there are fewer
    Layout layout = {};
    bool errors = false;
    bool visits = false;
    bool operator==(const MapQuestion &) const = default;
};

/// The code of many samples as points of a plane.
struct MapAnswer {
    SampleList samples;
    Matrix codes;              // code size × samples
    Matrix points;             // 2 × samples
    std::vector<float> errors; // mean squared error of each sample, if they were asked for
    std::vector<float> visits; // epochs since training last used each sample, if asked for; not a number for those it never uses
    Plane plane;
    Layout layout;                // never Auto
    bool settling = false;        // the neighbours' map is being computed
    std::array<double, 4> extent; // x from and to, y from and to: all but the outermost points
    Index codeSize() const { return codes.rows(); }
    /// Whether the samples lie along one axis only, strewn across the other so that one sees how many there are.
    bool isStrewn() const;
};

/// Strews samples across the second axis, always the same way.   points: 2 × samples
void strew(Matrix &points, const std::vector<std::uint32_t> &samples, std::uint64_t seed);

/// The samples a question means, always the same ones for the same run.
std::vector<std::uint32_t> samplesFor(const RunSetup &setup, const MapQuestion &question);

class MapProbe : public ProbeOf<MapQuestion, MapAnswer>
{
public:
    /// Encodes as many samples as the time allows, going round; the first time all of them. done() tells whether every sample has
    /// been encoded with this snapshot. A map of neighbours is computed by `background`; until it comes, and without one, it is PCA's.
    std::shared_ptr<const MapAnswer> answer(SnapshotNetwork &network, const SampleList &samples, const MapQuestion &question,
                                            double seconds, Background *background = nullptr);
    bool encoded() const { return m_sinceFresh >= m_codes.cols(); }
    bool done() const { return encoded() && !m_settling; }
    /// Whether the last look was the first at these samples: it encoded all of them, however long that took.
    bool wasFirst() const { return m_first; }
    void restart() override;

protected:
    std::shared_ptr<const MapAnswer> answer(const Scene &scene, const MapQuestion &question, Looked &looked) override;

private:
    void place(MapAnswer &map, const SnapshotNetwork &network);
    void placeByNeighbours(MapAnswer &map, const SnapshotNetwork &network, Background &background);

    ChosenSamples<MapQuestion> m_chosen;
    std::shared_ptr<const RunSetup> m_setup;
    std::optional<std::uint64_t> m_told; // the step of the weights that all samples were last said to be encoded with
    SampleList m_samples;
    std::uint64_t m_step = 0;
    Matrix m_codes; // code size × samples
    std::vector<float> m_errors;
    bool m_withErrors = false;
    Index m_next = 0;
    bool m_first = false;
    Index m_sinceFresh = 0; // samples encoded with the newest weights
    LastUsed m_lastUsed;
    Eigen::MatrixXd m_plane; // code size × 2

    struct Placed {
        SampleList samples;
        std::uint64_t step;
        Matrix points;
        bool last;
    };
    std::shared_ptr<Mailbox<Placed>> m_arriving = std::make_shared<Mailbox<Placed>>();
    std::optional<Placed> m_placed;
    Cooldown m_rest;
    bool m_settling = false;
};

inline constexpr ProbeKind mapProbe{.id = "map", .pace = {.every = 1.0 / 30, .rest = 25}, .needs = {}, .make = makeProbe<MapProbe>};
/// For the needs of others.
inline constexpr std::array<std::string_view, 1> onlyMap{mapProbe.id};

} // namespace hourglass
