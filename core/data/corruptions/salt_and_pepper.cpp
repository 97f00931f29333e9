// Salt and pepper: P. Vincent et al., "Stacked Denoising Autoencoders", JMLR 2010, section 4.
#include "core/data/corruption.h"

namespace hourglass {

namespace {

const Param params[] = {{"share", "Fraction", "Fraction of values corrupted each time.", Real{0, 1, 0.3}, Role::Share, true}};

/// A value jumps with the probability `share`, to one or to zero alike.
class SaltAndPepper : public Corruption
{
public:
    explicit SaltAndPepper(double share) : m_share(static_cast<Scalar>(share)) {}
    void apply(In clean, Out corrupted, const Random &random, Index first) const override
    {
        for (Index s = 0; s < clean.cols(); ++s) {
            auto values = corrupted.col(s);
            random.fillUniform(static_cast<std::uint32_t>(first + s), {values.data(), static_cast<std::size_t>(values.size())});
            for (Index i = 0; i < values.size(); ++i)
                values(i) = values(i) >= m_share ? clean(i, s) : values(i) < m_share / 2 ? Scalar(1) : Scalar(0);
        }
    }

private:
    Scalar m_share;
};

} // namespace

const CorruptionKind saltAndPepper{
    {"salt-and-pepper", "Salt and pepper", "corruption", "Sets a random fraction of the values to one or zero (Vincent et al. 2010).",
     params, "x̃ = 0 or 1 with probability p/2 each, else x", "P. Vincent et al., \"Stacked Denoising Autoencoders\", 2010"},
    [](const Settings &s, Shape) -> std::unique_ptr<Corruption> { return std::make_unique<SaltAndPepper>(s.real("share")); }};

} // namespace hourglass
