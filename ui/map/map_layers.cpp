// The explicit list of layers; see map_layers.h.
#include "ui/map/map_layers.h"

namespace hourglass {

std::vector<std::unique_ptr<MapLayer>> makeMapLayers()
{
    std::vector<std::unique_ptr<MapLayer>> layers;
    for (const auto make :
         {makeContourLayer, makeGridLayer, makeThumbnailLayer, makeScaleLayer, makeLabelLayer, makeChosenLayer, makePosteriorLayer,
          makePathLayer, makeProbeLayer, makeDrawingLayer, makeHistogramLayer, makeOutlineLayer, makeHoveredLayer})
        layers.push_back(make());
    return layers;
}

} // namespace hourglass
