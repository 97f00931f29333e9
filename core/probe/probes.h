// The probes: questions asked of a snapshot, each answered in bounded time.
#pragma once

#include "core/probe/frame.h"

namespace hourglass {

/// Keeps the codes of a cloud of samples up to date, a slice at a time, and lays them out on a plane that turns as
/// little as possible from one frame to the next.
class MapProbe
{
public:
    /// Encodes as many samples as the time allows, going round; the first time all of them.
    /// Returns the new map; done() tells whether every sample has been encoded with this snapshot.
    std::shared_ptr<const MapFrame> look(const Snapshot &snapshot, const SampleList &samples, double seconds);
    bool done() const { return m_sinceFresh >= m_codes.cols(); }

private:
    void project(MapFrame &frame);

    std::shared_ptr<const RunSetup> m_setup;
    SampleList m_samples;
    std::uint64_t m_step = 0;
    Matrix m_codes; // code size × samples
    Index m_next = 0;
    Index m_sinceFresh = 0; // samples encoded with the newest weights
    std::unique_ptr<Workspace> m_workspace;
    Matrix m_input;
    Eigen::MatrixXd m_plane; // code size × 2
};

/// All of it at once, of weights that no longer move: for looking back.
std::shared_ptr<const Frame> frameOf(const Snapshot &snapshot, const SampleList &map, const SampleList &pictures);

class PictureProbe
{
public:
    std::shared_ptr<const PictureFrame> look(const Snapshot &snapshot, const SampleList &samples);

private:
    std::shared_ptr<const RunSetup> m_setup;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace hourglass
