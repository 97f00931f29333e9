// The map as a drawing: every dot a shape of its own, with axes, key and caption.
#pragma once

#include "core/base/scalar.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace hourglass {

/// All places in pixels from the upper left corner of the plot; colours as "#rrggbb".
struct MapDrawing {
    struct Axis {
        std::string name; // none: distances along it mean nothing
        std::vector<std::pair<double, std::string>> ticks = {};
    };
    /// A line of the key.
    struct Entry {
        std::string words;
        std::string colour;
        std::string shape = {}; // as in Kind
    };
    /// What some dots have in common.
    struct Kind {
        std::string colour;
        std::string shape = {}; // an SVG path about the origin; empty for a disc
    };

    /// Of one colour, beneath the dots.
    struct Area {
        std::string colour;
        std::string shape; // an SVG path
    };

    double width = 0;
    double height = 0;
    std::vector<Area> areas;            // a density instead of dots
    Matrix dots;                        // 2 × dots
    std::vector<std::uint32_t> samples; // of the dots
    std::vector<std::int16_t> kindOf;   // of each dot, in `kinds`; negative for a dot that is hidden
    std::vector<Kind> kinds;
    double radius = 2.7;
    Axis across;
    Axis up;
    std::string keyTitle; // what the key tells apart: "Classes", "Error"
    std::vector<Entry> key;
    std::string title;
    std::string caption;
    std::string underlay; // an image beneath the dots as a URI; empty for none
    std::string overlay;  // what is drawn over the dots: an SVG of the plot's size; empty for nothing
    std::string ground;
    std::string ink;
    std::string line;
};

/// Dots of one kind are a group; each has the id of its sample ("sample-7"). What lies outside the plot is cut off.
std::string mapSvg(const MapDrawing &drawing);

} // namespace hourglass
