// The list of all probes; see catalogue.h. A new one is a line here and a file in CMakeLists.txt.
#include "core/probe/catalogue.h"

#include "core/probe/block_probe.h"
#include "core/probe/code_probe.h"
#include "core/probe/drawing_probe.h"
#include "core/probe/feature_probe.h"
#include "core/probe/generation_probe.h"
#include "core/probe/ghost_probe.h"
#include "core/probe/manifold_probe.h"
#include "core/probe/map_probe.h"
#include "core/probe/path_probe.h"
#include "core/probe/pca_probe.h"
#include "core/probe/point_probe.h"
#include "core/probe/posterior_probe.h"
#include "core/probe/quality_probe.h"
#include "core/probe/reconstruction_probe.h"
#include "core/probe/timeline_probe.h"

#include <array>

namespace hourglass {

std::span<const ProbeKind *const> probeKinds()
{
    static constexpr std::array kinds{
        &mapProbe,            //
        &reconstructionProbe, //
        &featureProbe,        //
        &blockProbe,          //
        &posteriorProbe,      //
        &codeProbe,           //
        &pointProbe,          //
        &drawingProbe,        //
        &pathProbe,           //
        &manifoldProbe,       //
        &generationProbe,     //
        &timelineProbe,       //
        &pcaProbe,            //
        &ghostProbe,          //
        &qualityProbe,        //
    };
    return kinds;
}

} // namespace hourglass
