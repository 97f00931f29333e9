// Random numbers as a function of (seed, purpose, step, sample, layer, index): no state, so any thread can draw any of
// them in any order and the result of a training never depends on how the work was cut.
// Philox 4×32-10, J. Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
#pragma once

#include "core/base/scalar.h"

#include <array>
#include <cstdint>

namespace hourglass {

/// What a stream of numbers is for; streams of different purposes never meet.
enum class Purpose : std::uint32_t {
    Weights = 1,
    Shuffle,
    Split,
    Dropout,
    Corruption,
    Code,
    Synthetic,
    Display,
    Revival,
    Tangent,
    Generation
};

class Random
{
public:
    Random(std::uint64_t seed, Purpose purpose, std::uint64_t step = 0, std::uint32_t layer = 0)
        : m_seed(seed), m_step(step), m_purpose(static_cast<std::uint32_t>(purpose)), m_layer(layer)
    {
    }

    /// Four independent 32-bit words; index counts groups of four.
    std::array<std::uint32_t, 4> words(std::uint32_t sample, std::uint32_t index) const;
    /// Uniform in [0, 1), 24 bits.
    double uniform(std::uint32_t sample, std::uint32_t index) const;
    /// Uniform whole number in [0, bound), bound > 0.
    std::uint32_t below(std::uint32_t bound, std::uint32_t index) const;
    /// Puts a list into random order (Fisher & Yates).
    void shuffle(std::span<std::uint32_t> list) const;
    /// Fills with uniform numbers in [0, 1) that belong to one sample.
    void fillUniform(std::uint32_t sample, std::span<Scalar> out) const;
    /// Fills with standard normal numbers (Box-Muller).
    void fillNormal(std::uint32_t sample, std::span<Scalar> out) const;

private:
    std::uint64_t m_seed;
    std::uint64_t m_step;
    std::uint32_t m_purpose;
    std::uint32_t m_layer;
};

} // namespace hourglass
