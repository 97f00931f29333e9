// How the dots of the map look, and what is shown with them.
#pragma once

#include "core/base/scalar.h"

namespace hourglass {

struct MapStyle {
    enum class Colour { Class, Error, Density, LastUsed, Dimension, Feature, Brightness };
    Colour colour = Colour::Class;
    Index number = 0;     // of the code or of a sample's values, for Dimension and Feature
    bool density = false; // a density instead of dots
    bool contours = false;
    bool shapes = false; // of the classes, as well as colours
    double radius = 2.7;
    bool manifold = false;
    double strength = 0.25; // of the manifold beneath
    bool labels = false;
    bool thumbnails = true; // where few dots are to be seen
    bool histograms = false;
    bool operator==(const MapStyle &) const = default;
};

} // namespace hourglass
