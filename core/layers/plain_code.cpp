// Plain code: the waist of an undercomplete autoencoder.
#include "core/layers/catalogue.h"
#include "core/layers/dense_layer.h"
#include "core/nn/initialiser.h"

namespace hourglass {

namespace {

const Param params[] = {
    {"size", "Numbers", "How many numbers one sample is squeezed into; two can be drawn as a map.", Whole{1, 4096, 2, Scale::Logarithmic}},
    {"activation", "Activation", "None keeps the code free to spread; sigmoid and tanh keep it inside a box.",
     OneOf{activationOptions(), "identity"}},
    {"initialiser", "First weights", "How the random weights start.", OneOf{initialiserOptions(), "lecun-uniform"}},
};

std::unique_ptr<Layer> make(const Settings &settings, Shape in)
{
    return std::make_unique<DenseLayer>(in.size(), settings.whole("size"), activationFrom(settings.option("activation")),
                                        settings.option("initialiser"));
}

} // namespace

const LayerKind plainCode{{"plain", "Plain", "code",
                           "The code is a dense layer's output as it is. Narrower than the data it must leave out what matters least "
                           "(an undercomplete autoencoder).",
                           params},
                          make};

} // namespace hourglass
