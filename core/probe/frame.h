// Answers to what the views ask of a snapshot: plain values, never changed once posted.
#pragma once

#include "core/probe/block_probe.h"
#include "core/probe/feature_probe.h"
#include "core/train/snapshot.h"

namespace hourglass {

/// Samples a view wants to see. Shared, so that a frame can say cheaply which samples its columns are.
using SampleList = std::shared_ptr<const std::vector<std::uint32_t>>;

/// The code of many samples as points of a plane.
struct MapFrame {
    SampleList samples;
    Matrix points; // 2 × samples
    Index codeSize = 0;
    bool projected = false; // through a PCA of the codes, because there are more than two units
};

/// A few samples beside what came through the network.
struct PictureFrame {
    SampleList samples;
    Matrix originals;          // values × samples
    Matrix codes;              // code size × samples
    Matrix reconstructions;    // values × samples
    std::vector<float> errors; // mean squared error of each sample
};

struct Frame {
    int run = 0;
    std::uint64_t step = 0;
    std::shared_ptr<const RunSetup> setup;
    std::shared_ptr<const MapFrame> map;
    std::shared_ptr<const PictureFrame> pictures;
    std::shared_ptr<const FeatureFrame> features;
    std::shared_ptr<const BlocksFrame> blocks; // the newest there is: looked at less often than the rest
};

/// What the visible views want to know. What is off costs nothing.
struct Interest {
    struct Map {
        bool on = false;
        Index most = 2000; // samples; those that validate, or all when there are fewer
        bool operator==(const Map &) const = default;
    };
    struct Pictures {
        bool on = false;
        Index most = 8;
        bool onePerClass = true;
        std::uint32_t draw = 0;                   // another number picks other samples
        std::optional<std::uint32_t> pinned = {}; // comes first: the sample that a person chose
        bool operator==(const Pictures &) const = default;
    };
    Map map;
    Pictures pictures;
    bool blocks = false;
    std::string features; // the part to look into, for the first sample of the pictures; empty for none
    bool operator==(const Interest &) const = default;
};

/// The samples an interest means, always the same ones for the same run.
std::vector<std::uint32_t> samplesFor(const RunSetup &setup, const Interest::Map &interest);
std::vector<std::uint32_t> samplesFor(const RunSetup &setup, const Interest::Pictures &interest);

} // namespace hourglass
