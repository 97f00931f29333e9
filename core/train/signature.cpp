// One number for the results of all that trains; see signature.h.
#include "core/train/signature.h"

#include "core/train/trainer.h"

#include <bit>

namespace hourglass {

namespace {

constexpr int steps = 8; // into the third epoch

/// FNV-1a of 64 bits (G. Fowler, L. Noll & K.-P. Vo 1991), number by number from its lowest byte, so that the order of bytes in memory
/// does not matter.
class Hash
{
public:
    template <typename Bits>
    void add(Bits bits)
    {
        for (std::size_t i = 0; i < sizeof(Bits); ++i)
            m_value = (m_value ^ static_cast<std::uint8_t>(bits >> (8 * i))) * 0x100000001b3u;
    }
    void add(double value) { add(std::bit_cast<std::uint64_t>(value)); }
    void add(float value) { add(std::bit_cast<std::uint32_t>(value)); }
    std::uint64_t value() const { return m_value; }

private:
    std::uint64_t m_value = 0xcbf29ce484222325u;
};

} // namespace

std::uint64_t signatureOf(const SignedExperiment &signedExperiment, int threads)
{
    Trainer trainer(std::make_shared<const RunSetup>(signedExperiment.experiment, signedExperiment.dataset), threads);
    Hash hash;
    for (int i = 0; i < steps; ++i) {
        const Trainer::Report report = trainer.step();
        hash.add(report.loss);
        if (report.epochEnded) {
            const double validation = trainer.validate();
            hash.add(validation);
            trainer.noteEpoch(validation);
        }
    }
    for (const double term : trainer.termValues())
        hash.add(term);
    for (const Scalar weight : trainer.weights().span())
        hash.add(weight);
    return hash.value();
}

std::uint64_t signature(int threads)
{
    Hash all;
    for (const SignedExperiment &one : signedExperiments())
        all.add(signatureOf(one, threads));
    return all.value();
}

std::string signatureText(std::uint64_t signature)
{
    std::string text;
    for (int digit = 15; digit >= 0; --digit)
        text += "0123456789abcdef"[signature >> (4 * digit) & 15];
    return text;
}

} // namespace hourglass
