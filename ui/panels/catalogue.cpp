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
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "Drop a file or folder here. Click a sample to follow it through the network. Drag the handles below to hold out more or fewer samples.")},
    {"inspector",  QT_TRANSLATE_NOOP("hourglass::PanelKind", "Inspector"),       Icon::Form,      Settings, right,  Place::None,  "",       make<InspectorPanel>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "Settings of the selected block, the loss, its penalties, the optimiser and training. Changes take effect at once or in the next run.")},
    {"loss",       QT_TRANSLATE_NOOP("hourglass::PanelKind", "Loss"),            Icon::Step,      Training, bottom, Place::None,  "Ctrl+1", make<LossView>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "Training and validation loss. Select a term or a diagnostic above; point at the curve to read it.")},
    {"latent",     QT_TRANSLATE_NOOP("hourglass::PanelKind", "Latent space"),    Icon::Crosshair, Latent,   bottom, Place::Map,   "Ctrl+2", make<LatentView>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "Each dot is a sample at its code. Point at a dot to see its sample, drag the probe to decode any point, scroll to zoom, draw a lasso to select.")},
    {"pictures",   QT_TRANSLATE_NOOP("hourglass::PanelKind", "Reconstructions"), Icon::Fit,       Samples,  bottom, Place::None,  "Ctrl+3", make<ReconstructionView>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "Samples, their reconstructions and the differences. Select the samples and the error measure above; click a sample to follow it.")},
    {"features",   QT_TRANSLATE_NOOP("hourglass::PanelKind", "Features"),        Icon::Dense,     Training, bottom, Place::None,  "Ctrl+4", make<FeaturesView>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "Activations of the selected block for the followed sample, and its weights.")},
    {"runs",       QT_TRANSLATE_NOOP("hourglass::PanelKind", "Runs"),            Icon::Branch,    Training, bottom, Place::None,  "Ctrl+5", make<RunsView>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "Each training is a run with its settings, curve and weights. Compare two, restore one, or pin its curve over the loss.")},
    {"path",       QT_TRANSLATE_NOOP("hourglass::PanelKind", "Interpolate"),     Icon::Path,      Latent,   bottom, Place::Strip, "Ctrl+7", make<PathView>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "Decodes the points between two or more samples, or adds the difference of two class means to a sample. Press A and click samples on the map.")},
    {"probe",      QT_TRANSLATE_NOOP("hourglass::PanelKind", "Probe"),           Icon::Crosshair, Samples,  bottom, Place::Side,  "Ctrl+9", make<ProbeView>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "The decoded point under the cross-hair, its nearest samples, and a slider for each dimension of the code.")},
    {"draw",       QT_TRANSLATE_NOOP("hourglass::PanelKind", "Draw your own"),   Icon::Brush,     Samples,  bottom, Place::Side,  "Ctrl+0", make<DrawView>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "Draw, paste or drop a sample, or load one and corrupt it. The network reconstructs it.")},
    {"quality",    QT_TRANSLATE_NOOP("hourglass::PanelKind", "Embedding quality"),    Icon::Sliders,   Samples,  bottom, Place::Side,  "",       make<QualityView>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "Embedding quality next to PCA of the same code size: class agreement of neighbours, linear separability, error and neighbourhood preservation.")},
    {"manifold",   QT_TRANSLATE_NOOP("hourglass::PanelKind", "Manifold"),        Icon::Upsample,  Latent,   bottom, Place::Side , "Ctrl+6", make<ManifoldView>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "Decodes a grid of points of the map. Drag over it to move the probe.")},
    {"generate",   QT_TRANSLATE_NOOP("hourglass::PanelKind", "Generate"),        Icon::Shuffle,   Latent,   bottom, Place::Side , "Ctrl+8", make<GenerateView>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "Decodes randomly sampled codes, each next to its nearest training sample.")},
    {"time",       QT_TRANSLATE_NOOP("hourglass::PanelKind", "Time travel"),     Icon::Film,      Strip,    bottom, Place::None,  "",       make<TimeStrip>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "Snapshots of the run. Click one to see every view as it was then; play them, start a new run from one, or save them as a video.")},
    {"designer",   QT_TRANSLATE_NOOP("hourglass::PanelKind", "Designer"),        Icon::Dense,     Centre,   Qt::NoDockWidgetArea, Place::None, "", make<DesignerPanel>,
     QT_TRANSLATE_NOOP("hourglass::PanelKind", "The network as an hourglass. Drag layers in from above, drag blocks to move them, drag their edges to resize them; the bar below explains problems.")},
};
// clang-format on

} // namespace

std::span<const PanelKind> panelKinds() { return kinds; }

} // namespace hourglass
