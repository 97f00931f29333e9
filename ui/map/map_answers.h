// What the map reads of a frame, all of it in one place.
#pragma once

#include "core/probe/code_probe.h"
#include "core/probe/drawing_probe.h"
#include "core/probe/frame.h"
#include "core/probe/ghost_probe.h"
#include "core/probe/manifold_probe.h"
#include "core/probe/map_probe.h"
#include "core/probe/path_probe.h"
#include "core/probe/point_probe.h"
#include "core/probe/posterior_probe.h"

#include <QCoreApplication>

namespace hourglass {

/// What differs between two frames, for the map.
struct MapChange {
    bool run = false;     // another run
    bool plane = false;   // or another plane
    bool samples = false; // or other samples on it
    bool dots = false;    // anything that dots show, or what lies beneath them
    bool around = false;  // a probe, a drawing or a way over them
};

/// A frame as the map sees it. Everything may be missing; who asks for the dataset or a sample has looked whether there is a map.
class MapAnswers
{
    Q_DECLARE_TR_FUNCTIONS(hourglass::MapAnswers)

public:
    MapAnswers() = default;
    explicit MapAnswers(std::shared_ptr<const Frame> frame)
        : m_frame(std::move(frame)), m_map(m_frame ? m_frame->get<MapAnswer>() : nullptr)
    {
    }

    const MapAnswer *map() const { return m_map; }
    const GhostAnswer *ghost() const { return m_frame ? m_frame->get<GhostAnswer>() : nullptr; }
    const PointAnswer *point() const { return m_frame ? m_frame->get<PointAnswer>() : nullptr; }
    const PosteriorAnswer *posterior() const { return m_frame ? m_frame->get<PosteriorAnswer>() : nullptr; }
    const CodeAnswer *code() const { return m_frame ? m_frame->get<CodeAnswer>() : nullptr; }
    const PathAnswer *path() const { return m_frame ? m_frame->get<PathAnswer>() : nullptr; }
    const DrawingAnswer *drawing() const { return m_frame ? m_frame->get<DrawingAnswer>() : nullptr; }
    /// Shared, because its picture is kept beyond the frame.
    std::shared_ptr<const ManifoldAnswer> manifold() const { return m_frame ? m_frame->share<ManifoldAnswer>() : nullptr; }

    bool hasFrame() const { return m_frame != nullptr; }
    /// Whether the user chose this snapshot: nothing glides there.
    bool isChosen() const { return m_frame && m_frame->chosen; }
    const std::shared_ptr<const Frame> &frame() const { return m_frame; }
    const Dataset &dataset() const { return *m_frame->setup->dataset; }
    Index dots() const { return map() ? map()->points.cols() : 0; }
    std::uint32_t sampleOf(Index dot) const { return (*map()->samples)[static_cast<std::size_t>(dot)]; }
    /// The dot of a sample; −1 where it is not on the map.
    Index dotOf(std::uint32_t sample) const;
    /// Its own name, or its class's.
    QString nameOf(std::uint32_t sample) const;
    /// Values of one sample.   values × 1
    Matrix valuesOf(std::uint32_t sample) const;
    /// Whether it is known where PCA puts the dots.
    bool knowsGhost() const { return map() && ghost() && ghost()->samples == map()->samples; }
    /// Whether the dots lie along one axis only, strewn across the other.
    bool isStrewn() const { return map()->isStrewn(); }

    /// What another frame changes. withManifold: whether it is to be seen beneath the dots.
    MapChange changeTo(const MapAnswers &next, bool withManifold) const;

private:
    std::shared_ptr<const Frame> m_frame;
    const MapAnswer *m_map = nullptr; // of the frame: asked for with every dot
};

} // namespace hourglass
