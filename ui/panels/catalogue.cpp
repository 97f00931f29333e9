// The explicit list of panels; see catalogue.h.
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
    {"data",       QT_TRANSLATE_NOOP("hourglass::PanelKind", "Data"),            Icon::Download,  Data,     left,   Place::None,  "",       make<DataPanel>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "Drop a file or a folder here. The wall shows samples: click one to follow it through the network. Drag the handles below to hold out more or fewer samples.")},
    {"inspector",  QT_TRANSLATE_NOOP("hourglass::PanelKind", "Inspector"),       Icon::Form,      Settings, right,  Place::None,  "",       make<InspectorPanel>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "Settings of the chosen block, of the loss with its penalties, of the optimiser and of the training. Values act at once or with the next run.")},
    {"loss",       QT_TRANSLATE_NOOP("hourglass::PanelKind", "Loss"),            Icon::Step,      Training, bottom, Place::None,  "Ctrl+1", make<LossView>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "The loss of each step and of the validation samples. Choose a term or a diagnostic above; point at the curve to read it.")},
    {"latent",     QT_TRANSLATE_NOOP("hourglass::PanelKind", "Latent space"),    Icon::Crosshair, Latent,   bottom, Place::Map,   "Ctrl+2", make<LatentView>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "Each dot is a sample, where its code lies. Point at a dot to see its sample, drag the probe to decode any point, scroll to zoom, draw a lasso to select.")},
    {"pictures",   QT_TRANSLATE_NOOP("hourglass::PanelKind", "Reconstructions"), Icon::Fit,       Samples,  bottom, Place::None,  "Ctrl+3", make<ReconstructionView>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "Samples, their reconstructions and the differences. Choose which samples are shown and how the error is measured; click one to follow it.")},
    {"features",   QT_TRANSLATE_NOOP("hourglass::PanelKind", "Features"),        Icon::Dense,     Training, bottom, Place::None,  "Ctrl+4", make<FeaturesView>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "What the chosen block computes for the sample that is followed, and its weights as patterns.")},
    {"runs",       QT_TRANSLATE_NOOP("hourglass::PanelKind", "Runs"),            Icon::Branch,    Training, bottom, Place::None,  "Ctrl+5", make<RunsView>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "Each training is a run with its settings, curve and weights. Compare two, restore one, or pin its curve over the loss.")},
    {"path",       QT_TRANSLATE_NOOP("hourglass::PanelKind", "Interpolate"),     Icon::Path,      Latent,   bottom, Place::Strip, "Ctrl+7", make<PathView>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "Decodes the points between two or more samples, or adds the difference of two classes to a sample. Press A and click samples on the map.")},
    {"probe",      QT_TRANSLATE_NOOP("hourglass::PanelKind", "Probe"),           Icon::Crosshair, Samples,  bottom, Place::Side,  "Ctrl+9", make<ProbeView>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "What the decoder makes of the point under the cross-hair, the samples nearest to it, and a slider for each dimension of the code.")},
    {"draw",       QT_TRANSLATE_NOOP("hourglass::PanelKind", "Draw your own"),   Icon::Brush,     Samples,  bottom, Place::Side,  "Ctrl+0", make<DrawView>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "Draw a sample, paste or drop one, or load one and corrupt it. The network shows what it makes of it.")},
    {"quality",    QT_TRANSLATE_NOOP("hourglass::PanelKind", "Embedding quality"),    Icon::Sliders,   Samples,  bottom, Place::Side,  "",       make<QualityView>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "How good the code is, beside PCA with as many dimensions: classes among neighbours, linear separability, error, and kept neighbours.")},
    {"manifold",   QT_TRANSLATE_NOOP("hourglass::PanelKind", "Manifold"),        Icon::Upsample,  Latent,   bottom, Place::Side , "Ctrl+6", make<ManifoldView>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "Decodes a grid of points of the map. Drag over it to move the probe.")},
    {"generate",   QT_TRANSLATE_NOOP("hourglass::PanelKind", "Generate"),        Icon::Shuffle,   Latent,   bottom, Place::Side , "Ctrl+8", make<GenerateView>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "Decodes codes drawn at random, each beside the training sample that is nearest to it.")},
    {"time",       QT_TRANSLATE_NOOP("hourglass::PanelKind", "Time travel"),     Icon::Film,      Strip,    bottom, Place::None,  "",       make<TimeStrip>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "Snapshots of the run. Click one to see everything as it was then; play them, start a new run from one, or save them as a film.")},
    {"designer",   QT_TRANSLATE_NOOP("hourglass::PanelKind", "Designer"),        Icon::Dense,     Centre,   Qt::NoDockWidgetArea, Place::None, "", make<DesignerPanel>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "The network as an hourglass. Drag layers in from above, drag blocks about, pull their edges to resize them; the bar below says what is wrong.")},
};
// clang-format on

} // namespace

std::span<const PanelKind> panelKinds() { return kinds; }

} // namespace hourglass
