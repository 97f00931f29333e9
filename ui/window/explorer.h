// What the views of the latent space share: the probe, the selection, the samples of a way, the moment; and what they ask of the observer.
#pragma once

#include "core/probe/manifold_probe.h"
#include "core/probe/reconstruction_probe.h"
#include "ui/live/live_session.h"
#include "ui/look/theme.h"

#include <QElapsedTimer>

namespace hourglass {

class DrawView;
class GenerateView;
class LatentView;
class ManifoldView;
class PathView;
class ProbeView;
class QualityView;
class ReconstructionView;
class TimeStrip;

class Explorer : public QObject
{
    Q_OBJECT

public:
    struct Views {
        LatentView *map;
        ManifoldView *manifold;
        PathView *path;
        GenerateView *generate;
        ProbeView *probe;
        DrawView *draw;
        QualityView *quality;
        ReconstructionView *pictures;
        TimeStrip *time;
    };

    Explorer(LiveSession &live, const Views &views, QObject *parent);

    void setDataset(const std::shared_ptr<const Dataset> &dataset);
    /// Gives every view that is seen what is new to it.
    void show(const std::shared_ptr<const Frame> &frame);
    /// The same for a view that was hidden until now.
    void refresh(const std::shared_ptr<const Frame> &frame);
    /// Adds what the views that are seen want to know.
    void ask(Questions &questions) const;
    /// Nats that each number of the code says, of the last epoch.
    void setDivergence(const std::vector<double> &nats);

    void setProbe(const Numbers &code);
    const Numbers &probe() const { return m_probe; }
    void setSelection(const std::vector<std::uint32_t> &samples);
    const std::vector<std::uint32_t> &selection() const { return m_selection; }
    void setWaypoints(const std::vector<std::uint32_t> &waypoints);
    /// The sample that is followed: first among the reconstructions, in the stack, in the strip of moments.
    void follow(std::uint32_t sample);
    std::optional<std::uint32_t> followed() const { return m_followed; }
    void setGhost(bool shown);
    /// The moment so many before or after the one that is shown.
    void step(int by);
    bool ghost() const { return m_ghost; }

Q_SIGNALS:
    void interestChanged();
    void sampleFollowed(quint32 sample);
    void selectionChanged();
    void ghostChanged(bool shown);

private:
    void connectViews();
    void startProbe();
    void showWaypoints();
    ReconstructionQuestion wantedPictures() const;
    ManifoldQuestion wantedManifold(bool map, bool panel) const;

    LiveSession &m_live;
    Views m_views;
    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const Frame> m_frame; // shown last
    Numbers m_probe;
    std::vector<std::uint32_t> m_selection;
    std::vector<std::uint32_t> m_waypoints;
    std::optional<std::uint32_t> m_followed;
    std::optional<std::uint32_t> m_hovered;
    bool m_ghost = false;
    QElapsedTimer m_sinceSlow;
};

} // namespace hourglass
