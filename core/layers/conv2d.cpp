// Conv 2D: small kernels slid over an image.
#include "core/layers/catalogue.h"
#include "core/layers/convolution.h"
#include "core/nn/initialiser.h"

namespace hourglass {

namespace {

const Param params[] = {
    ConvolutionParams::filters,
    ConvolutionParams::kernel,
    {"stride", "Stride", "Pixels between kernel positions; 2 halves the image.", Integer{1, 16, 2}},
    {"padding", "Padding", "Same: output of ⌈pixels / stride⌉. None: only where the window fits. Explicit: by padding size.",
     OneOf{paddingOptions(), "same"}},
    ConvolutionParams::pad,
    ConvolutionParams::dilation,
    {"activation", "Activation", "Function applied to every output value.", OneOf{activationOptions(), "relu"}, Role::Activation},
    {"initialiser", "Initialiser", "Distribution of the initial weights: He suits ReLU, Glorot tanh and sigmoid, LeCun linear layers.",
     OneOf{initialiserOptions(), "he-uniform"}, Role::Initialiser},
};

std::unique_ptr<Layer> make(const Settings &s, Shape in)
{
    return std::make_unique<ConvolutionLayer>(Patches(windowOver(in.height, s), windowOver(in.width, s), in.channels), s.integer("filters"),
                                              false, s);
}

std::vector<Choice> mirror(const Settings &s, Shape in, Shape out)
{
    // A window that is a multiple of the stride touches every pixel equally often, so that no chessboard shows
    // (A. Odena et al., "Deconvolution and checkerboard artifacts", 2016).
    const std::int64_t stride = s.integer("stride");
    const std::int64_t kernel = (s.integer("kernel") + stride - 1) / stride * stride;
    Settings back = carriedOver(transposedConv2d, s);
    back.set("filters", static_cast<std::int64_t>(in.channels));
    back.set("kernel", std::min<std::int64_t>(kernel, std::get<Integer>(ConvolutionParams::kernel.domain).maximum));
    back.set("padding", std::string("same"));
    const auto leadsBack = [&] {
        return transposedWindow(out.height, back).picture == in.height && transposedWindow(out.width, back).picture == in.width;
    };
    if (leadsBack())
        return {{std::string(transposedConv2d.id), std::move(back)}};
    const Settings near = back;
    back.set("padding", std::string("explicit"));
    for (std::int64_t pad = 0; pad < kernel * s.integer("dilation"); ++pad)
        for (std::int64_t rest = 0; rest < stride; ++rest) {
            back.set("pad", pad);
            back.set("output-padding", rest);
            if (leadsBack())
                return {{std::string(transposedConv2d.id), std::move(back)}};
        }
    return {{std::string(transposedConv2d.id), near}};
}

} // namespace

const LayerKind conv2d{{"conv2d", "Conv 2D", "layer",
                        "Slides small kernels over the image; needs far fewer weights than a dense layer (LeCun et al. 1989). A vector "
                        "counts as one pixel with many channels.",
                        params, "y(p) = f(Σ_k W_k x(stride · p + dilation · k − padding) + b)",
                        "Y. LeCun et al., \"Backpropagation Applied to Handwritten Zip Code Recognition\", 1989"},
                       make,
                       windowConflict,
                       mirror};

} // namespace hourglass
