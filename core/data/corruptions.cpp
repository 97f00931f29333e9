// Corruptions of single values, and the written catalogue; see corruption.h.
#include "core/data/corruption.h"

namespace hourglass {

namespace {

const Param gaussianParams[] = {
    {"deviation", "Deviation σ", "The standard deviation of the noise on values between 0 and 1.", Real{0, 2, 0.3}, true}};
const Param shareParams[] = {{"share", "Share", "The share of values that is lost in each presentation.", Real{0, 1, 0.3}, true}};

std::span<Scalar> column(Out m, Index i) { return {m.col(i).data(), static_cast<std::size_t>(m.rows())}; }

/// x + σ ε.
class GaussianCorruption : public Corruption
{
public:
    explicit GaussianCorruption(double deviation) : m_deviation(static_cast<Scalar>(deviation)) {}
    void apply(In clean, Out corrupted, const Random &random, Index first) const override
    {
        for (Index s = 0; s < clean.cols(); ++s)
            random.fillNormal(static_cast<std::uint32_t>(first + s), column(corrupted, s));
        flat(corrupted) = flat(clean) + m_deviation * flat(corrupted);
    }

private:
    Scalar m_deviation;
};

/// Values are set to zero, or, for salt and pepper, to zero or one.
class ValueLoss : public Corruption
{
public:
    ValueLoss(double share, bool salt) : m_share(static_cast<Scalar>(share)), m_salt(salt) {}
    void apply(In clean, Out corrupted, const Random &random, Index first) const override
    {
        for (Index s = 0; s < clean.cols(); ++s) {
            random.fillUniform(static_cast<std::uint32_t>(first + s), column(corrupted, s));
            for (Index i = 0; i < clean.rows(); ++i) {
                const Scalar u = corrupted(i, s);
                corrupted(i, s) = u >= m_share ? clean(i, s) : m_salt && u < m_share / 2 ? Scalar(1) : Scalar(0);
            }
        }
    }

private:
    Scalar m_share;
    bool m_salt;
};

const CorruptionKind *const kinds[] = {&noCorruption, &gaussianCorruption, &maskingCorruption, &saltAndPepper, &occlusion, &blur};

} // namespace

const CorruptionKind noCorruption{{"none", "None", "corruption", "The network sees the data as they are.", {}},
                                  [](const Settings &, Shape) -> std::unique_ptr<Corruption> { return nullptr; }};

const CorruptionKind gaussianCorruption{
    {"gaussian", "Gaussian noise", "corruption",
     "x + σε: fresh normal noise on every value in every presentation; the clean original is the target (Vincent et al. 2010).",
     gaussianParams},
    [](const Settings &s, Shape) -> std::unique_ptr<Corruption> { return std::make_unique<GaussianCorruption>(s.real("deviation")); }};

const CorruptionKind maskingCorruption{
    {"masking", "Masking", "corruption",
     "A share of the values, other ones each time, is set to zero and must be filled in from the rest (Vincent et al. 2008).", shareParams},
    [](const Settings &s, Shape) -> std::unique_ptr<Corruption> { return std::make_unique<ValueLoss>(s.real("share"), false); }};

const CorruptionKind saltAndPepper{
    {"salt-and-pepper", "Salt and pepper", "corruption",
     "A share of the values, other ones each time, jumps to one or zero (Vincent et al. 2010).", shareParams},
    [](const Settings &s, Shape) -> std::unique_ptr<Corruption> { return std::make_unique<ValueLoss>(s.real("share"), true); }};

std::span<const CorruptionKind *const> corruptionKinds() { return kinds; }

} // namespace hourglass
