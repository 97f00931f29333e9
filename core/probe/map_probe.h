// The probe of the map: the codes of a cloud of samples, kept up to date and laid out on a plane.
#pragma once

#include "core/base/background.h"
#include "core/base/cooldown.h"
#include "core/base/mailbox.h"
#include "core/probe/frame.h"

namespace hourglass {

/// From where to where points reach, x and then y, but for the outermost.   points: 2 × n
std::array<double, 4> extentOf(const Matrix &points);

class MapProbe
{
public:
    /// Encodes as many samples as the time allows, going round; the first time all of them. done() tells whether every sample has
    /// been encoded with this snapshot. A map of neighbours is computed by `background`; until it comes, and without one, it is PCA's.
    std::shared_ptr<const MapFrame> look(SnapshotNetwork &network, const SampleList &samples, const Interest::Map &interest, double seconds,
                                         Background *background = nullptr);
    bool encoded() const { return m_sinceFresh >= m_codes.cols(); }
    bool done() const { return encoded() && !m_settling; }
    /// Whether the last look was the first at these samples: it encoded all of them, however long that took.
    bool wasFirst() const { return m_first; }

private:
    void recallVisits(MapFrame &frame, const SnapshotNetwork &network);
    void place(MapFrame &frame, const SnapshotNetwork &network);
    void placeByNeighbours(MapFrame &frame, const SnapshotNetwork &network, Background &background);

    std::shared_ptr<const RunSetup> m_setup;
    SampleList m_samples;
    std::uint64_t m_step = 0;
    Matrix m_codes; // code size × samples
    std::vector<float> m_errors;
    bool m_withErrors = false;
    Index m_next = 0;
    bool m_first = false;
    Index m_sinceFresh = 0;                    // samples encoded with the newest weights
    std::array<std::vector<float>, 2> m_turns; // of each sample of the data set in the running epoch and the one before, 0 to 1
    std::uint64_t m_turnEpoch = ~std::uint64_t{0};
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

} // namespace hourglass
