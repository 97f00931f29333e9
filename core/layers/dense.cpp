// Dense: every unit sees every value.
#include "core/layers/catalogue.h"
#include "core/layers/dense_layer.h"
#include "core/nn/initialiser.h"

namespace hourglass {

namespace {

const Param params[] = {
    {"units", "Units", "How many numbers come out.", Integer{1, 262144, 128, Scale::Logarithmic}, Role::Width},
    {"activation", "Activation", "What bends the straight line; without one a stack of dense layers is a single linear map.",
     OneOf{activationOptions(), "relu"}, Role::Activation},
    {"initialiser", "First weights", "How the random weights start; He suits ReLU, Glorot tanh and sigmoid, LeCun linear.",
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
    {"dense", "Dense", "layer",
     "Every unit sums all values before it with weights of its own, adds a bias and applies the activation: "
     "y = f(Wx + b).",
     params, "y = f(W x + b)",
     "F. Rosenblatt 1958; D. Rumelhart, G. Hinton & R. Williams, \"Learning representations by back-propagating errors\", 1986"},
    make,
    nullptr,
    mirror};

} // namespace hourglass
