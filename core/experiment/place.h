// The address of a setting in an experiment: which part, which layer, which key. Issues, fixes, forms, selections, live changes,
// differences and the command line all speak of the same places.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hourglass {

/// The parts of an experiment, in the order of its file. Whole: what belongs to none of them (name, seed, mirrored, tied).
enum class Part { Whole, Dataset, Encoder, Code, Decoder, Loss, Penalty, Corruption, Optimiser, Schedule, Plan };

struct Place {
    Part part = Part::Whole;
    std::optional<std::size_t> layer = {}; // of the encoder or decoder; of the penalties, which one
    std::string key = {};                  // of a Param ("units"); empty for the part or layer as such

    auto operator<=>(const Place &) const = default;

    /// A setting of this part or layer.
    Place setting(std::string_view of) const { return {part, layer, std::string(of)}; }
    /// The part or layer that a setting belongs to.
    Place owner() const { return {part, layer, {}}; }
    /// Whether it is a layer of the encoder or decoder, or one of its settings.
    bool isLayer() const { return layer && (part == Part::Encoder || part == Part::Decoder); }
    /// Whether `other` is this place or lies in it.
    bool contains(const Place &other) const;

    /// "encoder/3/units", "code", "penalties/1/weight", "plan/epochs", "seed"; empty for the whole.
    std::string text() const;
    /// Reads what text() wrote. Nothing for any other text; whether there is such a layer or key an experiment has to say.
    static std::optional<Place> from(std::string_view text);

    /// The name of a layer or code as a part of the network, and of its tensors in a file: "encoder.3", "code", "penalty.0".
    std::string partName() const;
};

/// The pseudo-key of the gap behind a block: "decoder/2/output" has the wrong shape.
inline constexpr std::string_view outputKey = "output";

} // namespace hourglass
