// Questions of the views and the answers to them: plain values, never changed once posted.
#pragma once

#include "core/analysis/pca.h"
#include "core/probe/block_probe.h"
#include "core/probe/feature_probe.h"
#include "core/probe/snapshot_network.h"

#include <array>
#include <cmath>

namespace hourglass {

/// Samples a view wants to see. Shared, so that a frame can say cheaply which samples its columns are.
using SampleList = std::shared_ptr<const std::vector<std::uint32_t>>;
/// A code or a sample, as a value that can be compared.
using Numbers = std::vector<Scalar>;

/// How codes come to lie on a plane.
struct Layout {
    /// Auto: the numbers themselves when there are at most two, else PCA.
    enum class Kind { Auto, Axes, Pca, Neighbours };
    Kind kind = Kind::Auto;
    Index x = 0; // numbers of the code, for Axes
    Index y = 1;
    bool operator==(const Layout &) const = default;
};

/// The plane of a map: a code is origin + axes p, and p = axesᵀ (code − origin). Without axes the map is no plane in the space of codes.
struct Plane {
    Vector origin; // code size
    Matrix axes;   // code size × 2
    bool flat() const { return axes.size() > 0; }
    /// 2 × samples
    Matrix points(const Eigen::Ref<const Matrix> &codes) const { return axes.transpose() * (codes.colwise() - origin); }
    /// The code at a point; what the plane does not decide is as in `base`, or as in the origin when that is empty.
    Numbers codeAt(double x, double y, const Numbers &base) const;
};

/// The code of many samples as points of a plane.
struct MapFrame {
    SampleList samples;
    Matrix codes;              // code size × samples
    Matrix points;             // 2 × samples
    std::vector<float> errors; // mean squared error of each sample, if they were asked for
    std::vector<float> visits; // epochs since training last used each sample, if asked for; not a number for those it never uses
    Plane plane;
    Layout layout;                // never Auto
    bool settling = false;        // the neighbours' map is being computed
    std::array<double, 4> extent; // x from and to, y from and to: all but the outermost points
    Index codeSize() const { return codes.rows(); }
};

/// A few samples beside what came through the network.
struct ReconstructionFrame {
    SampleList samples;
    Matrix originals;          // values × samples
    Matrix corrupted;          // values × samples; empty when the experiment corrupts nothing
    Matrix codes;              // code size × samples
    Matrix reconstructions;    // values × samples: of what was corrupted, where that is shown
    std::vector<float> errors; // of each sample, by the measure that was asked for
    Measure measure = Measure::Squared;
};

/// What the decoder makes of one place.
struct PointFrame {
    Numbers code;
    Numbers picture;
    std::vector<std::uint32_t> near; // samples of the map whose codes lie nearest, nearest first
    std::vector<float> distances;    // of their codes
    bool far = false;                // a number is beyond all samples', or 99 of 100 have their fifth neighbour much nearer
};

/// The distribution that a code is for one sample.
struct PosteriorFrame {
    std::uint32_t sample = 0;
    Numbers mean;
    Numbers deviation;
    Numbers divergence; // of each number from the prior, in nats
};

/// The decoded plane.
struct ManifoldFrame {
    int rows = 0; // the first is at the top, where y is largest
    int columns = 0;
    std::array<double, 4> region{}; // x from and to, y from and to
    Matrix pictures;                // values × rows · columns
    std::vector<bool> shown;        // false where a map of neighbours has nobody near
};

/// A way through the space of codes.
struct PathFrame {
    int steps = 0;          // of the strip; the one that a person looks at may follow them
    std::vector<double> at; // of each step: 0 at the first stop, 1 at the last; for arithmetic how much was added
    Matrix codes;           // code size × steps
    Matrix line;            // code size × points, closer than the steps where the way is curved: for drawing it
    Matrix pictures;        // values × steps
    Matrix blend;           // values × steps: the samples' values mixed instead of their codes; empty for arithmetic
    Matrix originals;       // values × waypoints
    std::string problem;    // why there is nothing to see
};

/// New samples.
struct GenerationFrame {
    std::string source;                  // where codes were drawn from, a sentence
    std::string problem;                 // why there is nothing to see
    Matrix codes;                        // code size × count
    Matrix pictures;                     // values × count
    std::vector<std::uint32_t> nearest;  // the training sample nearest in its values; empty until it was searched for
    std::vector<float> nearestDistances; // mean squared difference
};

/// A sample that a person made.
struct DrawingFrame {
    Numbers drawing;
    Numbers code;
    Numbers reconstruction;
    float error = 0; // mean squared
    std::vector<std::uint32_t> near;
};

/// One sample at each moment that was kept.
struct TimelineFrame {
    std::uint32_t sample = 0;
    std::vector<std::uint64_t> steps;
    Matrix pictures; // values × moments
};

/// PCA with as many numbers as the code: the best that a linear network can do.
struct GhostFrame {
    std::shared_ptr<const Pca> pca; // of the samples that train
    double meanSquared = 0;         // over the samples that validate, or train when there are none
    double loss = 0;                // the run's loss over the same; not a number when that loss does not compare pictures
    SampleList samples;             // of the map
    Matrix points;                  // 2 × samples, turned, moved and stretched to lie like the map's
    std::array<double, 4> extent{}; // as in MapFrame
    Matrix turn;                    // 2 × 2: a place is turn · (first two numbers of PCA's code) + shift
    Vector shift;
    /// Where PCA puts a sample of one's own on that map.   values: of one sample
    std::array<double, 2> placeOf(const Numbers &values) const;
};

/// How good a code is: shares in 0 to 1; what is not known is not a number.
struct CodeQuality {
    double knnAccuracy = std::nan("");     // samples whose class most of their neighbours among the training samples have
    double linearProbe = std::nan("");     // samples whose class a logistic regression on the codes says
    double trustworthiness = std::nan(""); // how well neighbours in the codes are neighbours in the data
    double error = std::nan("");           // mean squared error of the reconstructions
};

struct QualityFrame {
    std::uint64_t step = 0;
    CodeQuality code;
    CodeQuality pca; // with as many numbers
    Index evaluated = 0;
    Index classes = 0;    // 0 without labels
    bool heldOut = false; // evaluated by samples that were not trained with
};

struct Frame {
    int run = 0;
    std::uint64_t step = 0;
    std::shared_ptr<const RunSetup> setup;
    bool complete = false; // every part is of these weights
    bool chosen = false;   // a person chose these weights; they do not merely follow the training
    std::shared_ptr<const MapFrame> map = {};
    std::shared_ptr<const ReconstructionFrame> pictures = {};
    std::shared_ptr<const FeatureFrame> features = {};
    std::shared_ptr<const BlocksFrame> blocks = {}; // the newest there is: looked at less often than the rest
    std::shared_ptr<const PointFrame> point = {};
    std::shared_ptr<const PosteriorFrame> posterior = {};
    std::shared_ptr<const ManifoldFrame> manifold = {};
    std::shared_ptr<const PathFrame> path = {};
    std::shared_ptr<const GenerationFrame> generation = {};
    std::shared_ptr<const DrawingFrame> drawing = {};
    std::shared_ptr<const TimelineFrame> moments = {};
    std::shared_ptr<const GhostFrame> ghost = {};
    std::shared_ptr<const QualityFrame> quality = {};
};

/// What the visible views want to know. What is off costs nothing.
struct Interest {
    struct Map {
        bool on = false;
        Index most = 2000; // samples; those that validate, or all when there are fewer
        Layout layout = {};
        bool errors = false;
        bool visits = false;
        bool operator==(const Map &) const = default;
    };
    struct Pictures {
        enum class Which { OnePerClass, Random, Worst, Best, Typical };
        bool on = false;
        Index most = 8;
        Which which = Which::OnePerClass;
        std::uint32_t draw = 0;                 // another number picks other samples
        std::vector<std::uint32_t> chosen = {}; // come first: the samples that a person chose
        Measure measure = Measure::Squared;
        bool corrupted = false; // shown to the network as training does
        bool operator==(const Pictures &) const = default;
    };
    struct Manifold {
        bool on = false;
        int rows = 20;
        int columns = 20;
        std::array<double, 4> region{}; // as in ManifoldFrame; all zero for where the samples are
        Numbers base = {};              // for numbers of the code that the plane does not decide
        bool operator==(const Manifold &) const = default;
    };
    struct Path {
        bool on = false;
        int steps = 11;
        enum class Interpolation { Linear, Spherical, Data };
        std::vector<std::uint32_t> waypoints = {};
        Interpolation interpolation = Interpolation::Linear;
        std::optional<std::pair<std::uint16_t, std::uint16_t>> attribute = {}; // add the first class's mean, take the second's away
        std::optional<double> at = {};                                         // one more step, there
        bool operator==(const Path &) const = default;
    };
    struct Generation {
        bool on = false;
        Index count = 16;
        double temperature = 1;
        std::uint32_t draw = 0;
        bool operator==(const Generation &) const = default;
    };
    Map map;
    Pictures pictures;
    bool blocks = false;
    std::string features; // the part to look into, for the first sample of the pictures; empty for none
    Numbers point;        // a code; empty for none
    std::optional<std::uint32_t> posterior = {};
    Manifold manifold = {};
    Path path = {};
    Generation generation = {};
    Numbers drawing = {};                      // empty for none
    std::optional<std::uint32_t> moments = {}; // the sample that the strip of moments shows
    bool ghost = false;
    bool quality = false;
    bool operator==(const Interest &) const = default;
    bool any() const;
};

/// The samples an interest means, always the same ones for the same run; for the worst, best and typical those they are chosen from.
std::vector<std::uint32_t> samplesFor(const RunSetup &setup, const Interest::Map &interest);
std::vector<std::uint32_t> samplesFor(const RunSetup &setup, const Interest::Pictures &interest);

} // namespace hourglass
