// Transposed conv 2D: every value adds its kernel to the output.
#include "core/base/words.h"
#include "core/layers/catalogue.h"
#include "core/layers/convolution.h"
#include "core/nn/initialiser.h"

#include <algorithm>

namespace hourglass {

namespace {

const Param params[] = {
    ConvolutionParams::filters,
    {"kernel", "Kernel size", "Kernel side in pixels; a multiple of the stride avoids checkerboard artefacts.", Integer{1, 31, 4}},
    {"stride", "Stride", "Output pixels between kernel positions; 2 doubles the image.", Integer{1, 16, 2}},
    {"padding", "Padding", "Same: output of pixels × stride. None: the full output. Explicit: cropped by padding size.",
     OneOf{paddingOptions(), "same"}},
    ConvolutionParams::pad,
    {"output-padding", "Output padding", "Pixels added at the end to reach a size that the stride rounds off; not for same padding.",
     Integer{0, 15, 0}},
    ConvolutionParams::dilation,
    {"activation", "Activation", "Function applied to every output value.", OneOf{activationOptions(), "relu"}, Role::Activation},
    {"initialiser", "Initialiser", "Distribution of the initial weights: He suits ReLU, Glorot tanh and sigmoid, LeCun linear layers.",
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
        return SettingConflict{say("Output padding %1 is too large: it must be smaller than the stride or the dilation.",
                                   {std::to_string(s.integer("output-padding"))}),
                               say("Set it to %1", {std::to_string(room)}), std::move(fixed)};
    }
    if (transposedWindow(in.height, s).picture > 0 && transposedWindow(in.width, s).picture > 0)
        return std::nullopt;
    Settings fixed = s;
    fixed.set("padding", std::string("same"));
    return SettingConflict{say("Padding %1 is too large: no pixels remain.", {std::to_string(s.integer("pad"))}), say("Use same padding"),
                           std::move(fixed)};
}

std::vector<Choice> mirror(const Settings &s, Shape in, Shape)
{
    Settings back = carriedOver(conv2d, s);
    back.set("filters", static_cast<std::int64_t>(in.channels));
    return {{std::string(conv2d.id), std::move(back)}};
}

} // namespace

const LayerKind transposedConv2d{{"transposed-conv2d", "Transposed conv 2D", "layer",
                                  "The transpose of a convolution: each value adds its kernel to the output, a stride apart; upsamples "
                                  "with learned weights (Zeiler et al. 2010).",
                                  params, "y(stride · p + dilation · k − padding) += Wᵀ_k x(p), then y = f(y + b)",
                                  "M. Zeiler et al., \"Deconvolutional Networks\", 2010"},
                                 make,
                                 conflict,
                                 mirror};

} // namespace hourglass
