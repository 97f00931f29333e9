// Interface of a corruption: what happens to the input of a denoising autoencoder, whose target stays clean
// (Vincent et al. 2008). The catalogue of corruptions is here too.
#pragma once

#include "core/base/random.h"
#include "core/base/shape.h"
#include "core/spec/kind.h"

#include <memory>

namespace hourglass {

class Corruption
{
public:
    virtual ~Corruption() = default;
    /// clean → corrupted.   values × samples, one sample a column · random: of the step · first: the first column's place in
    /// the batch, by which its numbers are drawn
    virtual void apply(In clean, Out corrupted, const Random &random, Index first) const = 0;
};

struct CorruptionKind : Kind {
    /// Null for a corruption that changes nothing.
    std::unique_ptr<Corruption> (*make)(const Settings &settings, Shape shape);
};

extern const CorruptionKind noCorruption;
extern const CorruptionKind gaussianCorruption;
extern const CorruptionKind maskingCorruption;
extern const CorruptionKind saltAndPepper;
extern const CorruptionKind occlusion;
extern const CorruptionKind blur;

std::span<const CorruptionKind *const> corruptionKinds();

} // namespace hourglass
