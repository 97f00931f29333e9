// The views of the latent space together; see explorer.h.
#include "ui/window/explorer.h"

#include "core/probe/drawing_probe.h"
#include "core/probe/ghost_probe.h"
#include "core/probe/point_probe.h"
#include "core/probe/posterior_probe.h"
#include "core/probe/quality_probe.h"
#include "core/probe/timeline_probe.h"
#include "ui/look/on_screen.h"
#include "ui/views/draw_view.h"
#include "ui/views/generate_view.h"
#include "ui/views/latent_view.h"
#include "ui/views/manifold_view.h"
#include "ui/views/path_view.h"
#include "ui/views/probe_view.h"
#include "ui/views/quality_view.h"
#include "ui/views/reconstruction_view.h"
#include "ui/views/time_strip.h"

#include <cmath>

namespace hourglass {

namespace {
constexpr int slowEvery = 100;           // ms between two frames of views that need not move as often as the map
constexpr std::size_t mostFollowed = 40; // of a selection, among the reconstructions
} // namespace

Explorer::Explorer(LiveSession &live, const Views &views, QObject *parent) : QObject(parent), m_live(live), m_views(views)
{
    connectViews();
}

void Explorer::connectViews()
{
    MapPlot *plot = m_views.map->plot();
    connect(plot, &MapPlot::probed, this, &Explorer::setProbe);
    connect(m_views.manifold->plot(), &ManifoldPlot::probed, this, &Explorer::setProbe);
    connect(m_views.probe, &ProbeView::probed, this, &Explorer::setProbe);
    connect(m_views.generate->grid(), &GenerationGrid::probed, this, &Explorer::setProbe);
    connect(plot, &MapPlot::selectionChanged, this, &Explorer::setSelection);
    connect(plot, &MapPlot::waypointsChanged, this, &Explorer::setWaypoints);
    connect(plot, &MapPlot::pinned, this, &Explorer::follow);
    for (auto *row : {m_views.probe->findChild<SampleRow *>(), m_views.draw->findChild<SampleRow *>()})
        connect(row, &SampleRow::chosen, this, &Explorer::follow);
    connect(m_views.pictures->grid(), &ReconstructionGrid::chosen, this, &Explorer::follow);
    connect(plot, &MapPlot::hovered, this, [this](qlonglong sample) {
        m_hovered = sample < 0 ? std::nullopt : std::optional(static_cast<std::uint32_t>(sample));
        Q_EMIT interestChanged();
    });
    connect(m_views.map, &LatentView::ghostToggled, this, &Explorer::setGhost);
    connect(m_views.map, &LatentView::interestChanged, this, &Explorer::interestChanged);
    connect(m_views.manifold, &ManifoldView::interestChanged, this, &Explorer::interestChanged);
    connect(m_views.path, &PathView::interestChanged, this, &Explorer::interestChanged);
    connect(m_views.generate, &GenerateView::interestChanged, this, &Explorer::interestChanged);
    connect(m_views.draw, &DrawView::interestChanged, this, &Explorer::interestChanged);
    connect(m_views.pictures, &ReconstructionView::interestChanged, this, &Explorer::interestChanged);
    connect(m_views.time, &TimeStrip::momentChosen, this, [this](quint64 step) { m_live.showMoment(step); });
    connect(m_views.time, &TimeStrip::stepRequested, this, &Explorer::step);
    connect(m_views.path, &PathView::modeChanged, this, &Explorer::showWaypoints);
    connect(m_views.time, &TimeStrip::liveRequested, this, [this] { m_live.showMoment(std::nullopt); });
    connect(&m_live, &LiveSession::momentChanged, this, [this] { m_views.time->setMoment(m_live.moment()); });
}

void Explorer::setDataset(const std::shared_ptr<const Dataset> &dataset)
{
    m_dataset = dataset;
    m_followed.reset();
    m_hovered.reset();
    m_frame.reset();
    m_probe.clear();
    setSelection({});
    setWaypoints({});
    m_views.map->plot()->setProbe({});
    m_views.manifold->plot()->setProbe({});
    m_views.map->setDataset(dataset);
    m_views.path->setDataset(dataset);
    m_views.draw->setDataset(dataset);
}

void Explorer::setProbe(const Numbers &code)
{
    m_probe = code;
    m_views.map->plot()->setProbe(code);
    m_views.manifold->plot()->setProbe(code);
    m_views.probe->setProbe(code);
    Q_EMIT interestChanged();
}

/// Where nobody has put the probe yet it stands in the middle of the data, so that the sliders have something to move.
void Explorer::startProbe()
{
    const MapAnswer &map = *m_frame->get<MapAnswer>();
    if (static_cast<Index>(m_probe.size()) == map.codeSize() || map.codes.cols() == 0 || !isOnScreen(*m_views.probe))
        return;
    const Vector middle = map.codes.rowwise().mean();
    if (middle.allFinite())
        setProbe({middle.data(), middle.data() + middle.size()});
}

void Explorer::setSelection(const std::vector<std::uint32_t> &samples)
{
    m_selection = samples;
    m_views.map->setSelection(samples);
    if (!samples.empty() && !(m_followed && std::ranges::find(samples, *m_followed) != samples.end()))
        m_views.draw->setSample(samples.front());
    m_views.pictures->setSelected(samples.size());
    Q_EMIT selectionChanged();
    Q_EMIT interestChanged();
}

void Explorer::setWaypoints(const std::vector<std::uint32_t> &waypoints)
{
    m_waypoints = waypoints;
    showWaypoints();
    m_views.path->setWaypoints(waypoints);
    Q_EMIT interestChanged();
}

/// On the map stand the samples that the way goes by; a difference of classes is added to one alone.
void Explorer::showWaypoints()
{
    std::vector<std::uint32_t> waypoints = m_waypoints;
    if (m_views.path->adding())
        waypoints.resize(std::min<std::size_t>(waypoints.size(), 1));
    m_views.map->plot()->setWaypoints(waypoints);
}

void Explorer::step(int by)
{
    const auto timeline = m_live.timeline();
    if (!timeline)
        return;
    const std::vector<std::uint64_t> steps = timeline->steps();
    if (steps.empty())
        return;
    const auto count = static_cast<std::ptrdiff_t>(steps.size());
    const auto now = m_live.moment();
    std::ptrdiff_t at = now ? std::ranges::lower_bound(steps, *now) - steps.begin() : count - 1;
    if (now && by > 0 && at < count && steps[static_cast<std::size_t>(at)] > *now) // the one that is shown has been let go meanwhile
        --at;
    m_live.showMoment(steps[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at + by, 0, count - 1))]);
}

void Explorer::follow(std::uint32_t sample)
{
    m_followed = sample;
    m_views.draw->setSample(sample);
    Q_EMIT sampleFollowed(sample);
    Q_EMIT interestChanged();
}

void Explorer::setGhost(bool shown)
{
    if (m_ghost == shown)
        return;
    m_ghost = shown;
    m_views.map->display()->setGhost(shown);
    m_views.map->plot()->setGhost(shown);
    Q_EMIT ghostChanged(shown);
    Q_EMIT interestChanged();
}

void Explorer::setDivergence(const std::vector<double> &nats) { m_views.probe->setDivergence(nats); }

void Explorer::ask(Questions &questions) const
{
    const bool map = isOnScreen(*m_views.map);
    const bool manifold = isOnScreen(*m_views.manifold);
    const bool probe = isOnScreen(*m_views.probe);
    // Off the screen they say how others are to see samples, should those need them.
    if (map)
        questions.ask(m_views.map->wanted());
    else
        questions.provide(m_views.map->wanted());
    if (isOnScreen(*m_views.pictures))
        questions.ask(wantedPictures());
    else
        questions.provide(wantedPictures());
    if ((map || manifold || probe) && !m_probe.empty())
        questions.ask(PointQuestion{m_probe});
    if (const auto sample = m_hovered ? m_hovered : m_followed; sample && (map || probe)) // an ellipse here, marks on the sliders there
        questions.ask(PosteriorQuestion{*sample});
    if (manifold || (map && m_views.map->plot()->style().manifold))
        questions.ask(wantedManifold(map, manifold));
    PathQuestion path = m_views.path->wanted();
    if (path.attribute && path.waypoints.empty() && m_followed)
        path.waypoints = {*m_followed};
    if (isOnScreen(*m_views.path) || (map && m_waypoints.size() > 1 && !m_views.path->adding())) // the line on the map
        questions.ask(path);
    if (isOnScreen(*m_views.generate))
        questions.ask(m_views.generate->wanted());
    if (const Numbers drawing = m_views.draw->wanted(); !drawing.empty() && (map || isOnScreen(*m_views.draw))) // its star is on the map
        questions.ask(DrawingQuestion{drawing});
    if (isOnScreen(*m_views.time))
        questions.ask(TimelineQuestion{
            m_followed.value_or(m_dataset && m_dataset->count() > 0 ? static_cast<std::uint32_t>(m_dataset->count() / 2) : 0)});
    if (m_ghost)
        questions.ask(GhostQuestion{});
    if (isOnScreen(*m_views.quality))
        questions.ask(QualityQuestion{});
}

/// What is selected and followed comes first.
ReconstructionQuestion Explorer::wantedPictures() const
{
    ReconstructionQuestion pictures = m_views.pictures->wanted();
    if (!m_selection.empty()) {
        pictures.chosen.assign(m_selection.begin(),
                               m_selection.begin() + static_cast<std::ptrdiff_t>(std::min(m_selection.size(), mostFollowed)));
        if (m_followed && std::ranges::find(pictures.chosen, *m_followed) == pictures.chosen.end())
            pictures.chosen.insert(pictures.chosen.begin(), *m_followed);
    } else if (m_followed) {
        pictures.chosen = {*m_followed};
    }
    return pictures;
}

/// For the panel, or else as the underlay of the map.
ManifoldQuestion Explorer::wantedManifold(bool map, bool panel) const
{
    ManifoldQuestion manifold;
    manifold.rows = panel ? m_views.manifold->rows() : 15;
    manifold.columns = panel ? manifold.rows : 22;
    if (map && m_views.map->plot()->isHeld()) {
        const QRectF view = m_views.map->plot()->view();
        manifold.region = {view.left(), view.right(), view.top(), view.bottom()};
    }
    // What the plane leaves open is as at the probe only where the axes are numbers of the code.
    if (m_views.map->wanted().layout.kind == Layout::Kind::Axes)
        manifold.base = m_probe;
    return manifold;
}

void Explorer::show(const std::shared_ptr<const Frame> &frame)
{
    const std::shared_ptr<const Frame> before = std::exchange(m_frame, frame);
    const Frame *const old = before.get();
    const Frame *const now = frame.get();
    // What a person moves is never late; what only follows the training need not be as quick as the map.
    const bool running = m_live.hasRun() && m_live.status().state == RunState::Running && !m_live.moment();
    const bool slow = !frame || !running || !m_sinceSlow.isValid() || m_sinceSlow.elapsed() >= slowEvery;
    if (slow)
        m_sinceSlow.start();
    m_views.map->setFrame(frame);
    if (isOnScreen(*m_views.probe) && (slow || differs<PointAnswer>(old, now)))
        m_views.probe->setFrame(frame);
    if (isOnScreen(*m_views.manifold) && (differs<ManifoldAnswer>(old, now) || slow))
        m_views.manifold->setFrame(frame);
    if (isOnScreen(*m_views.path) && differs<PathAnswer>(old, now))
        m_views.path->setFrame(frame);
    if (isOnScreen(*m_views.generate) && (differs<GenerationAnswer>(old, now) || !frame))
        m_views.generate->setFrame(frame);
    if (isOnScreen(*m_views.draw) && (differs<DrawingAnswer>(old, now) || !frame))
        m_views.draw->setFrame(frame);
    if (isOnScreen(*m_views.pictures) && (differs<ReconstructionAnswer>(old, now) || differs<GhostAnswer>(old, now)))
        m_views.pictures->setFrame(frame);
    if (isOnScreen(*m_views.quality) && (slow || differs<QualityAnswer>(old, now)))
        m_views.quality->setFrame(frame);
    if (differs<TimelineAnswer>(old, now))
        m_views.time->setFrame(frame);
    if (m_frame && m_frame->get<MapAnswer>())
        startProbe();
}

void Explorer::refresh(const std::shared_ptr<const Frame> &frame)
{
    m_frame.reset();
    m_sinceSlow.invalidate();
    show(frame);
}

} // namespace hourglass
