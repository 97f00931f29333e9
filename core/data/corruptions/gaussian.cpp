// Gaussian noise on the input: P. Vincent et al., "Stacked Denoising Autoencoders", JMLR 2010, section 4.
#include "core/data/corruption.h"

namespace hourglass {

namespace {

const Param params[] = {
    {"deviation", "SD σ", "Standard deviation of the noise, for values between 0 and 1.", Real{0, 2, 0.3}, Role::None, true}};

/// x + σ ε.
class GaussianCorruption : public Corruption
{
public:
    explicit GaussianCorruption(double deviation) : m_deviation(static_cast<Scalar>(deviation)) {}
    void apply(In clean, Out corrupted, const Random &random, Index first) const override
    {
        for (Index s = 0; s < clean.cols(); ++s)
            random.fillNormal(static_cast<std::uint32_t>(first + s), {corrupted.col(s).data(), static_cast<std::size_t>(corrupted.rows())});
        flat(corrupted) = flat(clean) + m_deviation * flat(corrupted);
    }

private:
    Scalar m_deviation;
};

} // namespace

const CorruptionKind gaussianCorruption{
    {"gaussian", "Gaussian noise", "corruption",
     "x + σε: new Gaussian noise on every value each time; the clean original is the target (Vincent et al. 2010).", params,
     "x̃ = x + σ ε, ε ~ N(0, 1)", "P. Vincent et al., \"Stacked Denoising Autoencoders\", 2010"},
    [](const Settings &s, Shape) -> std::unique_ptr<Corruption> { return std::make_unique<GaussianCorruption>(s.real("deviation")); }};

} // namespace hourglass
