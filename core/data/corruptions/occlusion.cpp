// Occluding patch: D. Pathak et al., "Context Encoders", CVPR 2016.
#include "core/data/corruption.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

const Param params[] = {{"size", "Patch size", "Patch side as a fraction of the image's.", Real{0.05, 1, 0.35}, Role::None, true}};

/// A rectangle at a random place is set to zero; in a plain vector, a stretch of it.
class Occlusion : public Corruption
{
public:
    Occlusion(double size, Shape shape) : m_shape(shape)
    {
        const auto side = [&](Index full) {
            return full == 1 ? Index{1} : std::clamp<Index>(std::lround(size * static_cast<double>(full)), 1, full);
        };
        const bool picture = shape.isPicture();
        m_height = picture ? side(shape.height) : 1;
        m_width = picture ? side(shape.width) : side(shape.size());
    }

    void apply(In clean, Out corrupted, const Random &random, Index first) const override
    {
        corrupted = clean;
        const bool picture = m_shape.isPicture();
        const Index rows = picture ? m_shape.height : 1;
        const Index columns = picture ? m_shape.width : m_shape.size();
        const Index channels = picture ? m_shape.channels : 1;
        for (Index s = 0; s < clean.cols(); ++s) {
            const auto sample = static_cast<std::uint32_t>(first + s);
            const auto draw = [&](Index places, std::uint32_t number) {
                return std::min(places - 1, static_cast<Index>(random.uniform(sample, number) * static_cast<double>(places)));
            };
            const Index top = draw(rows - m_height + 1, 0);
            const Index left = draw(columns - m_width + 1, 1);
            for (Index y = top; y < top + m_height; ++y)
                corrupted.col(s).segment((y * columns + left) * channels, m_width * channels).setZero();
        }
    }

private:
    Shape m_shape;
    Index m_height;
    Index m_width;
};

} // namespace

const CorruptionKind occlusion{
    {"occlusion", "Occluding patch", "corruption",
     "Blacks out a random rectangle; the network fills it in from its surroundings (Pathak et al. 2016).", params,
     "x̃ = 0 inside a rectangle, else x", "D. Pathak et al., \"Context Encoders\", 2016"},
    [](const Settings &s, Shape shape) -> std::unique_ptr<Corruption> { return std::make_unique<Occlusion>(s.real("size"), shape); }};

} // namespace hourglass
