// Flatten: an image as one vector.
#include "core/layers/catalogue.h"
#include "core/layers/reshape_layer.h"

namespace hourglass {

namespace {

std::vector<Choice> mirror(const Settings &, Shape in, Shape) { return {reshapeTo(in)}; }

} // namespace

const LayerKind flatten{
    {"flatten",
     "Flatten",
     "layer",
     "Flattens an image to a vector. Dense layers do this themselves; this makes it explicit.",
     {},
     "height × width × channels → 1 × 1 × (height · width · channels)"},
    [](const Settings &, Shape in) -> std::unique_ptr<Layer> { return std::make_unique<ReshapeLayer>(vectorShape(in.size())); },
    nullptr,
    mirror};

} // namespace hourglass
