// The document's value: everything that decides how a training goes, and nothing else.
#pragma once

#include "core/experiment/place.h"
#include "core/spec/kind.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace hourglass {

/// Stays with a layer through edits, so that selection survives undo. Not part of what a layer computes.
using LayerId = std::uint32_t;

struct LayerSpec {
    LayerId id = 0;
    std::string kind;
    Settings settings;
    bool bypassed = false; // kept, but values go past it
    bool operator==(const LayerSpec &) const = default;
};

struct Experiment {
    std::string name;
    Choice dataset;                 // a data source and its settings
    std::vector<LayerSpec> encoder; // from the data to the code
    Choice code;
    std::vector<LayerSpec> decoder; // from the code to the data; its last layer gives the picture
    bool mirrored = true;           // the decoder follows the encoder
    bool tied = false;              // dense layers of a mirrored decoder use the encoder's weights, transposed
    Choice loss;
    std::vector<Choice> penalties; // any number together
    Choice corruption{"none", {}}; // of the input alone
    Choice optimiser;
    Choice schedule;
    Settings plan; // of planKind
    std::uint64_t seed = 1;

    bool operator==(const Experiment &) const = default;

    LayerId nextId() const;
    /// The index of the decoder's last layer that is not bypassed: the one that gives the picture.
    std::optional<std::size_t> outputLayer() const;
};

/// How long and in which portions to train, and which samples are held out.
extern const Kind planKind;

/// A place in an experiment and a sentence about what is wrong there.
struct Issue {
    Place place;
    std::string sentence;
    struct Fix {
        std::string label;
        Experiment result;
    };
    std::vector<Fix> fixes;
};

} // namespace hourglass
