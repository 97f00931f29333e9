// Reshape: a vector as an image.
#include "core/base/words.h"
#include "core/layers/catalogue.h"
#include "core/layers/reshape_layer.h"

namespace hourglass {

namespace {

const Param params[] = {
    {"height", "Height", "Height in pixels.", Integer{1, 4096, 1}, Role::None, false, "pixels"},
    {"width", "Width", "Width in pixels.", Integer{1, 4096, 1}, Role::None, false, "pixels"},
    {"channels", "Channels", "Values per pixel; 0 uses all.", Integer{0, 65536, 0}},
};

Shape shapeFrom(const Settings &s, Shape in)
{
    const Index pixels = s.integer("height") * s.integer("width");
    const Index channels = s.integer("channels");
    return {s.integer("height"), s.integer("width"), channels > 0 ? channels : in.size() / pixels};
}

std::unique_ptr<Layer> make(const Settings &s, Shape in)
{
    const Shape shape = shapeFrom(s, in);
    return std::make_unique<ReshapeLayer>(shape.size() == in.size() ? shape : in);
}

std::optional<SettingConflict> conflict(const Settings &s, Shape in)
{
    const Shape shape = shapeFrom(s, in);
    if (shape.size() == in.size())
        return std::nullopt;
    // The most square picture of one channel that takes all values.
    Index height = 1;
    for (Index i = 1; i * i <= in.size(); ++i)
        if (in.size() % i == 0)
            height = i;
    const Shape fits{height, in.size() / height, 1};
    return SettingConflict{say("%1 values do not fill %2×%3×%4.", {std::to_string(in.size()), std::to_string(shape.height),
                                                                   std::to_string(shape.width), std::to_string(shape.channels)}),
                           say("Set it to %1", {fits.text()}), reshapeTo(fits).settings};
}

std::vector<Choice> mirror(const Settings &, Shape in, Shape) { return {reshapeTo(in)}; }

} // namespace

Choice reshapeTo(Shape shape)
{
    return {std::string(reshape.id), complete(reshape, {{"height", static_cast<std::int64_t>(shape.height)},
                                                        {"width", static_cast<std::int64_t>(shape.width)},
                                                        {"channels", static_cast<std::int64_t>(shape.channels)}})};
}

const LayerKind reshape{{"reshape", "Reshape", "layer",
                         "Reshapes the values to height × width × channels, as convolutions need after dense layers.", params,
                         "n values → height × width × channels, height · width · channels = n"},
                        make,
                        conflict,
                        mirror};

} // namespace hourglass
