// Masking: P. Vincent et al., "Extracting and Composing Robust Features with Denoising Autoencoders", ICML 2008.
#include "core/data/corruption.h"

namespace hourglass {

namespace {

const Param params[] = {{"share", "Fraction", "Fraction of values corrupted each time.", Real{0, 1, 0.3}, Role::Share, true}};

/// A value is set to zero with the probability `share`.
class Masking : public Corruption
{
public:
    explicit Masking(double share) : m_share(static_cast<Scalar>(share)) {}
    void apply(In clean, Out corrupted, const Random &random, Index first) const override
    {
        for (Index s = 0; s < clean.cols(); ++s) {
            auto values = corrupted.col(s);
            random.fillUniform(static_cast<std::uint32_t>(first + s), {values.data(), static_cast<std::size_t>(values.size())});
            for (Index i = 0; i < values.size(); ++i)
                values(i) = values(i) < m_share ? Scalar(0) : clean(i, s);
        }
    }

private:
    Scalar m_share;
};

} // namespace

const CorruptionKind maskingCorruption{
    {"masking", "Masking", "corruption",
     "Zeroes a random fraction of the values; the network fills them in from the rest (Vincent et al. 2008).", params,
     "x̃ = 0 with probability p, else x",
     "P. Vincent et al., \"Extracting and Composing Robust Features with Denoising Autoencoders\", 2008"},
    [](const Settings &s, Shape) -> std::unique_ptr<Corruption> { return std::make_unique<Masking>(s.real("share")); }};

} // namespace hourglass
