// Counter-based random numbers; see random.h.
#include "core/base/random.h"

#include "core/kernels/functions.h"

#include <Random123/philox.h>

#include <cmath>

namespace hourglass {

namespace {
constexpr double unit(std::uint32_t word) { return (word >> 8) * 0x1p-24; }
} // namespace

std::array<std::uint32_t, 4> Random::words(std::uint32_t sample, std::uint32_t index) const
{
    // The step takes 40 bits: 32 of a counter word and 8 beside the purpose; layers take 16 bits.
    const auto high = static_cast<std::uint32_t>(m_step >> 32) & 0xffu;
    const r123::Philox4x32::ctr_type counter = {
        {index, sample, static_cast<std::uint32_t>(m_step), (m_purpose << 24) ^ (high << 16) ^ (m_layer & 0xffffu)}};
    const r123::Philox4x32::key_type key = {{static_cast<std::uint32_t>(m_seed), static_cast<std::uint32_t>(m_seed >> 32)}};
    const auto result = r123::Philox4x32{}(counter, key);
    return {result[0], result[1], result[2], result[3]};
}

double Random::uniform(std::uint32_t sample, std::uint32_t index) const { return unit(words(sample, index / 4)[index % 4]); }

std::uint32_t Random::below(std::uint32_t bound, std::uint32_t index) const
{
    // Multiply-shift of 32 bits: the bias is below bound / 2^32, far under what a shuffle could show.
    return static_cast<std::uint32_t>((std::uint64_t{words(0, index / 4)[index % 4]} * bound) >> 32);
}

void Random::shuffle(std::span<std::uint32_t> list) const
{
    for (auto i = static_cast<std::uint32_t>(list.size()); i > 1; --i)
        std::swap(list[i - 1], list[below(i, i)]);
}

void Random::fillUniform(std::uint32_t sample, std::span<Scalar> out) const
{
    for (std::size_t i = 0; i < out.size(); i += 4) {
        const auto w = words(sample, static_cast<std::uint32_t>(i / 4));
        for (std::size_t j = 0; j < 4 && i + j < out.size(); ++j)
            out[i + j] = static_cast<Scalar>(unit(w[j]));
    }
}

void Random::fillNormal(std::uint32_t sample, std::span<Scalar> out) const
{
    for (std::size_t i = 0; i < out.size(); i += 4) {
        const auto w = words(sample, static_cast<std::uint32_t>(i / 4));
        double normal[4];
        for (int pair = 0; pair < 4; pair += 2) {
            const double radius = std::sqrt(-2.0 * logarithm(1.0 - unit(w[static_cast<std::size_t>(pair)])));
            const SineAndCosine angle = sineAndCosineOfTurns(unit(w[static_cast<std::size_t>(pair) + 1]));
            normal[pair] = radius * angle.cosine;
            normal[pair + 1] = radius * angle.sine;
        }
        for (std::size_t j = 0; j < 4 && i + j < out.size(); ++j)
            out[i + j] = static_cast<Scalar>(normal[j]);
    }
}

} // namespace hourglass
