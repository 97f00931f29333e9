// What is painted over the dots of the map: the explicit list, from the undermost on. A layer is one file and one line here.
#pragma once

#include "ui/map/map_layer.h"

#include <memory>
#include <vector>

namespace hourglass {

std::unique_ptr<MapLayer> makeContourLayer();   // where as many samples lie
std::unique_ptr<MapLayer> makeGridLayer();      // axes and their numbers
std::unique_ptr<MapLayer> makeThumbnailLayer(); // samples as pictures
std::unique_ptr<MapLayer> makeScaleLayer();     // what the colours say
std::unique_ptr<MapLayer> makeLabelLayer();     // names
std::unique_ptr<MapLayer> makeChosenLayer();    // the sample that every view follows
std::unique_ptr<MapLayer> makePosteriorLayer(); // the distribution that a code is
std::unique_ptr<MapLayer> makePathLayer();      // the way from sample to sample
std::unique_ptr<MapLayer> makeProbeLayer();     // the cross-hair
std::unique_ptr<MapLayer> makeDrawingLayer();   // a sample that the user made
std::unique_ptr<MapLayer> makeHistogramLayer(); // how samples spread along the axes
std::unique_ptr<MapLayer> makeOutlineLayer();   // an area that is being chosen
std::unique_ptr<MapLayer> makeHoveredLayer();   // the sample under the cursor

std::vector<std::unique_ptr<MapLayer>> makeMapLayers();

} // namespace hourglass
