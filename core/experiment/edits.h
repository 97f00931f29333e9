// Edits of the network, on values: each takes an experiment and gives a new one and what is selected then.
// A linked decoder's block stands for its partner in the encoder.
#pragma once

#include "core/experiment/build.h"

namespace hourglass {

/// Between two layers of the encoder or of a decoder that is not linked; also before the first and behind the last.
struct Gap {
    bool decoder = false;
    std::size_t at = 0;
    bool operator==(const Gap &) const = default;
};

struct Edited {
    Experiment experiment;
    std::vector<Place> selected; // blocks
};

/// Where blocks may be put: every gap of the encoder, and of the decoder unless it is linked.
std::vector<Gap> gaps(const Experiment &experiment);

/// The gap behind a block; the code, or anything that is no layer, gives the end of the encoder.
Gap gapBehind(const Experiment &experiment, const Place &place, Shape in);

/// Puts layers into a gap; they get ids of their own.
Edited inserted(Experiment experiment, std::vector<LayerSpec> layers, Gap gap);

/// A new layer of a kind for a gap: a dense layer or convolution takes a size that suits its neighbours.
LayerSpec freshLayer(const Experiment &experiment, const std::string &kind, Gap gap);

/// The layers at some places, in the order in which values pass them; of a linked decoder's blocks the partners.
std::vector<LayerSpec> layersAt(const Experiment &experiment, const std::vector<Place> &places, Shape in);

/// Moves layers, together and in their order, into a gap. The places must not be those of a linked decoder.
Edited moved(Experiment experiment, const std::vector<Place> &places, Gap gap);

/// Takes layers away, copies each run of them behind itself, or lets values go past them (all, unless all are bypassed already).
/// The code stays. Null when none of the places can be changed so.
std::optional<Edited> removed(Experiment experiment, const std::vector<Place> &places, Shape in);
std::optional<Edited> duplicated(Experiment experiment, const std::vector<Place> &places, Shape in);
std::optional<Edited> bypassed(Experiment experiment, const std::vector<Place> &places, Shape in);

/// The width of a block in values or pictures; null where it has none or they cannot be changed there (the last layer of the decoder, a
/// linked decoder's block without a partner).
std::optional<std::int64_t> widthOf(const Experiment &experiment, const Place &place, Shape in);
/// Sets it, cut to what the Param allows. Null as widthOf().
std::optional<Experiment> withWidth(Experiment experiment, const Place &place, std::int64_t width, Shape in);

} // namespace hourglass
