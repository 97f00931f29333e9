// The written list of panels; see catalogue.h.
#include "ui/panels/catalogue.h"

#include "ui/panels/data/data_panel.h"
#include "ui/panels/designer/designer_panel.h"
#include "ui/panels/draw/draw_view.h"
#include "ui/panels/features/features_view.h"
#include "ui/panels/generate/generate_view.h"
#include "ui/panels/inspector/inspector_panel.h"
#include "ui/panels/latent/latent_view.h"
#include "ui/panels/loss/loss_view.h"
#include "ui/panels/manifold/manifold_view.h"
#include "ui/panels/path/path_view.h"
#include "ui/panels/probe/probe_view.h"
#include "ui/panels/quality/quality_view.h"
#include "ui/panels/reconstructions/reconstruction_view.h"
#include "ui/panels/runs/runs_view.h"
#include "ui/panels/time/time_strip.h"

#include <QCoreApplication>

namespace hourglass {

namespace {

template <class P>
Panel *make(const PanelContext &context, QWidget *parent)
{
    return new P(context, parent);
}

constexpr auto left = Qt::LeftDockWidgetArea;
constexpr auto right = Qt::RightDockWidgetArea;
constexpr auto bottom = Qt::BottomDockWidgetArea;
using enum PanelGroup;
using Place = ExplorerPlace;

// clang-format off
constexpr PanelKind kinds[] = {
    {"data",       QT_TRANSLATE_NOOP("hourglass::PanelKind", "Data"),            Icon::Download,  Data,     left,   Place::None,  "",       make<DataPanel>},
    {"inspector",  QT_TRANSLATE_NOOP("hourglass::PanelKind", "Inspector"),       Icon::Form,      Settings, right,  Place::None,  "",       make<InspectorPanel>},
    {"loss",       QT_TRANSLATE_NOOP("hourglass::PanelKind", "Loss"),            Icon::Step,      Training, bottom, Place::None,  "Ctrl+1", make<LossView>},
    {"latent",     QT_TRANSLATE_NOOP("hourglass::PanelKind", "Latent space"),    Icon::Crosshair, Latent,   bottom, Place::Map,   "Ctrl+2", make<LatentView>},
    {"pictures",   QT_TRANSLATE_NOOP("hourglass::PanelKind", "Reconstructions"), Icon::Fit,       Samples,  bottom, Place::None,  "Ctrl+3", make<ReconstructionView>},
    {"features",   QT_TRANSLATE_NOOP("hourglass::PanelKind", "Features"),        Icon::Dense,     Training, bottom, Place::None,  "Ctrl+4", make<FeaturesView>},
    {"runs",       QT_TRANSLATE_NOOP("hourglass::PanelKind", "Runs"),            Icon::Branch,    Training, bottom, Place::None,  "Ctrl+5", make<RunsView>},
    {"manifold",   QT_TRANSLATE_NOOP("hourglass::PanelKind", "Manifold"),        Icon::Upsample,  Latent,   bottom, Place::Strip, "Ctrl+6", make<ManifoldView>},
    {"path",       QT_TRANSLATE_NOOP("hourglass::PanelKind", "Interpolate"),     Icon::Path,      Latent,   bottom, Place::Strip, "Ctrl+7", make<PathView>},
    {"generate",   QT_TRANSLATE_NOOP("hourglass::PanelKind", "Generate"),        Icon::Shuffle,   Latent,   bottom, Place::Strip, "Ctrl+8", make<GenerateView>},
    {"probe",      QT_TRANSLATE_NOOP("hourglass::PanelKind", "Probe"),           Icon::Crosshair, Samples,  bottom, Place::Side,  "Ctrl+9", make<ProbeView>},
    {"draw",       QT_TRANSLATE_NOOP("hourglass::PanelKind", "Draw your own"),   Icon::Brush,     Samples,  bottom, Place::Side,  "Ctrl+0", make<DrawView>},
    {"quality",    QT_TRANSLATE_NOOP("hourglass::PanelKind", "Embedding quality"),    Icon::Sliders,   Samples,  bottom, Place::Side,  "",       make<QualityView>},
    {"time",       QT_TRANSLATE_NOOP("hourglass::PanelKind", "Time travel"),     Icon::Film,      Strip,    bottom, Place::None,  "",       make<TimeStrip>},
    {"designer",   QT_TRANSLATE_NOOP("hourglass::PanelKind", "Designer"),        Icon::Dense,     Centre,   Qt::NoDockWidgetArea, Place::None, "", make<DesignerPanel>},
};
// clang-format on

} // namespace

std::span<const PanelKind> panelKinds() { return kinds; }

} // namespace hourglass
