// Unit-sphere code: only the direction counts.
#include "core/base/sums.h"
#include "core/layers/catalogue.h"
#include "core/layers/dense_layer.h"
#include "core/nn/initialiser.h"

#include <algorithm>

namespace hourglass {

namespace {

const Param params[] = {
    {"size", "Dimensions", "Dimension of the space around the sphere: 2 gives a circle, 3 an ordinary sphere.",
     Integer{2, 4096, 3, Scale::Logarithmic}, Role::Width},
    {"initialiser", "Initialiser", "Distribution of the initial weights.", OneOf{initialiserOptions(), "lecun-uniform"}, Role::Initialiser},
};

/// z = W x + b · y = z / |z| ·  dz = (dy − y (y·dy)) / |z|.
class SphereCode : public DenseLayer
{
public:
    Tangents tangents() const override { return Tangents::None; }
    SphereCode(Index in, Index size, std::string initialiser) : DenseLayer(in, size, Activation::Identity, std::move(initialiser)) {}

    Index memoSize() const override { return 1; } // |z|

    Prior prior() const override { return Prior::Sphere; }
    void forward(ConstWeights w, Tape tape, const Pass &pass) const override
    {
        DenseLayer::forward(w, tape, pass);
        for (Index s = 0; s < tape.y.cols(); ++s) {
            tape.memo(0, s) = std::max(std::sqrt(sumOf(tape.y.col(s).cwiseAbs2())), Scalar(1e-12));
            tape.y.col(s) /= tape.memo(0, s);
        }
    }

    void backward(ConstWeights w, Tape tape, const Pass &pass) const override
    {
        for (Index s = 0; s < tape.y.cols(); ++s) {
            const Scalar along = sumOf(tape.y.col(s).cwiseProduct(tape.dy.col(s)));
            tape.dy.col(s) = (tape.dy.col(s) - tape.y.col(s) * along) / tape.memo(0, s);
        }
        DenseLayer::backward(w, tape, pass);
    }
};

std::unique_ptr<Layer> make(const Settings &s, Shape in)
{
    return std::make_unique<SphereCode>(in.size(), s.integer("size"), s.option("initialiser"));
}

} // namespace

const LayerKind sphereCode{{"sphere", "Unit sphere", "code",
                            "Scales the code to length 1, so samples lie on a sphere and differ in direction only: y = z / |z|.", params,
                            "z = (W x + b) / |W x + b|", "T. Davidson et al., \"Hyperspherical Variational Auto-Encoders\", 2018"},
                           make};

} // namespace hourglass
