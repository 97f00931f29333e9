// Transposed conv 2D: every value paints its pattern.
#include "core/base/words.h"
#include "core/layers/catalogue.h"
#include "core/layers/convolution.h"
#include "core/nn/initialiser.h"

#include <algorithm>

namespace hourglass {

namespace {

const Param params[] = {
    ConvolutionParams::filters,
    {"kernel", "Window", "Pixels along a side of the pattern; a multiple of the stride avoids chessboards.", Integer{1, 31, 4}},
    {"stride", "Stride", "Pixels from one painted pattern to the next; 2 doubles the picture.", Integer{1, 16, 2}},
    {"padding", "Padding",
     "Same: pixels × stride come out. None: everything that was painted. Explicit: as many border pixels as you say go.",
     OneOf{paddingOptions(), "same"}},
    ConvolutionParams::pad,
    {"output-padding", "Output padding",
     "Pixels added at the end, when padding is explicit or none, to hit a size that a stride rounds off.", Integer{0, 15, 0}},
    ConvolutionParams::dilation,
    {"activation", "Activation", "The function that every value goes through at the end.", OneOf{activationOptions(), "relu"},
     Role::Activation},
    {"initialiser", "First weights", "How the random weights start; He suits ReLU, Glorot tanh and sigmoid, LeCun linear.",
     OneOf{initialiserOptions(), "he-uniform"}, Role::Initialiser},
};

std::unique_ptr<Layer> make(const Settings &s, Shape in)
{
    return std::make_unique<ConvolutionLayer>(Patches(transposedWindow(in.height, s), transposedWindow(in.width, s), s.integer("filters")),
                                              in.channels, true, s);
}

std::optional<SettingConflict> conflict(const Settings &s, Shape in)
{
    const std::int64_t room = std::max(s.integer("stride"), s.integer("dilation")) - 1;
    if (s.option("padding") != "same" && s.integer("output-padding") > room) {
        Settings fixed = s;
        fixed.set("output-padding", room);
        return SettingConflict{
            say("An output padding of %1 would add pixels that nothing is painted on; it must be smaller than the stride.",
                {std::to_string(s.integer("output-padding"))}),
            say("Set it to %1", {std::to_string(room)}), std::move(fixed)};
    }
    if (transposedWindow(in.height, s).picture > 0 && transposedWindow(in.width, s).picture > 0)
        return std::nullopt;
    Settings fixed = s;
    fixed.set("padding", std::string("same"));
    return SettingConflict{say("A padding of %1 leaves nothing of the picture.", {std::to_string(s.integer("pad"))}),
                           say("Pad to the same size"), std::move(fixed)};
}

std::vector<Choice> mirror(const Settings &s, Shape in, Shape)
{
    Settings back = carriedOver(conv2d, s);
    back.set("filters", static_cast<std::int64_t>(in.channels));
    return {{std::string(conv2d.id), std::move(back)}};
}

} // namespace

const LayerKind transposedConv2d{
    {"transposed-conv2d", "Transposed conv 2D", "layer",
     "The way back of a convolution: every value paints its pattern, a stride apart, and overlaps add up; grows "
     "pictures from a few numbers (Zeiler et al. 2010).",
     params, "y(stride · p + dilation · k − padding) += Wᵀ_k x(p), then y = f(y + b)",
     "M. Zeiler et al., \"Deconvolutional Networks\", 2010"},
    make,
    conflict,
    mirror};

} // namespace hourglass
