// Plain code: the bottleneck of an undercomplete autoencoder.
#include "core/base/sums.h"
#include "core/layers/catalogue.h"
#include "core/layers/dense_layer.h"
#include "core/nn/initialiser.h"

#include <algorithm>
#include <limits>

namespace hourglass {

namespace {

const Param params[] = {
    {"size", "Dimensions", "Number of latent dimensions; two can be drawn directly as a map.", Integer{1, 4096, 2, Scale::Logarithmic},
     Role::Width},
    {"activation", "Activation", "None leaves the code unbounded; sigmoid and tanh bound it.", OneOf{activationOptions(), "identity"},
     Role::Activation},
    {"initialiser", "Initialiser", "Distribution of the initial weights.", OneOf{initialiserOptions(), "lecun-uniform"}, Role::Initialiser},
};

/// A dense layer that tells how much its units are in use.
class PlainCode : public DenseLayer
{
public:
    using DenseLayer::DenseLayer;

    std::vector<Gauge> gauges(ConstWeights, Tape tape, const Pass &) const override
    {
        // Small beside the largest: what a sparsity penalty pushes down seldom becomes exactly zero.
        constexpr Scalar little = Scalar(0.05);
        const Index size = tape.y.rows();
        const auto values = tape.y.array().abs();
        const Scalar largest = std::max(values.maxCoeff(), std::numeric_limits<Scalar>::min());
        Gauge mean{"Mean activation", 0, std::vector<double>(static_cast<std::size_t>(size), 0)};
        for (Index j = 0; j < size; ++j) {
            mean.units[static_cast<std::size_t>(j)] = static_cast<double>(meanOf(tape.y.row(j).transpose()));
            mean.value += mean.units[static_cast<std::size_t>(j)] / static_cast<double>(size);
        }
        const auto active = static_cast<double>(meanOf((values > little * largest).template cast<Scalar>()));
        return {std::move(mean), {"Fraction of active units", active, {}}};
    }
};

std::unique_ptr<Layer> make(const Settings &settings, Shape in)
{
    return std::make_unique<PlainCode>(in.size(), settings.integer("size"), activationFrom(settings.option("activation")),
                                       settings.option("initialiser"));
}

} // namespace

const LayerKind plainCode{
    {"plain", "Plain", "code",
     "The code is a dense layer's output. Narrower than the data, it must discard what matters least (undercomplete autoencoder).", params,
     "z = f(W x + b)", "G. Hinton & R. Salakhutdinov, \"Reducing the Dimensionality of Data with Neural Networks\", 2006"},
    make};

} // namespace hourglass
