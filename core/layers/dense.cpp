// Dense: a fully connected layer.
#include "core/layers/catalogue.h"
#include "core/layers/dense_layer.h"
#include "core/nn/initialiser.h"

namespace hourglass {

namespace {

const Param params[] = {
    {"units", "Units", "Number of output units.", Integer{1, 262144, 128, Scale::Logarithmic}, Role::Width},
    {"activation", "Activation", "The non-linearity; without one, stacked dense layers form a single linear map.",
     OneOf{activationOptions(), "relu"}, Role::Activation},
    {"initialiser", "Initialiser", "Distribution of the initial weights: He suits ReLU, Glorot tanh and sigmoid, LeCun linear layers.",
     OneOf{initialiserOptions(), "he-uniform"}, Role::Initialiser},
};

std::unique_ptr<Layer> make(const Settings &settings, Shape in)
{
    return std::make_unique<DenseLayer>(in.size(), settings.integer("units"), activationFrom(settings.option("activation")),
                                        settings.option("initialiser"));
}

std::vector<Choice> mirror(const Settings &settings, Shape in, Shape)
{
    Settings back = settings;
    back.set("units", static_cast<std::int64_t>(in.size()));
    return {{std::string(dense.id), std::move(back)}};
}

} // namespace

const LayerKind dense{
    {"dense", "Dense", "layer", "Each unit applies its activation to a weighted sum of all its inputs: y = f(Wx + b).", params,
     "y = f(W x + b)",
     "F. Rosenblatt 1958; D. Rumelhart, G. Hinton & R. Williams, \"Learning representations by back-propagating errors\", 1986"},
    make,
    nullptr,
    mirror};

} // namespace hourglass
